import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';

type Texts = {
  readonly title: string;
  readonly price: string;
  readonly before: string;
  readonly left: string;
  readonly bySeats: (seats: number, share: string) => string;
  readonly stays: string;
  readonly blocked: string;
  readonly won: string;
  readonly lost: string;
  /** A person's own contract. */
  readonly course: string;
  readonly seats: (open: number, unclaimed: number) => string;
  readonly ended: string;
};

/** What recording a dispute at the bank does, as staff read it before they press. */
export const disputeEffectTexts: Messages<Texts> = {
  kk: {
    title: 'Жазылғаннан кейін не болады',
    price: 'Шарт сомасы',
    before: 'Бұрын қайтарылғаны немесе дауда тұрғаны',
    left: 'Банк кері ала алатын ең көп сома',
    bySeats: (seats, share) => `${seats} × ${share}`,
    stays: 'Банк шешкенше ештеңе жабылмайды: оқу жалғаса береді, бос орындарды алуға болады. Төлеушіге хат бірден кетеді.',
    blocked:
      'Осы уақытта сома екінші рет қайтпайды: қайтару ісі ашылмайды және мақұлданбайды. Үнсіздік қызметті қабылдау болып саналмайды.',
    won: 'Дау біздің пайдаға шешілсе, ештеңе өзгермейді.',
    lost: 'Карта иесінің пайдасына шешілсе, сома шарттан алынады. Бағаның бір бөлігі қалса, шарт сол қалғанымен жалғасады.',
    course: 'Баға толық кетсе, шарт аяқталады, курс жабылады, сертификат күшін жоғалтады.',
    seats: (open, unclaimed) =>
      `Баға толық кетсе, шарт барлық орнымен аяқталады, сертификаттар күшін жоғалтады. Қазір ашық курс саны: ${open}, әлі алынбаған орын саны: ${unclaimed}. Оқып жүргендерге хат кетеді.`,
    ended: 'Шарт аяқталған: дау одан басқа ештеңені жаппайды.',
  },
  ru: {
    title: 'Что произойдёт после записи',
    price: 'Сумма договора',
    before: 'Возвращено раньше или оспорено',
    left: 'Банк может забрать не больше',
    bySeats: (seats, share) => `${seats} × ${share}`,
    stays:
      'Пока банк не решил, ничего не закрывается: обучение продолжается, свободные места можно занимать. Плательщику сразу уйдёт письмо.',
    blocked:
      'В это время сумма не вернётся второй раз: дело о возврате не открывается и не одобряется. Молчание не считается приёмкой услуги.',
    won: 'Если спор решён в нашу пользу, ничего не меняется.',
    lost: 'Если в пользу держателя карты, сумма уйдёт из договора. Если часть цены осталась, договор продолжается с остатком.',
    course: 'Если ушла вся цена, договор закончится, курс закроется, сертификат потеряет силу.',
    seats: (open, unclaimed) =>
      `Если ушла вся цена, договор закончится со всеми местами, сертификаты потеряют силу. Сейчас ${russianCount(open, ['открытый курс', 'открытых курса', 'открытых курсов'])} и ${russianCount(unclaimed, ['незанятое место', 'незанятых места', 'незанятых мест'])}. Тем, кто учится, уйдёт письмо.`,
    ended: 'Договор уже закончился: спор ничего больше не закроет.',
  },
  en: {
    title: 'What recording it does',
    price: 'Sum of the contract',
    before: 'Returned before, or disputed',
    left: 'The bank can take at most',
    bySeats: (seats, share) => `${seats} × ${share}`,
    stays: 'Nothing closes until the bank decides: learning goes on, and free seats can be claimed. The payer gets a letter at once.',
    blocked: 'Meanwhile the sum goes back no second time: no refund is opened or approved. Silence does not count as acceptance.',
    won: 'Decided in our favour: nothing changes.',
    lost: 'If for the cardholder, the sum leaves the contract. Where a part of the price is left, the contract goes on with it.',
    course: 'With the whole price gone the contract ends, the course closes, and the certificate counts no more.',
    seats: (open, unclaimed) =>
      `With the whole price gone the contract ends with all its seats, and their certificates count no more. Now there are ${englishCount(open, 'open course')} and ${englishCount(unclaimed, 'unclaimed seat')}. Whoever studies gets a letter.`,
    ended: 'The contract has ended already: the dispute closes nothing more.',
  },
};

import type { Messages } from '#kernel/locale.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';
import type { ConductNews } from './message.ts';

/** What was decided in a case of a breach. */
const conductNews: Messages<Record<ConductNews, { readonly subject: string; readonly text: string }>> = {
  kk: {
    suspended: {
      subject: 'Қызмет уақытша тоқтатылды',
      text: 'Ескертудің жауап беру мерзімі өтті, қызмет уақытша тоқтатылды. Шешімге жеке кабинетте шағым бере аласыз.',
    },
    lifted: {
      subject: 'Қызмет қайта ашылды',
      text: 'Тоқтату жойылды, курс қайта ашық. Тоқтап тұрған күндер қолжетімділік мерзіміне қосылды.',
    },
    kept: { subject: 'Шағым қаралды', text: 'Шағымыңыз қаралды, шешім өзгеріссіз қалды. Себептері жеке кабинетте жазылған.' },
    terminated: { subject: 'Шарт бұзылды', text: 'Шарт офертаның 4.2-тармағы бойынша бұзылды. Себептері жеке кабинетте жазылған.' },
    'seat-terminated': {
      subject: 'Орын жабылды',
      text: 'Ұйым шарты бойынша алған орныңыз офертаның 4.2-тармағына сәйкес түпкілікті жабылды. Себептері жеке кабинетте жазылған.',
    },
    closed: { subject: 'Ескерту алынды', text: 'Ескерту бойынша іс жабылды, қызмет бұрынғыдай көрсетіледі.' },
  },
  ru: {
    suspended: {
      subject: 'Услуга приостановлена',
      text: 'Срок ответа на предупреждение прошёл, услуга приостановлена. Решение можно обжаловать в личном кабинете.',
    },
    lifted: { subject: 'Услуга возобновлена', text: 'Приостановка снята, курс снова открыт. Дни приостановки добавлены к сроку доступа.' },
    kept: {
      subject: 'Жалоба рассмотрена',
      text: 'Жалоба рассмотрена, решение оставлено без изменений. Причины указаны в личном кабинете.',
    },
    terminated: { subject: 'Договор расторгнут', text: 'Договор расторгнут по пункту 4.2 оферты. Причины указаны в личном кабинете.' },
    'seat-terminated': {
      subject: 'Место закрыто',
      text: 'Ваше место по договору организации закрыто окончательно по пункту 4.2 оферты. Причины указаны в личном кабинете.',
    },
    closed: { subject: 'Предупреждение снято', text: 'Дело по предупреждению закрыто, услуга оказывается как прежде.' },
  },
  en: {
    suspended: {
      subject: 'The service is suspended',
      text: 'The time to answer the warning has passed and the service is suspended. You can appeal in your account.',
    },
    lifted: {
      subject: 'The service is open again',
      text: 'The suspension was lifted and the course is open again. The suspended days were added to your access term.',
    },
    kept: { subject: 'Your appeal was heard', text: 'Your appeal was heard and the decision stands. The reasons are in your account.' },
    terminated: {
      subject: 'The contract is terminated',
      text: 'The contract was terminated under clause 4.2 of the offer. The reasons are in your account.',
    },
    'seat-terminated': {
      subject: 'Your seat is closed',
      text: 'Your seat under the contract of your organisation was closed for good under clause 4.2 of the offer. The reasons are in your account.',
    },
    closed: { subject: 'The warning is withdrawn', text: 'The case of the warning is closed; the service goes on as before.' },
  },
};

/** Cases of a breach (clause 4.2): the warning goes with the letter, and each decision is told. */
export const conductLetters: LettersOf<'conduct-warning' | 'conduct-decided'> = {
  kk: {
    'conduct-warning': (f) => ({
      subject: `Ескерту: ${f.contractNumber}`,
      parts: [
        text('Осы шарт бойынша сізге ескерту берілді. Ескертудің өзі хатқа тіркелген, себебі жеке кабинетте жазылған.'),
        facts(['Бағдарлама', f.programmeTitle], ['Шарт', f.contractNumber], ['Жауап беруге берілетін күн саны', String(f.answerDays)]),
        link('Ескертуді ашып, жауап беру', f.link),
        text('Ескертуді кабинетте ашқан күннен кейін жауап беру мерзімі басталады. Мерзім өткенше қызмет тоқтатылмайды.'),
      ],
    }),
    'conduct-decided': (f) => ({
      subject: `${conductNews.kk[f.reason].subject}: ${f.contractNumber}`,
      parts: [text(conductNews.kk[f.reason].text), link('Шешімді ашу', f.link)],
    }),
  },
  ru: {
    'conduct-warning': (f) => ({
      subject: `Предупреждение: ${f.contractNumber}`,
      parts: [
        text('По этому договору вам вынесено предупреждение. Само предупреждение приложено к письму, причина указана в личном кабинете.'),
        facts(['Программа', f.programmeTitle], ['Договор', f.contractNumber], ['Дней на ответ', String(f.answerDays)]),
        link('Открыть предупреждение и ответить', f.link),
        text(
          'Срок ответа начинается после дня, когда вы откроете предупреждение в кабинете. До его истечения услуга не приостанавливается.',
        ),
      ],
    }),
    'conduct-decided': (f) => ({
      subject: `${conductNews.ru[f.reason].subject}: ${f.contractNumber}`,
      parts: [text(conductNews.ru[f.reason].text), link('Открыть решение', f.link)],
    }),
  },
  en: {
    'conduct-warning': (f) => ({
      subject: `Warning: ${f.contractNumber}`,
      parts: [
        text('A warning was given to you under this contract. It is attached to this letter; the reason stands in your account.'),
        facts(['Programme', f.programmeTitle], ['Contract', f.contractNumber], ['Days to answer', String(f.answerDays)]),
        link('Open the warning and answer', f.link),
        text(
          'The time to answer begins after the day on which you open the warning in your account. Until it is over the service is not suspended.',
        ),
      ],
    }),
    'conduct-decided': (f) => ({
      subject: `${conductNews.en[f.reason].subject}: ${f.contractNumber}`,
      parts: [text(conductNews.en[f.reason].text), link('Open the decision', f.link)],
    }),
  },
};

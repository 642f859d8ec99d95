import { ended } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: (document: string) => string;
  readonly lede: (accepted: number, day: string, no: number) => string;
  readonly why: string;
  readonly changes: string;
  readonly whole: string;
  readonly answer: string;
  readonly accept: (no: number) => string;
  readonly consent: string;
  readonly consentLead: string;
  readonly later: string;
  readonly laterHint: string;
  readonly decline: string;
  readonly changed: string;
  readonly meanwhile: string;
  readonly links: { readonly contracts: string; readonly support: string; readonly settings: string; readonly close: string };
  /** What declining means, before it is done. */
  readonly declineTitle: (document: string) => string;
  readonly declineLede: string;
  readonly effects: readonly [string, string, string];
  readonly withdrawing: string;
  readonly closing: string;
  readonly declineGo: string;
  readonly back: string;
  /** On the first page and on the page of consents, while it is open. */
  readonly open: (document: string) => string;
  readonly openLater: string;
  readonly openDeclined: string;
  readonly read: string;
  readonly declined: string;
  readonly putOff: string;
};

export const askWords: Messages<Words> = {
  kk: {
    title: (document) => `Құжат өзгерді: ${document}`,
    lede: (accepted, day, no) =>
      `Сіз ${accepted}-нұсқаны қабылдаған едіңіз. ${no}-нұсқаның күшіне енген күні: ${day}. Өзгеріс маңызды, сондықтан келісіміңізді қайта сұраймыз.`,
    why: 'Неге қайта сұралады',
    changes: 'Не өзгерді',
    whole: 'Нұсқаның толық мәтіні',
    answer: 'Жауабыңыз',
    accept: (no) => `${no}-нұсқаны қабылдаймын`,
    consent: 'Келісім беремін',
    consentLead: 'Келісім бөлек беріледі. Төмендегі белгіні өзіңіз қоясыз.',
    later: 'Кейін жауап беремін',
    laterHint: 'Сайтқа келесі жолы кіргенде қайта сұраймыз. Осы уақытта бәрі бұрынғыдай жұмыс істейді.',
    decline: 'Қабылдамаймын: бұл нені өзгертеді?',
    changed: 'Осы арада мәтіннің жаңа нұсқасы күшіне енді. Төменде соңғы нұсқасы тұр.',
    meanwhile: 'Жауап бермей-ақ ашылатын беттер',
    links: {
      contracts: 'Шарттар мен қайтару',
      support: 'Қолдау қызметі',
      settings: 'Баптаулар мен шығу',
      close: 'Есептік жазбаны жабу',
    },
    declineTitle: (document) => `Қабылдамау: ${document}`,
    declineLede: 'Алдымен мұның салдарын оқып шығыңыз. Шешіміңізді кез келген уақытта өзгерте аласыз.',
    effects: [
      'Төленген курстарыңыз соңына дейін ашық қалады, сертификатыңызды аласыз.',
      'Жаңа нұсқаны қабылдағанша жаңа бағдарлама сатып алу мүмкін болмайды: қабылдау төлем алдында қайта ұсынылады.',
      'Бұрын қабылдаған нұсқаңыз күшінде қалады, бұл құжат туралы қайта сұрамаймыз.',
    ],
    withdrawing: 'Бұрын берген келісіміңізді қайтарып алғыңыз келсе, қолдау қызметіне жазыңыз.',
    closing: 'Есептік жазбаны жауып, деректеріңізді өшіруге де болады.',
    declineGo: 'Қабылдамаймын',
    back: 'Құжатқа оралу',
    open: (document) => `Жауабыңыз күтіледі: ${document}`,
    openLater: 'Құжаттың жаңа нұсқасына әлі жауап бермедіңіз.',
    openDeclined: 'Сіз жаңа нұсқаны қабылдаған жоқсыз. Жаңа бағдарлама сатып алу үшін ол қажет.',
    read: 'Оқып, жауап беру',
    declined: 'қабылданбады',
    putOff: 'кейінге қалдырылды',
  },
  ru: {
    title: (document) => `Документ изменился: ${document}`,
    lede: (accepted, day, no) =>
      `Вы приняли версию ${accepted}. ${ended(`Версия ${no} действует с ${day}`)} Изменение существенное, поэтому мы просим вас ответить ещё раз.`,
    why: 'Почему мы спрашиваем снова',
    changes: 'Что изменилось',
    whole: 'Полный текст версии',
    answer: 'Ваш ответ',
    accept: (no) => `Принимаю версию ${no}`,
    consent: 'Даю согласие',
    consentLead: 'Согласие даётся отдельно. Отметку ниже ставите вы сами.',
    later: 'Отвечу позже',
    laterHint: 'Спросим снова, когда вы в следующий раз войдёте на сайт. До этого всё работает как прежде.',
    decline: 'Не принимаю: что это изменит?',
    changed: 'За это время вступила в силу новая версия текста. Ниже последняя.',
    meanwhile: 'Что открыто и без ответа',
    links: {
      contracts: 'Договоры и возврат',
      support: 'Служба поддержки',
      settings: 'Настройки и выход',
      close: 'Закрыть учётную запись',
    },
    declineTitle: (document) => `Не принимаю: ${document}`,
    declineLede: 'Сначала прочитайте, что это значит. Решение можно изменить в любое время.',
    effects: [
      'Оплаченные курсы остаются открыты до конца срока, сертификат вы получите.',
      'Купить новую программу нельзя, пока новая версия не принята: её предложат принять перед оплатой.',
      'Версия, которую вы приняли раньше, остаётся в силе; об этом документе мы больше не спросим.',
    ],
    withdrawing: 'Если вы хотите отозвать данное ранее согласие, напишите в службу поддержки.',
    closing: 'Можно также закрыть учётную запись и удалить данные.',
    declineGo: 'Не принимаю',
    back: 'Вернуться к документу',
    open: (document) => `Ждём ваш ответ: ${document}`,
    openLater: 'Вы ещё не ответили на новую версию документа.',
    openDeclined: 'Вы не приняли новую версию. Она нужна, чтобы купить новую программу.',
    read: 'Прочитать и ответить',
    declined: 'не принята',
    putOff: 'отложена',
  },
  en: {
    title: (document) => `A document has changed: ${document}`,
    lede: (accepted, day, no) =>
      `You accepted version ${accepted}. Version ${no} is in force since ${day}. The change is material, so we ask for your answer again.`,
    why: 'Why we ask again',
    changes: 'What changed',
    whole: 'Whole text of the version',
    answer: 'Your answer',
    accept: (no) => `I accept version ${no}`,
    consent: 'Give consent',
    consentLead: 'Consent is an act of its own. The box below is for you to tick.',
    later: 'Answer later',
    laterHint: 'We ask again the next time you sign in. Until then everything works as before.',
    decline: 'I do not accept: what does that change?',
    changed: 'A newer version of the text has taken effect meanwhile. It stands below.',
    meanwhile: 'Open without an answer',
    links: { contracts: 'Contracts and refunds', support: 'Support', settings: 'Settings and sign-out', close: 'Close the account' },
    declineTitle: (document) => `Not accepting: ${document}`,
    declineLede: 'Read first what it means. You can change your mind at any time.',
    effects: [
      'Courses you have paid for stay open to the end of their term, and you get your certificate.',
      'A new programme cannot be bought until the new version is accepted: it is offered again before payment.',
      'The version you accepted earlier stays in force; we do not ask about this document again.',
    ],
    withdrawing: 'To withdraw the consent you gave earlier, write to support.',
    closing: 'You can also close the account and have your data erased.',
    declineGo: 'I do not accept',
    back: 'Back to the document',
    open: (document) => `Waiting for your answer: ${document}`,
    openLater: 'You have not answered to the new version of the document yet.',
    openDeclined: 'You did not accept the new version. It is needed to buy a new programme.',
    read: 'Read and answer',
    declined: 'not accepted',
    putOff: 'put off',
  },
};

import type { Messages } from '#kernel/locale.ts';
import type { RefusalGround, RefuseRefusal } from '#applications';

type Texts = {
  readonly refuse: string;
  readonly title: (number: string) => string;
  readonly note: string;
  readonly ground: string;
  readonly grounds: Record<RefusalGround, string>;
  readonly noGround: string;
  readonly words: string;
  readonly wordsHint: (language: string) => string;
  readonly noWords: string;
  readonly languages: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly keep: string;
  readonly refused: string;
  readonly erased: string;
  readonly when: string;
  readonly against: Record<RefuseRefusal, string>;
};

/** Staff refuse an application (clause 5.1). */
export const refusalTexts: Messages<Texts> = {
  kk: {
    refuse: 'Өтінімнен бас тарту',
    title: (number) => `Өтінімнен бас тарту: ${number}`,
    note: 'Жария оферта баршаға ашық, сондықтан төмендегі негіздердің бірі болғанда ғана бас тартуға болады. Адамға хат бірден жіберіледі, ол кейін өтінімді қайта бере алады. Бұрын ашылған банк бетінен төлем түссе, ол өздігінен қайтарылады.',
    ground: 'Негізі',
    grounds: {
      disagreement: 'Адам оферта талаптарымен келіспейтінін айтты',
      'data-impossible': 'Карточкадағы деректер шындыққа сәйкес келмейді және түзетілмеді',
      'programme-withdrawn': 'Бағдарлама енді өткізілмейді',
    },
    noGround: 'Негізін таңдаңыз',
    words: 'Адамға түсіндірме',
    wordsHint: (language) => `Хатқа қосылады; адам ${language} оқиды`,
    noWords: 'Түсіндірмені жазыңыз: 10 таңбадан 1000 таңбаға дейін',
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    keep: 'Өтінімді қалдыру',
    refused: 'Бас тарту',
    erased: 'мәтіні жойылған',
    when: 'Уақыты',
    against: {
      'not-open': 'Бұл өтінім жабылған: одан бас тартуға болмайды.',
      'payment-on-the-way': 'Бұл өтінім бойынша төлем жүріп жатыр. Оның нәтижесі белгілі болмайынша бас тартуға болмайды.',
      'programme-on-sale': 'Бағдарлама қазір сатылымда тұр. Бұл негіз оны баға парағынан алғаннан кейін ғана қолданылады.',
    },
  },
  ru: {
    refuse: 'Отказать в заявке',
    title: (number) => `Отказ в заявке ${number}`,
    note: 'Публичная оферта открыта всем, поэтому отказать можно только по одному из этих оснований. Письмо уйдёт человеку сразу, позже он может подать заявку снова. Если по ранее открытой странице банка придёт платёж, он вернётся сам.',
    ground: 'Основание',
    grounds: {
      disagreement: 'Человек сообщил, что не согласен с условиями оферты',
      'data-impossible': 'Данные карточки не могут быть верны, и их не исправили',
      'programme-withdrawn': 'Программа больше не проводится',
    },
    noGround: 'Выберите основание',
    words: 'Пояснение для человека',
    wordsHint: (language) => `Войдёт в письмо; человек читает ${language}`,
    noWords: 'Напишите пояснение: от 10 до 1000 знаков',
    languages: { kk: 'по-казахски', ru: 'по-русски', en: 'по-английски' },
    keep: 'Оставить заявку',
    refused: 'Отказ',
    erased: 'текст удалён',
    when: 'Когда',
    against: {
      'not-open': 'Эта заявка закрыта: отказать в ней нельзя.',
      'payment-on-the-way': 'По этой заявке идёт платёж. Пока неизвестно, чем он кончится, отказать нельзя.',
      'programme-on-sale': 'Программа сейчас продаётся. Это основание действует, только когда её нет в прейскуранте.',
    },
  },
  en: {
    refuse: 'Refuse the application',
    title: (number) => `Refuse application ${number}`,
    note: 'A public offer is open to everyone, so an application is refused on one of these grounds only. The person gets a letter at once and may apply again later. A payment that still comes by a bank page opened before goes back by itself.',
    ground: 'Ground',
    grounds: {
      disagreement: 'The person told us that they do not agree to the offer',
      'data-impossible': 'The details of the card cannot be true and were not corrected',
      'programme-withdrawn': 'The programme is not taught any more',
    },
    noGround: 'Choose a ground',
    words: 'Explanation for the person',
    wordsHint: (language) => `Goes into the letter; the person reads ${language}`,
    noWords: 'Write the explanation: 10 to 1000 characters',
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    keep: 'Keep the application',
    refused: 'Refusal',
    erased: 'text erased',
    when: 'When',
    against: {
      'not-open': 'This application is closed: it cannot be refused.',
      'payment-on-the-way': 'A payment for this application is on its way. It cannot be refused before the outcome is known.',
      'programme-on-sale': 'The programme is on sale now. This ground holds only when it has left the price list.',
    },
  },
};

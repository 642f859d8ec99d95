import type { Messages } from '#kernel/locale.ts';
import type { TermsEvent } from '#contracts';

export type ToldState = 'waiting' | 'sent' | 'failed' | 'nobody' | 'opened';
type Words = {
  readonly about: string;
  readonly reach: string;
  readonly everyone: string;
  readonly onlyNew: string;
  readonly butKept: (versions: readonly number[]) => string;
  readonly asks: string;
  readonly asksYes: string;
  readonly asksNo: string;
  readonly read: string;
  readonly compare: string;
  readonly following: (contracts: number) => string;
  readonly follows: string;
  readonly notices: string;
  readonly noticesLead: string;
  readonly none: string;
  readonly event: string;
  readonly events: Readonly<Record<TermsEvent, string>>;
  readonly counts: {
    readonly told: string;
    readonly sent: string;
    readonly waiting: string;
    readonly failed: string;
    readonly nobody: string;
    readonly opened: string;
  };
  readonly customer: string;
  readonly at: string;
  readonly state: string;
  readonly states: Readonly<Record<ToldState, string>>;
  readonly openedAt: string;
  readonly more: string;
};

export const versionTexts: Messages<Words> = {
  kk: {
    about: 'Нұсқа туралы',
    reach: 'Кімге қатысты',
    everyone: 'Барлық шарттар: бұрын жасалғандары да осы нұсқамен жүреді (бағасы мен мерзімі өзгермейді)',
    onlyNew: 'Тек жаңа шарттар',
    butKept: (versions) =>
      `Жаңа шарттар және бұрынғылары, бірақ мына нұсқалармен жасалғандары өз нұсқасында қалады: ${versions.join(', ')}`,
    asks: 'Қайта келісім',
    asksYes: 'Күшіне енген соң сұралады',
    asksNo: 'Сұралмайды',
    read: 'Сайттағы мәтіні',
    compare: 'Бұрынғы нұсқамен салыстыру',
    following: (contracts) => `Бұрын жасалып, осы нұсқамен жүретін шарт саны: ${contracts}`,
    follows: 'Осы нұсқаға көшкен шарттар',
    notices: 'Тапсырыс берушілерге хабарлау',
    noticesLead: 'Шарты жүріп жатқан әр адамға бір хат жіберіледі және есептік жазбасында хабарлама тұрады (оферта 5.2).',
    none: 'Бұл нұсқа туралы әлі ешкімге хабар жіберілген жоқ.',
    event: 'Хабар',
    events: { scheduled: 'Күшіне енетіні туралы', late: 'Шарт кеш жасалғанда', withdrawn: 'Қайтарып алынғаны туралы' },
    counts: { told: 'Барлығы', sent: 'Жіберілді', waiting: 'Кезекте', failed: 'Жетпеді', nobody: 'Жабық жазба', opened: 'Ашылды' },
    customer: 'Тапсырыс беруші',
    at: 'Хабарланды',
    state: 'Хаттың күйі',
    states: { waiting: 'Кезекте', sent: 'Жіберілді', failed: 'Жетпеді', nobody: 'Есептік жазба жабық', opened: 'Ашылды' },
    openedAt: 'Есептік жазбада ашылды',
    more: 'Келесілері',
  },
  ru: {
    about: 'О версии',
    reach: 'Кого касается',
    everyone: 'Всех договоров: заключённые раньше тоже идут по этой версии (цена и срок не меняются)',
    onlyNew: 'Только новых договоров',
    butKept: (versions) => `Новых и прежних договоров, кроме заключённых по версиям: ${versions.join(', ')}. Те остаются на своей версии`,
    asks: 'Повторное принятие',
    asksYes: 'Спрашивается после вступления в силу',
    asksNo: 'Не спрашивается',
    read: 'Текст на сайте',
    compare: 'Сравнить с прежней версией',
    following: (contracts) => `Заключено раньше и идёт по этой версии, договоров: ${contracts}`,
    follows: 'Договоры, перешедшие на эту версию',
    notices: 'Уведомление заказчиков',
    noticesLead: 'Каждому, у кого есть действующий договор, уходит одно письмо, и в учётной записи стоит уведомление (оферта 5.2).',
    none: 'Об этой версии ещё никому не сообщалось.',
    event: 'Уведомление',
    events: { scheduled: 'О вступлении в силу', late: 'При позднем заключении', withdrawn: 'Об отзыве' },
    counts: { told: 'Всего', sent: 'Отправлено', waiting: 'В очереди', failed: 'Не дошло', nobody: 'Запись закрыта', opened: 'Открыто' },
    customer: 'Заказчик',
    at: 'Сообщено',
    state: 'Состояние письма',
    states: { waiting: 'В очереди', sent: 'Отправлено', failed: 'Не дошло', nobody: 'Учётная запись закрыта', opened: 'Открыто' },
    openedAt: 'Открыто в учётной записи',
    more: 'Следующие',
  },
  en: {
    about: 'About the version',
    reach: 'Concerns',
    everyone: 'All contracts: those concluded earlier follow it too (price and term stay)',
    onlyNew: 'New contracts only',
    butKept: (versions) =>
      `New contracts and earlier ones, but those concluded under these versions stay on their own: ${versions.join(', ')}`,
    asks: 'Acceptance again',
    asksYes: 'Asked for once it is in force',
    asksNo: 'Not asked for',
    read: 'The text on the site',
    compare: 'Compare with the earlier version',
    following: (contracts) => `Concluded earlier and following this version: ${contracts}`,
    follows: 'Contracts that went over to it',
    notices: 'Telling customers',
    noticesLead: 'Everybody with a running contract gets one letter, and a notice stands in the account (offer 5.2).',
    none: 'Nobody was told of this version yet.',
    event: 'Notice',
    events: { scheduled: 'That it is coming', late: 'On a late conclusion', withdrawn: 'That it was withdrawn' },
    counts: { told: 'All', sent: 'Sent', waiting: 'Waiting', failed: 'Failed', nobody: 'Account closed', opened: 'Opened' },
    customer: 'Customer',
    at: 'Told',
    state: 'State of the letter',
    states: { waiting: 'Waiting', sent: 'Sent', failed: 'Failed', nobody: 'Account closed', opened: 'Opened' },
    openedAt: 'Opened in the account',
    more: 'Next ones',
  },
};

import type { Messages } from '#kernel/locale.ts';

type Texts = {
  title: string;
  customer: string;
  name: string;
  iin: string;
  withoutIin: string;
  reveal: string;
  revealNote: string;
  reason: string;
  reasonHint: string;
  show: string;
  noReason: string;
  revealed: string;
  phone: string;
  email: string;
  address: string;
  work: string;
  years: (years: number) => string;
  card: string;
  cardNo: (no: number) => string;
  consent: string;
  noConsent: string;
  opened: string;
  language: string;
  languages: { kk: string; ru: string; en: string };
  noCard: string;
  shared: string;
  sharedText: string;
  applications: string;
  contracts: string;
  certificates: string;
  requests: string;
  none: string;
  number: string;
  programme: string;
  date: string;
  state: string;
  sum: string;
  subject: string;
  sessions: string;
  noSessions: string;
  seen: string;
  device: string;
  secure: string;
  secureTitle: string;
  secureText: string;
  secureButton: string;
  keep: string;
  secured: string;
  lookedAt: string;
  nobodyLooked: string;
  reveals: string;
  draft: string;
  /** Before the organisation a contract was signed for. */
  signedFor: string;
  seats: string;
  seatNo: (no: number) => string;
  claimed: string;
};

export const personTexts: Messages<Texts> = {
  kk: {
    title: 'Адам',
    customer: 'Деректері',
    name: 'Аты-жөні',
    iin: 'ЖСН',
    withoutIin: 'ЖСН-сіз тіркелген',
    reveal: 'ЖСН-ді көрсету',
    revealNote: 'Себебі журналға жазылады және адамның өзіне көрінеді',
    reason: 'Себебі',
    reasonHint: 'Мысалы: «Банкпен салыстыру, төлем 1042»',
    show: 'Көрсету',
    noReason: 'Себебін жазыңыз',
    revealed: 'ЖСН ашылды. Бұл журналға жазылды.',
    phone: 'Телефон',
    email: 'Пошта',
    address: 'Мекенжайы',
    work: 'Жұмыс орны',
    years: (years) => `${years} жыл`,
    card: 'Тіркеу деректері',
    cardNo: (no) => `${no}-нұсқа`,
    consent: 'Келісім',
    noConsent: 'берілмеген',
    opened: 'Тіркелген',
    language: 'Тілі',
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    noCard: 'Тіркеу деректері әлі толтырылмаған.',
    shared: 'Осы ЖСН басқа есептік жазбада да бар',
    sharedText: 'Қате терілген болуы мүмкін. Есептік жазбалар:',
    applications: 'Өтінімдер',
    contracts: 'Шарттар',
    certificates: 'Сертификаттар',
    requests: 'Хаттар',
    none: 'жоқ',
    number: 'Нөмірі',
    programme: 'Бағдарлама',
    date: 'Күні',
    state: 'Күйі',
    sum: 'Сомасы',
    subject: 'Тақырыбы',
    sessions: 'Ашық құрылғылар',
    noSessions: 'Қазір ешқай құрылғыда ашық емес.',
    seen: 'Соңғы рет',
    device: 'Құрылғы',
    secure: 'Есептік жазбаны қорғау',
    secureTitle: 'Барлық құрылғыдан шығару',
    secureText: 'Адам барлық құрылғыда шығарылады және қайта кіруі керек болады. Оқуы тоқтамайды: бұл жаза емес, қорғау.',
    secureButton: 'Барлық құрылғыдан шығару',
    keep: 'Ештеңе істемеу',
    secured: 'Барлық құрылғыдан шығарылды.',
    lookedAt: 'Кім қарады',
    nobodyLooked: 'Ешкім қараған жоқ.',
    reveals: 'ЖСН ашылған себептер',
    draft: 'нөмірсіз',
    signedFor: 'Ұйым атынан',
    seats: 'Ұйымдар алып берген орындар',
    seatNo: (no) => `${no}-орын`,
    claimed: 'Алған күні',
  },
  ru: {
    title: 'Человек',
    customer: 'Данные',
    name: 'Имя',
    iin: 'ИИН',
    withoutIin: 'Зарегистрирован без ИИН',
    reveal: 'Показать ИИН',
    revealNote: 'Причина записывается в журнал и видна самому человеку',
    reason: 'Причина',
    reasonHint: 'Например: «Сверка с банком, платёж 1042»',
    show: 'Показать',
    noReason: 'Напишите причину',
    revealed: 'ИИН показан. Это записано в журнал.',
    phone: 'Телефон',
    email: 'Почта',
    address: 'Адрес',
    work: 'Место работы',
    years: (years) => `стаж ${years}`,
    card: 'Регистрационные данные',
    cardNo: (no) => `версия ${no}`,
    consent: 'Согласие',
    noConsent: 'не дано',
    opened: 'Зарегистрирован',
    language: 'Язык',
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    noCard: 'Регистрационные данные ещё не заполнены.',
    shared: 'Этот ИИН есть и в другой учётной записи',
    sharedText: 'Возможно, опечатка. Учётные записи:',
    applications: 'Заявки',
    contracts: 'Договоры',
    certificates: 'Сертификаты',
    requests: 'Письма',
    none: 'нет',
    number: 'Номер',
    programme: 'Программа',
    date: 'Дата',
    state: 'Состояние',
    sum: 'Сумма',
    subject: 'Тема',
    sessions: 'Открытые устройства',
    noSessions: 'Сейчас нигде не открыто.',
    seen: 'Последний раз',
    device: 'Устройство',
    secure: 'Защитить учётную запись',
    secureTitle: 'Выйти на всех устройствах',
    secureText: 'Человек выйдет на всех устройствах и войдёт заново. Учёба не прерывается: это защита, а не наказание.',
    secureButton: 'Выйти на всех устройствах',
    keep: 'Ничего не делать',
    secured: 'Выход выполнен на всех устройствах.',
    lookedAt: 'Кто смотрел',
    nobodyLooked: 'Никто не смотрел.',
    reveals: 'Причины показа ИИН',
    draft: 'без номера',
    signedFor: 'От имени организации',
    seats: 'Места, купленные организациями',
    seatNo: (no) => `место ${no}`,
    claimed: 'Занято',
  },
  en: {
    title: 'Person',
    customer: 'Data',
    name: 'Name',
    iin: 'IIN',
    withoutIin: 'Registered without an IIN',
    reveal: 'Reveal the IIN',
    revealNote: 'The reason goes into the journal and the person sees it',
    reason: 'Reason',
    reasonHint: 'For example: “Matching with the bank, payment 1042”',
    show: 'Reveal',
    noReason: 'Write the reason',
    revealed: 'The IIN is revealed. This is in the journal.',
    phone: 'Phone',
    email: 'Email',
    address: 'Address',
    work: 'Workplace',
    years: (years) => (years === 1 ? '1 year of service' : `${years} years of service`),
    card: 'Registration card',
    cardNo: (no) => `version ${no}`,
    consent: 'Consent',
    noConsent: 'not given',
    opened: 'Registered',
    language: 'Language',
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    noCard: 'The registration card is not filled in yet.',
    shared: 'Another account has this IIN too',
    sharedText: 'It may be a slip. Accounts:',
    applications: 'Applications',
    contracts: 'Contracts',
    certificates: 'Certificates',
    requests: 'Letters',
    none: 'none',
    number: 'Number',
    programme: 'Programme',
    date: 'Date',
    state: 'State',
    sum: 'Sum',
    subject: 'Subject',
    sessions: 'Open devices',
    noSessions: 'Open nowhere at the moment.',
    seen: 'Last seen',
    device: 'Device',
    secure: 'Secure the account',
    secureTitle: 'Sign out everywhere',
    secureText:
      'The person is signed out on every device and has to sign in again. Study does not stop: this is protection, not punishment.',
    secureButton: 'Sign out everywhere',
    keep: 'Do nothing',
    secured: 'Signed out on every device.',
    lookedAt: 'Who looked',
    nobodyLooked: 'Nobody has looked.',
    reveals: 'Reasons for revealing the IIN',
    draft: 'no number',
    signedFor: 'For the organisation',
    seats: 'Seats bought by organisations',
    seatNo: (no) => `seat ${no}`,
    claimed: 'Claimed',
  },
};

import type { Messages } from '#kernel/locale.ts';
import type { OfficeSection } from './shell.ts';

type Texts = {
  sections: Record<OfficeSection, string>;
  search: string;
  searchLabel: string;
  signOut: string;
  start: string;
  oddities: string;
  odditiesNote: string;
  support: string;
  supportNote: string;
  supportOverdue: (letters: number) => string;
  jobs: string;
  jobsNote: string;
  calm: string;
  latest: string;
  noContracts: string;
  contract: string;
  programme: string;
  date: string;
  sum: string;
  failedJobs: string;
  job: string;
  tries: string;
  since: string;
  why: string;
  found: string;
  nothingFound: string;
  searchAgain: string;
  people: string;
  person: string;
  email: string;
  phone: string;
  registered: string;
  noCard: string;
  numbers: string;
  kind: string;
  number: string;
  kinds: { application: string; contract: string; certificate: string; payment: string; request: string; organisation: string };
  searchGone: string;
  tooMany: string;
  history: string;
};

export const officeTexts: Messages<Texts> = {
  kk: {
    sections: {
      start: 'Шолу',
      oddities: 'Күмәнді төлемдер',
      books: 'Есеп кітаптары',
      refunds: 'Қайтарулар',
      support: 'Хаттар',
      incidents: 'Ақаулар',
      conduct: 'Талап бұзушылық',
      documents: 'Құжаттар',
      prices: 'Баға парағы',
      provider: 'Деректемелер',
      applications: 'Өтінімдер',
      people: 'Тыңдаушылар',
      organisations: 'Ұйымдар',
      contracts: 'Шарттар',
      payments: 'Төлемдер',
    },
    search: 'Іздеу',
    searchLabel: 'Аты-жөні, ЖСН, телефон, пошта, нөмір, төлем',
    signOut: 'Шығу',
    start: 'Шолу',
    oddities: 'Күмәнді төлемдер',
    odditiesNote: 'шешім күтуде',
    support: 'Хаттар',
    supportNote: 'жауап күтуде',
    supportOverdue: (letters) => `мерзімі өткені: ${letters}`,
    jobs: 'Тоқтап қалған тапсырмалар',
    jobsNote: 'барлық әрекеті таусылған',
    calm: 'Кезек бос: шешім күтіп тұрған ештеңе жоқ.',
    latest: 'Соңғы шарттар',
    noContracts: 'Әзірге шарт жасалған жоқ.',
    contract: 'Шарт',
    programme: 'Бағдарлама',
    date: 'Күні',
    sum: 'Сомасы',
    failedJobs: 'Тоқтап қалған тапсырмалар',
    job: 'Тапсырма',
    tries: 'Әрекет саны',
    since: 'Басталуы',
    why: 'Соңғы себебі',
    found: 'Іздеу нәтижесі',
    nothingFound: 'Ештеңе табылмады. Сөздің басын, телефонды, поштаны, ЖСН-ді немесе нөмірді толық жазып көріңіз.',
    searchAgain: 'Қайта іздеу',
    people: 'Адамдар',
    person: 'Аты-жөні',
    email: 'Пошта',
    phone: 'Телефон',
    registered: 'Тіркелген күні',
    noCard: 'деректері толтырылмаған',
    numbers: 'Нөмір бойынша',
    kind: 'Түрі',
    number: 'Нөмірі',
    kinds: { application: 'Өтінім', contract: 'Шарт', certificate: 'Сертификат', payment: 'Төлем', request: 'Хат', organisation: 'Ұйым' },
    searchGone: 'Бұл іздеу ескірген. Сөзді қайта жазыңыз.',
    tooMany: 'Іздеу тым жиі. Сәл күте тұрыңыз.',
    history: 'Барысы',
  },
  ru: {
    sections: {
      start: 'Сводка',
      oddities: 'Спорные платежи',
      books: 'Бухгалтерские книги',
      refunds: 'Возвраты',
      support: 'Письма',
      incidents: 'Сбои',
      conduct: 'Нарушения',
      documents: 'Документы',
      prices: 'Прейскурант',
      provider: 'Реквизиты',
      applications: 'Заявки',
      people: 'Слушатели',
      organisations: 'Организации',
      contracts: 'Договоры',
      payments: 'Платежи',
    },
    search: 'Найти',
    searchLabel: 'Имя, ИИН, телефон, почта, номер, платёж',
    signOut: 'Выйти',
    start: 'Сводка',
    oddities: 'Спорные платежи',
    odditiesNote: 'ждут решения',
    support: 'Письма',
    supportNote: 'ждут ответа',
    supportOverdue: (letters) => `просрочено: ${letters}`,
    jobs: 'Остановившиеся задания',
    jobsNote: 'все попытки исчерпаны',
    calm: 'Очередь пуста: ничто не ждёт решения.',
    latest: 'Последние договоры',
    noContracts: 'Договоров пока нет.',
    contract: 'Договор',
    programme: 'Программа',
    date: 'Дата',
    sum: 'Сумма',
    failedJobs: 'Остановившиеся задания',
    job: 'Задание',
    tries: 'Попыток',
    since: 'Начато',
    why: 'Последняя причина',
    found: 'Результат поиска',
    nothingFound: 'Ничего не найдено. Попробуйте начало имени, телефон, почту, ИИН или номер целиком.',
    searchAgain: 'Искать снова',
    people: 'Люди',
    person: 'Имя',
    email: 'Почта',
    phone: 'Телефон',
    registered: 'Зарегистрирован',
    noCard: 'данные не заполнены',
    numbers: 'По номеру',
    kind: 'Что это',
    number: 'Номер',
    kinds: {
      application: 'Заявка',
      contract: 'Договор',
      certificate: 'Сертификат',
      payment: 'Платёж',
      request: 'Письмо',
      organisation: 'Организация',
    },
    searchGone: 'Этот поиск устарел. Введите слова ещё раз.',
    tooMany: 'Слишком много поисков подряд. Немного подождите.',
    history: 'Ход событий',
  },
  en: {
    sections: {
      start: 'Overview',
      oddities: 'Odd payments',
      books: 'Books',
      refunds: 'Refunds',
      support: 'Letters',
      incidents: 'Outages',
      conduct: 'Conduct',
      documents: 'Documents',
      prices: 'Price list',
      provider: 'Particulars',
      applications: 'Applications',
      people: 'Learners',
      organisations: 'Organisations',
      contracts: 'Contracts',
      payments: 'Payments',
    },
    search: 'Search',
    searchLabel: 'Name, IIN, phone, email, number, payment',
    signOut: 'Sign out',
    start: 'Overview',
    oddities: 'Odd payments',
    odditiesNote: 'wait for a decision',
    support: 'Letters',
    supportNote: 'wait for an answer',
    supportOverdue: (letters) => `overdue: ${letters}`,
    jobs: 'Stopped jobs',
    jobsNote: 'used up their tries',
    calm: 'The queue is empty: nothing waits for a decision.',
    latest: 'Latest contracts',
    noContracts: 'No contracts yet.',
    contract: 'Contract',
    programme: 'Programme',
    date: 'Date',
    sum: 'Sum',
    failedJobs: 'Stopped jobs',
    job: 'Job',
    tries: 'Tries',
    since: 'Begun',
    why: 'Latest reason',
    found: 'Search result',
    nothingFound: 'Nothing found. Try the beginning of a name, a phone, an email, an IIN or a whole number.',
    searchAgain: 'Search again',
    people: 'People',
    person: 'Name',
    email: 'Email',
    phone: 'Phone',
    registered: 'Registered',
    noCard: 'card not filled in',
    numbers: 'By number',
    kind: 'What it is',
    number: 'Number',
    kinds: {
      application: 'Application',
      contract: 'Contract',
      certificate: 'Certificate',
      payment: 'Payment',
      request: 'Letter',
      organisation: 'Organisation',
    },
    searchGone: 'This search has run out. Type the words again.',
    tooMany: 'Too many searches in a row. Wait a little.',
    history: 'What happened',
  },
};

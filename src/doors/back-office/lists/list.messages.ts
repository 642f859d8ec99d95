import type { Messages } from '#kernel/locale.ts';
import type { ListName } from './list.ts';
import type { QueryField } from './list-query.ts';

type Texts = {
  titles: Record<ListName, string>;
  columns: Record<string, string>;
  /** The moment a list is asked about. */
  dates: Record<ListName, string>;
  states: Record<ListName, Record<string, string>>;
  state: string;
  programme: string;
  region: string;
  from: string;
  to: string;
  any: string;
  filter: string;
  show: string;
  clear: string;
  chooseColumns: string;
  columnsHint: string;
  find: string;
  findHint: string;
  findButton: string;
  foundBy: (words: string) => string;
  stopSearch: string;
  searchGone: string;
  count: (rows: string) => string;
  nothing: string;
  nothingText: string;
  begin: string;
  earlier: string;
  later: string;
  pages: string;
  noName: string;
  stray: string;
  faults: Record<QueryField, (value: string) => string>;
  faultsTitle: string;
  tooMany: string;
  order: string;
};

export const listTexts: Messages<Texts> = {
  kk: {
    titles: { applications: 'Өтінімдер', people: 'Тыңдаушылар', contracts: 'Шарттар', payments: 'Төлемдер' },
    columns: {
      number: 'Нөмірі',
      person: 'Аты-жөні',
      email: 'Пошта',
      phone: 'Телефон',
      iin: 'ЖСН (жасырылған)',
      region: 'Өңірі',
      programme: 'Бағдарлама',
      workplace: 'Жұмыс орны',
      position: 'Лауазымы',
      opened: 'Ашылған уақыты',
      submitted: 'Берілген уақыты',
      expires: 'Жарамды мерзімі',
      closed: 'Жабылған уақыты',
      state: 'Күйі',
      registered: 'Тіркелген уақыты',
      saved: 'Деректері сақталған уақыты',
      contracts: 'Шарт саны',
      date: 'Күні',
      paid: 'Төленген уақыты',
      amount: 'Сомасы',
      transaction: 'Төлем нөмірі',
      recorded: 'Түскен уақыты',
      card: 'Карта',
      returned: 'Қайтарылғаны',
    },
    dates: { applications: 'берілген күні', people: 'тіркелген күні', contracts: 'шарт күні', payments: 'түскен күні' },
    states: {
      applications: {
        draft: 'Толтырылуда',
        submitted: 'Төлем күтуде',
        concluded: 'Шарт жасалды',
        declined: 'Келіспеді',
        refused: 'Бас тартылды',
        expired: 'Мерзімі өтті',
      },
      people: { 'with-contract': 'Шарты бар', 'without-contract': 'Шарты жоқ' },
      contracts: { studying: 'Оқып жүр', completed: 'Оқуын аяқтады', ended: 'Мерзімі бітті', 'not-opened': 'Курсы ашылмаған' },
      payments: {
        counted: 'Есепке алынғаны',
        concluded: 'Шарт жасалды',
        returned: 'Қайтарылды',
        waiting: 'Шешілмеген',
        test: 'Сынақ төлемі',
      },
    },
    state: 'Күйі',
    programme: 'Бағдарлама',
    region: 'Өңірі',
    from: 'бастап',
    to: 'дейін',
    any: 'Бәрі',
    filter: 'Сүзгі',
    show: 'Көрсету',
    clear: 'Сүзгіні алып тастау',
    chooseColumns: 'Бағандар',
    columnsHint: 'Ештеңе белгіленбесе, әдеттегі бағандар көрсетіледі.',
    find: 'Адамды табу',
    findHint: 'Аты-жөні, ЖСН, телефон немесе пошта. Іздеген сөзіңіз мекенжайға жазылмайды.',
    findButton: 'Табу',
    foundBy: (words) => `Іздеу бойынша: «${words}»`,
    stopSearch: 'Іздеуді алып тастау',
    searchGone: 'Бұл іздеудің мерзімі өтті немесе ол басқа қызметкердікі. Қайта іздеңіз.',
    count: (rows) => `Барлығы: ${rows}`,
    nothing: 'Ештеңе табылмады',
    nothingText: 'Сүзгіні кеңейтіп көріңіз.',
    begin: 'Басына',
    earlier: 'Алдыңғы',
    later: 'Келесі',
    pages: 'Тізім беттері',
    noName: 'деректері толтырылмаған',
    stray: 'өтінімі белгісіз',
    faults: {
      state: (value) => `Мұндай күй жоқ: ${value}`,
      programme: (value) => `Мұндай бағдарлама жоқ: ${value}`,
      region: (value) => `Мұндай өңір жоқ: ${value}`,
      from: (value) => `Мұндай күн жоқ: ${value}`,
      to: (value) => `Мұндай күн жоқ: ${value}`,
      order: (value) => `Басталу күні аяқталу күнінен кейін тұр: ${value}`,
      who: () => 'Іздеу сілтемесі бұзылған. Адамды қайта іздеңіз.',
      sort: (value) => `Бұлай реттеуге болмайды: ${value}`,
      column: (value) => `Мұндай баған жоқ: ${value}`,
      page: () => 'Бет сілтемесі бұзылған. Тізімді басынан ашыңыз.',
    },
    faultsTitle: 'Тізім сұрағандай ашылмады',
    tooMany: 'Бір сағатта тым көп бет ашылды. Сәл кейінірек қайталаңыз.',
    order: 'Реттеу',
  },
  ru: {
    titles: { applications: 'Заявки', people: 'Слушатели', contracts: 'Договоры', payments: 'Платежи' },
    columns: {
      number: 'Номер',
      person: 'Фамилия, имя',
      email: 'Почта',
      phone: 'Телефон',
      iin: 'ИИН (скрыт)',
      region: 'Регион',
      programme: 'Программа',
      workplace: 'Место работы',
      position: 'Должность',
      opened: 'Открыта',
      submitted: 'Подана',
      expires: 'Действует до',
      closed: 'Закрыта',
      state: 'Состояние',
      registered: 'Регистрация',
      saved: 'Данные сохранены',
      contracts: 'Договоров',
      date: 'Дата',
      paid: 'Оплачен',
      amount: 'Сумма',
      transaction: 'Номер платежа',
      recorded: 'Поступил',
      card: 'Карта',
      returned: 'Возвращено',
    },
    dates: { applications: 'подана', people: 'регистрация', contracts: 'дата договора', payments: 'поступил' },
    states: {
      applications: {
        draft: 'Заполняется',
        submitted: 'Ждёт оплаты',
        concluded: 'Договор заключён',
        declined: 'Не согласился',
        refused: 'Отказано',
        expired: 'Истекла',
      },
      people: { 'with-contract': 'С договором', 'without-contract': 'Без договора' },
      contracts: { studying: 'Учится', completed: 'Окончил', ended: 'Срок истёк', 'not-opened': 'Курс не открыт' },
      payments: { counted: 'Учтённые', concluded: 'Договор заключён', returned: 'Возвращён', waiting: 'Не решён', test: 'Пробный' },
    },
    state: 'Состояние',
    programme: 'Программа',
    region: 'Регион',
    from: 'с',
    to: 'по',
    any: 'Все',
    filter: 'Отбор',
    show: 'Показать',
    clear: 'Снять отбор',
    chooseColumns: 'Столбцы',
    columnsHint: 'Если ничего не отмечено, показываются обычные столбцы.',
    find: 'Найти человека',
    findHint: 'Имя, ИИН, телефон или почта. Искомое не попадает в адрес страницы.',
    findButton: 'Найти',
    foundBy: (words) => `По поиску «${words}»`,
    stopSearch: 'Снять поиск',
    searchGone: 'Этот поиск устарел или сделан другим сотрудником. Найдите ещё раз.',
    count: (rows) => `Всего: ${rows}`,
    nothing: 'Ничего не найдено',
    nothingText: 'Попробуйте расширить отбор.',
    begin: 'В начало',
    earlier: 'Назад',
    later: 'Дальше',
    pages: 'Страницы списка',
    noName: 'данные не заполнены',
    stray: 'заявка неизвестна',
    faults: {
      state: (value) => `Такого состояния нет: ${value}`,
      programme: (value) => `Такой программы нет: ${value}`,
      region: (value) => `Такого региона нет: ${value}`,
      from: (value) => `Такого дня нет: ${value}`,
      to: (value) => `Такого дня нет: ${value}`,
      order: (value) => `Начало позже конца: ${value}`,
      who: () => 'Ссылка на поиск повреждена. Найдите человека ещё раз.',
      sort: (value) => `Так упорядочить нельзя: ${value}`,
      column: (value) => `Такого столбца нет: ${value}`,
      page: () => 'Ссылка на страницу повреждена. Откройте список с начала.',
    },
    faultsTitle: 'Список нельзя показать так, как спрошено',
    tooMany: 'За час открыто слишком много страниц. Повторите немного позже.',
    order: 'Порядок',
  },
  en: {
    titles: { applications: 'Applications', people: 'Learners', contracts: 'Contracts', payments: 'Payments' },
    columns: {
      number: 'Number',
      person: 'Name',
      email: 'Mail',
      phone: 'Phone',
      iin: 'IIN (masked)',
      region: 'Region',
      programme: 'Programme',
      workplace: 'Workplace',
      position: 'Position',
      opened: 'Opened',
      submitted: 'Submitted',
      expires: 'Valid until',
      closed: 'Closed',
      state: 'State',
      registered: 'Registered',
      saved: 'Details saved',
      contracts: 'Contracts',
      date: 'Date',
      paid: 'Paid',
      amount: 'Sum',
      transaction: 'Payment number',
      recorded: 'Received',
      card: 'Card',
      returned: 'Given back',
    },
    dates: { applications: 'submitted', people: 'registered', contracts: 'date of contract', payments: 'received' },
    states: {
      applications: {
        draft: 'Being filled in',
        submitted: 'Waiting for payment',
        concluded: 'Contract concluded',
        declined: 'Did not agree',
        refused: 'Refused',
        expired: 'Expired',
      },
      people: { 'with-contract': 'With a contract', 'without-contract': 'Without a contract' },
      contracts: { studying: 'Studying', completed: 'Completed', ended: 'Term over', 'not-opened': 'Course not opened' },
      payments: { counted: 'Counted', concluded: 'Contract concluded', returned: 'Given back', waiting: 'Undecided', test: 'Trial' },
    },
    state: 'State',
    programme: 'Programme',
    region: 'Region',
    from: 'from',
    to: 'to',
    any: 'All',
    filter: 'Filter',
    show: 'Show',
    clear: 'Clear the filter',
    chooseColumns: 'Columns',
    columnsHint: 'With none ticked the usual columns are shown.',
    find: 'Find a person',
    findHint: 'Name, IIN, phone or mail. What you look for never stands in the address.',
    findButton: 'Find',
    foundBy: (words) => `Found by “${words}”`,
    stopSearch: 'Drop the search',
    searchGone: 'This search has run out or is another member’s. Search again.',
    count: (rows) => `${rows} in all`,
    nothing: 'Nothing found',
    nothingText: 'Try a wider filter.',
    begin: 'To the start',
    earlier: 'Back',
    later: 'Next',
    pages: 'Pages of the list',
    noName: 'details not given yet',
    stray: 'application unknown',
    faults: {
      state: (value) => `There is no such state: ${value}`,
      programme: (value) => `There is no such programme: ${value}`,
      region: (value) => `There is no such region: ${value}`,
      from: (value) => `There is no such day: ${value}`,
      to: (value) => `There is no such day: ${value}`,
      order: (value) => `The first day is after the last: ${value}`,
      who: () => 'The link to the search is broken. Search for the person again.',
      sort: (value) => `It cannot be ordered by: ${value}`,
      column: (value) => `There is no such column: ${value}`,
      page: () => 'The link to the page is broken. Open the list from its start.',
    },
    faultsTitle: 'The list cannot be shown as asked',
    tooMany: 'Too many pages were opened within an hour. Try again a little later.',
    order: 'Order',
  },
};

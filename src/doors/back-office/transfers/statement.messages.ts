import { tooLargeText } from '#ui/components.ts';
import { STATEMENT_BYTES } from './statement-limit.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Column, RowFault, StatementRefusal } from '#transfers';

export type StatementTexts = {
  readonly statement: string;
  readonly statementIntro: string;
  readonly file: string;
  readonly fileHint: string;
  readonly check: string;
  readonly accept: string;
  readonly checked: (came: number, went: number) => string;
  readonly nothingYet: string;
  readonly came: string;
  readonly went: string;
  readonly count: string;
  readonly sum: string;
  readonly faultsTitle: string;
  readonly line: (line: number) => string;
  readonly faults: Readonly<Record<RowFault['why'], (column: string) => string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly refusals: Readonly<Record<StatementRefusal | 'differs' | 'over-limit', string>>;
  readonly taken: (fresh: number) => string;
  readonly known: string;
  readonly latest: string;
  readonly none: string;
  readonly when: string;
  readonly fresh: string;
  readonly settled: string;
  readonly waiting: string;
};

/** Taking a statement of the bank: the file, its faults, the latest ones. */
export const statementTexts: Messages<StatementTexts> = {
  kk: {
    statement: 'Банк көшірмесі',
    statementIntro:
      'Шоттың нөмірі мен БСН дәл келсе, төлем өздігінен танылады. Қалғаны күмәнді төлемдер кезегіне түседі. Бір жол екі рет алынбайды.',
    file: 'Көшірме файлы',
    fileHint: '1C-ге арналған мәтін (1CClientBankExchange), CSV не XLSX; UTF-8, Windows-1251.',
    check: 'Тексеру',
    accept: 'Көшірмені енгізу',
    checked: (came, went) => `Түскені: ${came} жол, шыққаны: ${went} жол`,
    nothingYet: 'Әзірге ештеңе сақталған жоқ.',
    came: 'Түсті',
    went: 'Шықты',
    count: 'Жол саны',
    sum: 'Сомасы',
    faultsTitle: 'Файлдағы қателер',
    line: (line) => `${line}-жол`,
    faults: {
      empty: (column) => `«${column}» бос`,
      wrong: (column) => `«${column}» дұрыс емес`,
      future: () => 'валюталау күні әлі келген жоқ',
      'not-tenge': () => 'валютасы теңге емес',
      'other-account': () => 'біздің шот емес',
      twice: () => 'бұл операция файлда екі рет тұр',
      differs: () => 'бұл операция бұрын басқа сомамен не күнмен алынған',
    },
    columns: {
      reference: 'Референс',
      document: 'Құжат нөмірі',
      direction: 'Түрі',
      day: 'Күні',
      amount: 'Сомасы',
      credit: 'Кредит',
      debit: 'Дебет',
      currency: 'Валюта',
      account: 'Біздің шот',
      name: 'Контрагент',
      bin: 'БСН',
      partyAccount: 'Контрагенттің ЖСК',
      purpose: 'Төлем мақсаты',
    },
    refusals: {
      'over-limit': tooLargeText('kk', STATEMENT_BYTES),
      'no-file': 'Файлды таңдаңыз',
      unreadable: 'Файл оқылмады: 1C мәтінін, CSV не XLSX кестесін жіберіңіз',
      'no-columns': 'Бағандар танылмады: күні, сомасы (не дебет, кредит) және төлем мақсаты керек',
      'no-rows': 'Файлда бірде-бір операция жоқ',
      'too-many-rows': 'Файлда 5000-нан көп жол бар: бөліп жіберіңіз',
      differs: 'Кейбір операция бұрын басқа сомамен не күнмен алынған: файл енгізілмеді',
    },
    taken: (fresh) => `Көшірме енгізілді. Жаңа жол: ${fresh}.`,
    known: 'Бұл жолдардың бәрі бұрын алынған: ештеңе өзгерген жоқ.',
    latest: 'Соңғы көшірмелер',
    none: 'Әзірге көшірме енгізілмеген.',
    when: 'Енгізілген уақыты',
    fresh: 'Жаңа жол',
    settled: 'Танылған төлем',
    waiting: 'Шешім күтеді',
  },
  ru: {
    statement: 'Выписка банка',
    statementIntro:
      'Если номер счёта и БИН совпали точно, оплата признаётся сама. Остальное попадает в очередь спорных платежей. Одна строка дважды не берётся.',
    file: 'Файл выписки',
    fileHint: 'Текст для 1С (1CClientBankExchange), CSV или XLSX; UTF-8, Windows-1251.',
    check: 'Проверить',
    accept: 'Внести выписку',
    checked: (came, went) => `Поступления: ${came}, списания: ${went}`,
    nothingYet: 'Пока ничего не сохранено.',
    came: 'Поступило',
    went: 'Списано',
    count: 'Строк',
    sum: 'Сумма',
    faultsTitle: 'Ошибки в файле',
    line: (line) => `строка ${line}`,
    faults: {
      empty: (column) => `не заполнено «${column}»`,
      wrong: (column) => `неверно «${column}»`,
      future: () => 'дата валютирования ещё не наступила',
      'not-tenge': () => 'валюта не тенге',
      'other-account': () => 'это не наш счёт',
      twice: () => 'эта операция стоит в файле дважды',
      differs: () => 'эта операция раньше взята с другой суммой или датой',
    },
    columns: {
      reference: 'Референс',
      document: 'Номер документа',
      direction: 'Вид',
      day: 'Дата',
      amount: 'Сумма',
      credit: 'Кредит',
      debit: 'Дебет',
      currency: 'Валюта',
      account: 'Наш счёт',
      name: 'Контрагент',
      bin: 'БИН',
      partyAccount: 'ИИК контрагента',
      purpose: 'Назначение платежа',
    },
    refusals: {
      'over-limit': tooLargeText('ru', STATEMENT_BYTES),
      'no-file': 'Выберите файл',
      unreadable: 'Файл не читается: отправьте текст для 1С, таблицу CSV или XLSX',
      'no-columns': 'Столбцы не распознаны: нужны дата, сумма (или дебет, кредит) и назначение платежа',
      'no-rows': 'В файле нет ни одной операции',
      'too-many-rows': 'В файле больше 5000 строк: разделите его',
      differs: 'Часть операций раньше взята с другой суммой или датой: файл не внесён',
    },
    taken: (fresh) => `Выписка внесена. Новых строк: ${fresh}.`,
    known: 'Все эти строки уже были взяты: ничего не изменилось.',
    latest: 'Последние выписки',
    none: 'Выписок пока не вносили.',
    when: 'Внесена',
    fresh: 'Новых строк',
    settled: 'Признано оплат',
    waiting: 'Ждут решения',
  },
  en: {
    statement: 'Bank statement',
    statementIntro:
      'Where invoice number and BIN agree exactly the payment is taken by itself. The rest goes to the queue of odd payments. No line is taken twice.',
    file: 'File of the statement',
    fileHint: 'Text for 1C (1CClientBankExchange), CSV or XLSX; UTF-8 or Windows-1251.',
    check: 'Check',
    accept: 'Take the statement',
    checked: (came, went) => `Came: ${came}, went: ${went}`,
    nothingYet: 'Nothing is kept yet.',
    came: 'Came',
    went: 'Went',
    count: 'Lines',
    sum: 'Sum',
    faultsTitle: 'Faults in the file',
    line: (line) => `line ${line}`,
    faults: {
      empty: (column) => `“${column}” is empty`,
      wrong: (column) => `“${column}” is wrong`,
      future: () => 'the value date has not come yet',
      'not-tenge': () => 'the currency is not tenge',
      'other-account': () => 'not our account',
      twice: () => 'this operation stands in the file twice',
      differs: () => 'this operation was taken before with another sum or day',
    },
    columns: {
      reference: 'Reference',
      document: 'Document number',
      direction: 'Kind',
      day: 'Day',
      amount: 'Sum',
      credit: 'Credit',
      debit: 'Debit',
      currency: 'Currency',
      account: 'Our account',
      name: 'Counterparty',
      bin: 'BIN',
      partyAccount: 'Counterparty’s IIK',
      purpose: 'Purpose',
    },
    refusals: {
      'over-limit': tooLargeText('en', STATEMENT_BYTES),
      'no-file': 'Choose a file',
      unreadable: 'The file cannot be read: send text for 1C, a CSV or an XLSX table',
      'no-columns': 'Columns were not recognised: day, sum (or debit and credit) and purpose are needed',
      'no-rows': 'The file has no operation',
      'too-many-rows': 'The file has over 5000 lines: part it',
      differs: 'Some operations were taken before with another sum or day: the file was not taken',
    },
    taken: (fresh) => `The statement was taken. New lines: ${fresh}.`,
    known: 'All these lines were taken before: nothing has changed.',
    latest: 'Latest statements',
    none: 'No statement has been taken yet.',
    when: 'Taken',
    fresh: 'New lines',
    settled: 'Payments taken',
    waiting: 'Waiting',
  },
};

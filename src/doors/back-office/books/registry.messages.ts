import { tooLargeText } from '#ui/components.ts';
import { REGISTRY_BYTES } from './registry-limit.ts';
import type { Messages } from '#kernel/locale.ts';
import type { RegistryColumn, RegistryRow, TableFault } from '#reconciliation';

type Texts = {
  title: string;
  intro: string;
  bank: string;
  file: string;
  fileHint: string;
  check: string;
  accept: string;
  covers: string;
  chosenDays: (days: string) => string;
  from: string;
  to: string;
  wrongDays: string;
  rows: (count: number) => string;
  kinds: Record<RegistryRow['kind'], string>;
  count: string;
  sum: string;
  fees: string;
  adds: string;
  differs: (sum: string) => string;
  noPayout: string;
  faultsTitle: string;
  line: (line: number) => string;
  wrong: (column: string) => string;
  twice: string;
  columns: Record<RegistryColumn, string>;
  faults: Record<TableFault | 'no-file' | 'over-limit', string>;
  taken: string;
  known: string;
  latest: string;
  source: { api: string; file: string };
  when: string;
  none: string;
};

export const registryTexts: Messages<Texts> = {
  kk: {
    title: 'Банк тізілімі',
    intro:
      'Банк кабинетінен алынған тізілім файлын жүктеңіз: төлемдер, қайтарулар, комиссиялар және шотқа аударымдар кітаппен салыстырылады. Күн сайынғы тізім банктен өзі алынады.',
    bank: 'Банк',
    file: 'Тізілім файлы',
    fileHint: 'CSV (UTF-8 немесе Windows-1251) не XLSX. Бағандар: type, transaction, date, amount; қаласаңыз fee, payment, currency.',
    check: 'Тексеру',
    accept: 'Кітапқа енгізу',
    chosenDays: (days) => `Керек күндер: ${days}`,
    covers:
      'Файл қай күндердің барлық төлемі мен қайтаруын қамтиды? Осы күндері файлда жоқ операция кезекке түседі. Файл толық болмаса, екі өрісті де бос қалдырыңыз.',
    from: 'Бастап',
    to: 'Дейін (қоса алғанда)',
    wrongDays: 'Аяқталған күндерді рет-ретімен енгізіңіз немесе екі өрісті де бос қалдырыңыз',
    rows: (count) => `Жол саны: ${count}`,
    kinds: { payment: 'Төлем', refund: 'Қайтару', chargeback: 'Даулау', payout: 'Аударым' },
    count: 'Саны',
    sum: 'Сомасы',
    fees: 'Комиссиясы',
    adds: 'Аударым төлемдерден комиссия мен қайтаруларды шегергенге тең.',
    differs: (sum) => `Аударым келіспейді, айырмасы: ${sum}. Енгізілсе, кезекке түседі.`,
    noPayout: 'Файлда жаңа аударым жоқ.',
    faultsTitle: 'Файлдағы қателер',
    line: (line) => `${line}-жол`,
    wrong: (column) => `«${column}» бағаны дұрыс емес`,
    twice: 'бұл операция файлда екі рет тұр',
    columns: {
      kind: 'type',
      transaction: 'transaction',
      day: 'date',
      amount: 'amount',
      fee: 'fee',
      payment: 'payment',
      currency: 'currency',
    },
    faults: {
      unreadable: 'Файл оқылмады: CSV немесе XLSX кестесін жіберіңіз',
      'no-columns': 'Міндетті бағандар жоқ: type, transaction, date, amount',
      'no-rows': 'Файлда бірде-бір операция жоқ',
      'too-many-rows': 'Файлда 5000-нан көп жол бар: бөліп жіберіңіз',
      'over-limit': tooLargeText('kk', REGISTRY_BYTES),
      'no-file': 'Файлды таңдаңыз',
    },
    taken: 'Тізілім енгізілді. Сәйкес келмегені кезекке түсті.',
    known: 'Бұл тізілім бұрын енгізілген: ештеңе өзгерген жоқ.',
    latest: 'Соңғы тізілімдер',
    source: { api: 'банктен', file: 'файлдан' },
    when: 'Алынған уақыты',
    none: 'Әзірге тізілім алынған жоқ.',
  },
  ru: {
    title: 'Реестр банка',
    intro:
      'Загрузите файл реестра из кабинета банка: платежи, возвраты, комиссии и перечисления сверяются с книгами. Ежедневный список берётся у банка сам.',
    bank: 'Банк',
    file: 'Файл реестра',
    fileHint: 'CSV (UTF-8 или Windows-1251) либо XLSX. Столбцы: type, transaction, date, amount; по желанию fee, payment, currency.',
    check: 'Проверить',
    accept: 'Внести в книги',
    chosenDays: (days) => `Нужные дни: ${days}`,
    covers:
      'За какие дни в файле есть все платежи и возвраты? Операция этих дней, которой в файле нет, попадёт в очередь. Если файл неполный, оставьте оба поля пустыми.',
    from: 'С',
    to: 'По (включительно)',
    wrongDays: 'Укажите по порядку дни, которые уже закончились, или оставьте оба поля пустыми',
    rows: (count) => `Строк: ${count}`,
    kinds: { payment: 'Платёж', refund: 'Возврат', chargeback: 'Оспаривание', payout: 'Перечисление' },
    count: 'Число',
    sum: 'Сумма',
    fees: 'Комиссия',
    adds: 'Перечисление равно платежам за вычетом комиссий и возвратов.',
    differs: (sum) => `Перечисление не сходится, разница: ${sum}. После внесения оно попадёт в очередь.`,
    noPayout: 'Новых перечислений в файле нет.',
    faultsTitle: 'Ошибки в файле',
    line: (line) => `строка ${line}`,
    wrong: (column) => `неверен столбец «${column}»`,
    twice: 'эта операция стоит в файле дважды',
    columns: {
      kind: 'type',
      transaction: 'transaction',
      day: 'date',
      amount: 'amount',
      fee: 'fee',
      payment: 'payment',
      currency: 'currency',
    },
    faults: {
      unreadable: 'Файл не читается: отправьте таблицу CSV или XLSX',
      'no-columns': 'Нет обязательных столбцов: type, transaction, date, amount',
      'no-rows': 'В файле нет ни одной операции',
      'too-many-rows': 'В файле больше 5000 строк: отправьте по частям',
      'over-limit': tooLargeText('ru', REGISTRY_BYTES),
      'no-file': 'Выберите файл',
    },
    taken: 'Реестр внесён. Что не сошлось, стоит в очереди.',
    known: 'Этот реестр уже внесён: ничего не изменилось.',
    latest: 'Последние реестры',
    source: { api: 'от банка', file: 'из файла' },
    when: 'Получен',
    none: 'Реестров ещё не было.',
  },
  en: {
    title: 'Bank registry',
    intro:
      'Upload a registry from the bank’s cabinet: payments, returns, fees and payouts are held against the books. The list of each day is fetched from the bank by itself.',
    bank: 'Bank',
    file: 'Registry file',
    fileHint: 'CSV (UTF-8 or Windows-1251) or XLSX. Columns: type, transaction, date, amount; optionally fee, payment, currency.',
    check: 'Check',
    accept: 'Take into the books',
    chosenDays: (days) => `Days that are needed: ${days}`,
    covers:
      'Of which days does the file hold every payment and return? An operation of these days that it does not hold goes to the queue. If the file is not whole, leave both fields empty.',
    from: 'From',
    to: 'To (inclusive)',
    wrongDays: 'Enter days that are over, in order, or leave both fields empty',
    rows: (count) => `Rows: ${count}`,
    kinds: { payment: 'Payment', refund: 'Refund', chargeback: 'Chargeback', payout: 'Payout' },
    count: 'Count',
    sum: 'Sum',
    fees: 'Fees',
    adds: 'The payout is the payments less fees and returns.',
    differs: (sum) => `The payout does not add up, the difference is ${sum}. Once taken, it goes to the queue.`,
    noPayout: 'The file holds no new payout.',
    faultsTitle: 'Faults in the file',
    line: (line) => `line ${line}`,
    wrong: (column) => `column “${column}” is wrong`,
    twice: 'this operation stands in the file twice',
    columns: {
      kind: 'type',
      transaction: 'transaction',
      day: 'date',
      amount: 'amount',
      fee: 'fee',
      payment: 'payment',
      currency: 'currency',
    },
    faults: {
      unreadable: 'The file cannot be read: send a CSV or XLSX table',
      'no-columns': 'Required columns are missing: type, transaction, date, amount',
      'no-rows': 'The file holds no operation',
      'too-many-rows': 'The file holds more than 5000 rows: send it in parts',
      'over-limit': tooLargeText('en', REGISTRY_BYTES),
      'no-file': 'Choose a file',
    },
    taken: 'The registry is in. What does not agree waits in the queue.',
    known: 'This registry was in already: nothing has changed.',
    latest: 'Latest registries',
    source: { api: 'from the bank', file: 'from a file' },
    when: 'Received',
    none: 'No registry has come yet.',
  },
};

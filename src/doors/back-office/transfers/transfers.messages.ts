import { tooLargeText } from '#ui/components.ts';
import { STATEMENT_BYTES } from './statement-limit.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Column, RowFault, RuleFault, StatementRefusal, Unmatched } from '#transfers';

type Words = {
  readonly title: string;
  readonly intro: string;
  readonly rule: string;
  readonly on: (since: string) => string;
  readonly off: string;
  readonly open: string;
  readonly validDays: string;
  readonly validDaysHint: string;
  readonly knp: string;
  readonly kbe: string;
  readonly save: string;
  readonly saved: string;
  readonly ruleFaults: Readonly<Record<RuleFault, string>>;
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
  readonly owed: string;
  readonly owedIntro: string;
  readonly owedNone: string;
  readonly owedSince: string;
  readonly outLine: string;
  readonly outNone: string;
  readonly markSent: string;
  readonly sentDone: string;
  readonly sentRefused: string;
  readonly invoices: string;
  readonly invoicesNone: string;
  readonly invoice: string;
  readonly validUntil: string;
  readonly lineTitle: string;
  readonly day: string;
  readonly payer: string;
  readonly bin: string;
  readonly account: string;
  readonly purpose: string;
  readonly reference: string;
  readonly why: Readonly<Record<Unmatched, string>>;
  readonly whyTitle: string;
  readonly likely: string;
  readonly decide: string;
  readonly number: string;
  readonly numberHint: string;
  readonly reason: string;
  readonly match: string;
  readonly hold: string;
  readonly holdHint: string;
  readonly setAside: string;
  readonly decided: string;
  readonly lineRefusals: Readonly<Record<'no-such-invoice' | 'reason-missing' | 'already-resolved' | 'no-action', string>>;
};

/** Invoices, statements and money sent back by transfer, for the accountant. */
export const transferTexts: Messages<Words> = {
  kk: {
    title: 'Банк аударымдары',
    intro: 'Ұйымдар шотпен төлейді, ақша банк көшірмесі арқылы танылады.',
    rule: 'Шотпен төлеу',
    on: (since) => `Қосулы: ${since} бастап`,
    off: 'Өшірулі: ұйымдар тек карточкамен төлейді',
    open: 'Ұйымдарға шотпен төлеуге рұқсат беру',
    validDays: 'Шот неше күн жарамды',
    validDaysHint: '1–30 күн. Баға осы күндерге сақталады; бұрын берілген шоттар өзгермейді.',
    knp: 'ТМК (төлем мақсатының коды)',
    kbe: 'Кбе',
    save: 'Сақтау',
    saved: 'Сақталды және журналға жазылды.',
    ruleFaults: { validDays: '1 мен 30 арасындағы күн санын жазыңыз', knp: 'ТМК үш цифрдан тұрады', kbe: 'Кбе екі цифрдан тұрады' },
    statement: 'Банк көшірмесі',
    statementIntro:
      'Шоттың нөмірі мен БСН дәл келсе, төлем өзі танылады. Қалғаны күмәнді төлемдер кезегіне түседі. Бір жол екі рет алынбайды.',
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
    owed: 'Аударыммен қайтарылатын ақша',
    owedIntro: 'Аударыммен түскен ақша аударыммен қайтады. Банкте жіберіп, көшірмедегі сол сомалы шығыс жолын таңдаңыз.',
    owedNone: 'Қайтарылатын аударым жоқ.',
    owedSince: 'Қай күннен',
    outLine: 'Көшірмедегі шығыс жолы',
    outNone: 'Дәл осы сомалы шығыс жолы көшірмелерде әлі жоқ.',
    markSent: 'Жіберілді деп белгілеу',
    sentDone: 'Қайтару аяқталды, төлеушіге хат жіберіледі.',
    sentRefused: 'Қайтару не шығыс жолы осы сәтте бос емес. Қайта қараңыз.',
    invoices: 'Соңғы шоттар',
    invoicesNone: 'Әзірге шот берілмеген.',
    invoice: 'Шот',
    validUntil: 'Соңғы күні',
    lineTitle: 'Көшірме жолы',
    day: 'Валюталау күні',
    payer: 'Төлеуші',
    bin: 'БСН',
    account: 'ЖСК',
    purpose: 'Төлем мақсаты',
    reference: 'Банк референсі',
    why: {
      'no-number': 'Төлем мақсатында шоттың нөмірі жоқ',
      'several-numbers': 'Төлем мақсатында бірнеше шот аталған',
      'unknown-number': 'Мұндай шот жоқ',
      'other-payer': 'Шот басқа БСН-ге берілген',
    },
    whyTitle: 'Неге өзі танылмады',
    likely: 'Ықтимал шот',
    decide: 'Шешім',
    number: 'Шоттың нөмірі',
    numberHint: 'Мысалы: С-2026-000123',
    reason: 'Себебі (журналға жазылады)',
    match: 'Осы шоттың төлемі деп тану',
    hold: 'Шоты жоқ ақша: қайтаруға дайындау',
    holdHint: 'Ақша кітапқа «ұсталған» болып жазылады, қайтаруы кезекте дайын тұрады.',
    setAside: 'Тұтынушының ақшасы емес',
    decided: 'Бұл жол бойынша шешім қабылданған.',
    lineRefusals: {
      'no-such-invoice': 'Мұндай нөмірлі шот жоқ',
      'reason-missing': 'Себебін жазыңыз',
      'already-resolved': 'Бұл жолды басқа адам шешіп қойған.',
      'no-action': 'Әрекетті таңдаңыз',
    },
  },
  ru: {
    title: 'Банковские переводы',
    intro: 'Организации платят по счёту, деньги узнаются по выписке банка.',
    rule: 'Оплата по счёту',
    on: (since) => `Включена с ${since}`,
    off: 'Выключена: организации платят только картой',
    open: 'Разрешить организациям оплату по счёту',
    validDays: 'Сколько дней действует счёт',
    validDaysHint: '1–30 дней. На эти дни сохраняется цена; выставленные счета не меняются.',
    knp: 'КНП (код назначения платежа)',
    kbe: 'Кбе',
    save: 'Сохранить',
    saved: 'Сохранено и записано в журнал.',
    ruleFaults: { validDays: 'Укажите число дней от 1 до 30', knp: 'КНП состоит из трёх цифр', kbe: 'Кбе состоит из двух цифр' },
    statement: 'Выписка банка',
    statementIntro:
      'Если номер счёта и БИН совпали точно, оплата признаётся сама. Остальное попадает в очередь сомнительных платежей. Одна строка дважды не берётся.',
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
    owed: 'К возврату банковским переводом',
    owedIntro: 'Пришедшее переводом переводом и возвращается. Отправьте деньги в банке и выберите строку списания с той же суммой.',
    owedNone: 'Возвращать переводом нечего.',
    owedSince: 'С какого дня',
    outLine: 'Строка списания из выписки',
    outNone: 'В выписках пока нет списания ровно на эту сумму.',
    markSent: 'Отметить как отправленное',
    sentDone: 'Возврат завершён, плательщику уйдёт письмо.',
    sentRefused: 'Возврат или строка уже заняты. Посмотрите ещё раз.',
    invoices: 'Последние счета',
    invoicesNone: 'Счетов пока не выставляли.',
    invoice: 'Счёт',
    validUntil: 'Действует по',
    lineTitle: 'Строка выписки',
    day: 'Дата валютирования',
    payer: 'Плательщик',
    bin: 'БИН',
    account: 'ИИК',
    purpose: 'Назначение платежа',
    reference: 'Референс банка',
    why: {
      'no-number': 'В назначении нет номера счёта',
      'several-numbers': 'В назначении названо несколько счетов',
      'unknown-number': 'Такого счёта нет',
      'other-payer': 'Счёт выставлен на другой БИН',
    },
    whyTitle: 'Почему не признана сама',
    likely: 'Вероятный счёт',
    decide: 'Решение',
    number: 'Номер счёта',
    numberHint: 'Например: С-2026-000123',
    reason: 'Причина (попадёт в журнал)',
    match: 'Признать оплатой этого счёта',
    hold: 'Деньги без счёта: подготовить возврат',
    holdHint: 'Сумма записывается в книги как удержанная, возврат стоит готовым в очереди.',
    setAside: 'Это не деньги покупателя',
    decided: 'По этой строке решение принято.',
    lineRefusals: {
      'no-such-invoice': 'Счёта с таким номером нет',
      'reason-missing': 'Напишите причину',
      'already-resolved': 'Эту строку уже решил другой сотрудник.',
      'no-action': 'Выберите действие',
    },
  },
  en: {
    title: 'Bank transfers',
    intro: 'Organisations pay by invoice; money is known from the bank’s statement.',
    rule: 'Paying by invoice',
    on: (since) => `On since ${since}`,
    off: 'Off: organisations pay by card only',
    open: 'Let organisations pay by invoice',
    validDays: 'Days an invoice is valid',
    validDaysHint: '1 to 30 days. The price is kept for them; invoices made before do not change.',
    knp: 'KNP (purpose code)',
    kbe: 'KBe',
    save: 'Save',
    saved: 'Saved and written to the journal.',
    ruleFaults: { validDays: 'Give a number of days from 1 to 30', knp: 'KNP has three digits', kbe: 'KBe has two digits' },
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
    owed: 'To be returned by bank transfer',
    owedIntro: 'What came by transfer goes back by transfer. Send it at the bank and choose the outgoing line of the same sum.',
    owedNone: 'Nothing is to be returned by transfer.',
    owedSince: 'Since',
    outLine: 'Outgoing line of a statement',
    outNone: 'No statement has an outgoing line of exactly this sum yet.',
    markSent: 'Mark as sent',
    sentDone: 'The return is done; the payer gets a letter.',
    sentRefused: 'The return or the line is taken already. Look again.',
    invoices: 'Latest invoices',
    invoicesNone: 'No invoice has been made yet.',
    invoice: 'Invoice',
    validUntil: 'Valid until',
    lineTitle: 'Line of a statement',
    day: 'Value date',
    payer: 'Payer',
    bin: 'BIN',
    account: 'IIK',
    purpose: 'Purpose',
    reference: 'Bank’s reference',
    why: {
      'no-number': 'The purpose names no invoice',
      'several-numbers': 'The purpose names several invoices',
      'unknown-number': 'There is no such invoice',
      'other-payer': 'The invoice was made for another BIN',
    },
    whyTitle: 'Why not by itself',
    likely: 'Likely invoice',
    decide: 'Decision',
    number: 'Number of the invoice',
    numberHint: 'For example: С-2026-000123',
    reason: 'Reason (goes to the journal)',
    match: 'Take as payment of this invoice',
    hold: 'Money of no invoice: prepare its return',
    holdHint: 'The sum is booked as held, and its return stands ready in the queue.',
    setAside: 'Not a customer’s money',
    decided: 'This line is decided.',
    lineRefusals: {
      'no-such-invoice': 'There is no invoice of this number',
      'reason-missing': 'Give the reason',
      'already-resolved': 'Somebody else has decided this line.',
      'no-action': 'Choose what to do',
    },
  },
};

import type { Messages } from '#kernel/locale.ts';
import type { AccountKind } from '#ledger';
import type { BooksRule } from '#reconciliation';
import type { BooksFaultField } from './books-query.ts';

type Texts = {
  title: string;
  entries: string;
  balance: string;
  balanceAt: string;
  show: string;
  account: string;
  kind: string;
  kinds: Record<AccountKind, string>;
  debitTurnover: string;
  creditTurnover: string;
  debitBalance: string;
  creditBalance: string;
  total: string;
  nothing: string;
  currency: (code: string) => string;
  agrees: string;
  differs: (count: number) => string;
  neverChecked: string;
  checkedAt: string;
  checkNow: string;
  toQueue: string;
  rules: string;
  ruleNames: Record<BooksRule, string>;
  good: string;
  outcome: string;
  from: string;
  to: string;
  event: string;
  any: string;
  contract: string;
  contractHint: string;
  day: string;
  debit: string;
  credit: string;
  sum: string;
  reference: string;
  found: (count: number) => string;
  none: string;
  sheet: (account: string) => string;
  before: string;
  turnover: string;
  after: string;
  csv: string;
  xlsx: string;
  tooLong: string;
  wrongDay: string;
  faults: Record<BooksFaultField, string>;
  events: Readonly<Record<string, string>>;
};

export const booksTexts: Messages<Texts> = {
  kk: {
    title: 'Есеп кітаптары',
    entries: 'Жазбалар',
    balance: 'Айналым ведомосі',
    balanceAt: 'Қай күннің соңына',
    show: 'Көрсету',
    account: 'Шот',
    kind: 'Түрі',
    kinds: { asset: 'актив', liability: 'міндеттеме', income: 'кіріс', expense: 'шығыс' },
    debitTurnover: 'Дебет айналымы',
    creditTurnover: 'Кредит айналымы',
    debitBalance: 'Дебет қалдығы',
    creditBalance: 'Кредит қалдығы',
    total: 'Барлығы',
    nothing: 'Бұл күнге дейін ештеңе жазылмаған.',
    currency: (code) => `Валютасы: ${code}`,
    agrees: 'Төлемдер, қайтарулар, шарттар және кітап бір-біріне сай.',
    differs: (count) => `Сәйкес келмейтін жолдар саны: ${count}. Әрқайсысы күмәнді төлемдер кезегінде тұр.`,
    neverChecked: 'Кітаптар әлі тексерілмеген.',
    checkedAt: 'Соңғы тексеру',
    checkNow: 'Қазір тексеру',
    toQueue: 'Кезекке өту',
    rules: 'Не тексеріледі',
    ruleNames: {
      captures: 'Түскен әр төлем кітапта бір рет, дәл сомасымен тұр',
      returns: 'Әр қайтару міндеттеме болып жазылған және аяқталғанда жабылған',
      contracts: 'Әр шарттың бағасы тапсырыс берушінің авансы болып жазылған',
      conclusions: 'Шарт жасаған әр төлемнің шарты бар және бағасын жабады',
      'contract-money': 'Шарт ақшасы тек аванс, кіріс, ҚҚС және қайтару арасында қозғалады',
      ownerless: 'Аванс, кіріс және ҚҚС шоттарындағы әр жазба бір шартқа тиесілі',
      vat: 'Шарттың ҚҚС сомасы тапқан кірісіне сай',
      'earned-late': 'Аяқталған күндердің кірісі түгел танылған',
      earned: 'Кіріс тек аяқталған күнге және сол күнге тиесілі сомамен танылған',
      'advance-left': 'Аяқталған не мерзімінен кейін тоқтап тұрған шартта шешілмеген аванс жоқ',
      receivable: 'Банктің бізге қарызы алғаны мен қайтарғанының, ұстап қалғанының және аударғанының айырмасына тең',
      fees: 'Комиссия шығысы банк көрсеткен және қабылданған комиссияларға тең',
      losses: 'Шығынға жазылғаны банк бағадан артық алғанға тең',
      'sent-by-word': 'Қызметкерлер жіберілді деп жазған аударымның бәрі банк көшірмесінде бар',
      bank: 'Шоттағы ақша аударыммен түскеннен және банк аударғаннан шоттан қайтарылғанды шегергенге тең',
      'returned-outside': 'Банк кабинетінен қайтарылғанның әрқайсысының кезекте өз жағдайы бар',
      held: 'Шешім күткен ақша түскен мен шешілгеннің айырмасына тең',
      corrections: 'Әр түзету жазбасын бухгалтер бекіткен',
    },
    good: 'Сай',
    outcome: 'Нәтижесі',
    from: 'Бастап',
    to: 'Дейін',
    event: 'Оқиға',
    any: 'Бәрі',
    contract: 'Шарт нөмірі',
    contractHint: 'Мысалы: Ш-2026-000123',
    day: 'Күні',
    debit: 'Дебет',
    credit: 'Кредит',
    sum: 'Сомасы',
    reference: 'Коды',
    found: (count) => `Жазба саны: ${count}`,
    none: 'Бұл сүзгіге сай жазба жоқ.',
    sheet: (account) => `Шот парағы: ${account}`,
    before: 'Басындағы қалдық',
    turnover: 'Айналым (дебет / кредит)',
    after: 'Соңындағы қалдық',
    csv: 'CSV алу',
    xlsx: 'Excel алу',
    tooLong: 'Бұл файлға тым көп жол түседі. Кезеңді қысқартыңыз немесе CSV алыңыз.',
    wrongDay: 'Бүгінгі немесе бұрынғы күнді енгізіңіз',
    faults: {
      from: 'Басталу күнін тексеріңіз: ол соңғы күннен кейін болмауы керек',
      to: 'Соңғы күнді тексеріңіз',
      contract: 'Мұндай нөмірлі шарт жоқ',
    },
    events: {
      captured: 'Төлем түсті',
      concluded: 'Шарт жасалды',
      earned: 'Қызмет күні',
      'return-owed': 'Қайтару шешілді',
      'return-done': 'Қайтарылды',
      'return-withdrawn': 'Банк қайтарудан бас тартты',
      'return-outside': 'Кабинеттен қайтарылғаны есепке алынды',
      'returned-outside': 'Кабинеттен қайтарылды',
      'refund-owed': 'Қызмет ақысын қайтару шешілді',
      'refund-paid': 'Қызмет ақысы қайтарылды',
      'refund-transferred': 'Қызмет ақысы аударыммен қайтарылды',
      'refund-outside': 'Қызмет ақысы кабинеттен қайтарылған',
      fee: 'Банк комиссиясы',
      'fee-corrected': 'Комиссия түзетілді',
      'paid-out': 'Банк шотқа аударды',
      'paid-out-corrected': 'Аударым түзетілді',
      corrected: 'Түзету жазбасы',
      found: 'Банкте артық табылған ақша',
      'claim-found': 'Талап етілген төлем табылды, шығын жойылды',
      'return-denied': 'Қайтару болмады: банк білмейді',
      'refund-denied': 'Шарт бойынша қайтару болмады: банк білмейді',
      'chargeback-opened': 'Карта иесі дауласты',
      'chargeback-won': 'Дау біздің пайдамызға шешілді',
      'chargeback-lost': 'Дау карта иесінің пайдасына шешілді',
    },
  },
  ru: {
    title: 'Бухгалтерские книги',
    entries: 'Проводки',
    balance: 'Оборотная ведомость',
    balanceAt: 'На конец дня',
    show: 'Показать',
    account: 'Счёт',
    kind: 'Вид',
    kinds: { asset: 'актив', liability: 'обязательство', income: 'доход', expense: 'расход' },
    debitTurnover: 'Оборот по дебету',
    creditTurnover: 'Оборот по кредиту',
    debitBalance: 'Остаток по дебету',
    creditBalance: 'Остаток по кредиту',
    total: 'Итого',
    nothing: 'К этому дню ничего не проведено.',
    currency: (code) => `Валюта: ${code}`,
    agrees: 'Платежи, возвраты, договоры и книга сходятся.',
    differs: (count) => `Не сходится строк: ${count}. Каждая стоит в очереди спорных платежей.`,
    neverChecked: 'Книги ещё не проверялись.',
    checkedAt: 'Последняя проверка',
    checkNow: 'Проверить сейчас',
    toQueue: 'К очереди',
    rules: 'Что проверяется',
    ruleNames: {
      captures: 'Каждый пришедший платёж проведён один раз и на точную сумму',
      returns: 'Каждый возврат проведён как обязательство и закрыт, когда завершён',
      contracts: 'Цена каждого договора проведена как аванс заказчика',
      conclusions: 'У каждого платежа, заключившего договор, есть договор, и цена покрыта',
      'contract-money': 'Деньги договора движутся только между авансом, доходом, НДС и возвратом',
      ownerless: 'Каждая проводка по авансам, доходу и НДС принадлежит договору',
      vat: 'НДС договора соответствует заработанному',
      'earned-late': 'Доход всех завершённых дней признан',
      earned: 'Доход признан только за завершённые дни и на сумму своего дня',
      'advance-left': 'На прекращённых и приостановленных после срока договорах нет нерешённого аванса',
      receivable: 'Долг банка перед нами: взято с карт, за вычетом возвращённого, удержанного и перечисленного',
      fees: 'Расход на комиссии равен комиссиям, которые банк назвал и которые приняты',
      losses: 'Потери равны тому, что банк взял сверх цены',
      'sent-by-word': 'Каждый перевод, записанный сотрудниками как отправленный, есть в выписке банка',
      bank: 'Деньги на счёте: пришедшее переводами и перечисленное банком за вычетом возвращённого со счёта',
      'returned-outside': 'У каждого возврата из кабинета банка есть свой случай в очереди',
      held: 'Ждущее решения равно пришедшему за вычетом решённого',
      corrections: 'Каждая исправительная проводка утверждена бухгалтером',
    },
    good: 'Сходится',
    outcome: 'Итог',
    from: 'С',
    to: 'По',
    event: 'Событие',
    any: 'Все',
    contract: 'Номер договора',
    contractHint: 'Например: Ш-2026-000123',
    day: 'День',
    debit: 'Дебет',
    credit: 'Кредит',
    sum: 'Сумма',
    reference: 'Код',
    found: (count) => `Проводок: ${count}`,
    none: 'По этому отбору проводок нет.',
    sheet: (account) => `Карточка счёта: ${account}`,
    before: 'Остаток на начало',
    turnover: 'Оборот (дебет / кредит)',
    after: 'Остаток на конец',
    csv: 'Скачать CSV',
    xlsx: 'Скачать Excel',
    tooLong: 'Для такого файла слишком много строк. Сократите период или возьмите CSV.',
    wrongDay: 'Укажите сегодняшний или более ранний день',
    faults: {
      from: 'Проверьте начальный день: он не может быть позже конечного',
      to: 'Проверьте конечный день',
      contract: 'Договора с таким номером нет',
    },
    events: {
      captured: 'Пришёл платёж',
      concluded: 'Заключён договор',
      earned: 'День услуги',
      'return-owed': 'Решён возврат',
      'return-done': 'Возвращено',
      'return-withdrawn': 'Банк отказал в возврате',
      'return-outside': 'Возврат из кабинета сопоставлен',
      'returned-outside': 'Возвращено из кабинета',
      'refund-owed': 'Возврат за услугу решён',
      'refund-paid': 'Деньги за услугу возвращены',
      'refund-transferred': 'Деньги за услугу возвращены переводом',
      'refund-outside': 'Деньги за услугу возвращены из кабинета',
      fee: 'Комиссия банка',
      'fee-corrected': 'Комиссия исправлена',
      'paid-out': 'Банк перечислил на счёт',
      'paid-out-corrected': 'Перечисление исправлено',
      corrected: 'Исправительная проводка',
      found: 'В банке найдено больше',
      'claim-found': 'Истребованный платёж найден, убыток снят',
      'return-denied': 'Возврат не состоялся: банк не знает',
      'refund-denied': 'Возврат по договору не состоялся: банк не знает',
      'chargeback-opened': 'Платёж оспорен',
      'chargeback-won': 'Спор решён в нашу пользу',
      'chargeback-lost': 'Спор решён в пользу держателя карты',
    },
  },
  en: {
    title: 'Books',
    entries: 'Entries',
    balance: 'Trial balance',
    balanceAt: 'At the end of the day',
    show: 'Show',
    account: 'Account',
    kind: 'Kind',
    kinds: { asset: 'asset', liability: 'liability', income: 'income', expense: 'expense' },
    debitTurnover: 'Debit turnover',
    creditTurnover: 'Credit turnover',
    debitBalance: 'Debit balance',
    creditBalance: 'Credit balance',
    total: 'Total',
    nothing: 'Nothing is booked up to this day.',
    currency: (code) => `Currency: ${code}`,
    agrees: 'Payments, returns, contracts and the ledger agree.',
    differs: (count) => `Rows that do not agree: ${count}. Each waits in the queue of odd payments.`,
    neverChecked: 'The books have not been checked yet.',
    checkedAt: 'Last check',
    checkNow: 'Check now',
    toQueue: 'To the queue',
    rules: 'What is checked',
    ruleNames: {
      captures: 'Every payment that came is booked once and by its exact sum',
      returns: 'Every return is booked as owed, and closed when it is over',
      contracts: 'The price of every contract is booked as its customer’s advance',
      conclusions: 'Every payment that concluded has its contract and covers its price',
      'contract-money': 'A contract’s money moves only between advance, revenue, VAT and return',
      ownerless: 'Every entry on advances, revenue and VAT belongs to a contract',
      vat: 'The VAT of a contract fits what it has earned',
      'earned-late': 'The revenue of every finished day is recognised',
      earned: 'Revenue is recognised of finished days only, by the sum of its day',
      'advance-left': 'No advance waits undecided on a contract that ended or rests past its term',
      receivable: 'What the bank owes us is what it took, less what it returned, kept and paid out',
      fees: 'Fees on the books are those the bank stated and those that were accepted',
      losses: 'Losses are what the bank took beyond the price that was here',
      'sent-by-word': 'Every transfer that staff say they sent stands on the bank’s statement',
      bank: 'On our account is what came by transfer and was paid out, less what was sent back from it',
      'returned-outside': 'Everything returned in the bank’s cabinet has its case in the queue',
      held: 'What is held is what came less what was decided',
      corrections: 'Each correcting posting was let through by an accountant',
    },
    good: 'Agrees',
    outcome: 'Outcome',
    from: 'From',
    to: 'To',
    event: 'Event',
    any: 'All',
    contract: 'Contract number',
    contractHint: 'For example: Ш-2026-000123',
    day: 'Day',
    debit: 'Debit',
    credit: 'Credit',
    sum: 'Sum',
    reference: 'Reference',
    found: (count) => `Entries: ${count}`,
    none: 'No entry fits this filter.',
    sheet: (account) => `Account sheet: ${account}`,
    before: 'Opening balance',
    turnover: 'Turnover (debit / credit)',
    after: 'Closing balance',
    csv: 'Get CSV',
    xlsx: 'Get Excel',
    tooLong: 'Too many rows for this kind of file. Shorten the period or take CSV.',
    wrongDay: 'Enter today or an earlier day',
    faults: {
      from: 'Check the first day: it cannot be after the last',
      to: 'Check the last day',
      contract: 'There is no contract of this number',
    },
    events: {
      captured: 'Payment came',
      concluded: 'Contract concluded',
      earned: 'Day of service',
      'return-owed': 'Return decided',
      'return-done': 'Returned',
      'return-withdrawn': 'The bank refused a return',
      'return-outside': 'Return from the cabinet matched',
      'returned-outside': 'Returned from the cabinet',
      'refund-owed': 'Refund of the service decided',
      'refund-paid': 'Service refunded',
      'refund-transferred': 'Service refunded by transfer',
      'refund-outside': 'Service refunded from the cabinet',
      fee: 'Fee of the bank',
      'fee-corrected': 'Fee corrected',
      'paid-out': 'Paid out by the bank',
      'paid-out-corrected': 'Payout corrected',
      corrected: 'Correcting posting',
      found: 'The bank held more',
      'claim-found': 'A claimed payment was found, the loss undone',
      'return-denied': 'A return did not take place: the bank does not know it',
      'refund-denied': 'A refund did not take place: the bank does not know it',
      'chargeback-opened': 'Chargeback',
      'chargeback-won': 'Chargeback decided for us',
      'chargeback-lost': 'Chargeback decided for the cardholder',
    },
  },
};

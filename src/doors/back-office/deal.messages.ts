import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Application } from '#applications';
import type { WithdrawalGround } from '#certificates';
import type { Account } from '#ledger';
import type { AttemptState, MoneyBackState } from '#payments';

type Texts = {
  application: string;
  applicationStates: Record<Application['state'], string>;
  contract: string;
  payment: string;
  certificate: string;
  inForce: string;
  withdrawn: string;
  customer: string;
  toPerson: string;
  name: string;
  basis: string;
  programme: string;
  version: (no: number) => string;
  priceList: string;
  priceListNo: (no: number) => string;
  offer: string;
  readIn: { kk: string; ru: string; en: string };
  shownAt: string;
  submittedAt: string;
  expiresAt: string;
  price: string;
  access: string;
  days: (days: number) => string;
  openUntil: string;
  date: string;
  paidAt: string;
  recordedAt: string;
  hash: string;
  governing: string;
  since: string;
  papers: string;
  contractPdf: string;
  receiptPdf: string;
  certificatePdf: string;
  notYet: string;
  money: string;
  time: string;
  account: string;
  debit: string;
  credit: string;
  total: string;
  nothingBooked: string;
  accounts: Record<Account, string>;
  payments: string;
  attempt: string;
  state: string;
  sum: string;
  attemptStates: Record<AttemptState, string>;
  captures: string;
  transaction: string;
  card: string;
  decision: string;
  decisions: { conclude: string; 'give-back': string; hold: string; ignore: string };
  noMoney: string;
  moneyBack: string;
  reason: string;
  moneyBackStates: Record<MoneyBackState, string>;
  notices: string;
  noNotices: string;
  kind: string;
  times: (count: number) => string;
  reply: string;
  honouredUntil: string;
  oddities: string;
  issuedOn: string;
  hours: string;
  studied: string;
  publicPage: string;
  withdraw: string;
  withdrawTitle: (number: string) => string;
  withdrawText: string;
  ground: string;
  groundHint: string;
  grounds: Record<WithdrawalGround, string>;
  reasonHint: string;
  noGround: string;
  noReason: string;
  already: string;
  keep: string;
  withdrawnAt: string;
};

export const dealTexts: Messages<Texts> = {
  kk: {
    application: 'Өтінім',
    applicationStates: {
      draft: 'Толтырылуда',
      submitted: 'Төлем күтуде',
      declined: 'Келіспеді',
      refused: 'Бас тартылды',
      expired: 'Мерзімі өтті',
      concluded: 'Шарт жасалды',
    },
    contract: 'Шарт',
    payment: 'Төлем',
    certificate: 'Сертификат',
    inForce: 'Қолданыста',
    withdrawn: 'Күші жойылған',
    customer: 'Тапсырыс беруші',
    toPerson: 'Адамның беті',
    name: 'Аты-жөні',
    basis: 'Негізі',
    programme: 'Бағдарлама',
    version: (no) => `${no}-нұсқа`,
    priceList: 'Баға парағы',
    priceListNo: (no) => `${no}-нөмір`,
    offer: 'Оферта',
    readIn: { kk: 'қазақша оқылды', ru: 'орысша оқылды', en: 'ағылшынша оқылды' },
    shownAt: 'Көрсетілген уақыты',
    submittedAt: 'Расталған уақыты',
    expiresAt: 'Мерзімі',
    price: 'Құны',
    access: 'Қолжетімділік',
    days: (days) => `${days} күн`,
    openUntil: 'Курс ашық',
    date: 'Шарт күні',
    paidAt: 'Төленген уақыты',
    recordedAt: 'Жазылған уақыты',
    hash: 'Офертаның таңбасы',
    governing: 'Қолданылатын нұсқалар',
    since: 'бастап',
    papers: 'Құжаттар',
    contractPdf: 'Шарт, PDF',
    receiptPdf: 'Түбіртек, PDF',
    certificatePdf: 'Сертификат, PDF',
    notYet: 'әлі жасалған жоқ',
    money: 'Ақша қозғалысы',
    time: 'Уақыты',
    account: 'Шот',
    debit: 'Дебет',
    credit: 'Кредит',
    total: 'Барлығы',
    nothingBooked: 'Ақша түскен жоқ.',
    accounts: {
      'gateway-receivable': 'Банктен алынатын',
      held: 'Шешім күткен',
      'customer-advances': 'Шарт бойынша міндеттеме',
      'refunds-payable': 'Қайтарылатын',
      'returned-outside': 'Кабинеттен қайтарылған',
      bank: 'Банктегі шот',
      'gateway-fees': 'Банк комиссиясы',
      revenue: 'Қызметтен түскен кіріс',
      'vat-payable': 'Төленетін ҚҚС',
      chargebacks: 'Даулы төлемдер',
      losses: 'Банк алған шығын',
    },
    payments: 'Төлем әрекеттері',
    attempt: 'Басталуы',
    state: 'Күйі',
    sum: 'Сомасы',
    attemptStates: {
      created: 'Жасалды',
      opened: 'Бет ашылды',
      pending: 'Банк күтуде',
      authorized: 'Бұғатталды',
      paid: 'Төленді',
      failed: 'Бас тартылды',
      expired: 'Мерзімі өтті',
      cancelled: 'Тоқтатылды',
    },
    captures: 'Түскен ақша',
    transaction: 'Банк операциясы',
    card: 'Карта',
    decision: 'Шешім',
    decisions: { conclude: 'Шарт жасалды', 'give-back': 'Қайтарылады', hold: 'Шешім күтуде', ignore: 'Есепке алынбайды' },
    noMoney: 'Бұл әрекет бойынша ақша түскен жоқ.',
    moneyBack: 'Қайтарылған ақша',
    reason: 'Себебі',
    moneyBackStates: { owed: 'Шешілді', asked: 'Банктен сұралды', done: 'Қайтарылды', refused: 'Банк бас тартты' },
    notices: 'Банк хабарламалары',
    noNotices: 'Хабарлама келген жоқ.',
    kind: 'Түрі',
    times: (count) => `${count} рет`,
    reply: 'Жауап',
    honouredUntil: 'Баға сақталады',
    oddities: 'Күмәнді жайттар',
    issuedOn: 'Берілген күні',
    hours: 'Сағаты',
    studied: 'Оқыған кезеңі',
    publicPage: 'Жұртқа ашық беті',
    withdraw: 'Күшін жою',
    withdrawTitle: (number) => `${number} сертификатының күшін жою`,
    withdrawText: 'Тіркелімдегі жазба қалады, бірақ тексерген жұртқа күші жойылғаны, күні мен негізі көрсетіледі. Кері қайтарылмайды.',
    ground: 'Негізі',
    groundHint: 'Тексерген адамға көрсетіледі',
    grounds: {
      'issued-in-error': 'Қате берілген',
      'facts-corrected': 'Деректер түзетіліп, жаңасы берілді',
      'rules-broken': 'Оқу ережесі бұзылған',
      'money-returned': 'Ақша толық қайтарылған',
    },
    reasonHint: 'Өз сөзіңізбен; қызметкерлер мен иесіне көрінеді',
    noGround: 'Негізін таңдаңыз',
    noReason: 'Себебін жазыңыз',
    already: 'Бұл сертификаттың күші бұрын жойылған.',
    keep: 'Күшінде қалдыру',
    withdrawnAt: 'Күші жойылған күні',
  },
  ru: {
    application: 'Заявка',
    applicationStates: {
      draft: 'Заполняется',
      submitted: 'Ждёт оплаты',
      declined: 'Не согласился',
      refused: 'Отказано',
      expired: 'Истекла',
      concluded: 'Договор заключён',
    },
    contract: 'Договор',
    payment: 'Платёж',
    certificate: 'Сертификат',
    inForce: 'Действует',
    withdrawn: 'Отозван',
    customer: 'Заказчик',
    toPerson: 'Страница человека',
    name: 'Имя',
    basis: 'Основание',
    programme: 'Программа',
    version: (no) => `версия ${no}`,
    priceList: 'Прейскурант',
    priceListNo: (no) => `№ ${no}`,
    offer: 'Оферта',
    readIn: { kk: 'прочитана по-казахски', ru: 'прочитана по-русски', en: 'прочитана по-английски' },
    shownAt: 'Показано',
    submittedAt: 'Подтверждено',
    expiresAt: 'Срок',
    price: 'Стоимость',
    access: 'Доступ',
    days: (days) => `${days} дн.`,
    openUntil: 'Курс открыт',
    date: 'Дата договора',
    paidAt: 'Оплачено',
    recordedAt: 'Записано',
    hash: 'Отпечаток оферты',
    governing: 'Действующие версии',
    since: 'с',
    papers: 'Документы',
    contractPdf: 'Договор, PDF',
    receiptPdf: 'Квитанция, PDF',
    certificatePdf: 'Сертификат, PDF',
    notYet: 'ещё не готов',
    money: 'Движение денег',
    time: 'Время',
    account: 'Счёт',
    debit: 'Дебет',
    credit: 'Кредит',
    total: 'Всего',
    nothingBooked: 'Деньги не поступали.',
    accounts: {
      'gateway-receivable': 'К получению от банка',
      held: 'Ждёт решения',
      'customer-advances': 'Обязательство по договору',
      'refunds-payable': 'К возврату',
      'returned-outside': 'Возвращено из кабинета',
      bank: 'Счёт в банке',
      'gateway-fees': 'Комиссия банка',
      revenue: 'Доход от услуг',
      'vat-payable': 'НДС к уплате',
      chargebacks: 'Оспоренные платежи',
      losses: 'Потери по спорам',
    },
    payments: 'Попытки оплаты',
    attempt: 'Начата',
    state: 'Состояние',
    sum: 'Сумма',
    attemptStates: {
      created: 'Создана',
      opened: 'Страница открыта',
      pending: 'Ждёт банк',
      authorized: 'Заблокировано',
      paid: 'Оплачено',
      failed: 'Отказ банка',
      expired: 'Истекла',
      cancelled: 'Прекращена',
    },
    captures: 'Поступившие деньги',
    transaction: 'Операция банка',
    card: 'Карта',
    decision: 'Решение',
    decisions: { conclude: 'Договор заключён', 'give-back': 'Возвращается', hold: 'Ждёт решения', ignore: 'Не учитывается' },
    noMoney: 'По этой попытке деньги не поступали.',
    moneyBack: 'Возвраты',
    reason: 'Причина',
    moneyBackStates: { owed: 'Решено', asked: 'Банк спрошен', done: 'Возвращено', refused: 'Отказ банка' },
    notices: 'Уведомления банка',
    noNotices: 'Уведомлений не было.',
    kind: 'Вид',
    times: (count) => russianCount(count, ['раз', 'раза', 'раз']),
    reply: 'Ответ',
    honouredUntil: 'Цена держится до',
    oddities: 'Спорные случаи',
    issuedOn: 'Дата выдачи',
    hours: 'Часы',
    studied: 'Период обучения',
    publicPage: 'Открытая страница',
    withdraw: 'Отозвать',
    withdrawTitle: (number) => `Отозвать сертификат ${number}`,
    withdrawText: 'Запись в реестре останется, но проверяющие увидят, что сертификат отозван, дату и основание. Отменить это нельзя.',
    ground: 'Основание',
    groundHint: 'Показывается тем, кто проверяет',
    grounds: {
      'issued-in-error': 'Выдан по ошибке',
      'facts-corrected': 'Данные исправлены, выдан новый',
      'rules-broken': 'Нарушены правила обучения',
      'money-returned': 'Деньги возвращены полностью',
    },
    reasonHint: 'Своими словами; видят сотрудники и владелец',
    noGround: 'Выберите основание',
    noReason: 'Напишите причину',
    already: 'Этот сертификат уже отозван.',
    keep: 'Оставить в силе',
    withdrawnAt: 'Отозван',
  },
  en: {
    application: 'Application',
    applicationStates: {
      draft: 'Being filled in',
      submitted: 'Waiting for payment',
      declined: 'Did not agree',
      refused: 'Refused',
      expired: 'Expired',
      concluded: 'Contract concluded',
    },
    contract: 'Contract',
    payment: 'Payment',
    certificate: 'Certificate',
    inForce: 'In force',
    withdrawn: 'Withdrawn',
    customer: 'Customer',
    toPerson: 'The person’s page',
    name: 'Name',
    basis: 'Ground',
    programme: 'Programme',
    version: (no) => `version ${no}`,
    priceList: 'Price list',
    priceListNo: (no) => `No. ${no}`,
    offer: 'Offer',
    readIn: { kk: 'read in Kazakh', ru: 'read in Russian', en: 'read in English' },
    shownAt: 'Shown',
    submittedAt: 'Confirmed',
    expiresAt: 'Expires',
    price: 'Price',
    access: 'Access',
    days: (days) => englishCount(days, 'day'),
    openUntil: 'Course open',
    date: 'Date of contract',
    paidAt: 'Paid',
    recordedAt: 'Recorded',
    hash: 'Hash of the offer',
    governing: 'Governing versions',
    since: 'from',
    papers: 'Papers',
    contractPdf: 'Contract, PDF',
    receiptPdf: 'Receipt, PDF',
    certificatePdf: 'Certificate, PDF',
    notYet: 'not made yet',
    money: 'Money',
    time: 'Time',
    account: 'Account',
    debit: 'Debit',
    credit: 'Credit',
    total: 'Total',
    nothingBooked: 'No money came.',
    accounts: {
      'gateway-receivable': 'Owed by the bank',
      held: 'Waiting for a decision',
      'customer-advances': 'Owed under the contract',
      'refunds-payable': 'To be returned',
      'returned-outside': 'Returned from the cabinet',
      bank: 'Account in the bank',
      'gateway-fees': 'Fees of the bank',
      revenue: 'Revenue',
      'vat-payable': 'VAT payable',
      chargebacks: 'Chargebacks',
      losses: 'Losses to disputes',
    },
    payments: 'Payment attempts',
    attempt: 'Begun',
    state: 'State',
    sum: 'Sum',
    attemptStates: {
      created: 'Made',
      opened: 'Page opened',
      pending: 'Bank at work',
      authorized: 'Held',
      paid: 'Paid',
      failed: 'Declined',
      expired: 'Expired',
      cancelled: 'Cancelled',
    },
    captures: 'Money that came',
    transaction: 'Bank operation',
    card: 'Card',
    decision: 'Decision',
    decisions: { conclude: 'Contract concluded', 'give-back': 'Going back', hold: 'Waiting for a decision', ignore: 'Not counted' },
    noMoney: 'No money came by this attempt.',
    moneyBack: 'Money back',
    reason: 'Reason',
    moneyBackStates: { owed: 'Decided', asked: 'Bank asked', done: 'Returned', refused: 'Refused by the bank' },
    notices: 'Notices of the bank',
    noNotices: 'No notice came.',
    kind: 'Kind',
    times: (count) => (count === 1 ? 'once' : `${count} times`),
    reply: 'Reply',
    honouredUntil: 'Price honoured until',
    oddities: 'Odd cases',
    issuedOn: 'Issued',
    hours: 'Hours',
    studied: 'Studied',
    publicPage: 'Public page',
    withdraw: 'Withdraw',
    withdrawTitle: (number) => `Withdraw certificate ${number}`,
    withdrawText:
      'The entry stays in the register, but whoever checks it sees that it was withdrawn, when and on what ground. This cannot be undone.',
    ground: 'Ground',
    groundHint: 'Shown to whoever checks the certificate',
    grounds: {
      'issued-in-error': 'Issued in error',
      'facts-corrected': 'Facts corrected, a new one issued',
      'rules-broken': 'Rules of study broken',
      'money-returned': 'Money returned in full',
    },
    reasonHint: 'In your own words; staff and the holder see it',
    noGround: 'Choose a ground',
    noReason: 'Write the reason',
    already: 'This certificate was withdrawn before.',
    keep: 'Leave it in force',
    withdrawnAt: 'Withdrawn',
  },
};

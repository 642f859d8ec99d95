import { russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Account } from '#ledger';
import type { AttemptState, MoneyBackState } from '#payments';

export type DealMoneyTexts = {
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
};

/** Payments, what came and went back, and the accounts of the books. */
export const dealMoneyTexts: Messages<DealMoneyTexts> = {
  kk: {
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
  },
  ru: {
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
  },
  en: {
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
  },
};

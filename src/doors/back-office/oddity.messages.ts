import type { Locale, Messages } from '#kernel/locale.ts';
import type { OddityKind } from '#payments';
import { bankWordTexts } from './bank-word.messages.ts';
import { bringRegistryTexts } from './bring-registry.messages.ts';
import { explainReturnTexts } from './explain-return.messages.ts';
import { oddityActTexts } from './oddity-acts.messages.ts';
import { oddityBankTexts } from './oddity-bank.messages.ts';
import { oddityEndTexts } from './oddity-end.messages.ts';
import { mendBooksTexts } from './mend-books.messages.ts';
import { moneyCaseTexts } from './oddity-money.messages.ts';
import { statementCaseTexts } from './oddity-statement.messages.ts';

type Texts = {
  title: string;
  open: string;
  resolved: string;
  nothingOpen: string;
  nothingOpenText: string;
  nothingResolved: string;
  what: string;
  when: string;
  sum: string;
  next: string;
  state: string;
  reference: string;
  due: string;
  booked: string;
  rule: string;
  transaction: string;
  payment: string;
  order: string;
  paidAt: string;
  returnedAt: string;
  unknownFrom: string;
  payments: string;
  came: string;
  toLine: string;
  toPayment: string;
  contract: string;
  facts: string;
  decide: string;
  by: string;
};

/** The queue and the facts of a case. */
const pageTexts: Messages<Texts> = {
  kk: {
    title: 'Күмәнді төлемдер',
    open: 'Шешім күтуде',
    resolved: 'Шешілген',
    nothingOpen: 'Кезек бос',
    nothingOpenText: 'Ережемен өзі шешілмеген төлем осында түседі.',
    nothingResolved: 'Әзірге шешілген жағдай жоқ.',
    what: 'Не болды',
    when: 'Уақыты',
    sum: 'Сомасы',
    next: 'Дайын әрекет',
    state: 'Шешім',
    reference: 'Сілтеме',
    due: 'Күтілген сома',
    booked: 'Кітаптағы сома',
    rule: 'Бұзылған ереже',
    transaction: 'Банк операциясы',
    payment: 'Бастапқы операция',
    order: 'Тапсырыс нөмірі',
    paidAt: 'Төленген уақыты',
    returnedAt: 'Қайтарылған уақыты',
    unknownFrom: 'Тізілімсіз бірінші күн',
    payments: 'Төлем саны',
    came: 'Түскен сома',
    toLine: 'Көшірме жолын ашу',
    toPayment: 'Төлем бетіне',
    contract: 'Шарт',
    facts: 'Мән-жайы',
    decide: 'Шешім қабылдау',
    by: 'Кім шешті',
  },
  ru: {
    title: 'Спорные платежи',
    open: 'Ждут решения',
    resolved: 'Решены',
    nothingOpen: 'Очередь пуста',
    nothingOpenText: 'Сюда попадает платёж, который правила не решили сами.',
    nothingResolved: 'Решённых случаев пока нет.',
    what: 'Что случилось',
    when: 'Когда',
    sum: 'Сумма',
    next: 'Готовое действие',
    state: 'Решение',
    reference: 'Ссылка',
    due: 'Ожидалось',
    booked: 'Сумма в книгах',
    rule: 'Нарушенное правило',
    transaction: 'Операция банка',
    payment: 'Исходная операция',
    order: 'Номер заказа',
    paidAt: 'Оплачено',
    returnedAt: 'Возвращено',
    unknownFrom: 'Первый день без реестра',
    payments: 'Платежей',
    came: 'Поступило',
    toLine: 'Открыть строку выписки',
    toPayment: 'К платежу',
    contract: 'Договор',
    facts: 'Обстоятельства',
    decide: 'Принять решение',
    by: 'Кто решил',
  },
  en: {
    title: 'Odd payments',
    open: 'Waiting for a decision',
    resolved: 'Decided',
    nothingOpen: 'The queue is empty',
    nothingOpenText: 'A payment that the rules could not decide by themselves comes here.',
    nothingResolved: 'No decided cases yet.',
    what: 'What happened',
    when: 'When',
    sum: 'Sum',
    next: 'Prepared action',
    state: 'Decision',
    reference: 'Reference',
    due: 'Expected',
    booked: 'Sum on the books',
    rule: 'Broken rule',
    transaction: 'Bank operation',
    payment: 'Original operation',
    order: 'Order number',
    paidAt: 'Paid',
    returnedAt: 'Returned',
    unknownFrom: 'First day without a registry',
    payments: 'Payments',
    came: 'Came',
    toLine: 'Open the line',
    toPayment: 'To the payment',
    contract: 'Contract',
    facts: 'Circumstances',
    decide: 'Decide',
    by: 'Who decided',
  },
};

/** All words of the queue and of a case, subject by subject. */
const whole = (locale: Locale) => {
  const kinds: Record<OddityKind, { title: string; text: string }> = { ...moneyCaseTexts[locale], ...statementCaseTexts[locale] };
  return {
    ...pageTexts[locale],
    ...oddityActTexts[locale],
    ...oddityBankTexts[locale],
    ...oddityEndTexts[locale],
    ...explainReturnTexts[locale],
    ...bankWordTexts[locale],
    ...bringRegistryTexts[locale],
    ...mendBooksTexts[locale],
    kinds,
  };
};
export const oddityTexts = { kk: whole('kk'), ru: whole('ru'), en: whole('en') };

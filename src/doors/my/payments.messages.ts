import type { Messages } from '#kernel/locale.ts';
import type { PaymentView } from '#checkout';

type Words = {
  papers: string;
  contractPaper: string;
  receipt: string;
  coming: string;
  state: string;
  open: string;
  ended: string;
  title: string;
  lede: string;
  when: string;
  what: string;
  sum: string;
  states: Record<PaymentView['kind'], string>;
  returned: string;
  draft: string;
  submitted: string;
  declined: string;
  refused: string;
  expired: string;
  next: string;
  see: string;
  again: string;
  goOn: string;
};

/** Papers of contracts, and the truth about payments that made none. */
export const paymentsWords: Messages<Words> = {
  kk: {
    papers: 'Қағаздары',
    contractPaper: 'Шарт, PDF',
    receipt: 'Түбіртек, PDF',
    coming: 'дайындалып жатыр',
    state: 'Күйі',
    open: 'Курс ашық',
    ended: 'Мерзімі өткен',
    title: 'Шартсыз қалған өтінімдер мен төлемдер',
    lede: 'Өтпеген, қайтарылған және күтіп тұрған төлемдер. Әрқайсысының ақшасына не болғаны оның бетінде.',
    when: 'Уақыты',
    what: 'Бағдарлама',
    sum: 'Сома',
    states: {
      waiting: 'Тексерілуде',
      paid: 'Төленді',
      declined: 'Өтпеді, ақша алынбады',
      ended: 'Төленбеді',
      released: 'Сома босатылды, ақша алынбады',
      returning: 'Ақша қайтарылуда',
      choose: 'Сіздің шешіміңіз керек',
      held: 'Қызметкер қарап жатыр',
    },
    returned: 'Ақша қайтарылды',
    draft: 'Өтінім ашық',
    submitted: 'Өтінім төленбеген',
    declined: 'Сіз бас тарттыңыз',
    refused: 'Біз бас тарттық',
    expired: 'Өтінімнің мерзімі өтті',
    next: 'Не істеуге болады',
    see: 'Не болғанын көру',
    again: 'Қайта төлеу',
    goOn: 'Өтінімді жалғастыру',
  },
  ru: {
    papers: 'Бумаги',
    contractPaper: 'Договор, PDF',
    receipt: 'Квитанция, PDF',
    coming: 'готовится',
    state: 'Состояние',
    open: 'Курс открыт',
    ended: 'Срок вышел',
    title: 'Заявки и платежи без договора',
    lede: 'Непрошедшие, возвращённые и ожидающие платежи. Что стало с деньгами, сказано на странице каждого.',
    when: 'Время',
    what: 'Программа',
    sum: 'Сумма',
    states: {
      waiting: 'Проверяется',
      paid: 'Оплачено',
      declined: 'Не прошёл, деньги не взяты',
      ended: 'Не оплачено',
      released: 'Удержание снято, деньги не списаны',
      returning: 'Деньги возвращаются',
      choose: 'Нужно ваше решение',
      held: 'Смотрит сотрудник',
    },
    returned: 'Деньги возвращены',
    draft: 'Заявка открыта',
    submitted: 'Заявка не оплачена',
    declined: 'Вы отказались',
    refused: 'Мы отказали',
    expired: 'Срок заявки истёк',
    next: 'Что можно сделать',
    see: 'Что произошло',
    again: 'Заплатить снова',
    goOn: 'Продолжить заявку',
  },
  en: {
    papers: 'Papers',
    contractPaper: 'Contract, PDF',
    receipt: 'Receipt, PDF',
    coming: 'being made',
    state: 'State',
    open: 'Course open',
    ended: 'Term over',
    title: 'Applications and payments without a contract',
    lede: 'Payments that failed, went back or wait. What became of the money stands on the page of each.',
    when: 'Time',
    what: 'Programme',
    sum: 'Sum',
    states: {
      waiting: 'Being checked',
      paid: 'Paid',
      declined: 'Failed, no money taken',
      ended: 'Not paid',
      released: 'Released, nothing taken',
      returning: 'Money going back',
      choose: 'Your decision is needed',
      held: 'Our staff look at it',
    },
    returned: 'Money went back',
    draft: 'Application open',
    submitted: 'Application not paid',
    declined: 'You declined',
    refused: 'We refused',
    expired: 'Application expired',
    next: 'What you can do',
    see: 'What happened',
    again: 'Pay again',
    goOn: 'Go on with the application',
  },
};

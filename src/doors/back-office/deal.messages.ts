import { englishCount } from '#kernel/counts.ts';
import type { Locale, Messages } from '#kernel/locale.ts';
import type { Application } from '#applications';
import { dealCertificateTexts, type DealCertificateTexts } from './deal-certificate.messages.ts';
import { dealMoneyTexts, type DealMoneyTexts } from './deal-money.messages.ts';

type Texts = {
  application: string;
  applicationStates: Record<Application['state'], string>;
  contract: string;
  payment: string;
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
  notYet: string;
};

/** Application and contract. */
const contractTexts: Messages<Texts> = {
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
    notYet: 'әлі жасалған жоқ',
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
    notYet: 'ещё не готов',
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
    notYet: 'not made yet',
  },
};

type DealTexts = Texts & DealMoneyTexts & DealCertificateTexts;
const dealIn = (locale: Locale): DealTexts => ({ ...contractTexts[locale], ...dealMoneyTexts[locale], ...dealCertificateTexts[locale] });

export const dealTexts: Messages<DealTexts> = { kk: dealIn('kk'), ru: dealIn('ru'), en: dealIn('en') };

import type { Messages } from '#kernel/locale.ts';

import type { InvoiceState } from './invoice-state.ts';

type Words = {
  readonly title: (number: string) => string;
  readonly list: string;
  readonly states: Readonly<Record<InvoiceState, string>>;
  readonly texts: Readonly<Record<InvoiceState, string>>;
  readonly file: string;
  readonly payee: string;
  readonly bin: string;
  readonly iik: string;
  readonly bank: string;
  readonly kbe: string;
  readonly knp: string;
  readonly purpose: string;
  readonly amount: string;
  readonly validUntil: string;
  readonly seats: string;
  readonly choose: string;
  readonly toPayment: string;
  readonly byAsker: string;
  readonly toContract: (number: string) => string;
  readonly rules: readonly string[];
  readonly back: string;
};

/** The invoice for a bank transfer as the person who asked for it sees it (offer 9.5, 9.6). */
export const invoiceWords: Messages<Words> = {
  kk: {
    title: (number) => `Төлем шоты ${number}`,
    list: 'Төлем шоттары',
    states: {
      waiting: 'Төлем күтілуде',
      paid: 'Төленді',
      choose: 'Таңдауыңызды күтеді',
      held: 'Қаралып жатыр',
      returning: 'Ақша қайтарылады',
      returned: 'Ақша қайтарылды',
      over: 'Мерзімі өтті',
      withdrawn: 'Орнына басқа төлем таңдалды',
    },
    texts: {
      waiting:
        'Шотты ұйымның бухгалтериясына беріңіз. Аударым банк көшірмесінде көрінген соң шарт жасалып, орындар ашылады, сізге хат келеді.',
      paid: 'Аударым түсті, шарт жасалды.',
      choose:
        'Аударым шоттың мерзімі өткен соң түсті, ал талаптар өзгерген. Жаңа талаптармен шарт жасауға не ақшаны қайтарып алуға болады.',
      held: 'Аударым түсті, бірақ шоттың талаптарымен сәйкес келмеді, сондықтан шарт жасалған жоқ. Қызметкер қарап, шешімін хатпен хабарлайды.',
      returning: 'Бұл шот бойынша түскен ақша төлеушінің шотына аударыммен қайтарылады.',
      returned: 'Бұл шот бойынша түскен ақша төлеушінің шотына қайтарылды.',
      over: 'Шоттың мерзімі өтті. Баға өзгермесе, кеш түскен аударым да қабылданады; өзгерсе, сізден сұраймыз не ақшаны қайтарамыз.',
      withdrawn: 'Осы өтінімді басқа жолмен төлеуді бастадыңыз. Шотты төлемеңіз: екінші төлем қайтарылады.',
    },
    choose: 'Таңдау',
    toPayment: 'Төлемнің күйі',
    byAsker: 'Бұл төлем туралы хат шотты сұраған өкілге жіберіледі.',
    file: 'Шотты жүктеп алу, PDF',
    payee: 'Бенефициар',
    bin: 'БСН',
    iik: 'ЖСК',
    bank: 'Банк, БСК',
    kbe: 'Кбе',
    knp: 'ТМК',
    purpose: 'Төлем мақсаты',
    amount: 'Сомасы',
    validUntil: 'Соңғы күні',
    seats: 'Орын саны',
    toContract: (number) => `Шарт ${number}`,
    rules: [
      'Аударым толық түспейінше шарт жасалмайды.',
      'Шотты ұйымның өзі төлеуі және төлем мақсатында шоттың нөмірі тұруы керек.',
      'Аз түскен сома ештеңе ашпайды, артығы қайтарылады.',
    ],
    back: 'Ұйымға оралу',
  },
  ru: {
    title: (number) => `Счёт на оплату ${number}`,
    list: 'Счета на оплату',
    states: {
      waiting: 'Ждёт оплаты',
      paid: 'Оплачен',
      choose: 'Ждёт вашего выбора',
      held: 'Рассматривается',
      returning: 'Деньги возвращаются',
      returned: 'Деньги возвращены',
      over: 'Срок истёк',
      withdrawn: 'Выбран другой способ оплаты',
    },
    texts: {
      waiting:
        'Передайте счёт в бухгалтерию. Когда перевод появится в выписке банка, будет заключён договор, откроются места, и вам придёт письмо.',
      paid: 'Перевод поступил, договор заключён.',
      choose: 'Перевод поступил после срока счёта, а условия изменились. Можно заключить договор на новых условиях или вернуть деньги.',
      held: 'Перевод поступил, но не совпал с условиями счёта, поэтому договора нет. Сотрудник разберётся и сообщит решение письмом.',
      returning: 'Деньги, поступившие по этому счёту, возвращаются переводом на счёт плательщика.',
      returned: 'Деньги, поступившие по этому счёту, возвращены на счёт плательщика.',
      over: 'Срок счёта истёк. Если условия не изменились, опоздавший перевод будет принят; если изменились, мы спросим вас или вернём деньги.',
      withdrawn: 'Вы начали оплачивать эту заявку другим способом. Не оплачивайте счёт: вторая оплата будет возвращена.',
    },
    choose: 'Выбрать',
    toPayment: 'Состояние платежа',
    byAsker: 'Письмо об этом платеже получает представитель, который запросил счёт.',
    file: 'Скачать счёт, PDF',
    payee: 'Бенефициар',
    bin: 'БИН',
    iik: 'ИИК',
    bank: 'Банк, БИК',
    kbe: 'Кбе',
    knp: 'КНП',
    purpose: 'Назначение платежа',
    amount: 'Сумма',
    validUntil: 'Действителен по',
    seats: 'Мест',
    toContract: (number) => `Договор ${number}`,
    rules: [
      'Пока перевод не поступил полностью, договора нет.',
      'Платит сама организация, в назначении платежа указан номер счёта.',
      'Меньшая сумма ничего не открывает, излишек возвращается.',
    ],
    back: 'К организации',
  },
  en: {
    title: (number) => `Invoice ${number}`,
    list: 'Invoices',
    states: {
      waiting: 'Awaiting payment',
      paid: 'Paid',
      choose: 'Waits for your choice',
      held: 'Being looked at',
      returning: 'The money is going back',
      returned: 'The money has gone back',
      over: 'No longer valid',
      withdrawn: 'Another way of payment was chosen',
    },
    texts: {
      waiting:
        'Hand the invoice to the accountants. When the bank’s statement shows the transfer, the contract is concluded, the seats open and you get a letter.',
      paid: 'The transfer has come and the contract is concluded.',
      choose:
        'The transfer came after the invoice’s last day, and the terms have changed. There can be a contract on the new terms, or the money goes back.',
      held: 'The transfer has come but does not agree with the invoice, so there is no contract. A member of staff will look at it and write to you.',
      returning: 'The money that came for this invoice goes back by transfer to the account of the payer.',
      returned: 'The money that came for this invoice has gone back to the account of the payer.',
      over: 'The invoice is no longer valid. A late transfer is still taken if the terms are the same; otherwise we ask you or return the money.',
      withdrawn: 'You began to pay this application another way. Do not pay the invoice: a second payment is returned.',
    },
    choose: 'Choose',
    toPayment: 'State of the payment',
    byAsker: 'Letters about this payment go to the representative who asked for the invoice.',
    file: 'Download the invoice, PDF',
    payee: 'Payee',
    bin: 'BIN',
    iik: 'IIK (account)',
    bank: 'Bank, BIK',
    kbe: 'KBe',
    knp: 'KNP',
    purpose: 'Purpose of payment',
    amount: 'Sum',
    validUntil: 'Valid until',
    seats: 'Seats',
    toContract: (number) => `Contract ${number}`,
    rules: [
      'There is no contract until the transfer has come in full.',
      'The organisation itself pays, and the purpose names the number of the invoice.',
      'A smaller sum opens nothing; what is above goes back.',
    ],
    back: 'Back to the organisation',
  },
};

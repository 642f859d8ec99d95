import type { Messages } from '#kernel/locale.ts';

export type InvoiceState = 'waiting' | 'paid' | 'held' | 'over' | 'withdrawn';
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
  readonly toPayment: string;
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
      held: 'Тексерілуде',
      over: 'Мерзімі өтті',
      withdrawn: 'Орнына басқа төлем таңдалды',
    },
    texts: {
      waiting:
        'Шотты ұйымның бухгалтериясына беріңіз. Аударым банк көшірмесінде көрінген соң шарт жасалып, орындар ашылады, сізге хат келеді.',
      paid: 'Аударым түсті, шарт жасалды.',
      held: 'Аударым түсті, бірақ шотпен дәл келмеді: шарт жасалған жоқ. Қызметкер тексереді, одан кейін шарт жасалады немесе ақша қайтарылады.',
      over: 'Шоттың мерзімі өтті. Баға өзгермесе, кеш түскен аударым да қабылданады; өзгерсе, сізден сұраймыз не ақшаны қайтарамыз.',
      withdrawn: 'Осы өтінімді басқа жолмен төлеуді бастадыңыз. Шотты төлемеңіз: екінші төлем қайтарылады.',
    },
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
    toPayment: 'Төлемнің барысы',
    toContract: (number) => `Шарт ${number}`,
    rules: [
      'Аударым толық түспейінше шарт жасалмайды.',
      'Шотты ұйымның өзі төлеуі және төлем мақсатында шоттың нөмірі тұруы керек.',
      'Аз түскен сома ештеңе ашпайды, артығы қайтарылады.',
    ],
    back: 'Ұйымдар',
  },
  ru: {
    title: (number) => `Счёт на оплату ${number}`,
    list: 'Счета на оплату',
    states: { waiting: 'Ждёт оплаты', paid: 'Оплачен', held: 'Проверяется', over: 'Срок истёк', withdrawn: 'Выбран другой способ оплаты' },
    texts: {
      waiting:
        'Передайте счёт в бухгалтерию. Когда перевод появится в выписке банка, будет заключён договор, откроются места, и вам придёт письмо.',
      paid: 'Перевод поступил, договор заключён.',
      held: 'Перевод поступил, но не совпал со счётом: договор не заключён. Сотрудник проверит его, после этого будет заключён договор или деньги вернутся.',
      over: 'Срок счёта истёк. Если условия не изменились, опоздавший перевод будет принят; если изменились, мы спросим вас или вернём деньги.',
      withdrawn: 'Вы начали оплачивать эту заявку другим способом. Не оплачивайте счёт: вторая оплата будет возвращена.',
    },
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
    toPayment: 'Что с платежом',
    toContract: (number) => `Договор ${number}`,
    rules: [
      'Пока перевод не поступил полностью, договора нет.',
      'Платит сама организация, в назначении платежа указан номер счёта.',
      'Меньшая сумма ничего не открывает, излишек возвращается.',
    ],
    back: 'Организации',
  },
  en: {
    title: (number) => `Invoice ${number}`,
    list: 'Invoices',
    states: {
      waiting: 'Awaiting payment',
      paid: 'Paid',
      held: 'Being checked',
      over: 'No longer valid',
      withdrawn: 'Another way of payment was chosen',
    },
    texts: {
      waiting:
        'Hand the invoice to the accountants. When the bank’s statement shows the transfer, the contract is concluded, the seats open and you get a letter.',
      paid: 'The transfer has come and the contract is concluded.',
      held: 'A transfer has come but does not agree with the invoice: no contract is concluded. Staff check it; then the contract is concluded or the money goes back.',
      over: 'The invoice is no longer valid. A late transfer is still taken if the terms are the same; otherwise we ask you or return the money.',
      withdrawn: 'You began to pay this application another way. Do not pay the invoice: a second payment is returned.',
    },
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
    toPayment: 'What becomes of the payment',
    toContract: (number) => `Contract ${number}`,
    rules: [
      'There is no contract until the transfer has come in full.',
      'The organisation itself pays, and the purpose names the number of the invoice.',
      'A smaller sum opens nothing; what is above goes back.',
    ],
    back: 'Organisations',
  },
};

import type { Locale, Messages } from '#kernel/locale.ts';
import type { RuleFault } from '#transfers';
import { lineTexts, type LineTexts } from './line.messages.ts';
import { statementTexts, type StatementTexts } from './statement.messages.ts';

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
};

/** The switch of invoices, the latest of them, and money sent back by transfer. */
const pageTexts: Messages<Words> = {
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
  },
};

type TransferTexts = Words & StatementTexts & LineTexts;
const transferIn = (locale: Locale): TransferTexts => ({ ...pageTexts[locale], ...statementTexts[locale], ...lineTexts[locale] });

/** Invoices, statements and money sent back by transfer, for the accountant. */
export const transferTexts: Messages<TransferTexts> = { kk: transferIn('kk'), ru: transferIn('ru'), en: transferIn('en') };

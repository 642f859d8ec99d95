import type { Messages } from '#kernel/locale.ts';
import type { Unmatched } from '#transfers';

export type LineTexts = {
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
  readonly lineRefusals: Readonly<
    Record<'no-such-invoice' | 'reason-missing' | 'already-resolved' | 'likely-repeat' | 'no-action', string>
  >;
};

/** A line of a statement that a person decides on. */
export const lineTexts: Messages<LineTexts> = {
  kk: {
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
      outgoing: 'Шоттан шыққан, бірақ бірде-бір қайтаруға сәйкес емес',
      'likely-repeat': 'Бұрын басқа референспен алынған жолға ұқсайды',
    },
    whyTitle: 'Неге танылмады',
    likely: 'Ықтимал шот',
    decide: 'Шешім',
    number: 'Шоттың нөмірі',
    numberHint: 'Мысалы: С-2026-000123',
    reason: 'Себебі (журналға жазылады)',
    match: 'Осы шоттың төлемі деп тану',
    hold: 'Шоты жоқ ақша: қайтаруға дайындау',
    holdHint: 'Ақша кітапқа «ұсталған» болып жазылады, қайтаруы кезекте дайын тұрады.',
    setAside: 'Тапсырыс берушінің ақшасы емес',
    decided: 'Бұл жол бойынша шешім қабылданған.',
    lineRefusals: {
      'no-such-invoice': 'Мұндай нөмірлі шот жоқ',
      'reason-missing': 'Себебін жазыңыз',
      'already-resolved': 'Бұл жолды басқа адам шешіп қойған.',
      'likely-repeat': 'Алдымен бұл сол қозғалыс па, басқа төлем бе, соны белгілеңіз',
      'no-action': 'Әрекетті таңдаңыз',
    },
  },
  ru: {
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
      outgoing: 'Списание, которое не объясняет ни один возврат',
      'likely-repeat': 'Похожа на строку, взятую раньше под другим референсом',
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
      'likely-repeat': 'Сначала отметьте, то же это движение или другой платёж',
      'no-action': 'Выберите действие',
    },
  },
  en: {
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
      outgoing: 'It left our account, and no return explains it',
      'likely-repeat': 'It looks like a line taken before under another reference',
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
      'likely-repeat': 'First say whether this is the same movement or another payment',
      'no-action': 'Choose what to do',
    },
  },
};

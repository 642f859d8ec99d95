import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual, PaperLocale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import { dealPaper, organisationRows, providerRows, vatWords, type PaperBuyer, type PaperRow, type PaperTable } from '#contracts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { SeatsAct, StatedSeat } from './act.ts';

export type SeatsActFacts = Pick<SeatsAct, 'amount' | 'vat' | 'askedBy' | 'madeAt' | 'day'> & {
  readonly number: string;
  readonly contract: { readonly number: string; readonly date: CivilDate };
  readonly provider: Provider;
  readonly customer: PaperBuyer;
  readonly programme: { readonly title: Bilingual };
  readonly price: Tiyn;
  readonly rate: Vat;
  readonly seats: readonly StatedSeat[];
  readonly words: (language: PaperLocale) => { readonly hours: string };
};

/** The act of services rendered to an organisation: what form R-1 asks for, with the seats by their numbers and no names. */
export function drawSeatsAct(facts: SeatsActFacts): Paper {
  const { number, contract, day, seats } = facts;
  const of = { kk: dayText(contract.date, 'kk'), ru: dayText(contract.date, 'ru') };
  return dealPaper(
    {
      title: { kk: `Көрсетілген қызметтер актісі № ${number}`, ru: `Акт оказанных услуг № ${number}` },
      lead: {
        kk: `${dayText(day, 'kk')}. Орындаушы ${of.kk} жасалған ${contract.number} шарты бойынша төмендегі орындар бойынша қызметті толық көрсетті. Орын саны: ${seats.length}.`,
        ru: `${dayText(day, 'ru')} Исполнитель полностью оказал услугу по договору ${contract.number} от ${of.ru} на местах, перечисленных ниже. Число мест: ${seats.length}.`,
      },
      running: `${number} · ${dayText(day, 'kk')} · ${facts.provider.name.kk}, БСН ${facts.provider.bin}`,
      groups: [
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider) },
        { heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, rows: organisationRows(facts.customer) },
        service(facts),
      ],
      tables: [seatTable(facts)],
      notes: [accepted[facts.askedBy]],
      signatures: [
        { who: { kk: 'Тапсырды (Орындаушы)', ru: 'Сдал (Исполнитель)' }, name: signer(facts.provider.signer) },
        {
          who: { kk: 'Қабылдады (Тапсырыс беруші)', ru: 'Принял (Заказчик)' },
          name: `${facts.customer.signer.position} ${facts.customer.signer.name}`,
        },
      ],
      marks: [],
      annexes: [],
    },
    facts.madeAt,
  );
}

const signer = ({ name, position }: Provider['signer']): Bilingual => ({ kk: `${position.kk} ${name}`, ru: `${position.ru} ${name}` });

const service = ({ programme, words, amount, vat, rate, seats, price }: SeatsActFacts) => ({
  heading: { kk: 'Көрсетілген қызмет', ru: 'Оказанная услуга' },
  rows: [
    [
      { kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' },
      { kk: programme.title.kk, ru: programme.title.ru },
    ],
    [
      { kk: 'Көлемі', ru: 'Объём' },
      { kk: words('kk').hours, ru: words('ru').hours },
    ],
    [
      { kk: 'Өлшем бірлігі және саны', ru: 'Единица измерения и количество' },
      { kk: `орын, ${seats.length}`, ru: `место, ${seats.length}` },
    ],
    [{ kk: 'Бір орынның бағасы', ru: 'Цена одного места' }, moneyText(price)],
    ...returned({ price, seats }),
    [{ kk: 'Барлық құны', ru: 'Стоимость всего' }, moneyText(amount)],
    [{ kk: 'ҚҚС', ru: 'НДС' }, vatWords(rate, vat)],
  ] as const,
});

/** Of the price of these seats gone back before the act: their service costs the rest. */
function returned({ price, seats }: Pick<SeatsActFacts, 'price' | 'seats'>): readonly PaperRow[] {
  const gone = seats.reduce((all, { worth }) => all + price - worth, 0n);
  if (gone <= 0n) return [];
  return [[{ kk: 'Бағадан қайтарылғаны', ru: 'Возвращено из цены' }, moneyText(tiyn(gone))]];
}

/** The same of every seat: how and on which day its service ended tells of a learner more than the learner may have agreed to show (clause 3.6). */
const RENDERED: Bilingual = { kk: 'Қызмет толық көрсетілді', ru: 'Услуга оказана полностью' };

const seatTable = ({ seats, amount }: SeatsActFacts): PaperTable => ({
  columns: [
    { kk: 'Орын', ru: 'Место' },
    { kk: 'Қызмет', ru: 'Услуга' },
    { kk: 'Құны', ru: 'Стоимость' },
  ],
  widths: ['auto', '1fr', 'auto'],
  rows: seats.map((seat) => [String(seat.no), RENDERED, moneyText(seat.worth)]),
  total: [{ kk: 'Барлығы', ru: 'Итого' }, moneyText(amount)],
});

const accepted: Readonly<Record<SeatsAct['askedBy'], Bilingual>> = {
  customer: {
    kk: 'Акт Тапсырыс беруші өкілінің сұрауы бойынша электрондық түрде жасалды: сұрау арқылы Тапсырыс беруші аталған орындар бойынша қызметті қабылдады.',
    ru: 'Акт составлен в электронном виде по запросу представителя Заказчика: этим запросом Заказчик принял услугу на перечисленных местах.',
  },
  staff: {
    kk: 'Акт Орындаушының бастамасымен электрондық түрде жасалды. Онымен келіспесе, Тапсырыс беруші Орындаушының қолдау қызметіне жазады.',
    ru: 'Акт составлен в электронном виде по инициативе Исполнителя. Если Заказчик с ним не согласен, он пишет в службу поддержки Исполнителя.',
  },
};

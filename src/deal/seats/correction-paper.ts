import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import { dealPaper, organisationRows, providerRows, type PaperBuyer, type PaperTable } from '#contracts';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { ActCorrection, CorrectedSeat } from './correction.ts';

export type CorrectionFacts = Pick<ActCorrection, 'less' | 'vatLess' | 'madeAt' | 'day'> & {
  readonly number: string;
  readonly act: { readonly number: string; readonly day: CivilDate };
  readonly contract: { readonly number: string; readonly date: CivilDate };
  readonly provider: Provider;
  readonly customer: PaperBuyer;
  readonly programme: Bilingual;
  readonly rate: Vat;
  readonly seats: readonly CorrectedSeat[];
  /** What the act is worth after it, with the corrections before. */
  readonly left: Tiyn;
};

/** The corrective act: which act it changes, what each seat was and is worth, and the difference with its VAT. */
export function drawCorrection(facts: CorrectionFacts): Paper {
  const { number, act, contract, day, provider, customer } = facts;
  const both = (of: CivilDate) => ({ kk: dayText(of, 'kk'), ru: dayText(of, 'ru') });
  const [today, acted, agreed] = [both(day), both(act.day), both(contract.date)];
  return dealPaper(
    {
      title: { kk: `Түзету актісі № ${number}`, ru: `Корректировочный акт № ${number}` },
      lead: {
        kk: `${today.kk}. Осы құжат ${agreed.kk} жасалған ${contract.number} шарты бойынша ${acted.kk} жасалған № ${act.number} актіні түзетеді: төменде аталған орындардың ақысы толық не ішінара қайтарылды.`,
        ru: `${today.ru} Этот документ исправляет акт № ${act.number} (${acted.ru}) по договору ${contract.number} (${agreed.ru}): плата за места, названные ниже, возвращена полностью или частично.`,
      },
      running: `${number} · ${today.kk} · ${provider.name.kk}, БСН ${provider.bin}`,
      groups: [
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(provider) },
        { heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, rows: organisationRows(customer) },
        {
          heading: { kk: 'Түзету', ru: 'Исправление' },
          rows: [
            [
              { kk: 'Түзетілетін акт', ru: 'Исправляемый акт' },
              { kk: `№ ${act.number}, ${acted.kk}`, ru: `№ ${act.number}, ${acted.ru}` },
            ],
            [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, facts.programme],
            [{ kk: 'Құнның өзгерісі', ru: 'Изменение стоимости' }, minus(facts.less)],
            [{ kk: 'Соның ішінде ҚҚС', ru: 'В том числе НДС' }, vatLine(facts)],
            [{ kk: 'Актінің түзетілген құны', ru: 'Стоимость по акту после исправления' }, moneyText(facts.left)],
          ],
        },
      ],
      tables: [seatTable(facts)],
      notes: [
        {
          kk: 'Түзету актісі электрондық түрде жасалды. Онымен келіспесе, Тапсырыс беруші Орындаушының қолдау қызметіне жазады.',
          ru: 'Корректировочный акт составлен в электронном виде. Если Заказчик с ним не согласен, он пишет в службу поддержки Исполнителя.',
        },
      ],
      signatures: [
        {
          who: { kk: 'Орындаушы', ru: 'Исполнитель' },
          name: {
            kk: `${provider.signer.position.kk} ${provider.signer.name}`,
            ru: `${provider.signer.position.ru} ${provider.signer.name}`,
          },
        },
        { who: { kk: 'Тапсырыс беруші', ru: 'Заказчик' }, name: `${customer.signer.position} ${customer.signer.name}` },
      ],
      marks: [],
      annexes: [],
    },
    facts.madeAt,
  );
}

const minus = (sum: bigint): string => `−\u00a0${moneyText(tiyn(sum))}`;

function vatLine({ vatLess, rate }: CorrectionFacts): string | Bilingual {
  if (vatLess === null) return { kk: 'ҚҚС салынбайды', ru: 'НДС не облагается' };
  return rate === 0 ? '0\u00a0%' : `${minus(vatLess)} (${rate}\u00a0%)`;
}

const seatTable = ({ seats, less }: CorrectionFacts): PaperTable => ({
  columns: [
    { kk: 'Орын', ru: 'Место' },
    { kk: 'Актідегі құны', ru: 'Стоимость по акту' },
    { kk: 'Түзетілген құны', ru: 'После исправления' },
    { kk: 'Өзгерісі', ru: 'Изменение' },
  ],
  widths: ['auto', '1fr', '1fr', 'auto'],
  rows: seats.map(({ no, was, now }) => [String(no), moneyText(was), moneyText(now), minus(was - now)]),
  total: [{ kk: 'Барлығы', ru: 'Итого' }, minus(less)],
});

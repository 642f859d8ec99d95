import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Paper } from '#platform/pdf.ts';
import type { Vat } from '#pricing';
import { actCorrectionNumber, type PersonActCorrection } from './act-correction.ts';
import { actCustomer, type ActPaperFacts } from './act-paper.ts';
import { dealPaper } from './deal-paper.ts';
import { both, providerRows, vatText } from './paper-rows.ts';

export type ActCorrectionFacts = Pick<ActPaperFacts, 'number' | 'date' | 'provider' | 'customer' | 'programme'> &
  Pick<PersonActCorrection, 'no' | 'was' | 'now' | 'vatLess' | 'day' | 'madeAt'> & {
    /** The day that stands on the act it corrects. */
    readonly actDay: CivilDate;
    readonly rate: Vat;
  };

/** The corrective act: which act it changes, what the service cost and costs, and the difference with its VAT. */
export function drawActCorrection(facts: ActCorrectionFacts): Paper {
  const { number, no, day, was, now, rate } = facts;
  const [today, acted, agreed] = [bothOf(day), bothOf(facts.actDay), bothOf(facts.date)];
  const own = actCorrectionNumber(number, no);
  return dealPaper(
    {
      title: { kk: `Түзету актісі № ${own}`, ru: `Корректировочный акт № ${own}` },
      lead: {
        kk: `${today.kk}. Осы құжат ${agreed.kk} жасалған ${number} шарты бойынша ${acted.kk} қабылданған қызметтің актісін түзетеді: қызмет ақысы толық немесе ішінара қайтарылды.`,
        ru: `${today.ru} Этот документ исправляет акт оказанных услуг (${acted.ru}) по договору ${number} (${agreed.ru}): плата за услугу возвращена полностью или частично.`,
      },
      running: `${own} · ${today.kk}`,
      groups: [
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider) },
        actCustomer(facts),
        {
          heading: { kk: 'Түзету', ru: 'Исправление' },
          rows: [
            [
              { kk: 'Түзетілетін акт', ru: 'Исправляемый акт' },
              { kk: `${number}, ${acted.kk}`, ru: `${number}, ${acted.ru}` },
            ],
            [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, both(facts.programme.title)],
            [{ kk: 'Түзетуге дейінгі құны', ru: 'Стоимость до исправления' }, moneyText(was)],
            [{ kk: 'Құнның өзгерісі', ru: 'Изменение стоимости' }, less(was - now)],
            [{ kk: 'Соның ішінде ҚҚС', ru: 'В том числе НДС' }, vatLine(facts)],
            [{ kk: 'Түзетілген құны', ru: 'Стоимость после исправления' }, moneyText(now)],
            [{ kk: 'Түзетілген құндағы ҚҚС', ru: 'НДС после исправления' }, vatText({ amount: now, vat: rate })],
          ],
        },
      ],
      notes: [
        {
          kk: 'Түзету актісі Тапсырыс берушінің сұрауы бойынша электрондық түрде жасалды. ЖСН-нің шеткі цифрлары ғана көрсетілген.',
          ru: 'Корректировочный акт составлен в электронном виде по запросу Заказчика. Показаны только крайние цифры ИИН.',
        },
      ],
      marks: [],
      annexes: [],
    },
    facts.madeAt,
  );
}

const bothOf = (day: CivilDate): Bilingual => ({ kk: dayText(day, 'kk'), ru: dayText(day, 'ru') });
const less = (sum: bigint): string => `−\u00a0${moneyText(tiyn(sum))}`;

function vatLine({ vatLess, rate }: ActCorrectionFacts): string | Bilingual {
  if (vatLess === null) return { kk: 'ҚҚС салынбайды', ru: 'НДС не облагается' };
  return rate === 0 ? '0\u00a0%' : `${less(vatLess)} (${rate}\u00a0%)`;
}

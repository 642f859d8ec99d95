import type { VNode } from 'preact';
import { shortDayText, timeText } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { DateText, Money, pathIn, Table, type Frame } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { office } from '../shell.ts';
import { BarChart } from './bar-chart.page.tsx';
import { figureNames, type DayFigure, type FigureName, type Figures } from './figures.ts';
import { figureTexts } from './figures.messages.ts';

const MONEY: readonly FigureName[] = ['taken', 'given-back'];

/** Where each figure's own rows stand; a figure without a list of its own leads nowhere. */
const LISTS: Partial<Record<FigureName, (day: string) => string>> = {
  applications: (day) => `${office.applications}?from=${day}&to=${day}&sort=-date`,
  payments: (day) => `${office.payments}?state=counted&from=${day}&to=${day}&sort=-date`,
  taken: (day) => `${office.payments}?state=counted&from=${day}&to=${day}&sort=-date`,
  contracts: (day) => `${office.contracts}?from=${day}&to=${day}&sort=-date`,
};

export type FiguresProps = {
  readonly frame: Frame;
  readonly now: Date;
  readonly figures: Figures;
  /** The last is today. */
  readonly days: readonly DayFigure[];
};

/** What came today, each against the same time of yesterday and of a week ago. */
export function Today({ frame, now, figures, days }: FiguresProps): VNode {
  const t = figureTexts[frame.locale];
  const today = days.at(-1)!.day;
  return (
    <section aria-labelledby="today" class="mt-6">
      <div class="row between">
        <h2 id="today">{t.today}</h2>
        <p class="tiny quiet">
          <DateText day={today} locale={frame.locale} />, {t.refreshed(timeText(now))}
        </p>
      </div>
      <div class="grid four tiles mt-2">
        {figureNames.map((name) => {
          const text = (value: bigint): string => (MONEY.includes(name) ? moneyText(tiyn(value)) : String(value));
          const { today: value, yesterday, weekAgo } = figures[name];
          const list = LISTS[name];
          return (
            <Figure
              what={t.names[name]}
              value={text(value)}
              before={t.before(text(yesterday), text(weekAgo))}
              href={list ? pathIn(frame, list(today)) : null}
            />
          );
        })}
      </div>
    </section>
  );
}

function Figure(props: { readonly what: string; readonly value: string; readonly before: string; readonly href: string | null }): VNode {
  const inside = (
    <>
      <span class="what">{props.what}</span>
      <span class="value">{props.value}</span>
      <span class="delta">{props.before}</span>
    </>
  );
  return props.href ? (
    <a class="tile" href={props.href}>
      {inside}
    </a>
  ) : (
    <div class="tile">{inside}</div>
  );
}

/** Payments of the last days; every seventh day is named, counted back from today. */
export function PaymentsChart({ frame, days }: Pick<FiguresProps, 'frame' | 'days'>): VNode {
  const t = figureTexts[frame.locale];
  const all = days.reduce((sum, one) => sum + one.payments, 0);
  const most = days.reduce((best, one) => (one.payments > best.payments ? one : best));
  return (
    <Sheet
      title={t.chart}
      aside={
        <p class="legend">
          <span>
            <i></i>
            {t.payments}
          </span>
          <span>
            <i class="b"></i>
            {t.openDay}
          </span>
        </p>
      }
    >
      {all === 0 ? (
        <p class="quiet">{t.chartEmpty(days.length)}</p>
      ) : (
        <BarChart
          label={t.chartLabel(days.length, all, most.payments, shortDayText(most.day))}
          open={days.length - 1}
          bars={days.map((one, i) => ({
            value: one.payments,
            ...((days.length - 1 - i) % 7 === 0 && { mark: shortDayText(one.day).slice(0, 5) }),
          }))}
          tableTitle={t.asTable}
          table={<DaysTable frame={frame} days={days} />}
        />
      )}
    </Sheet>
  );
}

function DaysTable({ frame, days }: Pick<FiguresProps, 'frame' | 'days'>): VNode {
  const t = figureTexts[frame.locale];
  return (
    <Table
      label={t.chart}
      ledger
      rows={days.toReversed()}
      columns={[
        {
          title: t.day,
          cell: (one) => (
            <a href={pathIn(frame, LISTS.payments!(one.day))}>
              <DateText day={one.day} locale={frame.locale} short />
            </a>
          ),
        },
        { title: t.count, as: 'right', cell: (one) => one.payments },
        { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
      ]}
    />
  );
}

import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';

/** What is counted today; each is a fact with its moment in the room that keeps it. */
export const figureNames = ['applications', 'payments', 'taken', 'contracts', 'courses', 'certificates', 'given-back'] as const;
export type FigureName = (typeof figureNames)[number];

/** From the day's beginning in Almaty until this very time of it. */
export type Span = { readonly from: Date; readonly until: Date };
export type Spans = { readonly today: Span; readonly yesterday: Span; readonly weekAgo: Span };

/** Today against the same time of yesterday and of the same weekday a week ago: a morning is compared with mornings. */
export function spansAt(now: Date): Spans {
  const span = (daysAgo: number): Span => ({
    from: startOfDay(addDays(almatyDay(now), -daysAgo)),
    until: new Date(now.getTime() - daysAgo * 86_400_000),
  });
  return { today: span(0), yesterday: span(1), weekAgo: span(7) };
}

export type Counted = { readonly today: bigint; readonly yesterday: bigint; readonly weekAgo: bigint };
export type Figures = Readonly<Record<FigureName, Counted>>;

export type DayFigure = { readonly day: CivilDate; readonly payments: number; readonly amount: bigint };

/** Every day of the last `days` with today as the last; a day without payments is a day with none. */
export function filledDays(rows: readonly DayFigure[], today: CivilDate, days: number): DayFigure[] {
  const known = new Map(rows.map((row) => [row.day, row]));
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(today, i - days + 1);
    return known.get(day) ?? { day, payments: 0, amount: 0n };
  });
}

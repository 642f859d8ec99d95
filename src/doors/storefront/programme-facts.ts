import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { itemsOf, lessonsOf, plannedOf, type Item, type ProgrammeVersion, type TestSpec } from '#catalogue';
import { comingChange, listInForce, type ComingChange, type PriceLine, type PriceList } from '#pricing';

export type LessonItem = Extract<Item, { kind: 'lesson' }>;

export const previewsOf = (version: ProgrammeVersion): readonly LessonItem[] => lessonsOf(version).filter((one) => one.preview);

/** Whole hours that lessons, those in preparation among them, quizzes and the test take, to be told beside the academic hours. */
export const hoursOfReading = (version: ProgrammeVersion): number =>
  Math.max(1, Math.round([...itemsOf(version), ...plannedOf(version)].reduce((sum, item) => sum + item.minutes, 0) / 60));

export function testOf(version: ProgrammeVersion): TestSpec | null {
  const last = itemsOf(version).at(-1);
  return last?.kind === 'final-test' ? last.test : null;
}

/** The rules of the final test, as numbers. */
export type TestFacts = {
  readonly questions: number;
  readonly passPercent: number;
  readonly attempts: number | null;
  readonly delayHours: number;
  readonly minutes: number | null;
};

export const testFacts = (test: TestSpec): TestFacts => ({
  questions: test.pools.reduce((sum, pool) => sum + pool.draw, 0),
  passPercent: test.passPercent,
  attempts: test.attempts,
  delayHours: Math.ceil(test.delayMinutes / 60),
  minutes: test.timeLimitMinutes,
});

/** What a reader is told of a price: since when, and what is announced to change. */
export type PriceFacts = {
  readonly line: PriceLine;
  readonly since: CivilDate;
  /** The last civil day of these terms, and what comes after it. */
  readonly change: (ComingChange & { readonly lastDay: CivilDate; readonly from: CivilDate }) | null;
};

export function priceFacts(lists: readonly PriceList[], version: ProgrammeVersion, now: Date): PriceFacts | null {
  const line = listInForce(lists, now)?.lines.find((one) => one.programmeId === version.programmeId);
  if (!line) return null;
  const change = comingChange(lists, line);
  const from = change && almatyDay(change.at);
  return { line, since: almatyDay(line.effectiveFrom), change: change && from ? { ...change, from, lastDay: addDays(from, -1) } : null };
}

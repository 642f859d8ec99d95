import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { workingDaysAfter, type NamedDaysOff } from '#kernel/working-days.ts';

/** How long the provider takes for an answer, dated: letters keep the time that was promised when they came. */
export type AnswerTime = {
  readonly no: number;
  readonly effectiveFrom: Date;
  readonly workingDays: number;
  /** Null: what the house began with. */
  readonly byStaff: string | null;
};

/** Clause 4.1: a letter is answered before the last of its working days is over; the day it came does not count. */
export function answerBy(at: Date, workingDays: number, daysOff: NamedDaysOff): Date {
  return startOfDay(addDays(workingDaysAfter(almatyDay(at), workingDays, daysOff), 1));
}

/** The day to tell people: answered until it is over. */
export const lastDayToAnswer = (until: Date): CivilDate => almatyDay(new Date(until.getTime() - 1));

export const isOverdue = (until: Date | null, now: Date): boolean => until !== null && until <= now;

export const MOST_WORKING_DAYS = 15;
/** As typed; a law may name less than we promise, never a month. */
export function readWorkingDays(typed: string): number | null {
  const days = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= MOST_WORKING_DAYS ? days : null;
}

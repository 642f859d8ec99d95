import { termState, type Term } from './term.ts';

/**
 * Which of the reminders (days before the end) is due now: the nearest one only, so that a worker that slept for a week
 * sends one letter, not three. A term too short for a reminder never has it.
 */
export function dueReminder(term: Term, days: readonly number[], now: Date): number | null {
  const state = termState(term, now);
  if (state.state === 'ended') return null;
  const due = days.filter((one) => one >= state.daysLeft && one < term.accessDays + term.extraDays);
  return due.length > 0 ? Math.min(...due) : null;
}

import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { lastDay, type Term } from '#enrolments';
import type { EndedInterval } from './incident.ts';

/**
 * The days a learner lost (offer 4.3, 4.4): every civil day in Almaty that the incident touched while the course was
 * open, once each. A term that ran out meanwhile grows with the days it is given, so that the days after it count too.
 * `given` are days that were given back before, by this incident or by another.
 */
export function lostDays(term: Term, incident: EndedInterval, given: ReadonlySet<CivilDate> = new Set()): CivilDate[] {
  const start = Math.max(incident.start.getTime(), term.openedAt.getTime());
  const end = incident.end.getTime();
  if (end <= start) return [];
  const lost: CivilDate[] = [];
  const [until, last] = [almatyDay(new Date(end - 1)), lastDay(term)];
  for (let day = almatyDay(new Date(start)); day <= until && day <= addDays(last, lost.length); day = addDays(day, 1))
    if (!given.has(day)) lost.push(day);
  return lost;
}

import { almatyDay, startOfDay } from '#kernel/civil-date.ts';
import type { Db } from '#platform/database.ts';
import { programmeById, type ProgrammeId } from '#catalogue';
import { firstDay, monthOf, nextMonth } from './availability.ts';
import { learnerFunctions, type Incident } from './incident.ts';
import { incidentsBetween, notesOf } from './incident.sql.ts';
import { goesOn, stateNow, sum, type Status, type ToldIncident } from './status.ts';
import { firstKnownDay, lastRound, talliesOf } from './watch.sql.ts';

/** All that the status page of a month says. Null: a month of which nothing is or can be known. */
export async function statusOf(db: Db, month: string, now: Date): Promise<Status | null> {
  const today = almatyDay(now);
  const months = monthsBetween(monthOf(await firstKnownDay(db, now)), monthOf(today));
  if (!months.includes(month)) return null;
  const [from, to] = [startOfDay(firstDay(month)), startOfDay(firstDay(nextMonth(month)))];
  const [measuredAt, tallies, happened] = [await lastRound(db), await talliesOf(db, month), await incidentsBetween(db, from, to)];
  const going = (await incidentsBetween(db, now, new Date(now.getTime() + 1))).filter((one) => goesOn(one, now));
  const functions = learnerFunctions.map((name) => {
    const days = tallies.filter((one) => one.name === name);
    const ofToday = days.filter((one) => one.day === today);
    return { name, state: stateNow(name, going, measuredAt, now), today: sum(ofToday), month: sum(days), days };
  });
  return { month, months, measuredAt, functions, incidents: await told(db, happened) };
}

/** For the feed: the latest that happened. */
export async function toldIncidents(db: Db, now: Date): Promise<ToldIncident[]> {
  return told(db, (await incidentsBetween(db, new Date(0), now)).slice(0, 100));
}

async function told(db: Db, happened: readonly Incident[]): Promise<ToldIncident[]> {
  const notes = await notesOf(
    db,
    happened.map(({ id }) => id),
  );
  const named = new Set(happened.flatMap(({ programmes }) => programmes ?? []));
  const found = await Promise.all([...named].map(async (id) => [id, (await programmeById(db, id as ProgrammeId))?.title] as const));
  const titles = new Map(found);
  return happened.map((one) => ({
    ...one,
    notes: notes.get(one.id)!,
    titles: one.programmes && one.programmes.flatMap((id) => titles.get(id) ?? []),
  }));
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.unshift(month);
  return months;
}

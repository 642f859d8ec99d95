import { parseCivilDate, startOfDay } from '#kernel/civil-date.ts';

/** A day and `14:30`, or `14:30:05`, by the clock of Almaty. */
export function typedMoment(day: string, time: string): Date | null {
  const date = parseCivilDate(day);
  const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?$/.exec(time);
  if (!date.ok || !clock) return null;
  const seconds = (Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0);
  return new Date(startOfDay(date.value).getTime() + seconds * 1000);
}

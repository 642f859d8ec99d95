import { addDays, type CivilDate } from './civil-date.ts';

/** Holidays of the Republic (Law on holidays, arts 3 and 4), by month and day. */
const HOLIDAYS = ['01-01', '01-02', '03-08', '03-21', '03-22', '03-23', '05-01', '05-07', '05-09', '07-06', '08-30', '10-25', '12-16'];
/** A day off that is no holiday: it is not made up for when it falls on a weekend. */
const CHRISTMAS = '01-07';

/**
 * Days off that no rule of the calendar gives: the first day of Kurban Ait, which the Muftiate names each year, and days
 * that the Government moves.
 */
export type NamedDaysOff = readonly CivilDate[];

/** Monday to Friday, unless the day is a holiday, makes up for one (Labour Code, art. 85), or was named a day off. */
export function isWorkingDay(day: CivilDate, named: NamedDaysOff): boolean {
  return !isWeekend(day) && !isHoliday(day) && day.slice(5) !== CHRISTMAS && !madeUp(day) && !named.includes(day);
}

/** The last of so many working days, the first being the first one after `day`. */
export function workingDaysAfter(day: CivilDate, count: number, named: NamedDaysOff): CivilDate {
  let last = day;
  for (let left = count; left > 0;) {
    last = addDays(last, 1);
    if (isWorkingDay(last, named)) left -= 1;
  }
  return last;
}

const weekday = (day: CivilDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: CivilDate): boolean => weekday(day) === 0 || weekday(day) === 6;
const isHoliday = (day: CivilDate): boolean => HOLIDAYS.includes(day.slice(5));

/** A holiday on a weekend gives the next day that would be worked instead; several give as many. */
function madeUp(day: CivilDate): boolean {
  const owed = new Set<CivilDate>();
  for (const holiday of HOLIDAYS.map((one) => `${day.slice(0, 4)}-${one}` as CivilDate)) {
    if (!isWeekend(holiday)) continue;
    let given = addDays(holiday, 1);
    while (isWeekend(given) || isHoliday(given) || given.slice(5) === CHRISTMAS || owed.has(given)) given = addDays(given, 1);
    owed.add(given);
  }
  return owed.has(day);
}

import { parseCivilDate } from '../../src/ground/kernel/civil-date.ts';

/**
 * The time to go back to: `2026-11-20 14:00 Almaty`, or any ISO time that says its zone (`2026-11-20T09:00:00Z`). A time
 * without a zone is refused: five hours are a day's work.
 */
export function parseMoment(text: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(Almaty|Asia\/Almaty|Z|UTC|[+-]\d\d:\d\d)$/i.exec(text.trim());
  if (!match || !parseCivilDate(match[1]!).ok) return null;
  const [, day, minutes, seconds = ':00', zone = ''] = match;
  const offset = /almaty/i.test(zone) ? '+05:00' : zone.toUpperCase().replace('UTC', 'Z');
  const time = new Date(`${day}T${minutes}${seconds}${offset}`);
  return Number.isNaN(time.getTime()) ? null : time;
}

export const almatyText = (time: Date): string =>
  `${new Date(time.getTime() + 5 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')} Almaty`;

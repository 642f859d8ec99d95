import type { z } from 'zod';
import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';

/** Days with commas, each one that exists. */
export function readDays(text: string, context: z.core.$RefinementCtx): readonly CivilDate[] {
  const days = text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return days.flatMap((one) => {
    const day = parseCivilDate(one);
    if (day.ok) return day.value;
    context.addIssue({ code: 'custom', message: `days like 2027-05-16, with commas; ${one} is none` });
    return [];
  });
}

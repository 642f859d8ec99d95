import { z } from 'zod';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { endLapsed } from './invitation.sql.ts';

/** Contacts on seats that nobody took are deleted when the seat's term is over. */
export async function dropLapsedContacts(platform: Platform): Promise<number> {
  const now = platform.clock.now();
  return transact(platform.db, (tx) => endLapsed(tx, almatyDay(now), now));
}

const sweep = defineJob({
  name: 'seats.sweep',
  schema: z.object({}),
  run: async (platform) => {
    await dropLapsedContacts(platform);
  },
});

export const repeatedJobs: readonly RepeatedJob[] = [{ job: sweep, cron: '51 21 * * *' }];

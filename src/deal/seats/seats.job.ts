import { z } from 'zod';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { tellOthers } from '#contracts';
import { endLapsed } from './invitation.sql.ts';
import { learnersToTell } from './learners.sql.ts';
import { recogniseSeats } from './recognise-seats.command.ts';

/** Contacts on seats that nobody took are deleted when the seat's term is over. */
export async function dropLapsedContacts(platform: Platform): Promise<number> {
  const now = platform.clock.now();
  return transact(platform.db, (tx) => endLapsed(tx, almatyDay(now), now));
}

/** Learners of claimed seats are told of coming privacy terms and consents by letter, as customers are. */
export const tellLearners = (platform: Platform): Promise<number> =>
  tellOthers(platform, (version, most) => learnersToTell(platform.db, version.id, most));

const tell = defineJob({
  name: 'seats.tell-learners',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await tellLearners(platform);
  },
});

const sweep = defineJob({
  name: 'seats.sweep',
  schema: z.object({}),
  run: async (platform) => {
    await dropLapsedContacts(platform);
  },
});

const recognise = defineJob({
  name: 'seats.recognise',
  schema: z.object({}),
  maxAttempts: 5,
  run: async (platform) => {
    const { contracts } = await recogniseSeats(platform);
    platform.log.info({ contracts }, 'revenue of finished days of seats recognised');
  },
});

export const repeatedJobs: readonly RepeatedJob[] = [
  { job: sweep, cron: '51 21 * * *' },
  { job: tell, cron: '* * * * *' },
  // After midnight in Almaty (19:00 UTC), before the books are checked; again through the day for a worker that was down.
  { job: recognise, cron: '25 1,7,13,19 * * *' },
];

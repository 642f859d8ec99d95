import { z } from 'zod';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import { checkBooksJob } from './check-books.job.ts';
import { endSilence, noteSilence } from './note-silence.command.ts';
import { compare, reconcileDay, type Bank } from './reconcile.command.ts';

/** Lists are read again for this many finished days: a bank may add to a day later, and a worker may have been down. */
const DAYS = 3;

/** `banksOf`: every bank with settings, and the way its operations are settled. */
export function repeatedJobsOf(banksOf: (platform: Platform) => readonly Bank[]): readonly RepeatedJob[] {
  const reconcile = defineJob({
    name: 'reconciliation.reconcile',
    schema: z.object({}),
    maxAttempts: 10,
    run: async (platform) => {
      const today = almatyDay(platform.clock.now());
      for (const { gateway } of banksOf(platform)) await noteSilence(platform, gateway.name);
      for (const bank of banksOf(platform).filter(({ gateway }) => gateway.can.listsDays))
        for (let back = DAYS; back >= 1; back -= 1)
          if (!(await reconcileDay(platform, bank, addDays(today, -back)))) throw new Error(`${bank.gateway.name} gives no list of a day`);
      // The others are asked again about what their files named and they could not explain, or were silent about.
      for (const bank of banksOf(platform).filter(({ gateway }) => !gateway.can.listsDays)) await compare(platform, bank);
      for (const { gateway } of banksOf(platform)) await endSilence(platform, gateway.name);
    },
  });
  return [
    // After midnight in Almaty (19:00 UTC); the check comes after the revenue of the night.
    { job: reconcile, cron: '35 1,19 * * *' },
    { job: checkBooksJob, cron: '50 1,7,13,19 * * *' },
  ];
}

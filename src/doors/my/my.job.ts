import { z } from 'zod';
import { defineJob, type RepeatedJob } from '#platform/jobs.ts';
import type { PersonalData } from '#platform/personal-data.ts';
import { tendAcceptance } from './acceptance.command.ts';
import { eraseDue } from './erase-person.command.ts';
import { tidyOrganisations } from './organisations/tidy-organisations.command.ts';
import { remindEnds } from './remind-ends.command.ts';

const acceptance = defineJob({
  name: 'my.acceptance',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await tendAcceptance(platform);
  },
});

const remind = defineJob({
  name: 'my.remind-ends',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await remindEnds(platform);
  },
});

const tidy = defineJob({
  name: 'my.tidy-organisations',
  schema: z.object({}),
  maxAttempts: 3,
  run: async (platform) => {
    await tidyOrganisations(platform);
  },
});

/** `rooms`: every room that keeps something about people, those that stand after this one too. */
const eraseWith = (rooms: Readonly<Record<string, PersonalData>>) =>
  defineJob({
    name: 'my.erase-closed',
    schema: z.object({}),
    maxAttempts: 3,
    run: async (platform) => {
      await eraseDue(platform, rooms);
    },
  });

/** Hourly, so that a worker that was down comes to it the same day; reminders by day only (9 to 20 in Almaty). */
export const repeatedJobsOf = (rooms: Readonly<Record<string, PersonalData>>): readonly RepeatedJob[] => [
  { job: acceptance, cron: '*/5 * * * *' },
  { job: remind, cron: '7 4-15 * * *' },
  { job: eraseWith(rooms), cron: '52 * * * *' },
  { job: tidy, cron: '54 21 * * *' },
];

import { z } from 'zod';
import { defineJob } from '#platform/jobs.ts';
import { checkBooks } from './check-books.command.ts';

export const checkBooksJob = defineJob({
  name: 'reconciliation.check-books',
  schema: z.object({}),
  maxAttempts: 5,
  run: async (platform) => {
    const faults = await checkBooks(platform);
    platform.log.info({ faults: faults.length }, 'books checked');
  },
});

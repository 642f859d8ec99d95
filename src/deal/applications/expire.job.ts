import { z } from 'zod';
import { defineJob } from '#platform/jobs.ts';
import { EXPIRE, expireApplication } from './application.command.ts';

/** Waits from the opening of each application to its last moment. */
export const expireJob = defineJob({
  ...EXPIRE,
  schema: z.object({ applicationId: z.string() }),
  run: async (platform, { applicationId }) => {
    await expireApplication(platform, applicationId);
  },
});

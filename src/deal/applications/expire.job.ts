import { defineJob } from '#platform/jobs.ts';
import { expireApplication } from './application.command.ts';
import { expireTask } from './expire-task.ts';

/** Waits from the opening of each application to its last moment. */
export const expireJob = defineJob({
  ...expireTask,
  run: async (platform, { applicationId }) => {
    await expireApplication(platform, applicationId);
  },
});

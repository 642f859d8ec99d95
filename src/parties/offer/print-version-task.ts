import { z } from 'zod';

/** The name under which printing is enqueued by the publication and done by print-version.job.ts. */
export const printVersionTask = {
  name: 'offer.print-version',
  maxAttempts: 25,
  schema: z.object({ versionId: z.uuid() }),
};

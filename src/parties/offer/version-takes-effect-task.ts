import { z } from 'zod';

/** Enqueued by the publication for the instant of effect; later rooms do then what has to be done (clause 2.3). */
export const versionTakesEffectTask = {
  name: 'offer.version-takes-effect',
  maxAttempts: 25,
  schema: z.object({ versionId: z.uuid() }),
};

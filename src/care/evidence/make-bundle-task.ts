import { z } from 'zod';

/** The name under which a bundle is asked for, and made by evidence.job.ts. */
export const makeBundleTask = { name: 'evidence.make-bundle', maxAttempts: 10, schema: z.object({ bundleId: z.uuid() }) };

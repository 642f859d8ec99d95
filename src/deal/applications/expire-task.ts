import { z } from 'zod';

/** The name under which an application's last moment is awaited; done by expire.job.ts. */
export const expireTask = { name: 'applications.expire', maxAttempts: 25, schema: z.object({ applicationId: z.uuid() }) };

import { z } from 'zod';

/** The jobs as they are enqueued, by whoever needs them: ids and nothing else. */
export const issueTask = { name: 'certificates.issue', maxAttempts: 25, schema: z.object({ enrolmentId: z.uuid() }) } as const;
export const printTask = { name: 'certificates.print', maxAttempts: 25, schema: z.object({ certificateId: z.uuid() }) } as const;

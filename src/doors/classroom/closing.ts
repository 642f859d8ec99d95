import { z } from 'zod';

const payload = z.object({ enrolmentId: z.uuid(), attemptId: z.uuid() });
export type ClosingPayload = z.output<typeof payload>;

/** The work of ending an attempt whose time ran out, named here so that commands can enqueue it. */
export const closing = { name: 'classroom.close-attempt', maxAttempts: 25, schema: payload } as const;

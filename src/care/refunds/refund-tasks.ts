import { z } from 'zod';

/** Jobs of the room, named here so that commands may enqueue them. */
export const payTask = { name: 'refunds.pay', maxAttempts: 25, schema: z.object({ caseId: z.string() }) } as const;
export const printDecisionTask = {
  name: 'refunds.print-decision',
  maxAttempts: 25,
  schema: z.object({ caseId: z.string(), stepNo: z.number() }),
} as const;

import { z } from 'zod';

/** Jobs of the settlement, named here so that commands may enqueue them. */
export const askStatusTask = {
  name: 'checkout.ask-status',
  maxAttempts: 25,
  schema: z.object({ attemptId: z.string(), round: z.number().int(), late: z.number().int() }),
} as const;

/** One job a held sum, which enqueues itself until the bank says what became of it. */
export const settleHoldTask = { name: 'checkout.settle-hold', maxAttempts: 25, schema: z.object({ holdId: z.string() }) } as const;

/** One job a settlement, which fans out: the contract's file, the letter. */
export const afterSettlementTask = {
  name: 'checkout.after-settlement',
  maxAttempts: 25,
  schema: z.object({ contractId: z.string() }),
} as const;

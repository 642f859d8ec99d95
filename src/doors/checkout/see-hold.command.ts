import { insertHold, noteOperation, type Attempt, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { settleHoldTask } from './settlement-tasks.ts';

/**
 * The bank holds a sum and has taken nothing (clause 3.11). It is written down once, whoever tells of it, together with the
 * job that charges it or gives it up. A hold that names no order of ours is left to whoever made it in the cabinet.
 */
export async function seeHold(
  tx: Tx,
  platform: Platform,
  seen: { provider: string; operation: Operation; attempt: Attempt },
): Promise<void> {
  const { provider, operation, attempt } = seen;
  const at = platform.clock.now();
  await noteOperation(tx, attempt, operation, at);
  const id = await insertHold(tx, { provider, operation, attempt, at });
  if (!id) return;
  await enqueue(tx, settleHoldTask, { holdId: id }, { runAt: at, key: `settle-hold:${id}` });
  await journal(tx, {
    event: 'payment.held',
    subject: { kind: 'attempt', id: attempt.id },
    actor: { kind: 'gateway', id: provider },
    at,
    facts: { hold: id, transaction: operation.transactionId, amount: operation.amount.toString(), currency: operation.currency },
  });
}

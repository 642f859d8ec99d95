import { attemptById, noteOperation, noteReturn, noteReturnedSum, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { settlePayment, type Settled, type SettleSource } from './settle-payment.command.ts';

/** Whatever the bank says of an operation, done once: money settled, a return noted, an attempt moved on. */
export async function settleOperation(platform: Platform, operation: Operation, source: SettleSource): Promise<Settled | 'noted'> {
  const settled = await settleOrNote(platform, operation, source);
  if (operation.returned) await transact(platform.db, (tx) => noteReturnedSum(tx, source.provider, operation, platform.clock.now()));
  return settled;
}

async function settleOrNote(platform: Platform, operation: Operation, source: SettleSource): Promise<Settled | 'noted'> {
  if (operation.kind === 'payment' && operation.state === 'paid') return settlePayment(platform, operation, source);
  const now = platform.clock.now();
  if (operation.kind === 'return') {
    if (operation.state === 'paid') await transact(platform.db, (tx) => noteReturn(tx, source.provider, operation, now));
    return 'noted';
  }
  const attempt = operation.attemptRef === null ? null : await attemptById(platform.db, operation.attemptRef);
  if (attempt) await transact(platform.db, (tx) => noteOperation(tx, attempt, operation, now));
  return 'noted';
}

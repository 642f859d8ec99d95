import { attemptById, holdsOfAttempt, noteOperation, noteReturn, noteReturnedSum, type Attempt, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { seeHold } from './see-hold.command.ts';
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
  if (attempt && operation.state === 'authorized') {
    await transact(platform.db, (tx) => seeHold(tx, platform, { provider: source.provider, operation, attempt }));
    crashPoint(platform, 'hold-seen');
  } else if (attempt && !(await heldOtherwise(platform, attempt, operation)))
    await transact(platform.db, (tx) => noteOperation(tx, attempt, operation, now));
  return 'noted';
}

/** Another sum is held on the same page: the attempt goes where that one goes. */
async function heldOtherwise({ db }: Platform, attempt: Attempt, { transactionId }: Operation): Promise<boolean> {
  if (attempt.state !== 'authorized') return false;
  return (await holdsOfAttempt(db, attempt.id)).some((one) => one.transactionId !== transactionId && !one.closedAt);
}

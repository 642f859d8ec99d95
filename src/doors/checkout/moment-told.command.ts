import { attemptById, chargedAt, holdOfTransaction, stepsOf, type Operation } from '#payments';
import type { Platform } from '#platform/context.ts';

/**
 * Halyk ePay tells when a payment was begun, and one that goes through at once is captured within the hour. A sum that was
 * only held before may be captured days later: then its moment is that of the house's own call, and where staff charged it in
 * the cabinet nothing tells it, and a person reads it there.
 */
export async function withMomentTold({ db, clock }: Pick<Platform, 'db' | 'clock'>, operation: Operation): Promise<Operation> {
  if (operation.begunAt === undefined || operation.state !== 'paid' || operation.attemptRef === null) return operation;
  const attempt = await attemptById(db, operation.attemptRef);
  const held = attempt !== null && (await stepsOf(db, attempt.id)).some((step) => step.state === 'authorized');
  if (!held) return operation;
  const hold = await holdOfTransaction(db, attempt.provider, operation.transactionId);
  return { ...operation, paidAt: hold && chargedAt(hold, hold.closedAt ?? clock.now()) };
}

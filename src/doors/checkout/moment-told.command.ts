import { attemptById, stepsOf, type Operation } from '#payments';
import type { Db } from '#platform/database.ts';

/**
 * Halyk ePay tells when a payment was begun, and one that goes through at once is captured within the hour. A sum that was
 * only held before may be captured days later: then nothing tells the moment, and a person reads it in the cabinet.
 */
export async function withMomentTold(db: Db, operation: Operation): Promise<Operation> {
  if (operation.begunAt === undefined || operation.state !== 'paid' || operation.attemptRef === null) return operation;
  const attempt = await attemptById(db, operation.attemptRef);
  const held = attempt !== null && (await stepsOf(db, attempt.id)).some((step) => step.state === 'authorized');
  return held ? { ...operation, paidAt: null } : operation;
}

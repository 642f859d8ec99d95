import { tiyn } from '#kernel/tiyn.ts';
import { heldOf, paymentAtBank, type Capture, type Operation } from '#payments';
import type { Tx } from '#platform/database.ts';

/**
 * A payment on the books as the rules look at it once more: by what is still held of it, which is less than the bank took where a
 * part went back. Null: the bank states another sum than the books. Behind the payment's lock.
 */
export async function stillHeld(tx: Tx, capture: Capture, operation: Operation): Promise<Operation | null> {
  const held = await heldOf(tx, capture.id);
  if (operation.currency !== capture.currency || operation.amount !== (await paymentAtBank(tx, capture.id))) return null;
  return { ...operation, amount: tiyn(held) };
}

import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { captureById } from './capture.sql.ts';
import type { MoneyBackId } from './money-back.ts';
import { moneyBackById } from './money-back.sql.ts';
import { endByHand } from './service-return.command.ts';
import { heldEnds } from './tell-returned.command.ts';

export type SentBack = { readonly id: MoneyBackId; readonly reference: string; readonly staffId: string; readonly at: Date };

/** Money that came by transfer and must not be kept has gone back: booked out of our account and told. False: it was closed before. */
export async function closeReturnByTransfer(tx: Tx, platform: Platform, { id, reference, staffId, at }: SentBack): Promise<boolean> {
  if (!(await endByHand(tx, id, { reference }, at))) return false;
  const row = (await moneyBackById(tx, id))!;
  const capture = (await captureById(tx, row.captureId))!;
  await journal(tx, {
    event: 'payment.return-done',
    subject: { kind: 'money-back', id },
    actor: { kind: 'staff', id: staffId },
    at,
    facts: { capture: capture.id, amount: row.amount.toString(), reason: row.reason, reference },
  });
  crashPoint(platform, 'return-marked-sent');
  await heldEnds(platform).onReturned(tx, row, capture);
  return true;
}

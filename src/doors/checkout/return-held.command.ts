import { captureById, heldForChoice, isHeldDisputed, oweReturn, resolveOddity, type Attempt } from '#payments';
import type { Tx } from '#platform/database.ts';

const ENDS = {
  /** Another payment concluded: what waited is a second payment now. */
  concluded: { reason: 'duplicate', words: 'the application was concluded by another payment' },
  declined: { reason: 'terms-changed', words: 'the person declined the application' },
} as const;

/** Money that waited for the person to choose, and has nothing more to wait for, goes back. */
export async function returnHeld(
  tx: Tx,
  attempts: readonly Attempt[],
  { why, now }: { readonly why: keyof typeof ENDS; readonly now: Date },
): Promise<void> {
  const { reason, words } = ENDS[why];
  const ids = attempts.map(({ id }) => id);
  for (const { oddityId, captureId } of await heldForChoice(tx, ids)) {
    // What the bank disputes goes back by the bank, or waits for the person again.
    if (await isHeldDisputed(tx, captureId)) continue;
    const by = { action: 'money-back', actor: { kind: 'system' as const, id: null }, reason: words, at: now };
    if (!(await resolveOddity(tx, oddityId, by))) continue;
    const { provider, amount, currency } = (await captureById(tx, captureId))!;
    await oweReturn(tx, { captureId, provider, reason, amount, currency, now });
  }
}

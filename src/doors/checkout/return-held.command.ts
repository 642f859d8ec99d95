import { heldForChoice, isHeldDisputed, oweReturn, captureById, resolveOddity, type Attempt } from '#payments';
import type { Tx } from '#platform/database.ts';

/** The application is concluded by another payment: money that waited for the person's choice is a second payment now. */
export async function returnHeld(tx: Tx, attempts: readonly Attempt[], now: Date): Promise<void> {
  const ids = attempts.map(({ id }) => id);
  for (const { oddityId, captureId } of await heldForChoice(tx, ids)) {
    // What the bank disputes goes back by the bank, or waits for the person again.
    if (await isHeldDisputed(tx, captureId)) continue;
    const by = {
      action: 'money-back',
      actor: { kind: 'system' as const, id: null },
      reason: 'the application was concluded by another payment',
      at: now,
    };
    if (!(await resolveOddity(tx, oddityId, by))) continue;
    const { provider, amount, currency } = (await captureById(tx, captureId))!;
    await oweReturn(tx, { captureId, provider, reason: 'duplicate', amount, currency, now });
  }
}

import { odditiesOfAttempt, oweReturn, captureById, resolveOddity, type Attempt } from '#payments';
import type { Tx } from '#platform/database.ts';

/** The application is concluded by another payment: money that waited for the person's choice is a second payment now. */
export async function returnHeld(tx: Tx, attempts: readonly Attempt[], now: Date): Promise<void> {
  for (const attempt of attempts) {
    for (const oddity of await odditiesOfAttempt(tx, attempt.id)) {
      const capture = oddity.captureId === null ? null : await captureById(tx, oddity.captureId);
      if (oddity.kind !== 'terms-changed' || oddity.resolved || !capture) continue;
      const by = {
        action: 'money-back',
        actor: { kind: 'system' as const, id: null },
        reason: 'the application was concluded by another payment',
        at: now,
      };
      if (!(await resolveOddity(tx, oddity.id, by))) continue;
      await oweReturn(tx, {
        captureId: capture.id,
        provider: capture.provider,
        reason: 'duplicate',
        amount: capture.amount,
        currency: capture.currency,
        now,
      });
    }
  }
}

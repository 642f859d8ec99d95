import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { WithdrawalGround } from './certificate.ts';
import { insertWithdrawal } from './holder.sql.ts';
import { certificateByNumber } from './register.sql.ts';

export type WithdrawalAsked = {
  readonly number: string;
  readonly staffId: string;
  /** Shown to whoever checks the certificate. */
  readonly ground: WithdrawalGround;
  /** In the staff's own words, for staff and the holder. */
  readonly reason: string;
};

/** Takes the certificate out of force: a fact beside the register's entry, which itself stays as it was. */
export async function withdrawCertificate(
  platform: Platform,
  asked: WithdrawalAsked,
): Promise<Result<null, 'unknown' | 'already-withdrawn' | 'no-reason'>> {
  if (asked.reason.trim() === '') return refuse('no-reason');
  const certificate = await certificateByNumber(platform.db, asked.number);
  if (!certificate) return refuse('unknown');
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    if (!(await insertWithdrawal(tx, certificate.id, { ...asked, reason: asked.reason.trim(), at }))) return refuse('already-withdrawn');
    await journal(tx, {
      event: 'certificate.withdrawn',
      subject: { kind: 'certificate', id: certificate.id },
      actor: { kind: 'staff', id: asked.staffId },
      at,
      facts: { number: certificate.number, ground: asked.ground },
    });
    return ok(null);
  });
}

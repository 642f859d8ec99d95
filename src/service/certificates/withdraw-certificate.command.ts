import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
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
  return transact(platform.db, async (tx) =>
    (await withdrawIn(tx, certificate, { ...asked, reason: asked.reason.trim(), at })) ? ok(null) : refuse('already-withdrawn'),
  );
}

/** In the transaction of what led to it; false: it was withdrawn before, and that fact stands. */
export async function withdrawIn(
  tx: Tx,
  certificate: { readonly id: string; readonly number: string },
  fact: Omit<WithdrawalAsked, 'number'> & { readonly at: Date },
): Promise<boolean> {
  if (!(await insertWithdrawal(tx, certificate.id, fact))) return false;
  await journal(tx, {
    event: 'certificate.withdrawn',
    subject: { kind: 'certificate', id: certificate.id },
    actor: { kind: 'staff', id: fact.staffId },
    at: fact.at,
    facts: { number: certificate.number, ground: fact.ground },
  });
  return true;
}

import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { book } from '#ledger';
import { oddityById, resolveOddity } from '#payments';
import { onFee, onFeeCorrected, onPaidOut } from './entries.ts';
import { operationOf } from './registry.sql.ts';
import type { RegistryKind } from './registry.ts';

export type AcceptRefusal = 'not-found' | 'already-resolved' | 'reason-missing';

/** A person takes the bank's word for a fee or a payout: it is booked as stated, once, with the reason. */
export async function acceptStatement(
  platform: Platform,
  { oddityId, reason, staffId }: { readonly oddityId: string; readonly reason: string; readonly staffId: string },
): Promise<Result<'accepted', AcceptRefusal>> {
  if (reason.trim() === '') return refuse('reason-missing');
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const oddity = await oddityById(tx, oddityId);
    const { provider, operation, transaction } = oddity?.facts ?? {};
    const { prepared } = oddity ?? {};
    if (!oddity || (prepared?.do !== 'accept-fee' && prepared?.do !== 'accept-payout')) return refuse('not-found');
    const row = await operationOf(tx, String(provider), String(operation) as RegistryKind, String(transaction));
    if (!row) return refuse('not-found');
    const actor = { kind: 'staff', id: staffId } as const;
    if (!(await resolveOddity(tx, oddityId, { action: 'accept', actor, reason, at: now }))) return refuse('already-resolved');
    const about = { provider: String(provider), transactionId: row.transactionId, day: row.day };
    const { amount } = prepared;
    const was = row.fee ?? 0n;
    if (prepared.do === 'accept-payout') await book(tx, [onPaidOut(about, { amount, currency: row.currency })], now);
    else if (was === 0n) await book(tx, [onFee(about, { amount, currency: row.currency })], now);
    else await book(tx, [onFeeCorrected(about, row.currency, [was, amount])], now);
    await journal(tx, { event: 'oddity.accept', subject: { kind: 'oddity', id: oddityId }, actor, at: now, facts: { kind: oddity.kind } });
    return ok('accepted');
  });
}

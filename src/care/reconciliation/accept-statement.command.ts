import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { book } from '#ledger';
import { oddityById, resolveOddity } from '#payments';
import { onFee, onFeeCorrected, onPaidOut, onPaidOutCorrected } from './entries.ts';
import { operationOf } from './registry.sql.ts';
import type { RegistryKind } from './registry.ts';
import { insertAcceptance, lockStatements, standing } from './taken.sql.ts';

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
    await lockStatements(tx, String(provider));
    const row = await operationOf(tx, String(provider), String(operation) as RegistryKind, String(transaction));
    if (!row) return refuse('not-found');
    const actor = { kind: 'staff', id: staffId } as const;
    if (!(await resolveOddity(tx, oddityId, { action: 'accept', actor, reason, at: now }))) return refuse('already-resolved');
    const what = prepared.do === 'accept-fee' ? 'fee' : 'payout';
    const about = { provider: String(provider), kind: row.kind, transactionId: row.transactionId, day: row.day };
    const { amount: was, count } = await standing(tx, { ...about, what }, what === 'fee' ? (row.fee ?? 0n) : 0n);
    const { amount } = prepared;
    const { currency } = row;
    // Another case about the same statement may have been accepted meanwhile.
    if (amount !== was) {
      const change = { no: count + 1, currency, was, is: amount };
      const [first, again] = what === 'fee' ? ([onFee, onFeeCorrected] as const) : ([onPaidOut, onPaidOutCorrected] as const);
      await book(tx, [was === 0n && count === 0 ? first(about, { amount, currency }) : again(about, change)], now);
      await insertAcceptance(tx, { ...about, what, no: count + 1, was, amount, oddityId, at: now });
    }
    await journal(tx, { event: 'oddity.accept', subject: { kind: 'oddity', id: oddityId }, actor, at: now, facts: { kind: oddity.kind } });
    return ok('accepted');
  });
}

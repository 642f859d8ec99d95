import { ok, refuse, type Result } from '#kernel/result.ts';
import { book } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { onReturnOutside, onReturnOwed } from './entries.ts';
import { insertMoneyBack, markAsked, closeMoneyBack, moneyBackById } from './money-back.sql.ts';
import { oddityById, resolveOddity } from './oddity.sql.ts';
import { heldOf, least, outsideReturnOf, type OutsideReturn } from './outside-return.sql.ts';
import type { ResolveRefusal } from './resolve-oddity.command.ts';

type Explaining = { readonly oddityId: string; readonly staffId: string; readonly reason: string };

/** What went in the cabinet was held money that belonged to nobody's contract: as much of it as is held of its payment. */
export async function explainAsHeld(platform: Platform, asked: Explaining): Promise<Result<'resolved', ResolveRefusal>> {
  const at = platform.clock.now();
  const reason = asked.reason.trim();
  if (reason === '') return refuse('reason-missing');
  const work = transact(platform.db, async (tx): Promise<Result<'resolved', ResolveRefusal>> => {
    const oddity = await oddityById(tx, asked.oddityId);
    const outside = oddity?.kind === 'returned-outside' ? await outsideReturnOf(tx, oddity.reference) : null;
    if (!oddity || !outside) return refuse('not-found');
    if (oddity.resolved) return refuse('already-resolved');
    const amount = outside.captureId ? least(await heldOf(tx, outside.captureId), outside.amount - outside.explained) : 0n;
    if (amount <= 0n) return refuse('nothing-to-give-back');
    await explainAsReturn(tx, outside, amount, at);
    const actor = { kind: 'staff', id: asked.staffId } as const;
    if (outside.explained + amount === outside.amount && !(await resolveOddity(tx, oddity.id, { action: 'as-return', actor, reason, at })))
      return refuse('already-resolved');
    await journal(tx, {
      event: 'oddity.as-return',
      subject: { kind: 'oddity', id: oddity.id },
      actor,
      at,
      facts: { reference: oddity.reference, amount: amount.toString() },
    });
    return ok('resolved');
  });
  return work.catch((fault: unknown) => {
    if (refusedBy(fault)?.startsWith('never_')) return refuse('nothing-to-give-back');
    throw fault;
  });
}

/** A row of money back that is done, under the bank's own number. */
export async function explainAsReturn(
  tx: Tx,
  { id, provider, transactionId, captureId, currency }: OutsideReturn,
  amount: bigint,
  at: Date,
): Promise<void> {
  const back = await insertMoneyBack(tx, { captureId: captureId!, reason: 'decided', amount, at, way: 'cabinet', outsideId: id });
  await markAsked(tx, (await moneyBackById(tx, back))!, at);
  await closeMoneyBack(tx, back, { state: 'done', refundId: transactionId }, at);
  const sum = { amount, currency };
  await book(tx, [onReturnOwed(back, provider, sum), onReturnOutside(back, provider, sum)], at);
}

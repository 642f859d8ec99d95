import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { captureById } from './capture.sql.ts';
import { oddityById, resolveOddity } from './oddity.sql.ts';
import { oweReturnBy } from './record-capture.command.ts';
import type { ResolveRefusal } from './resolve-oddity.command.ts';
import { closeReturnByTransfer } from './return-by-transfer.command.ts';

export type SendRefusal = ResolveRefusal | 'order-missing';

/**
 * The bank refused a return, above all of a sum below its least: staff have sent it from our account and write down the number
 * of the payment order. Owed, sent, booked and told in one transaction, once.
 */
export async function sendRefusedReturn(
  platform: Platform,
  input: { oddityId: string; order: string; reason: string; /** For the payer. */ told: string; staffId: string },
): Promise<Result<'resolved', SendRefusal>> {
  const { oddityId, staffId } = input;
  const [order, reason, told] = [input.order.trim(), input.reason.trim(), input.told.trim()];
  if (reason === '') return refuse('reason-missing');
  if (order === '') return refuse('order-missing');
  const at = platform.clock.now();
  try {
    return await transact(platform.db, async (tx) => {
      const oddity = await oddityById(tx, oddityId);
      if (!oddity) return refuse('not-found' as const);
      const capture = oddity.captureId ? await captureById(tx, oddity.captureId) : null;
      const amount = 'amount' in oddity.prepared ? oddity.prepared.amount : 0n;
      if (oddity.kind !== 'return-refused' || capture?.currency !== 'KZT') return refuse('nothing-to-give-back' as const);
      if (capture.accountId && told === '') return refuse('words-missing' as const);
      const actor = { kind: 'staff' as const, id: staffId };
      if (!(await resolveOddity(tx, oddityId, { action: 'send-transfer', actor, reason, at }))) return refuse('already-resolved' as const);
      const words = told === '' ? {} : { told };
      const { id: captureId, provider } = capture;
      const owing = { captureId, provider, reason: 'decided', amount, currency: 'KZT', now: at, ...words } as const;
      const owed = await oweReturnBy(tx, owing, 'transfer');
      if (!owed) throw new NothingLeft();
      await closeReturnByTransfer(tx, platform, { id: owed.id, reference: order, staffId, at });
      await journal(tx, { event: 'oddity.send-transfer', subject: { kind: 'oddity', id: oddityId }, actor, at, facts: { order } });
      return ok('resolved' as const);
    });
  } catch (fault) {
    if (fault instanceof NothingLeft) return refuse('nothing-to-give-back');
    if (refusedBy(fault) === 'never_back_more_than_came' || refusedBy(fault) === 'money_back_once') return refuse('nothing-to-give-back');
    throw fault;
  }
}

/** All of it has gone another way meanwhile: nothing is written. */
class NothingLeft extends Error {}

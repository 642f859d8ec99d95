import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { captureById } from './capture.sql.ts';
import { decidedReason } from './money-back.ts';
import { oddityById, resolveOddity } from './oddity.sql.ts';
import { oweReturnBy } from './record-capture.command.ts';
import type { ResolveRefusal } from './resolve-oddity.command.ts';
import { closeReturnByTransfer } from './return-by-transfer.command.ts';

export type SendRefusal = ResolveRefusal;

export type RefusedReturn<Unproven = never> = {
  readonly oddityId: string;
  readonly reason: string;
  /** For the payer. */
  readonly told: string;
  readonly staffId: string;
  /** What shows that the sum left our account: the room of transfers reads it, and binds it to the return. */
  readonly prove: (tx: Tx, of: { readonly amount: bigint; readonly since: Date; readonly at: Date }) => Promise<Result<Proof, Unproven>>;
};
type Proof = { readonly reference: string; readonly bind: (moneyBackId: string) => Promise<void> };

/**
 * The bank refused a return, above all of a sum below its least: staff have sent it from our account and name what shows it.
 * Owed, sent, booked and told in one transaction, once.
 */
export async function sendRefusedReturn<Unproven>(
  platform: Platform,
  { oddityId, staffId, prove, ...input }: RefusedReturn<Unproven>,
): Promise<Result<'resolved', SendRefusal | Unproven>> {
  const [reason, told] = [input.reason.trim(), input.told.trim()];
  if (reason === '') return refuse('reason-missing');
  const at = platform.clock.now();
  try {
    return await transact(platform.db, async (tx): Promise<Result<'resolved', SendRefusal | Unproven>> => {
      const oddity = await oddityById(tx, oddityId);
      if (!oddity) return refuse('not-found' as const);
      const capture = oddity.captureId ? await captureById(tx, oddity.captureId) : null;
      const amount = 'amount' in oddity.prepared ? oddity.prepared.amount : 0n;
      if (oddity.kind !== 'return-refused' || capture?.currency !== 'KZT') return refuse('nothing-to-give-back' as const);
      if (capture.accountId && told === '') return refuse('words-missing' as const);
      const proof = await prove(tx, { amount, since: oddity.at, at });
      if (!proof.ok) return proof;
      const { reference, bind } = proof.value;
      const actor = { kind: 'staff' as const, id: staffId };
      if (!(await resolveOddity(tx, oddityId, { action: 'send-transfer', actor, reason, at }))) return refuse('already-resolved' as const);
      const words = told === '' ? {} : { told };
      const { id: captureId, provider } = capture;
      const owing = { captureId, provider, reason: decidedReason(oddity), amount, currency: 'KZT', now: at, ...words } as const;
      const owed = await oweReturnBy(tx, owing, 'transfer');
      if (!owed) throw new NothingLeft();
      await bind(owed.id);
      await closeReturnByTransfer(tx, platform, { id: owed.id, reference, staffId, at });
      await journal(tx, {
        event: 'oddity.send-transfer',
        subject: { kind: 'oddity', id: oddityId },
        actor,
        at,
        facts: { order: reference },
      });
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

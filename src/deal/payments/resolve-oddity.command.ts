import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { captureById } from './capture.sql.ts';
import { decidedReason } from './money-back.ts';
import { oddityById, resolveOddity } from './oddity.sql.ts';
import { oweReturn } from './record-capture.command.ts';

/** claim: what went in the bank's cabinet was the clerk's mistake, and stays in its account as a claim. */
export type OddityAction = 'give-back' | 'set-aside' | 'claim';
/** `words-missing`: money goes back to a payer we know, who must read why. */
export type ResolveRefusal = 'not-found' | 'already-resolved' | 'nothing-to-give-back' | 'reason-missing' | 'words-missing';
type Decider = Extract<Actor, { kind: 'person' | 'staff' }>;

/** A person closes a case: the prepared return, or set aside with a reason. Of two who press at once one is told. */
export async function resolveOddityBy(
  platform: Platform,
  input: { oddityId: string; action: OddityAction; reason: string; /** For the payer. */ told?: string; actor: Decider },
): Promise<Result<'resolved', ResolveRefusal>> {
  const { oddityId, actor } = input;
  const [reason, told] = [input.reason.trim(), input.told?.trim() ?? ''];
  if (actor.kind === 'staff' && reason === '') return refuse('reason-missing');
  const now = platform.clock.now();
  try {
    const done = await transact(platform.db, async (tx) => {
      const oddity = await oddityById(tx, oddityId);
      if (!oddity) return refuse('not-found' as const);
      // Such a sum is never only set aside: unexplained it is a claim.
      const action = oddity.kind === 'returned-outside' && input.action === 'set-aside' ? 'claim' : input.action;
      if (action === 'claim' && oddity.kind !== 'returned-outside') return refuse('not-found' as const);
      const capture = oddity.captureId ? await captureById(tx, oddity.captureId) : null;
      const { prepared } = oddity;
      const amount = prepared.do === 'give-back' || prepared.do === 'ask-person' ? prepared.amount : 0n;
      if (action === 'give-back' && (!capture || amount <= 0n)) return refuse('nothing-to-give-back' as const);
      if (action === 'give-back' && capture?.accountId && told === '') return refuse('words-missing' as const);
      const taken = await resolveOddity(tx, oddityId, { action, actor: { kind: actor.kind, id: actor.id }, reason, at: now });
      if (!taken) return refuse('already-resolved' as const);
      crashPoint(platform, 'oddity-resolved');
      if (action === 'give-back' && capture) {
        const owed = await oweReturn(tx, {
          captureId: capture.id,
          provider: capture.provider,
          reason: decidedReason(oddity),
          amount,
          currency: capture.currency,
          now,
          ...(told === '' ? {} : { told }),
        });
        if (owed === 0n) throw new NothingLeft();
        crashPoint(platform, 'oddity-return-owed');
      }
      await journal(tx, {
        event: `oddity.${action}`,
        subject: { kind: 'oddity', id: oddityId },
        actor,
        at: now,
        facts: { kind: oddity.kind, reference: oddity.reference },
      });
      crashPoint(platform, 'oddity-before-commit');
      return ok('resolved' as const);
    });
    crashPoint(platform, 'oddity-after-commit');
    return done;
  } catch (fault) {
    if (fault instanceof NothingLeft) return refuse('nothing-to-give-back');
    if (refusedBy(fault) === 'never_back_more_than_came' || refusedBy(fault) === 'money_back_once') return refuse('nothing-to-give-back');
    throw fault;
  }
}

/** All of it has gone in the bank's cabinet: the case stays open, as it was. */
class NothingLeft extends Error {}

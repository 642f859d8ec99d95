import { ok, refuse, type Result } from '#kernel/result.ts';
import { oddityById, resolveOddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { settleHoldTask } from './settlement-tasks.ts';

export type AgainRefusal = 'not-found' | 'already-resolved' | 'reason-missing' | 'nothing-to-ask';

/** A person has cleared with the bank what stood in the way of a held sum: the house asks at once instead of in hours. */
export async function askHoldAgain(
  platform: Platform,
  { oddityId, staffId, reason: typed }: { oddityId: string; staffId: string; reason: string },
): Promise<Result<'asked', AgainRefusal>> {
  const reason = typed.trim();
  if (reason === '') return refuse('reason-missing');
  return transact(platform.db, async (tx) => {
    const at = platform.clock.now();
    const oddity = await oddityById(tx, oddityId);
    if (!oddity) return refuse('not-found' as const);
    const holdId = oddity.facts['hold'];
    if (oddity.kind !== 'hold-stuck' || typeof holdId !== 'string') return refuse('nothing-to-ask' as const);
    const actor = { kind: 'staff' as const, id: staffId };
    if (!(await resolveOddity(tx, oddityId, { action: 'ask-again', actor, reason, at }))) return refuse('already-resolved' as const);
    await journal(tx, { event: 'oddity.ask-again', subject: { kind: 'oddity', id: oddityId }, actor, at, facts: { hold: holdId } });
    await enqueue(tx, settleHoldTask, { holdId }, { runAt: at, key: `settle-hold:${holdId}` });
    return ok('asked' as const);
  });
}

import { ok, refuse, type Result } from '#kernel/result.ts';
import { oddityOfLine, resolveOddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { insertRepeatDecision, repeatOfLine } from './repeat.sql.ts';
import { lineById } from './statement.sql.ts';
import { settleStatementTask } from './take-statement.command.ts';

export type RepeatDecision = { readonly lineId: string; readonly isSame: boolean; readonly staffId: string; readonly reason: string };
export type RepeatRefusal = 'not-found' | 'reason-missing' | 'already-resolved';

/**
 * Staff say whether a line states a movement that is known. The same: it is set aside, and never money nor the proof of a
 * return. Another: it goes on as any line, by the job if this process dies. What was said once stays said.
 */
export async function decideRepeat(
  platform: Platform,
  { lineId, isSame, staffId, reason }: RepeatDecision,
): Promise<Result<{ readonly statementId: string }, RepeatRefusal>> {
  const why = reason.trim();
  if (why === '') return refuse('reason-missing');
  return transact(platform.db, async (tx): Promise<Result<{ readonly statementId: string }, RepeatRefusal>> => {
    const at = platform.clock.now();
    const [line, repeat, oddity] = [await lineById(tx, lineId), await repeatOfLine(tx, lineId), await oddityOfLine(tx, lineId)];
    if (!line || !repeat || !oddity) return refuse('not-found');
    if (oddity.resolved || !(await insertRepeatDecision(tx, { lineId, isSame, by: staffId, reason: why, at })))
      return refuse('already-resolved');
    const actor = { kind: 'staff', id: staffId } as const;
    if (isSame) await resolveOddity(tx, oddity.id, { action: 'same-movement', actor, reason: why, at });
    else await enqueue(tx, settleStatementTask, { statementId: line.statementId }, { key: `settle-statement:${line.statementId}` });
    await journal(tx, {
      event: isSame ? 'statement.line-repeats' : 'statement.line-is-another',
      subject: { kind: 'statement', id: line.statementId },
      actor,
      at,
      facts: { line: line.id, known: repeat.known.id },
    });
    return ok({ statementId: line.statementId });
  });
}

import { ok, refuse, type Result } from '#kernel/result.ts';
import { closeReturnByTransfer, owedTransfers } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { bindLine, sentRefusedBy } from './show-sent.command.ts';
import { freeOutgoing } from './statement.sql.ts';

export type MarkRefusal = 'not-owed' | 'no-such-line';

/** Staff have sent back what came by transfer: a line of the statement that left our account with exactly the sum shows it. */
export async function markSent(
  platform: Platform,
  { moneyBackId, lineId, staffId }: { readonly moneyBackId: string; readonly lineId: string; readonly staffId: string },
): Promise<Result<true, MarkRefusal>> {
  try {
    return await transact(platform.db, async (tx): Promise<Result<true, MarkRefusal>> => {
      const at = platform.clock.now();
      const owed = (await owedTransfers(tx)).find((one) => one.id === moneyBackId);
      if (!owed) return refuse('not-owed');
      const line = (await freeOutgoing(tx, owed.amount)).find((one) => one.id === lineId);
      if (!line) return refuse('no-such-line');
      await bindLine(tx, { moneyBackId, lineId, reference: line.reference, staffId, at });
      if (!(await closeReturnByTransfer(tx, platform, { id: owed.id, reference: line.reference, staffId, at })))
        throw new Error('a return was closed past its line', { cause: moneyBackId });
      return ok(true);
    });
  } catch (fault) {
    if (sentRefusedBy(fault) === null) throw fault;
    return refuse('no-such-line');
  }
}

import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import type { StatementRow } from './statement.ts';
import { insertLine, insertStatement, linesByReference } from './statement.sql.ts';

/** The job that settles what a statement brought; its work is the room of the checkout's. */
export const settleStatementTask = {
  name: 'transfers.settle-statement',
  maxAttempts: 25,
  schema: z.object({ statementId: z.string() }),
} as const;

export type Taking = { readonly rows: readonly StatementRow[]; readonly format: '1c' | 'table'; readonly staffId: string };
export type Taken = { readonly statementId: string | null; readonly fresh: number };

/** References that were taken before with another day, sum, side or account: no file may change what is kept. */
export async function differing(db: Db, rows: readonly StatementRow[]): Promise<string[]> {
  const known = await linesByReference(
    db,
    rows.map(({ reference }) => reference),
  );
  const same = (a: StatementRow, b: StatementRow): boolean =>
    a.day === b.day && a.amount === b.amount && a.direction === b.direction && a.account === b.account;
  return rows.filter((row) => known.has(row.reference) && !same(row, known.get(row.reference)!)).map(({ reference }) => reference);
}

/**
 * Takes the lines that are new, in one transaction with the job that settles them; the same file a second time, or two
 * people at once, change nothing more. Lines of another sum than known refuse the file.
 */
export function takeStatement(platform: Platform, { rows, format, staffId }: Taking): Promise<Result<Taken, 'differs'>> {
  return transact(platform.db, async (tx) => {
    const at = platform.clock.now();
    if ((await differing(tx, rows)).length > 0) return refuse('differs');
    const known = await linesByReference(
      tx,
      rows.map(({ reference }) => reference),
    );
    const unknown = rows.filter(({ reference }) => !known.has(reference)).toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    if (unknown.length === 0) return ok({ statementId: null, fresh: 0 });
    const statementId = await insertStatement(tx, { format, lines: rows.length, by: staffId, at });
    let fresh = 0;
    for (const row of unknown) if (await insertLine(tx, statementId, row, at)) fresh += 1;
    await journal(tx, {
      event: 'statement.taken',
      subject: { kind: 'statement', id: statementId },
      actor: { kind: 'staff', id: staffId },
      at,
      facts: { lines: rows.length, fresh },
    });
    await enqueue(tx, settleStatementTask, { statementId }, { key: `settle-statement:${statementId}` });
    crashPoint(platform, 'statement-before-commit');
    return ok({ statementId, fresh });
  });
}

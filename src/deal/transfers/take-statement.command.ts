import { z } from 'zod';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal } from '#platform/journal.ts';
import { queueLine } from './queue-line.command.ts';
import { likelyRepeats, type LikelyRepeat } from './repeat.ts';
import { insertLikelyRepeat, linesLike, oneStatementAtATime } from './repeat.sql.ts';
import type { StatementRow } from './statement.ts';
import { insertLine, insertStatement, linesByReference, type StatementLine } from './statement.sql.ts';

/** The job that settles what a statement brought; its work is the room of the checkout's. */
export const settleStatementTask = {
  name: 'transfers.settle-statement',
  maxAttempts: 25,
  schema: z.object({ statementId: z.string() }),
} as const;

export type Taking = { readonly rows: readonly StatementRow[]; readonly format: '1c' | 'table'; readonly staffId: string };
export type Taken = { readonly statementId: string | null; readonly fresh: number; readonly repeats: number };

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

/** The fresh rows, by reference, that may state a movement which is known under another reference. */
export async function repeatsIn(db: Db, rows: readonly StatementRow[]): Promise<ReadonlyMap<string, LikelyRepeat<StatementLine>>> {
  const known = await linesByReference(
    db,
    rows.map(({ reference }) => reference),
  );
  const fresh = rows.filter(({ reference }) => !known.has(reference));
  return fresh.length === 0 ? new Map() : likelyRepeats(fresh, await linesLike(db, rows));
}

/**
 * Takes the lines that are new, in one transaction with the job that settles them; the same file a second time, or two
 * people at once, change nothing more. Lines of another sum than known refuse the file; a line that looks like a known one
 * waits for a person.
 */
export function takeStatement(platform: Platform, { rows, format, staffId }: Taking): Promise<Result<Taken, 'differs'>> {
  return transact(platform.db, async (tx) => {
    const at = platform.clock.now();
    await oneStatementAtATime(tx);
    if ((await differing(tx, rows)).length > 0) return refuse('differs');
    const known = await linesByReference(
      tx,
      rows.map(({ reference }) => reference),
    );
    const unknown = rows.filter(({ reference }) => !known.has(reference)).toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    if (unknown.length === 0) return ok({ statementId: null, fresh: 0, repeats: 0 });
    const repeats = await repeatsIn(tx, rows);
    const statementId = await insertStatement(tx, { format, lines: rows.length, by: staffId, at });
    for (const row of unknown) await takeLine(tx, { statementId, row, repeat: repeats.get(row.reference) ?? null, at });
    await journal(tx, {
      event: 'statement.taken',
      subject: { kind: 'statement', id: statementId },
      actor: { kind: 'staff', id: staffId },
      at,
      facts: { lines: rows.length, fresh: unknown.length, repeats: repeats.size },
    });
    await enqueue(tx, settleStatementTask, { statementId }, { key: `settle-statement:${statementId}` });
    crashPoint(platform, 'statement-before-commit');
    return ok({ statementId, fresh: unknown.length, repeats: repeats.size });
  });
}

type TakenLine = {
  readonly statementId: string;
  readonly row: StatementRow;
  readonly repeat: LikelyRepeat<StatementLine> | null;
  readonly at: Date;
};

/** One upload at a time: nobody can have brought the line since it was looked for. */
async function takeLine(tx: Tx, { statementId, row, repeat, at }: TakenLine): Promise<void> {
  const id = await insertLine(tx, statementId, row, at);
  if (id === null) throw new Error('a line came between', { cause: statementId });
  if (!repeat) return;
  await insertLikelyRepeat(tx, { lineId: id, knownId: repeat.of.id, by: repeat.by });
  await queueLine(tx, { ...row, id }, { why: 'likely-repeat', likely: null, known: repeat.of.reference }, at);
}

import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { Likeness } from './repeat.ts';
import type { StatementRow } from './statement.ts';
import { fromRow, lineById, lines, type StatementLine } from './statement.sql.ts';

/** Two uploads at once see each other's lines: the second is held against what the first has brought. */
export async function oneStatementAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('transfers.take-statement'))`.execute(tx);
}

/** Known lines of the day, sum and side of some row that none of the rows stands for; the first of a chain of repeats first. */
export async function linesLike(db: Db, rows: readonly StatementRow[]): Promise<StatementLine[]> {
  const references = rows.map((row) => row.reference);
  const [days, amounts, sides] = [rows.map((row) => row.day), rows.map((row) => String(row.amount)), rows.map((row) => row.direction)];
  const found = await lines(db)
    .where(sql<boolean>`(day, amount, direction) in (select * from unnest(${days}::date[], ${amounts}::bigint[], ${sides}::text[]))`)
    .where(sql<boolean>`reference <> all(${references})`)
    .where(sql<boolean>`not exists (select from transfers.v_repeat same where same.line_id = line.id and same.is_same)`)
    .where(
      sql<boolean>`not exists (select from transfers.v_repeat same join transfers.line other on other.id = same.line_id
        where same.of_line_id = line.id and same.is_same and other.reference = any(${references}))`,
    )
    .orderBy(sql`exists (select from transfers.likely_repeat one where one.line_id = line.id)`)
    .orderBy('id')
    .execute();
  return found.map(fromRow);
}

export async function insertLikelyRepeat(tx: Tx, of: { lineId: string; knownId: string; by: Likeness }): Promise<void> {
  await tx.insertInto('transfers.likely_repeat').values({ line_id: of.lineId, of_line_id: of.knownId, likeness: of.by }).execute();
}

/** A line that looks like a known one, and what staff have said of it. */
export type Repeat = { readonly known: StatementLine; readonly by: Likeness; readonly isSame: boolean | null };

export async function repeatOfLine(db: Db, lineId: string): Promise<Repeat | null> {
  const row = await db
    .selectFrom('transfers.v_repeat')
    .select(['of_line_id', 'likeness', 'is_same'])
    .where(sql<boolean>`line_id::text = ${lineId}`)
    .executeTakeFirst();
  return row ? { known: (await lineById(db, row.of_line_id!))!, by: row.likeness as Likeness, isSame: row.is_same } : null;
}

/** False: somebody has said it already. */
export async function insertRepeatDecision(
  tx: Tx,
  of: { lineId: string; isSame: boolean; by: string; reason: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('transfers.repeat_decision')
    .values({ line_id: of.lineId, is_same: of.isSame, decided_by: of.by, reason: of.reason, at: of.at })
    .onConflict((on) => on.column('line_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export type SaidAnother = { readonly line: StatementLine; readonly oddityId: string; readonly staffId: string; readonly reason: string };

/** Lines of a statement that staff have said to be another movement, whose case still stands. */
export async function saidAnother(db: Db, statementId: string): Promise<SaidAnother[]> {
  const rows = await lines(db)
    .innerJoin('transfers.v_repeat as said', 'said.line_id', 'line.id')
    .innerJoin('payments.v_transfer_case as waiting', (join) => join.on(sql<boolean>`waiting.reference = line.id::text`))
    .select(['said.decided_by', 'said.reason', 'waiting.oddity_id'])
    .where('line.statement_id', '=', statementId)
    .where('said.is_same', '=', false)
    .where('waiting.resolved_at', 'is', null)
    .orderBy('line.id')
    .execute();
  return rows.map((row) => ({ line: fromRow(row), oddityId: row.oddity_id!, staffId: row.decided_by!, reason: row.reason! }));
}

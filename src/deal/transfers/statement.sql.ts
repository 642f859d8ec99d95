import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { StatementRow } from './statement.ts';

export type StatementLine = StatementRow & { readonly id: string; readonly statementId: string; readonly takenAt: Date };

export async function insertStatement(tx: Tx, of: { format: '1c' | 'table'; lines: number; by: string; at: Date }): Promise<string> {
  const { id } = await tx
    .insertInto('transfers.statement')
    .values({ format: of.format, lines: of.lines, taken_at: of.at, taken_by: of.by })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Null: the line is known. A reference lets each in once, whoever brings it. */
export async function insertLine(tx: Tx, statementId: string, row: StatementRow, at: Date): Promise<string | null> {
  const done = await tx
    .insertInto('transfers.line')
    .values({
      statement_id: statementId,
      account: row.account,
      reference: row.reference,
      direction: row.direction,
      day: row.day,
      amount: row.amount,
      party_name: row.name,
      party_bin: row.bin,
      party_account: row.partyAccount,
      purpose: row.purpose,
      document: row.document ?? null,
      taken_at: at,
    })
    .onConflict((on) => on.column('reference').doNothing())
    .returning('id')
    .executeTakeFirst();
  return done?.id ?? null;
}

export async function linesByReference(db: Db, references: readonly string[]): Promise<ReadonlyMap<string, StatementLine>> {
  if (references.length === 0) return new Map();
  const rows = await lines(db)
    .where(sql<boolean>`reference = any(${references})`)
    .execute();
  return new Map(rows.map((row) => [row.reference, fromRow(row)]));
}

export async function lineById(db: Db, id: string): Promise<StatementLine | null> {
  const row = await lines(db)
    .where(sql<boolean>`id::text = ${id}`)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Money that came and that nobody has settled or put before a person yet. */
export async function linesToSettle(db: Db, statementId: string): Promise<StatementLine[]> {
  const rows = await lines(db)
    .where('statement_id', '=', statementId)
    .where('direction', '=', 'in')
    .where(ITS_OWN)
    .where(
      sql<boolean>`not exists (select from payments.v_transaction t where t.provider = 'transfer' and t.transaction_id = line.reference)`,
    )
    .where(sql<boolean>`not exists (select from payments.v_transfer_case c where c.reference = line.id::text)`)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Whether `line` states a movement of its own: what looks like a known one is neither money nor a proof until staff say so. */
export const ITS_OWN = sql<boolean>`not exists (select from transfers.v_repeat repeat
  where repeat.line_id = line.id and repeat.is_same is distinct from false)`;

/** Outgoing lines of a sum that show no return yet, the latest first; from a day on. */
export async function freeOutgoing(db: Db, amount: bigint, since: CivilDate | null = null): Promise<StatementLine[]> {
  const rows = await lines(db)
    .where('direction', '=', 'out')
    .where('amount', '=', amount)
    .$if(since !== null, (query) => query.where('day', '>=', since!))
    .where('id', 'not in', (sent) => sent.selectFrom('transfers.sent_return').select('line_id'))
    .where(ITS_OWN)
    .orderBy('day', 'desc')
    .limit(50)
    .execute();
  return rows.map(fromRow);
}

/** The lines that show returns, by the return. */
export async function linesOfReturns(db: Db, moneyBackIds: readonly string[]): Promise<ReadonlyMap<string, StatementLine>> {
  if (moneyBackIds.length === 0) return new Map();
  const rows = await lines(db)
    .innerJoin('transfers.sent_return as sent', 'sent.line_id', 'line.id')
    .select('sent.money_back_id')
    .where('sent.money_back_id', 'in', moneyBackIds)
    .execute();
  return new Map(rows.map((row) => [row.money_back_id, fromRow(row)]));
}

/** One line for one return: a second of either is refused by its key. */
export async function insertSentReturn(tx: Tx, of: { lineId: string; moneyBackId: string; by: string | null; at: Date }): Promise<void> {
  await tx
    .insertInto('transfers.sent_return')
    .values({ line_id: of.lineId, money_back_id: of.moneyBackId, marked_by: of.by, at: of.at })
    .execute();
}

export type StatementSummary = {
  readonly id: string;
  readonly format: string;
  readonly lines: number;
  readonly takenAt: Date;
  readonly fresh: number;
  readonly settled: number;
  /** Lines that wait for a person. */
  readonly waiting: number;
};

/** The latest uploads with what became of their lines. */
export async function latestStatements(db: Db, most = 20): Promise<StatementSummary[]> {
  const { rows } = await sql<StatementSummary>`
    select s.id, s.format, s.lines, s.taken_at as "takenAt",
      (select count(*)::int from transfers.line where statement_id = s.id) as fresh,
      (select count(*)::int from transfers.line join payments.v_transaction t on t.provider = 'transfer' and t.transaction_id = line.reference
        where statement_id = s.id) as settled,
      (select count(*)::int from transfers.line join payments.v_transfer_case c on c.reference = line.id::text
        where statement_id = s.id and c.resolved_at is null) as waiting
    from transfers.statement s order by s.id desc limit ${most}`.execute(db);
  return rows;
}

export const lines = (db: Db) => db.selectFrom('transfers.line as line').selectAll('line');
type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>;

export const fromRow = (row: Row): StatementLine => ({
  id: row.id,
  statementId: row.statement_id,
  reference: row.reference,
  direction: row.direction as StatementRow['direction'],
  day: row.day as CivilDate,
  amount: row.amount as Tiyn,
  account: row.account,
  name: row.party_name ?? '',
  bin: row.party_bin,
  partyAccount: row.party_account,
  purpose: row.purpose,
  document: row.document,
  takenAt: row.taken_at,
});

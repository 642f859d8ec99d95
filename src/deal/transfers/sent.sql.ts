import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import { ORDER_DAYS, orderNumber } from './sent.ts';
import { ITS_OWN } from './statement.sql.ts';

/** An order that no line of a statement has answered yet. */
export type SentOrder = {
  readonly moneyBackId: string;
  readonly account: string;
  readonly day: CivilDate;
  readonly number: string;
  readonly amount: bigint;
};

export async function insertSentOrder(tx: Tx, { moneyBackId, ...order }: SentOrder & { by: string; at: Date }): Promise<void> {
  const { account, day, number, amount, by, at } = order;
  await tx
    .insertInto('transfers.sent_order')
    .values({ money_back_id: moneyBackId, account, day, number, amount, typed_by: by, at })
    .execute();
}

/** Orders by our word alone, the oldest first. */
export async function unansweredOrders(db: Db): Promise<SentOrder[]> {
  const rows = await db.selectFrom('transfers.v_sent_order').selectAll().orderBy('day').orderBy('money_back_id').execute();
  return rows.map((row) => ({
    moneyBackId: row.money_back_id!,
    account: row.account!,
    day: row.day as CivilDate,
    number: row.number!,
    amount: row.amount!,
  }));
}

/** The free line that states this order: its account, number and sum, on its day or the next days; the nearest of several. */
export async function lineOfOrder(db: Db, { account, day, number, amount }: SentOrder): Promise<string | null> {
  const rows = await db
    .selectFrom('transfers.line as line')
    .select(['id', 'document'])
    .where('direction', '=', 'out')
    .where('account', '=', account)
    .where('amount', '=', amount)
    .where('document', 'is not', null)
    .where('day', '>=', day)
    .where(sql<boolean>`day <= ${day}::date + ${ORDER_DAYS}::integer`)
    .where('id', 'not in', (sent) => sent.selectFrom('transfers.sent_return').select('line_id'))
    .where(ITS_OWN)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.find((row) => orderNumber(row.document!) === number)?.id ?? null;
}

/**
 * Of outgoing lines that show no return: to whoever has paid us or of a sum that is owed back. Rent and salaries leave the
 * same account and are not ours to ask about.
 */
const OURS_TO_ASK = sql<boolean>`(exists (select from transfers.line paid where paid.direction = 'in'
    and (paid.party_bin = line.party_bin or paid.party_account = line.party_account))
  or exists (select from payments.v_return r where r.way = 'transfer' and r.state in ('owed', 'asked') and r.amount = line.amount))`;

/** Outgoing lines of a statement that show no return and stand before nobody, of those that are ours to ask about. */
export async function unexplainedOutgoing(db: Db, statementId: string): Promise<string[]> {
  const rows = await outgoing(db)
    .where('line.statement_id', '=', statementId)
    .where(sql<boolean>`not exists (select from payments.v_transfer_case c where c.reference = line.id::text)`)
    .where(OURS_TO_ASK)
    .orderBy('line.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether a line that left our account is ours to ask about. */
export const isOursToAsk = async (db: Db, lineId: string): Promise<boolean> =>
  (await outgoing(db).where('line.id', '=', lineId).where(OURS_TO_ASK).execute()).length > 0;

const outgoing = (db: Db) =>
  db
    .selectFrom('transfers.line as line')
    .select('line.id')
    .where('line.direction', '=', 'out')
    .where('line.id', 'not in', (sent) => sent.selectFrom('transfers.sent_return').select('line_id'));

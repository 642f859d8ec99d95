import type { Db, Tx } from '#platform/database.ts';
import type { Answered, Operation } from './gateway.ts';

/** What the bank said of a case when staff asked, and what the rules made of it. */
export type Inquiry = {
  readonly at: Date;
  readonly staffId: string;
  readonly answer: 'found' | 'not-found' | 'refused' | 'unknown';
  readonly said: SaidOperation | null;
  readonly foreseen: string;
};

/** The operation as far as staff decide by it: no card, no name. */
export type SaidOperation = {
  readonly transaction: string;
  readonly kind: Operation['kind'];
  readonly state: Operation['state'];
  readonly amount: string;
  readonly currency: string;
  readonly paidAt: string | null;
  readonly order: string | null;
  readonly account: string | null;
};

export type NewInquiry = {
  readonly oddityId: string;
  readonly staffId: string;
  readonly at: Date;
  readonly answered: Answered<Operation | null>;
  readonly foreseen: string;
};

export async function insertInquiry(tx: Tx, { oddityId, staffId, at, answered, foreseen }: NewInquiry): Promise<void> {
  const said = answered.is === 'done' ? answered.value : null;
  await tx
    .insertInto('payments.inquiry')
    .values({
      oddity_id: oddityId,
      staff_id: staffId,
      asked_at: at,
      answer: answered.is === 'done' ? (said ? 'found' : 'not-found') : answered.is,
      said: said && JSON.stringify(saidOf(said)),
      foreseen,
    })
    .execute();
}

/** The latest first. */
export async function inquiriesOf(db: Db, oddityId: string): Promise<Inquiry[]> {
  const rows = await db
    .selectFrom('payments.inquiry')
    .select(['asked_at', 'staff_id', 'answer', 'said', 'foreseen'])
    .where('oddity_id', '=', oddityId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    at: row.asked_at,
    staffId: row.staff_id,
    answer: row.answer as Inquiry['answer'],
    said: row.said as SaidOperation | null,
    foreseen: row.foreseen,
  }));
}

const saidOf = (operation: Operation): SaidOperation => ({
  transaction: operation.transactionId,
  kind: operation.kind,
  state: operation.state,
  amount: operation.amount.toString(),
  currency: operation.currency,
  paidAt: operation.paidAt?.toISOString() ?? null,
  order: operation.attemptRef,
  account: operation.accountRef,
});

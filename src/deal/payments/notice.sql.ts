import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import { isUuid } from './attempt.sql.ts';
import type { Notice, NoticeFault, NoticeType } from './gateway.ts';

export type StoredNotice = { readonly id: string; readonly reply: string | null; readonly deliveries: number };
const CONTEXT = 'payments.notice.body';

/** Keeps a proved notice once; a repeat is counted and comes back with the reply it was given. */
export async function storeNotice(
  tx: Tx,
  vault: Vault,
  provider: string,
  notice: Notice,
  raw: { body: Uint8Array; contentType: string; signature: string | null },
  at: Date,
): Promise<StoredNotice> {
  const row = await tx
    .insertInto('payments.notice')
    .values({
      provider,
      event_key: notice.key,
      type: notice.type,
      transaction_id: notice.transactionId,
      // A bank's order number that is none of ours may be any text.
      attempt_id:
        notice.attemptRef && isUuid(notice.attemptRef)
          ? sql<string>`(select id from payments.attempt where id = ${notice.attemptRef})`
          : null,
      content_type: raw.contentType.slice(0, 100),
      signature: raw.signature?.slice(0, 300) ?? null,
      body_sealed: vault.seal(Buffer.from(raw.body).toString('utf8'), CONTEXT),
      body_hash: createHash('sha256').update(raw.body).digest(),
      received_at: at,
    })
    .onConflict((conflict) => conflict.columns(['provider', 'event_key']).doUpdateSet({ deliveries: sql`notice.deliveries + 1` }))
    .returning(['id', 'reply', 'deliveries'])
    .executeTakeFirstOrThrow();
  return row;
}

/** The first reply stands: a repeat of the event gets the same. */
export async function answerNotice(tx: Tx, id: string, reply: string, at: Date): Promise<void> {
  await tx.updateTable('payments.notice').set({ reply, answered_at: at }).where('id', '=', id).where('reply', 'is', null).execute();
}

export async function countRefused(tx: Tx, provider: string, type: NoticeType, fault: NoticeFault, at: Date): Promise<void> {
  await tx
    .insertInto('payments.refused_notice')
    .values({ provider, type, fault, day: almatyDay(at), count: 1n })
    .onConflict((conflict) => conflict.columns(['provider', 'type', 'fault', 'day']).doUpdateSet({ count: sql`refused_notice.count + 1` }))
    .execute();
}

/** What operators and the metrics page see of notices since a day: refused by fault, and repeats of accepted ones. */
export async function noticeCounts(db: Db, sinceDay: string): Promise<{ refused: Record<NoticeFault, number>; repeated: number }> {
  const rows = await db
    .selectFrom('payments.refused_notice')
    .select(['fault', sql<bigint>`sum(count)::bigint`.as('count')])
    .where('day', '>=', sinceDay)
    .groupBy('fault')
    .execute();
  const refused = { unsigned: 0, forged: 0, unreadable: 0, 'unknown-order': 0 };
  for (const row of rows) refused[row.fault as NoticeFault] = Number(row.count);
  const { repeated } = await db
    .selectFrom('payments.notice')
    .select(sql<bigint>`coalesce(sum(deliveries - 1), 0)::bigint`.as('repeated'))
    .where(sql<boolean>`(received_at at time zone 'Asia/Almaty')::date >= ${sinceDay}::date`)
    .executeTakeFirstOrThrow();
  return { refused, repeated: Number(repeated) };
}

export type KeptNotice = {
  readonly type: string;
  readonly receivedAt: Date;
  readonly deliveries: number;
  readonly reply: string | null;
  readonly contentType: string;
  readonly signature: string | null;
  readonly body: string | null;
  readonly hash: string;
};

/** The signed bytes as they came, for the evidence of a payment; null when they were erased. */
export async function noticesOf(db: Db, vault: Vault, attemptId: string): Promise<KeptNotice[]> {
  const rows = await db
    .selectFrom('payments.notice')
    .selectAll()
    .where('attempt_id', '=', attemptId)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    type: row.type,
    receivedAt: row.received_at,
    deliveries: row.deliveries,
    reply: row.reply,
    contentType: row.content_type,
    signature: row.signature,
    body: row.body_sealed ? vault.open(row.body_sealed, CONTEXT) : null,
    hash: row.body_hash.toString('hex'),
  }));
}

export const noticeSeals: readonly SealedColumn[] = [
  { table: 'payments.notice', column: 'body_sealed', key: ['id'], context: () => CONTEXT },
];

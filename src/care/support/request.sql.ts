import { sql } from 'kysely';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { Email } from '#people';
import { requestNumber, type Letter, type RequestId, type RequestLine, type RequestNumber, type SupportRequest } from './request.ts';

export type NewRequest = {
  readonly id?: string;
  readonly begunBy?: 'person' | 'staff';
  readonly accountId: string | null;
  readonly locale: Locale;
  readonly subject: string;
  readonly email: Email;
  readonly at: Date;
};

export async function insertRequest(tx: Tx, vault: Vault, request: NewRequest): Promise<{ id: RequestId; number: RequestNumber }> {
  const { rows } = await sql<{
    fresh: string;
    serial: bigint;
  }>`select uuidv7()::text as fresh, nextval('support.number_seq') as serial`.execute(tx);
  const { fresh, serial } = rows[0]!;
  const id = request.id ?? fresh;
  const number = requestNumber(almatyDay(request.at).slice(0, 4), serial);
  await tx
    .insertInto('support.request')
    .values({
      id,
      number,
      account_id: request.accountId,
      begun_by: request.begunBy ?? 'person',
      locale: request.locale,
      subject_sealed: vault.seal(request.subject, place('request.subject', id)),
      email_sealed: vault.seal(request.email, place('request.email', id)),
      created_at: request.at,
      latest_at: request.at,
    })
    .execute();
  return { id: id as RequestId, number };
}

export type NewLetter = {
  readonly requestId: RequestId;
  readonly no: number;
  readonly staffId: string | null;
  readonly text: string;
  readonly at: Date;
  /** Of a person's letter: until when it is answered, unless one before it waits and has its own day. Null: of staff. */
  readonly answerBy: Date | null;
};

/** False when another letter took this number meanwhile. */
export async function insertLetter(tx: Tx, vault: Vault, letter: NewLetter): Promise<boolean> {
  const made = await sql<{ id: string }>`select uuidv7()::text as id`.execute(tx);
  const { id } = made.rows[0]!;
  const inserted = await tx
    .insertInto('support.letter')
    .values({
      id,
      request_id: letter.requestId,
      no: letter.no,
      author: letter.staffId ? 'staff' : 'person',
      staff_id: letter.staffId,
      text_sealed: vault.seal(letter.text, place('letter.text', id)),
      at: letter.at,
    })
    .onConflict((conflict) => conflict.columns(['request_id', 'no']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await tx
    .updateTable('support.request')
    .set({
      latest_at: letter.at,
      waiting_since: letter.answerBy && sql<Date>`coalesce(waiting_since, ${letter.at})`,
      answer_by: letter.answerBy && sql<Date>`coalesce(answer_by, ${letter.answerBy})`,
    })
    .where('id', '=', letter.requestId)
    .execute();
  return true;
}

/** False when nothing waited any more. */
export async function insertSetAside(
  tx: Tx,
  aside: { requestId: RequestId; letterId: string; staffId: string; at: Date },
): Promise<boolean> {
  const freed = await tx
    .updateTable('support.request')
    .set({ waiting_since: null })
    .where('id', '=', aside.requestId)
    .where('waiting_since', 'is not', null)
    .executeTakeFirst();
  if (freed.numUpdatedRows !== 1n) return false;
  await tx
    .insertInto('support.set_aside')
    .values({ letter_id: aside.letterId, staff_id: aside.staffId, at: aside.at })
    .onConflict((conflict) => conflict.column('letter_id').doNothing())
    .execute();
  return true;
}

/** For staff: what waits, the earliest deadline first; or the latest that were dealt with. */
export async function requests(db: Db, vault: Vault, which: 'waiting' | 'done', most = 200): Promise<RequestLine[]> {
  const rows =
    which === 'waiting'
      ? await lines(db).where('waiting_since', 'is not', null).orderBy('answer_by').orderBy('waiting_since').limit(most).execute()
      : await lines(db).where('waiting_since', 'is', null).orderBy('latest_at', 'desc').limit(most).execute();
  return rows.map((row) => lineFrom(vault, row));
}

export async function requestsWaiting(db: Db): Promise<number> {
  const row = await db
    .selectFrom('support.request')
    .select(sql<bigint>`count(*)`.as('count'))
    .where('waiting_since', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The person's own, the newest first. */
export async function requestsOf(db: Db, vault: Vault, accountId: string): Promise<RequestLine[]> {
  return (await lines(db).where('account_id', '=', accountId).orderBy('created_at', 'desc').limit(200).execute()).map((row) =>
    lineFrom(vault, row),
  );
}

export async function requestByNumber(db: Db, vault: Vault, number: string): Promise<SupportRequest | null> {
  const row = await lines(db).where('number', '=', number).executeTakeFirst();
  return row ? { ...lineFrom(vault, row), letters: await lettersOf(db, vault, row.id) } : null;
}

async function lettersOf(db: Db, vault: Vault, requestId: string): Promise<Letter[]> {
  const rows = await db
    .selectFrom('support.letter as letter')
    .leftJoin('support.set_aside as aside', 'aside.letter_id', 'letter.id')
    .select(['letter.id', 'letter.no', 'letter.author', 'letter.staff_id', 'letter.text_sealed', 'letter.at', 'aside.at as set_aside_at'])
    .where('letter.request_id', '=', requestId)
    .orderBy('letter.no')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    no: row.no,
    author: row.author as Letter['author'],
    staffId: row.staff_id,
    text: row.text_sealed && vault.open(row.text_sealed, place('letter.text', row.id)),
    at: row.at,
    setAside: row.set_aside_at !== null,
  }));
}

/** Empties the texts and addresses of a person, or of whoever wrote last before a day. Returns how many requests. */
export async function eraseRequests(tx: Tx, of: { accountId: string } | { silentSince: Date }, now: Date): Promise<number> {
  const query = tx
    .updateTable('support.request')
    .set({ subject_sealed: null, email_sealed: null, erased_at: now, waiting_since: null })
    .where('erased_at', 'is', null);
  const chosen = 'accountId' in of ? query.where('account_id', '=', of.accountId) : query.where('latest_at', '<', of.silentSince);
  const erased = await chosen.returning('id').execute();
  if (erased.length === 0) return 0;
  await tx
    .updateTable('support.letter')
    .set({ text_sealed: null, erased_at: now })
    .where(
      'request_id',
      'in',
      erased.map((row) => row.id),
    )
    .where('erased_at', 'is', null)
    .execute();
  return erased.length;
}

/** The person has the thread before their eyes; an older page never takes it back. */
export async function noteSeen(tx: Tx, requestId: RequestId, no: number): Promise<void> {
  await tx.updateTable('support.request').set({ seen_no: no }).where('id', '=', requestId).where('seen_no', '<', no).execute();
}

const place = (what: string, id: string): string => `support.${what}:${id}`;

const lines = (db: Db) =>
  db
    .selectFrom('support.request')
    .select([
      'id',
      'number',
      'account_id',
      'locale',
      'subject_sealed',
      'email_sealed',
      'created_at',
      'latest_at',
      'waiting_since',
      'answer_by',
      'begun_by',
      'seen_no',
    ])
    .select(
      sql<number>`coalesce((select max(letter.no) from support.letter where letter.request_id = support.request.id
        and letter.author = 'staff'), 0)::int`.as('answered_no'),
    );
type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>;

const lineFrom = (vault: Vault, row: Row): RequestLine => ({
  id: row.id as RequestId,
  number: row.number as RequestNumber,
  accountId: row.account_id,
  locale: row.locale as Locale,
  subject: row.subject_sealed && vault.open(row.subject_sealed, place('request.subject', row.id)),
  email: row.email_sealed && (vault.open(row.email_sealed, place('request.email', row.id)) as Email),
  createdAt: row.created_at,
  latestAt: row.latest_at,
  newAnswer: row.answered_no > row.seen_no,
  waitingSince: row.waiting_since,
  answerBy: row.answer_by,
  begunBy: row.begun_by as RequestLine['begunBy'],
});

export const sealedRequestColumns: readonly SealedColumn[] = [
  { table: 'support.request', column: 'subject_sealed', key: ['id'], context: (id = '') => place('request.subject', id) },
  { table: 'support.request', column: 'email_sealed', key: ['id'], context: (id = '') => place('request.email', id) },
  { table: 'support.letter', column: 'text_sealed', key: ['id'], context: (id = '') => place('letter.text', id) },
];

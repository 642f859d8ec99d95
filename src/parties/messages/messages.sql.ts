import { sql } from 'kysely';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { Attachment, Channel, Delivery, Message, MessageId, Outcome, TemplateFacts, TemplateName } from './message.ts';

export type NewMessage = Omit<Message, 'id'>;

/** The row's own id is part of what the vault authenticates: a sealed address moved to another row does not open. */
export async function insertMessage(tx: Tx, vault: Vault, message: NewMessage): Promise<MessageId> {
  const made = await sql<{ id: string }>`select uuidv7()::text as id`.execute(tx);
  const { id } = made.rows[0]!;
  await tx
    .insertInto('messages.message')
    .values({
      id,
      template: message.template,
      channel: message.channel,
      locale: message.locale,
      account_id: message.accountId,
      to_sealed: vault.seal(message.to, toContext(id)),
      facts_sealed: vault.seal(JSON.stringify(message.facts), factsContext(id)),
      attachments: JSON.stringify(message.attachments),
      created_at: message.createdAt,
      useless_after: message.uselessAfter,
    })
    .execute();
  return id as MessageId;
}

export type Waiting = { readonly message: Message | 'erased'; readonly finished: boolean };

/** A message with what became of it so far; null when there is none of that id. */
export async function messageToDeliver(db: Db, vault: Vault, id: MessageId): Promise<Waiting | null> {
  const row = await db.selectFrom('messages.message').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const end = await db
    .selectFrom('messages.delivery')
    .select('id')
    .where('message_id', '=', id)
    .where('outcome', '!=', 'failed')
    .executeTakeFirst();
  return { message: opened(vault, row) ?? 'erased', finished: end !== undefined };
}

/** Notes a try. An end that another worker has noted already stays as it is. */
export async function insertDelivery(tx: Tx, id: MessageId, delivery: Delivery): Promise<void> {
  await tx
    .insertInto('messages.delivery')
    .values({ message_id: id, at: delivery.at, outcome: delivery.outcome, detail: delivery.detail })
    .onConflict((conflict) =>
      conflict
        .column('message_id')
        .where(sql<boolean>`outcome <> 'failed'`)
        .doNothing(),
    )
    .execute();
}

export type OutboxMessage = Message & { readonly deliveries: readonly Delivery[] };

/** The newest messages, open: for the outbox page of development and for tests only. */
export async function outbox(db: Db, vault: Vault, most = 100): Promise<OutboxMessage[]> {
  const rows = await db
    .selectFrom('messages.message')
    .selectAll()
    .where('erased_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  const messages = rows.flatMap((row) => opened(vault, row) ?? []);
  const tries = await deliveriesOf(
    db,
    messages.map((one) => one.id),
  );
  return messages.map((one) => ({ ...one, deliveries: tries.get(one.id) ?? [] }));
}

export type SentLetter = Pick<Message, 'id' | 'template' | 'channel' | 'locale' | 'createdAt'> & {
  readonly deliveries: readonly Delivery[];
};

/** What was sent to a person since an instant, and what became of it; without addresses and contents. */
export const lettersSince = (db: Db, accountId: string, since: Date): Promise<SentLetter[]> =>
  sent(db, (letters) => letters.where('account_id', '=', accountId).where('created_at', '>=', since));

/** The same of letters that somebody noted by name. */
export const lettersNamed = async (db: Db, ids: readonly string[]): Promise<SentLetter[]> =>
  ids.length === 0 ? [] : sent(db, (letters) => letters.where('id', 'in', ids));

const listed = (db: Db) => db.selectFrom('messages.message').select(['id', 'template', 'channel', 'locale', 'created_at']);
type Listed = ReturnType<typeof listed>;

async function sent(db: Db, which: (letters: Listed) => Listed): Promise<SentLetter[]> {
  const rows = await which(listed(db)).orderBy('created_at').orderBy('id').execute();
  const tries = await deliveriesOf(
    db,
    rows.map((row) => row.id as MessageId),
  );
  return rows.map((row) => ({
    id: row.id as MessageId,
    template: row.template as TemplateName,
    channel: row.channel as Channel,
    locale: row.locale as Locale,
    createdAt: row.created_at,
    deliveries: tries.get(row.id) ?? [],
  }));
}

async function deliveriesOf(db: Db, ids: readonly MessageId[]): Promise<Map<string, Delivery[]>> {
  const found = new Map<string, Delivery[]>();
  if (ids.length === 0) return found;
  const rows = await db.selectFrom('messages.delivery').selectAll().where('message_id', 'in', ids).orderBy('id').execute();
  for (const row of rows) {
    const { at, detail } = row;
    found.set(row.message_id, [...(found.get(row.message_id) ?? []), { at, outcome: row.outcome as Outcome, detail }]);
  }
  return found;
}

/** Takes address and facts out of the rows; that something was sent, and when, stays. */
export async function eraseMessages(tx: Tx, of: { accountId: string } | { sentBefore: Date }, now: Date): Promise<number> {
  const query = tx
    .updateTable('messages.message')
    .set({ to_sealed: null, facts_sealed: null, erased_at: now })
    .where('erased_at', 'is', null);
  const chosen = 'accountId' in of ? query.where('account_id', '=', of.accountId) : query.where('created_at', '<', of.sentBefore);
  return Number((await chosen.executeTakeFirst()).numUpdatedRows);
}

type Row = {
  id: string;
  template: string;
  channel: string;
  locale: string;
  account_id: string | null;
  to_sealed: Buffer | null;
  facts_sealed: Buffer | null;
  attachments: unknown;
  created_at: Date;
  useless_after: Date | null;
};

function opened(vault: Vault, row: Row): Message | null {
  if (!row.to_sealed || !row.facts_sealed) return null;
  return {
    id: row.id as MessageId,
    template: row.template as TemplateName,
    channel: row.channel as Channel,
    locale: row.locale as Locale,
    accountId: row.account_id,
    to: vault.open(row.to_sealed, toContext(row.id)),
    facts: JSON.parse(vault.open(row.facts_sealed, factsContext(row.id))) as TemplateFacts[TemplateName],
    attachments: row.attachments as Attachment[],
    createdAt: row.created_at,
    uselessAfter: row.useless_after,
  };
}

const toContext = (id: string) => `messages.message.to:${id}`;
const factsContext = (id: string) => `messages.message.facts:${id}`;

export const sealedColumns: readonly SealedColumn[] = [
  { table: 'messages.message', column: 'to_sealed', key: ['id'], context: toContext },
  { table: 'messages.message', column: 'facts_sealed', key: ['id'], context: factsContext },
];

/** What became of letters, for whoever asked for them: the last outcome of each; a letter not tried yet has none. */
export async function lastOutcomes(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
  const tries = await deliveriesOf(db, ids as readonly MessageId[]);
  return new Map([...tries].map(([id, all]) => [id, all.at(-1)!.outcome]));
}

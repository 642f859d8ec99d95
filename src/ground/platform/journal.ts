import { sql } from 'kysely';
import type { Tx } from './database.ts';

export type Actor =
  | { readonly kind: 'person' | 'staff'; readonly id: string }
  | { readonly kind: 'system' | 'gateway' | 'guest'; readonly id?: string };

/** What happened, in the past tense: `contract.concluded`. Ids, numbers and hashes only, never personal data. */
export type JournalEntry = {
  readonly event: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly actor: Actor;
  /** When it happened; the transaction's time when left out. */
  readonly at?: Date;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Written in the caller's transaction: what is rolled back never happened. Rows are sealed later, in order, by one job. */
export async function journal(tx: Tx, entry: JournalEntry): Promise<void> {
  await tx
    .insertInto('platform.journal')
    .values({
      event: entry.event,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id ?? null,
      ...(entry.at ? { at: entry.at } : {}),
      facts: JSON.stringify(entry.facts ?? {}),
    })
    .execute();
}

/** The same thing happened to many subjects of one kind at once: one statement, one row each. */
export async function journalEach(
  tx: Tx,
  entry: Omit<JournalEntry, 'subject'> & { readonly kind: string; readonly ids: readonly string[] },
): Promise<void> {
  await sql`
    insert into platform.journal (event, subject_kind, subject_id, actor_kind, actor_id, at, facts)
    select ${entry.event}::text, ${entry.kind}::text, id, ${entry.actor.kind}::text, ${entry.actor.id ?? null}::text,
      coalesce(${entry.at ?? null}::timestamptz, now()), ${JSON.stringify(entry.facts ?? {})}::jsonb
    from unnest(${[...entry.ids]}::text[]) as id`.execute(tx);
}

import { sql } from 'kysely';
import { beforeCommit, type Tx } from './database.ts';

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

/**
 * Written in the caller's transaction: what is rolled back never happened. What one transaction has to say goes in one
 * statement before its commit, in the order it was said. Rows are sealed later, in order, by one job.
 */
export async function journal(tx: Tx, entry: JournalEntry): Promise<void> {
  const said = unwritten.get(tx);
  if (said) return void said.push(entry);
  const entries = [entry];
  if (beforeCommit(tx, () => write(tx, entries))) unwritten.set(tx, entries);
  else await write(tx, entries);
}

const unwritten = new WeakMap<Tx, JournalEntry[]>();

async function write(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
  const rows = entries.map(({ event, subject, actor, at, facts }) => ({ event, subject, actor, at: at ?? null, facts: facts ?? {} }));
  await sql`
    insert into platform.journal (event, subject_kind, subject_id, actor_kind, actor_id, at, facts)
    select event, subject ->> 'kind', subject ->> 'id', actor ->> 'kind', actor ->> 'id', coalesce(at, now()), facts
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as (event text, subject jsonb, actor jsonb, at timestamptz, facts jsonb)) with ordinality
    order by ordinality`.execute(tx);
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

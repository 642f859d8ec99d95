import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { Actor } from './journal.ts';

export type Subject = { readonly kind: string; readonly id: string };
export type Happened = {
  readonly id: bigint;
  readonly event: string;
  readonly subject: Subject;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string | null };
  readonly at: Date;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
};

type Wish = { readonly only?: readonly string[]; readonly without?: readonly string[]; readonly most?: number };

/** What the journal tells of some subjects, the latest first. */
export async function happenedTo(db: Db, subjects: readonly Subject[], { only, without = [], most = 200 }: Wish = {}): Promise<Happened[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<Row>`
    select entry.id, entry.event, entry.subject_kind, entry.subject_id, entry.actor_kind, entry.actor_id, entry.at, entry.facts
    from unnest(${subjects.map((one) => one.kind)}::text[], ${subjects.map((one) => one.id)}::text[]) as subject (kind, id)
    join platform.journal entry on entry.subject_kind = subject.kind and entry.subject_id = subject.id
    where (${only ?? null}::text[] is null or entry.event = any(${only ?? null}::text[])) and entry.event <> all(${without}::text[])
    order by entry.at desc, entry.id desc limit ${most}::int`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    event: row.event,
    subject: { kind: row.subject_kind, id: row.subject_id },
    actor: { kind: row.actor_kind, id: row.actor_id },
    at: row.at,
    facts: row.facts,
  }));
}

type Row = {
  id: bigint;
  event: string;
  subject_kind: string;
  subject_id: string;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  at: Date;
  facts: Happened['facts'];
};

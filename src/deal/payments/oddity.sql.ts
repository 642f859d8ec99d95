import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { CaptureId } from './capture.sql.ts';
import { preparedOf, type OddityKind, type PreparedAction } from './oddity.ts';

export type OddityFacts = Readonly<Record<string, string | number | boolean | null>>;
export type Oddity = {
  readonly id: string;
  readonly kind: OddityKind;
  readonly reference: string;
  readonly captureId: string | null;
  readonly attemptId: string | null;
  readonly facts: OddityFacts;
  readonly prepared: PreparedAction;
  readonly at: Date;
  readonly resolved: { readonly action: string; readonly reason: string; readonly at: Date; readonly by: string | null } | null;
};

export type NewOddity = Omit<Oddity, 'id' | 'resolved'>;

/** The same case is queued once; false when it was. */
export async function queueOddity(tx: Tx, oddity: NewOddity): Promise<boolean> {
  const queued = await tx
    .insertInto('payments.oddity')
    .values({
      kind: oddity.kind,
      reference: oddity.reference,
      capture_id: oddity.captureId,
      attempt_id: oddity.attemptId,
      facts: JSON.stringify(oddity.facts),
      prepared: JSON.stringify(
        'amount' in oddity.prepared ? { ...oddity.prepared, amount: String(oddity.prepared.amount) } : oddity.prepared,
      ),
      at: oddity.at,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'reference']).doNothing())
    .executeTakeFirst();
  return queued.numInsertedOrUpdatedRows === 1n;
}

/** A case that was closed may come back when the fact still stands: as a case of its own, under the same reference and a number. */
export async function queueAgain(
  tx: Tx,
  oddity: NewOddity,
  mayComeBack: (last: NonNullable<Oddity['resolved']>) => boolean,
): Promise<boolean> {
  const before = await queue(tx)
    .where('o.kind', '=', oddity.kind)
    .where(sql<boolean>`(o.reference = ${oddity.reference} or o.reference ~ ('^' || ${oddity.reference} || ':again-[0-9]+$'))`)
    .orderBy('o.at', 'desc')
    .orderBy('o.id', 'desc')
    .execute();
  const [last] = before.map(fromRow);
  if (!last) return queueOddity(tx, oddity);
  if (!last.resolved || !mayComeBack(last.resolved)) return false;
  return queueOddity(tx, { ...oddity, reference: `${oddity.reference}:again-${before.length}` });
}

/** Open cases of some kinds, the oldest first. */
export async function openOf(db: Db, kinds: readonly OddityKind[]): Promise<Oddity[]> {
  const rows = await queue(db).where('o.kind', 'in', kinds).where('r.oddity_id', 'is', null).orderBy('o.at').execute();
  return rows.map(fromRow);
}

/** False when somebody has already resolved it. */
export async function resolveOddity(
  tx: Tx,
  id: string,
  by: { action: string; actor: { kind: 'person' | 'staff' | 'system'; id: string | null }; reason: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .insertInto('payments.oddity_resolution')
    .values({ oddity_id: id, action: by.action, actor_kind: by.actor.kind, actor_id: by.actor.id, reason: by.reason, at: by.at })
    .onConflict((conflict) => conflict.column('oddity_id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** The operators' queue: open cases, the oldest first; or the latest resolved ones. */
export async function oddities(db: Db, which: 'open' | 'resolved', limit = 200): Promise<Oddity[]> {
  const rows = await queue(db)
    .where('r.oddity_id', which === 'open' ? 'is' : 'is not', null)
    .orderBy('o.at', which === 'open' ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

export async function oddityById(db: Db, id: string): Promise<Oddity | null> {
  const row = await queue(db)
    .where(sql<boolean>`o.id::text = ${id}`)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The case of a line of a bank statement. */
export async function oddityOfLine(db: Db, lineId: string): Promise<Oddity | null> {
  const row = await queue(db).where('o.kind', '=', 'transfer-unmatched').where('o.reference', '=', lineId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The case of a return made in the bank's cabinet. */
export async function oddityOfOutside(
  db: Db,
  { provider, transactionId }: { provider: string; transactionId: string },
): Promise<Oddity | null> {
  const row = await queue(db)
    .where('o.kind', '=', 'returned-outside')
    .where('o.reference', '=', `${provider}:${transactionId}`)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function odditiesOfAttempt(db: Db, attemptId: string): Promise<Oddity[]> {
  return (await queue(db).where('o.attempt_id', '=', attemptId).orderBy('o.at').execute()).map(fromRow);
}

/** Open cases of one payment. */
export async function odditiesOfCapture(db: Db, captureId: string): Promise<Oddity[]> {
  return (await queue(db).where('o.capture_id', '=', captureId).where('r.oddity_id', 'is', null).orderBy('o.at').execute()).map(fromRow);
}

/** Money of these attempts that still waits for the person to choose between the new terms and having it back. */
export async function heldForChoice(db: Db, attemptIds: readonly string[]): Promise<{ oddityId: string; captureId: CaptureId }[]> {
  const rows = await queue(db)
    .where(sql<boolean>`o.attempt_id = any(${[...attemptIds]}::uuid[])`)
    .where('o.kind', '=', 'terms-changed')
    .where('o.capture_id', 'is not', null)
    .where('r.oddity_id', 'is', null)
    .orderBy('o.at')
    .execute();
  return rows.map((row) => ({ oddityId: row.id, captureId: row.capture_id as CaptureId }));
}

const queue = (db: Db) =>
  db
    .selectFrom('payments.oddity as o')
    .leftJoin('payments.oddity_resolution as r', 'r.oddity_id', 'o.id')
    .select([
      'o.id',
      'o.kind',
      'o.reference',
      'o.capture_id',
      'o.attempt_id',
      'o.facts',
      'o.prepared',
      'o.at',
      'r.action',
      'r.reason',
      'r.at as resolved_at',
      'r.actor_id',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof queue>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Oddity => ({
  id: row.id,
  kind: row.kind as OddityKind,
  reference: row.reference,
  captureId: row.capture_id,
  attemptId: row.attempt_id,
  facts: row.facts as OddityFacts,
  prepared: preparedFrom(row.kind as OddityKind, row.prepared as { do: PreparedAction['do']; amount?: string }),
  at: row.at,
  resolved:
    row.action === null || row.resolved_at === null
      ? null
      : { action: row.action, reason: row.reason ?? '', at: row.resolved_at, by: row.actor_id },
});

const preparedFrom = (kind: OddityKind, value: { do: PreparedAction['do']; amount?: string }): PreparedAction =>
  !('amount' in value) ? preparedOf(kind) : { do: value.do, amount: BigInt(value.amount ?? '0') };

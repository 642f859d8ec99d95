import { sql } from 'kysely';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { IncidentId } from '#incidents';
import type { CaptureId } from '#payments';
import { arithmeticJson, arithmeticSchema, type Arithmetic, type Ground } from './arithmetic.ts';
import { insertCaseSeats } from './case-seat.sql.ts';
import { caseNumber, endedStates, type CaseId, type CaseState, type RefundCase, type Step } from './refund-case.ts';

export type NewCase = {
  readonly contractId: string;
  readonly captureId: CaptureId;
  readonly accountId: string;
  readonly arithmetic: Arithmetic;
  /** Of its seats, those that somebody studies on. */
  readonly claimed: readonly number[];
  readonly openedBy: RefundCase['openedBy'];
  readonly words: string | null;
  readonly at: Date;
};

/** A case with its first step; a second open one of a contract is refused by its unique key. */
export async function insertCase(tx: Tx, { arithmetic, claimed, openedBy, words, at, ...ids }: NewCase): Promise<RefundCase> {
  const { rows } = await sql<{ serial: bigint }>`select nextval('refunds.number_seq') as serial`.execute(tx);
  const { id } = await tx
    .insertInto('refunds.refund_case')
    .values({
      number: caseNumber(almatyDay(at), rows[0]!.serial),
      contract_id: ids.contractId,
      capture_id: ids.captureId,
      account_id: ids.accountId,
      ground: arithmetic.ground,
      price: arithmetic.price,
      amount: arithmetic.refund,
      arithmetic: arithmeticJson(arithmetic),
      rule_no: arithmetic.ruleNo,
      opened_by_kind: openedBy.kind,
      opened_by: openedBy.id,
      opened_at: at,
      of_seats: arithmetic.seats !== undefined,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (arithmetic.seats) await insertCaseSeats(tx, id as CaseId, arithmetic.seats, claimed);
  await insertStep(tx, id as CaseId, { state: 'asked', actor: openedBy, words, at });
  return (await caseById(tx, id))!;
}

export type NewStep = Pick<Step, 'state' | 'actor' | 'at'> & { readonly words?: string | null; readonly incidentId?: IncidentId | null };

/** One step; the database numbers it, and refuses what is not lawful by a constraint's name. */
export async function insertStep(tx: Tx, id: CaseId, step: NewStep): Promise<void> {
  await tx
    .insertInto('refunds.step')
    .values({
      case_id: id,
      no: 1, // numbered anew by the trigger behind the case's lock
      state: step.state,
      actor_kind: step.actor.kind,
      actor_id: step.actor.id,
      words: step.words ?? null,
      incident_ref: step.incidentId ?? null,
      at: step.at,
    })
    .execute();
}

export async function stepsOfCase(db: Db, id: CaseId): Promise<Step[]> {
  const rows = await db.selectFrom('refunds.step').selectAll().where('case_id', '=', id).orderBy('no').execute();
  return rows.map((row) => ({
    no: row.no,
    state: row.state as CaseState,
    actor: { kind: row.actor_kind as Step['actor']['kind'], id: row.actor_id },
    words: row.words,
    incidentId: row.incident_ref as IncidentId | null,
    at: row.at,
  }));
}

export const caseById = (db: Db, id: string): Promise<RefundCase | null> => one(cases(db).where('id', '=', id));
export const caseByNumber = (db: Db, number: string): Promise<RefundCase | null> => one(cases(db).where('number', '=', number));

/** Behind the lock that every step takes. */
export const lockCase = (tx: Tx, id: string): Promise<RefundCase | null> => one(cases(tx).where('id', '=', id).forUpdate());

export async function casesOfContract(db: Db, contractId: string): Promise<RefundCase[]> {
  return (await cases(db).where('contract_id', '=', contractId).orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()).map(fromRow);
}

export async function casesOfAccount(db: Db, accountId: string): Promise<RefundCase[]> {
  return (await cases(db).where('account_id', '=', accountId).orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()).map(fromRow);
}

/** Cases whose fault was found by the incident, the latest first. */
export async function casesNaming(db: Db, incidentId: IncidentId): Promise<RefundCase[]> {
  const query = cases(db)
    .where('id', 'in', (from) => from.selectFrom('refunds.step').select('case_id').where('incident_ref', '=', incidentId))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc');
  return (await query.execute()).map(fromRow);
}

/** For staff: those that wait, the oldest first; or those that ended, the latest first. */
export async function caseList(db: Db, which: 'open' | 'ended', most = 200): Promise<RefundCase[]> {
  const query = cases(db)
    .where('state', which === 'open' ? 'not in' : 'in', [...endedStates])
    .orderBy('opened_at', which === 'open' ? 'asc' : 'desc')
    .limit(most);
  return (await query.execute()).map(fromRow);
}

export async function openCases(db: Db): Promise<number> {
  const row = await db
    .selectFrom('refunds.refund_case')
    .select((from) => from.fn.countAll<bigint>().as('count'))
    .where('state', 'not in', [...endedStates])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * Words that a person wrote, or that were written to them, go with the account; what was decided stays. Of an organisation's
 * case only what this person wrote: the rest was said to the organisation.
 */
export async function eraseWords(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('refunds.step')
    .set({ words: null, erased_at: now })
    .where('erased_at', 'is', null)
    .where('words', 'is not', null)
    .where((step) =>
      step.or([
        step.and([step('actor_kind', '=', 'person'), step('actor_id', '=', accountId)]),
        step('case_id', 'in', (query) =>
          query.selectFrom('refunds.refund_case').select('id').where('account_id', '=', accountId).where('of_seats', '=', false),
        ),
      ]),
    )
    .execute();
}

const cases = (db: Db) => db.selectFrom('refunds.refund_case').selectAll();
type Query = ReturnType<typeof cases>;
type Row = Awaited<ReturnType<Query['executeTakeFirstOrThrow']>>;

async function one(query: Query): Promise<RefundCase | null> {
  const row = await query.executeTakeFirst();
  return row ? fromRow(row) : null;
}

const fromRow = (row: Row): RefundCase => ({
  id: row.id as CaseId,
  number: row.number,
  contractId: row.contract_id,
  captureId: row.capture_id as CaptureId,
  accountId: row.account_id,
  ground: row.ground as Ground,
  price: row.price,
  amount: row.amount,
  arithmetic: arithmeticSchema.parse(row.arithmetic),
  openedBy: { kind: row.opened_by_kind as 'person' | 'staff', id: row.opened_by },
  openedAt: row.opened_at,
  state: row.state as CaseState,
});

import { sql } from 'kysely';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { Acceptance, AcceptanceOffer, AcceptanceState, DaysBroken, NewOffer, Rendered } from './acceptance.ts';

/** False: this offer was made before; the key lets one in. */
export async function insertOffer(tx: Tx, contractId: string, offer: NewOffer): Promise<boolean> {
  const done = await tx
    .insertInto('contracts.acceptance_offer')
    .values({
      contract_id: contractId,
      no: offer.no,
      ground: offer.ground,
      completed_at: offer.completedAt,
      offered_at: offer.offeredAt,
      deemed_from: offer.deemedFrom,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function insertObjection(
  tx: Tx,
  contractId: string,
  no: number,
  objection: { requestNumber: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('contracts.objection')
    .values({ contract_id: contractId, no, request_number: objection.requestNumber, at: objection.at })
    .execute();
}

export async function insertAcceptance(tx: Tx, contractId: string, offer: AcceptanceOffer, acceptance: Acceptance): Promise<void> {
  const { how, at, day } = acceptance;
  await tx
    .insertInto('contracts.acceptance')
    .values({ contract_id: contractId, no: offer.no, deemed_from: offer.deemedFrom, how, at, day })
    .execute();
}

/** Makes void the last offer that was made because the term was over, if it still waits for an answer. The number, or null. */
export async function insertVoid(tx: Tx, contractId: string, { groundRef, at }: { groundRef: string; at: Date }): Promise<number | null> {
  const { rows } = await sql<{ no: number }>`
    insert into contracts.voided_offer (contract_id, no, ground_ref, at)
    select contract_id, no, ${groundRef}::text, ${at}::timestamptz from contracts.v_last_offer
    where contract_id = ${contractId}::uuid and ground = 'term-over' and voided_at is null
      and not exists (select from contracts.acceptance given where given.contract_id = v_last_offer.contract_id)
    on conflict do nothing returning no`.execute(tx);
  return rows[0]?.no ?? null;
}

/** The last offer with what came of it. */
export async function acceptanceState(db: Db, contractId: string): Promise<AcceptanceState> {
  const row = await db
    .selectFrom('contracts.v_last_offer as offer')
    .leftJoin('contracts.acceptance as given', 'given.contract_id', 'offer.contract_id')
    .selectAll('offer')
    .select(['given.how', 'given.at as given_at', 'given.day'])
    .where('offer.contract_id', '=', contractId)
    .executeTakeFirst();
  if (!row) return { state: 'none' };
  const offer: AcceptanceOffer = {
    no: row.no!,
    ground: row.ground as Rendered['ground'],
    completedAt: row.completed_at!,
    offeredAt: row.offered_at!,
    deemedFrom: row.deemed_from!,
    objection: row.request_number && row.objected_at ? { requestNumber: row.request_number, at: row.objected_at } : null,
    brokenAt: row.broken_at,
    voidedAt: row.voided_at,
    toldAt: row.told_at,
    unreached: row.unreached === true,
  };
  if (row.how && row.given_at && row.day)
    return { state: 'given', offer, acceptance: { how: row.how as Acceptance['how'], at: row.given_at, day: row.day as CivilDate } };
  return { state: offer.objection ? 'objected' : 'offered', offer };
}

/** From this moment silence says nothing: the days of an offer made before count no more. */
export async function insertBrokenDays(
  tx: Tx,
  contractId: string,
  { reason, reference, at }: { readonly reason: DaysBroken; readonly reference: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('contracts.broken_days')
    .values({ contract_id: contractId, reason, reference, at })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** A letter that tells of an offer, to one who is the customer. */
export async function noteAcceptanceLetter(
  tx: Tx,
  letter: { readonly contractId: string; readonly no: number; readonly accountId: string; readonly messageId: string },
): Promise<void> {
  const { contractId, no, accountId, messageId } = letter;
  await tx
    .insertInto('contracts.acceptance_letter')
    .values({ contract_id: contractId, no, account_id: accountId, message_id: messageId })
    .execute();
}

/** Contracts whose last offer's days are over in silence, the oldest first: unbroken days that a letter told of. */
export async function silentContracts(
  db: Db,
  now: Date,
  given: { readonly most: number; readonly but: readonly string[] },
): Promise<string[]> {
  const rows = await standingOffers(db)
    .where('offer.deemed_from', '<=', now)
    .where('offer.broken_at', 'is', null)
    .where('offer.objected_at', 'is', null)
    .whereRef('offer.told_at', '<', 'offer.deemed_from')
    .$if(given.but.length > 0, (query) => query.where('offer.contract_id', 'not in', given.but))
    .orderBy('offer.deemed_from')
    .limit(given.most)
    .execute();
  return rows.map((row) => row.contract_id!);
}

/** Contracts whose offers reached nobody, so that the job has stopped: the oldest first. */
export async function unreachedOffers(db: Db, now: Date, most: number): Promise<{ readonly number: string; readonly since: Date }[]> {
  const rows = await standingOffers(db)
    .innerJoin('contracts.v_contract as own', 'own.contract_id', 'offer.contract_id')
    .select(['own.number', 'offer.deemed_from'])
    .where('offer.unreached', '=', true)
    .where('offer.deemed_from', '<=', now)
    .where('offer.voided_at', 'is', null)
    .where('offer.objected_at', 'is', null)
    .orderBy('offer.deemed_from')
    .limit(most)
    .execute();
  return rows.map((row) => ({ number: row.number!, since: row.deemed_from! }));
}

/** Contracts whose last offer counts no more, after the contract named, in a steady order. */
export async function lapsedOffers(db: Db, now: Date, page: { readonly after: string | null; readonly most: number }): Promise<string[]> {
  const rows = await standingOffers(db)
    .where((is) =>
      is.or([
        is('offer.voided_at', 'is not', null),
        is.and([is('offer.broken_at', 'is not', null), is('offer.objected_at', 'is', null)]),
        is.and([
          is('offer.objected_at', 'is', null),
          is('offer.deemed_from', '<=', now),
          is.or([is('offer.told_at', 'is', null), is('offer.told_at', '>=', is.ref('offer.deemed_from'))]),
        ]),
      ]),
    )
    // After three of which nobody could be told, a person offers anew, or nobody does.
    .where((is) => is.or([is('offer.unreached', '=', false), is('offer.voided_at', 'is not', null)]))
    .$if(page.after !== null, (query) => query.where('offer.contract_id', '>', page.after))
    .orderBy('offer.contract_id')
    .limit(page.most)
    .execute();
  return rows.map((row) => row.contract_id!);
}

/** Last offers of contracts in service. */
const standingOffers = (db: Db) =>
  db
    .selectFrom('contracts.v_last_offer as offer')
    .innerJoin('contracts.v_state as standing', 'standing.contract_id', 'offer.contract_id')
    .select('offer.contract_id')
    .where('standing.state', '=', 'in-service');

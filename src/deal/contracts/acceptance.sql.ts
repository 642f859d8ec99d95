import type { CivilDate } from '#kernel/civil-date.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { Acceptance, AcceptanceOffer, AcceptanceState } from './acceptance.ts';

/** False: this offer was made before; the key lets one in. */
export async function insertOffer(tx: Tx, contractId: string, offer: Omit<AcceptanceOffer, 'objection'>): Promise<boolean> {
  const done = await tx
    .insertInto('contracts.acceptance_offer')
    .values({
      contract_id: contractId,
      no: offer.no,
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

/** The last offer with what came of it. */
export async function acceptanceState(db: Db, contractId: string): Promise<AcceptanceState> {
  const row = await db
    .selectFrom('contracts.acceptance_offer as offer')
    .leftJoin('contracts.objection as objection', (on) =>
      on.onRef('objection.contract_id', '=', 'offer.contract_id').onRef('objection.no', '=', 'offer.no'),
    )
    .leftJoin('contracts.acceptance as given', 'given.contract_id', 'offer.contract_id')
    .select(['offer.no', 'offer.completed_at', 'offer.offered_at', 'offer.deemed_from'])
    .select(['objection.request_number', 'objection.at as objected_at', 'given.how', 'given.at as given_at', 'given.day'])
    .where('offer.contract_id', '=', contractId)
    .orderBy('offer.no', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { state: 'none' };
  const offer: AcceptanceOffer = {
    no: row.no,
    completedAt: row.completed_at,
    offeredAt: row.offered_at,
    deemedFrom: row.deemed_from,
    objection: row.request_number && row.objected_at ? { requestNumber: row.request_number, at: row.objected_at } : null,
  };
  if (row.how && row.given_at && row.day)
    return { state: 'given', offer, acceptance: { how: row.how as Acceptance['how'], at: row.given_at, day: row.day as CivilDate } };
  return { state: offer.objection ? 'objected' : 'offered', offer };
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

/** Contracts whose last offer's days are over in silence, the oldest first: of those that a letter told of. */
export async function silentContracts(db: Db, now: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('contracts.acceptance_offer as offer')
    .innerJoin('contracts.v_state as standing', 'standing.contract_id', 'offer.contract_id')
    .select('offer.contract_id')
    .where('standing.state', '=', 'in-service')
    .where('offer.deemed_from', '<=', now)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contracts.objection as objection')
            .select('objection.no')
            .whereRef('objection.contract_id', '=', 'offer.contract_id')
            .whereRef('objection.no', '=', 'offer.no'),
        ),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('contracts.acceptance_letter as letter')
          .innerJoin('messages.v_delivery as delivery', 'delivery.message_id', 'letter.message_id')
          .select('letter.no')
          .whereRef('letter.contract_id', '=', 'offer.contract_id')
          .whereRef('letter.no', '=', 'offer.no')
          .where('delivery.outcome', 'in', ['sent', 'kept']),
      ),
    )
    .orderBy('offer.deemed_from')
    .limit(most)
    .execute();
  return rows.map((row) => row.contract_id);
}

import { almatyDay } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { deemedFrom, isDeemed, isLapsed, type DaysBroken, type NewOffer, type Rendered } from './acceptance.ts';
import { acceptanceState, insertAcceptance, insertBrokenDays, insertObjection, insertOffer, insertVoid } from './acceptance.sql.ts';
import { contractState, lockContract } from './contract-step.sql.ts';
import { moveContract } from './move-contract.command.ts';

export type OfferRefusal = 'not-in-service' | 'already-offered';

/** Offers acceptance of a rendered service; anew only after an objection or when the days count no more (clause 2.2). */
export async function offerAcceptance(
  tx: Tx,
  contractId: string,
  given: Rendered & { readonly days: number; readonly actor: Actor; readonly at: Date },
): Promise<Result<NewOffer, OfferRefusal>> {
  await lockContract(tx, contractId);
  if ((await contractState(tx, contractId)) !== 'in-service') return refuse('not-in-service');
  const last = await acceptanceState(tx, contractId);
  if (last.state === 'given' || (last.state === 'offered' && !isLapsed(last.offer, given.at))) return refuse('already-offered');
  const no = last.state === 'none' ? 1 : last.offer.no + 1;
  const offer = {
    no,
    ground: given.ground,
    completedAt: given.completedAt,
    offeredAt: given.at,
    deemedFrom: deemedFrom(given.at, given.days),
  };
  if (!(await insertOffer(tx, contractId, offer))) return refuse('already-offered');
  await told(tx, contractId, 'contract.acceptance-offered', given, { no, deemedFrom: offer.deemedFrom.toISOString() });
  return ok(offer);
}

export type AcceptRefusal = 'not-offered' | 'objected' | 'too-early' | 'closed';

/** The person accepts, also after an objection of their own; or the days are over in silence. Either fulfils the contract. */
export async function acceptService(
  tx: Tx,
  contractId: string,
  given: { readonly how: 'accepted' | 'deemed'; readonly actor: Actor; readonly at: Date },
): Promise<Result<void, AcceptRefusal>> {
  const { how, actor, at } = given;
  await lockContract(tx, contractId);
  const now = await acceptanceState(tx, contractId);
  if (now.state === 'none') return refuse('not-offered');
  if (now.state === 'given') return ok(undefined);
  if (now.offer.voidedAt !== null) return refuse('not-offered');
  if (how === 'deemed' && now.state === 'objected') return refuse('objected');
  if (how === 'deemed' && !isDeemed(now.offer, at)) return refuse('too-early');
  const reason = how === 'deemed' ? 'deemed-accepted' : 'accepted';
  const moved = await moveContract(tx, contractId, 'fulfilled', { reason, reference: null, actor, at });
  if (!moved.ok) return refuse('closed');
  await insertAcceptance(tx, contractId, now.offer, { how, at, day: almatyDay(at) });
  return ok(undefined);
}

/** Objecting stops the days of the offer; the words stand in the thread of support. */
export async function objectToService(
  tx: Tx,
  contractId: string,
  given: { readonly requestNumber: string; readonly actor: Actor; readonly at: Date },
): Promise<Result<void, 'not-offered'>> {
  await lockContract(tx, contractId);
  const now = await acceptanceState(tx, contractId);
  if (now.state !== 'offered' || now.offer.voidedAt !== null) return refuse('not-offered');
  await insertObjection(tx, contractId, now.offer.no, given);
  await told(tx, contractId, 'contract.acceptance-objected', given, { no: now.offer.no, request: given.requestNumber });
  return ok(undefined);
}

/** Behind the lock of the contract, so that silence goes first or speaks no more. */
export async function breakDays(
  tx: Tx,
  contractId: string,
  given: { readonly reason: DaysBroken; readonly reference: string; readonly at: Date },
): Promise<void> {
  await lockContract(tx, contractId);
  await insertBrokenDays(tx, contractId, given);
}

/**
 * Days were given back and the course, or a seat, is open again: an offer made because the term was over has lost its ground
 * (clause 2.2). Whoever gives the days calls this behind the contract's lock, in their transaction.
 */
export async function voidOffer(tx: Tx, contractId: string, given: { readonly groundRef: string; readonly at: Date }): Promise<void> {
  await lockContract(tx, contractId);
  const no = await insertVoid(tx, contractId, given);
  if (no === null) return;
  const { groundRef: reference, at } = given;
  await told(tx, contractId, 'contract.acceptance-voided', { actor: { kind: 'system' }, at }, { no, reference });
}

const told = (
  tx: Tx,
  contractId: string,
  event: string,
  { actor, at }: { actor: Actor; at: Date },
  facts: Record<string, string | number>,
) => journal(tx, { event, subject: { kind: 'contract', id: contractId }, actor, at, facts });

import { ok, refuse, type Result } from '#kernel/result.ts';
import { contractById, contractState, isClosedState } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { extendEnrolment, hasLiveEnrolment, openEnrolment } from '#enrolments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { lockAccount, type AccountId } from '#people';
import { extensionsOfSeat } from './extension.sql.ts';
import { endInvitation } from './invitation.sql.ts';
import { termStart, type Seat, type ProgressField } from './seat.ts';
import { linkHash } from './seat-link.ts';
import { insertClaim, insertProgressChoice, lockSeat, seatById, seatByToken } from './seat.sql.ts';

export type Claiming = {
  readonly token: string;
  readonly accountId: AccountId;
  /** The own card and the own consent, given before. */
  readonly cardVersionId: string;
  readonly consentId: string;
  /** What the organisation may see. */
  readonly shows: readonly ProgressField[];
};
export type ClaimRefusal = 'no-such-link' | 'over' | 'taken' | 'closed' | 'has-already' | 'refund-waits';
export type ClaimedSeat = { readonly contractId: string; readonly enrolmentId: string; readonly again: boolean };

/**
 * The invited person takes the seat by the own hand: the course opens in this transaction. Two persons on one link wait
 * for each other at the seat's row, and the key of the claim lets one in; the same person twice finds the course open.
 */
export async function claimSeat(platform: Platform, claiming: Claiming): Promise<Result<ClaimedSeat, ClaimRefusal>> {
  try {
    return await claimOnce(platform, claiming);
  } catch (fault) {
    // A refund that names the seat came first: the database tells, as no earlier look could (migration 1331).
    const refusal = BY_CONSTRAINT[refusedBy(fault) ?? ''];
    if (refusal) return refuse(refusal);
    throw fault;
  }
}

const BY_CONSTRAINT: Readonly<Record<string, ClaimRefusal>> = {
  no_refund_of_the_seat_waits: 'refund-waits',
  seat_is_not_given_back: 'closed',
};

function claimOnce(platform: Platform, claiming: Claiming): Promise<Result<ClaimedSeat, ClaimRefusal>> {
  return transact(platform.db, async (tx) => {
    const found = await seatByToken(tx, linkHash(claiming.token));
    if (!found) return refuse('no-such-link');
    await lockAccount(tx, claiming.accountId);
    await lockSeat(tx, found.seat.id);
    const seat = (await seatById(tx, found.seat.id))!;
    const now = platform.clock.now();
    if (seat.claim?.accountId === claiming.accountId)
      return ok({ contractId: seat.contractId, enrolmentId: seat.claim.enrolmentId, again: true });
    if (seat.claim) return refuse('taken');
    // Read again behind the lock: the organisation may have taken the seat back in this very moment.
    const still = await seatByToken(tx, linkHash(claiming.token));
    if (!still || still.over || almatyDay(now) > seat.endsOn) return refuse('over');
    return open(tx, platform, { seat, claiming, now });
  });
}

type Opening = { readonly seat: Seat; readonly claiming: Claiming; readonly now: Date };

async function open(tx: Tx, platform: Platform, { seat, claiming, now }: Opening): Promise<Result<ClaimedSeat, ClaimRefusal>> {
  const { accountId } = claiming;
  const contract = await contractById(tx, seat.contractId);
  const state = await contractState(tx, seat.contractId);
  if (!contract || !state || isClosedState(state)) return refuse('closed');
  if (isClosedState(seat.standing)) return refuse('closed');
  const version = await programmeVersion(tx, contract.programmeVersionId as ProgrammeVersionId);
  if (!version) throw new Error('a contract without its programme', { cause: contract.id });
  if (await hasLiveEnrolment(tx, accountId, version.programmeId, now)) return refuse('has-already');
  const enrolment = await openEnrolment(tx, {
    accountId,
    contractId: contract.id,
    seatNo: seat.no,
    programmeId: version.programmeId,
    programmeVersionId: contract.programmeVersionId,
    openedAt: termStart(seat.startsAtLatest, now),
    accessDays: contract.accessDays,
  });
  // What the seat was given while it was nobody's is the course's from now on, once.
  for (const { seatId: _, ...given } of await extensionsOfSeat(tx, seat.id))
    await extendEnrolment(tx, { ...given, enrolmentId: enrolment.id });
  crashPoint(platform, 'seat-opened');
  const { cardVersionId, consentId } = claiming;
  if (!(await insertClaim(tx, { seatId: seat.id, accountId, enrolmentId: enrolment.id, cardVersionId, consentId, at: now })))
    throw new Error('a seat was claimed past its lock', { cause: seat.id });
  await insertProgressChoice(tx, seat.id, claiming.shows, now);
  await endInvitation(tx, seat.id, 'claimed', now);
  await journal(tx, {
    event: 'seat.claimed',
    subject: { kind: 'contract', id: contract.id },
    actor: { kind: 'person', id: accountId },
    at: now,
    facts: { seat: seat.no, enrolment: enrolment.id, shows: claiming.shows.join(' ') },
  });
  return ok({ contractId: contract.id, enrolmentId: enrolment.id, again: false });
}

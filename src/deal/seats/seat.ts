import type { Brand } from '#kernel/brand.ts';
import { seatLives, type SeatStanding } from '#contracts';
import { addDays, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Extension, Term } from '#enrolments';

export type SeatId = Brand<string, 'SeatId'>;
export type InvitationId = Brand<string, 'InvitationId'>;

/** Whom the organisation wants on the seat: contacts and nothing else. */
export type Contact = { readonly name: string; readonly email: string; readonly phone: string | null };

export type Invitation = Contact & {
  readonly id: InvitationId;
  readonly locale: Locale;
  readonly madeAt: Date;
  /** The latest letter; null: only a link was copied. */
  readonly messageId: string | null;
};

/** What an organisation may be let see of a seat that was claimed; nothing of it by itself. */
export const progressFields = ['name', 'completion', 'certificate'] as const;
export type ProgressField = (typeof progressFields)[number];
/** One choice in time. */
export type ProgressChoice = { readonly at: Date; readonly shows: readonly ProgressField[] };

export type Claim = {
  readonly accountId: string;
  readonly enrolmentId: string;
  readonly cardVersionId: string;
  readonly at: Date;
  /** What the learner lets the organisation see. */
  readonly shows: readonly ProgressField[];
};

/** A place for one person under a contract of an organisation. */
export type Seat = {
  readonly id: SeatId;
  readonly contractId: string;
  readonly no: number;
  readonly openedAt: Date;
  readonly startsAtLatest: CivilDate;
  /** The last day, if nobody claims it: the day that was set, and the days given to the seat since. */
  readonly endsOn: CivilDate;
  /** Days given to it while nobody had claimed it (clauses 4.3, 4.4); its course takes them over. */
  readonly extraDays: number;
  readonly invitation: Invitation | null;
  readonly claim: Claim | null;
  /** What the seat came to by itself, whatever becomes of the other seats. */
  readonly standing: SeatStanding;
};

export const seatStates = ['free', 'invited', 'claimed', 'over', 'ended'] as const;
export type SeatState = (typeof seatStates)[number];
/** A seat that was given back or taken is nobody's any more; one that nobody claimed is over after its last day. */
export function seatState(seat: Pick<Seat, 'invitation' | 'claim' | 'standing' | 'endsOn'>, today: CivilDate): SeatState {
  if (!seatLives(seat.standing)) return 'ended';
  if (seat.claim) return 'claimed';
  if (seat.endsOn < today) return 'over';
  return seat.invitation ? 'invited' : 'free';
}

/** Somebody claimed it, and it was neither given back nor taken. */
export const isTaken = (seat: Pick<Seat, 'claim' | 'standing'>): boolean => seatLives(seat.standing) && seat.claim !== null;

/** The instant the term runs from: the claim, at the latest the end of the day that the contract names. */
export function termStart(startsAtLatest: CivilDate, claimedAt: Date): Date {
  const latest = latestStart(startsAtLatest);
  return claimedAt < latest ? claimedAt : latest;
}

/** The last instant of the day that the contract names: then the term of a seat nobody has claimed begins. */
export const latestStart = (startsAtLatest: CivilDate): Date => new Date(startOfDay(addDays(startsAtLatest, 1)).getTime() - 1);

/** The last day of a seat nobody claimed: then its term is over, and the contacts on it go. */
export const lastDayUnclaimed = (startsAtLatest: CivilDate, accessDays: number): CivilDate => addDays(startsAtLatest, accessDays);

/** The term that a seat has as long as nobody claims it, with the days it was given. */
export const unclaimedTerm = ({ startsAtLatest, extraDays }: Pick<Seat, 'startsAtLatest' | 'extraDays'>, accessDays: number): Term => ({
  openedAt: latestStart(startsAtLatest),
  accessDays,
  extraDays,
});

/** Days on top of the term of a seat that nobody has claimed: once for one ground. */
export type SeatExtension = Omit<Extension, 'enrolmentId'> & { readonly seatId: SeatId };

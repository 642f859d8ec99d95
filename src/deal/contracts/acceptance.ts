import { addDays, almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';

/** How and when the service was rendered: the course was completed, or it stood open to the end of its last day. */
export type Rendered = { readonly ground: 'completed' | 'term-over'; readonly completedAt: Date };

/** Acceptance as it was offered the last time: since when silence counts, and whether the person objected (clause 2.2). */
export type AcceptanceOffer = Rendered & {
  readonly no: number;
  readonly offeredAt: Date;
  readonly deemedFrom: Date;
  readonly objection: { readonly requestNumber: string; readonly at: Date } | null;
  /** When a suspension after the offer began, or was lifted; a dispute at the bank, or its end; when a refund was decided; or the offer made void. */
  readonly brokenAt: Date | null;
  /** When days given back opened the course again: the ground of the offer, that the term was over, holds no more. */
  readonly voidedAt: Date | null;
  /** When the first of its letters left. */
  readonly toldAt: Date | null;
  /** It is the third or a later one of which, one after another, nobody could be told: a person looks at it. */
  readonly unreached: boolean;
};

/** An offer as it is made: nothing has come of it yet. */
export type NewOffer = Omit<AcceptanceOffer, 'objection' | 'brokenAt' | 'voidedAt' | 'toldAt' | 'unreached'>;

/** What breaks the days of an offer beside a suspension: whoever disputes the payment, or asks for it back, is not silent. */
export type DaysBroken = 'dispute-opened' | 'dispute-ended' | 'refund-ended';

export type Acceptance = { readonly how: 'accepted' | 'deemed'; readonly at: Date; readonly day: CivilDate };

export type AcceptanceState =
  | { readonly state: 'none' }
  | { readonly state: 'offered'; readonly offer: AcceptanceOffer }
  | { readonly state: 'objected'; readonly offer: AcceptanceOffer }
  | { readonly state: 'given'; readonly offer: AcceptanceOffer; readonly acceptance: Acceptance };

/** The day of completion, or the last day of the term, which ends at the moment kept. */
export const renderedOn = ({ ground, completedAt }: Rendered): CivilDate =>
  ground === 'completed' ? almatyDay(completedAt) : addDays(almatyDay(completedAt), -1);

/** The day of the offer is not counted: offered on the 1st at any hour with 5 days, silence counts from the 7th 00:00. */
export const deemedFrom = (offeredAt: Date, days: number): Date => startOfDay(addDays(almatyDay(offeredAt), days + 1));

/** The last day on which the person may object without acceptance having been deemed. */
export const lastDayToObject = (offer: Pick<AcceptanceOffer, 'deemedFrom'>): CivilDate => addDays(almatyDay(offer.deemedFrom), -1);

type Days = Pick<AcceptanceOffer, 'deemedFrom' | 'objection' | 'brokenAt' | 'voidedAt' | 'toldAt'>;
const toldInTime = ({ toldAt, deemedFrom }: Days): boolean => toldAt !== null && toldAt < deemedFrom;

/**
 * The days count no more, and the service is to be offered anew: the course is open again, whatever was said to the offer; the
 * days were broken, or ended with nobody told.
 */
export const isLapsed = (offer: Days, now: Date): boolean =>
  offer.voidedAt !== null || (offer.objection === null && (offer.brokenAt !== null || (now >= offer.deemedFrom && !toldInTime(offer))));

/** Silence speaks only when nobody objected, somebody was told in time and every day is over, and nothing broke them. */
export const isDeemed = (offer: Days, now: Date): boolean => offer.objection === null && now >= offer.deemedFrom && !isLapsed(offer, now);

/** The job offers no more: nobody could be told, three times in a row, and a person is to look at it. */
export const isStopped = (acceptance: AcceptanceState, now: Date): boolean =>
  acceptance.state === 'offered' && acceptance.offer.unreached && acceptance.offer.voidedAt === null && isLapsed(acceptance.offer, now);

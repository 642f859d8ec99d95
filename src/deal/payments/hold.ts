import { almatyDay } from '#kernel/civil-date.ts';
import type { Brand } from '#kernel/brand.ts';
import { QUIET_MINUTES } from './money-back.ts';
import type { Decision } from './settlement.ts';

export type HoldId = Brand<string, 'HoldId'>;

/**
 * seen: the bank says that it holds the sum; asked: it was asked to charge or to give it up, and we do not know; charged and
 * released: it says so. A hold is no payment (clause 3.11) and no money: the ledger does not know it.
 */
export const holdStates = ['seen', 'asked', 'charged', 'released'] as const;
export type HoldState = (typeof holdStates)[number];

/** Why the house gives a held sum up; `charge-refused`: the bank would not charge it. */
export type ReleaseReason = 'duplicate' | 'short' | 'unsellable' | 'terms-changed' | 'mismatch' | 'charge-refused';
export type HoldWish = { readonly do: 'charge'; readonly amount: bigint } | { readonly do: 'release'; readonly why: ReleaseReason };

export type HoldFacts = {
  /** What the rules would make of the sum if it were taken now. */
  readonly decision: Decision;
  /** Another held sum of the application is being charged. */
  readonly otherCharged: boolean;
  /** How often the bank has refused what it was asked for. */
  readonly refusals: number;
};

/** So many refusals to charge, and the sum is given up: it must not stay blocked on somebody's card. */
export const CHARGE_TRIES = 3;
/** So many refusals in all, and a person looks. */
export const REFUSALS_TOLD = 6;

/** The same rules as for money that came: what concludes at the agreed terms is charged, its price and no more; all else is given up. */
export function decideHold({ decision, otherCharged, refusals }: HoldFacts): HoldWish {
  const charged = decision.kind === 'conclude' && !otherCharged;
  if (charged && refusals < CHARGE_TRIES) return { do: 'charge', amount: decision.price };
  return { do: 'release', why: charged ? 'charge-refused' : whyReleased(decision, otherCharged) };
}

function whyReleased(decision: Decision, otherCharged: boolean): ReleaseReason {
  if (otherCharged) return 'duplicate';
  if (decision.kind === 'give-back') return decision.reason === 'duplicate' ? 'duplicate' : 'unsellable';
  if (decision.kind === 'hold' && decision.oddity === 'underpaid') return 'short';
  if (decision.kind === 'hold' && decision.oddity === 'terms-changed') return 'terms-changed';
  return 'mismatch';
}

/** The bank may still be working on a call whose answer was lost; null: it may be asked at once. */
export function quietUntil(hold: { readonly state: HoldState; readonly askedAt: Date | null }, now: Date): Date | null {
  if (hold.state !== 'asked' || !hold.askedAt) return null;
  const until = new Date(hold.askedAt.getTime() + QUIET_MINUTES * 60_000);
  return now < until ? until : null;
}

/** When to come again after so many refusals: soon at first, four times a day in the end. */
export const pauseMinutes = (refusals: number): number => Math.min(5 * 4 ** Math.max(0, refusals - 1), 360);

/**
 * When the house charged it, for a bank that tells no moment of capture (clause 3.11): its call was worked on between the
 * asking and the end of the bank's silence. While both lie in one day of Almaty that day is certain; else a person looks.
 */
export function chargedAt(hold: { readonly wish: HoldWish | null; readonly askedAt: Date | null }, heardAt: Date): Date | null {
  if (hold.wish?.do !== 'charge' || !hold.askedAt) return null;
  const latest = Math.min(heardAt.getTime(), hold.askedAt.getTime() + QUIET_MINUTES * 60_000);
  return almatyDay(hold.askedAt) === almatyDay(new Date(latest)) ? hold.askedAt : null;
}

import { almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { minus, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import { sameTerms, type Terms } from './attempt.ts';
import { preparedOf, type OddityKind, type PreparedAction } from './oddity.ts';

/** Everything the decision about one confirmed payment rests on. */
export type SettleFacts = {
  readonly capture: CaptureFacts;
  /** The attempt the bank's order number names; null when it names none of ours. */
  readonly attempt: { readonly createdAt: Date; readonly honouredUntil: Date; readonly terms: Terms } | null;
  readonly sameAccount: boolean;
  readonly application: ApplicationFacts;
  /** Price, access term and offer in force at the moment of payment; null: the programme cannot be bought any more. */
  readonly termsAtPayment: Terms | null;
  readonly rules: { readonly testMoneyCounts: boolean; readonly oldestPaymentDays: number };
};
export type CaptureFacts = {
  /** Minor units of `currency` (tiyn for KZT). */
  readonly amount: bigint;
  readonly currency: string;
  readonly paidAt: Date | null;
  readonly dayOnly?: true;
  readonly testMode: boolean;
};
export type ApplicationFacts =
  | { readonly state: 'open' }
  | { readonly state: 'declined'; readonly at: Date }
  | { readonly state: 'concluded' };

export type Decision =
  | { readonly kind: 'conclude'; readonly price: Tiyn; readonly surplus: Tiyn }
  | { readonly kind: 'give-back'; readonly reason: ReturnReason; readonly amount: Tiyn }
  | { readonly kind: 'hold'; readonly oddity: OddityKind; readonly prepared: PreparedAction }
  /** Test money in production is no money: nothing is booked. */
  | { readonly kind: 'ignore'; readonly oddity: OddityKind; readonly prepared: PreparedAction };

/** Returns that need nobody's decision (clause 4.4): not a refusal of the service, by themselves. */
export type ReturnReason = 'duplicate' | 'surplus' | 'unsellable';

/** Clauses 1.2.4, 3.1, 3.11, 4.4 and the hard moments: what becomes of money the bank says it took. */
export function settle(facts: SettleFacts, now: Date): Decision {
  const { capture, attempt, application } = facts;
  if (capture.testMode && !facts.rules.testMoneyCounts) return { kind: 'ignore', oddity: 'test-money', prepared: preparedOf('test-money') };
  if (!attempt) return held('unknown-attempt', capture);
  if (capture.currency !== 'KZT') return held('other-currency', capture);
  if (!facts.sameAccount) return held('account-differs', capture);
  const paid = tiyn(capture.amount);
  if (application.state === 'concluded') return { kind: 'give-back', reason: 'duplicate', amount: paid };
  if (paid < attempt.terms.amount) return held('underpaid', capture);
  const { paidAt } = capture;
  if (!plausible(capture, attempt.createdAt, now, facts.rules.oldestPaymentDays) || !paidAt) return held('implausible-time', capture);
  if (application.state === 'declined' && latest(capture, paidAt) >= application.at)
    return { kind: 'give-back', reason: 'unsellable', amount: paid };
  if (paidAt > attempt.honouredUntil) return late(facts, attempt.terms, paid);
  return conclude(attempt.terms, paid);
}

function late(facts: SettleFacts, terms: Terms, paid: Tiyn): Decision {
  if (!facts.termsAtPayment) return { kind: 'give-back', reason: 'unsellable', amount: paid };
  if (sameTerms(terms, facts.termsAtPayment)) return conclude(terms, paid);
  return { kind: 'hold', oddity: 'terms-changed', prepared: { do: 'ask-person', amount: paid } };
}

const conclude = (terms: Terms, paid: Tiyn): Decision => ({
  kind: 'conclude',
  price: tiyn(terms.amount),
  surplus: minus(paid, tiyn(terms.amount)),
});

const held = (oddity: OddityKind, capture: CaptureFacts): Decision => ({
  kind: 'hold',
  oddity,
  prepared: { do: 'give-back', amount: capture.amount },
});

/** Clocks differ a little; a payment from the future, from before its attempt or from long ago is looked at by a person. */
const SKEW_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

function plausible({ paidAt, dayOnly }: CaptureFacts, createdAt: Date, now: Date, oldestDays: number): boolean {
  if (!paidAt || Number.isNaN(paidAt.getTime())) return false;
  const at = paidAt.getTime();
  // A transfer of the attempt's own day began with that day: the hour is not known, so the days are compared.
  const earliest = dayOnly ? startOfDay(almatyDay(createdAt)).getTime() : createdAt.getTime() - SKEW_MS;
  return at <= now.getTime() + SKEW_MS && at >= earliest && at >= now.getTime() - oldestDays * DAY_MS;
}

/** The last moment at which it may have been paid. */
const latest = ({ dayOnly }: CaptureFacts, paidAt: Date): Date => (dayOnly ? new Date(paidAt.getTime() + DAY_MS - 1) : paidAt);

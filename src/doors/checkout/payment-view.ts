import type { CivilDate } from '#kernel/civil-date.ts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { ReleasedWhy } from '#messages';
import {
  declineReason,
  type Attempt,
  type AttemptStep,
  type Capture,
  type DeclineReason,
  type Hold,
  type MoneyBack,
  type Oddity,
} from '#payments';

/** What the person is told about one attempt: never more than we know, never less than concerns their money. */
export type PaymentView =
  | { readonly kind: 'waiting'; readonly bankPage: string | null }
  | { readonly kind: 'paid'; readonly contract: ContractFacts; readonly surplus: Going | null }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly code: string | null }
  /** The bank's page closed and no money came. */
  | { readonly kind: 'ended' }
  /** The bank only held the sum, and it was given up: nothing was taken. */
  | { readonly kind: 'released'; readonly amount: bigint; readonly currency: string; readonly why: ReleasedWhy }
  | { readonly kind: 'returning'; readonly going: Going; readonly why: MoneyBack['reason']; readonly contract: ContractFacts | null }
  | { readonly kind: 'choose'; readonly amount: Tiyn; readonly oddityId: string }
  /** An unusual payment: a person of ours looks at it. */
  | { readonly kind: 'held'; readonly amount: bigint; readonly currency: string };

export type ContractFacts = {
  readonly number: string;
  readonly date: CivilDate;
  readonly amount: Tiyn;
  /** Bought by an organisation; null: the person's own course. */
  readonly seats: number | null;
  readonly lastDay: CivilDate;
  readonly paperReady: boolean;
};
export type Going = {
  readonly amount: bigint;
  readonly currency: string;
  readonly done: boolean;
  /** From our account to the payer's, where a card is none of it. */
  readonly byTransfer: boolean;
  /** Why, as staff wrote it for the payer. */
  readonly told: string | null;
};

export type ViewFacts = {
  readonly attempt: Pick<Attempt, 'state' | 'reasonCode' | 'page' | 'honouredUntil'>;
  /** Money of this attempt, its returns and its open cases. */
  readonly captures: readonly Pick<Capture, 'id' | 'amount' | 'currency' | 'decision'>[];
  readonly returns: readonly Pick<MoneyBack, 'captureId' | 'amount' | 'reason' | 'state' | 'way' | 'told'>[];
  /** Sums of this attempt that the bank only held, the earliest first. */
  readonly holds: readonly Pick<Hold, 'amount' | 'currency' | 'state' | 'wish'>[];
  readonly oddities: readonly Pick<Oddity, 'id' | 'kind' | 'captureId' | 'prepared' | 'resolved'>[];
  /** The contract of the application, and whether this attempt's money made it. */
  readonly contract: ContractFacts | null;
  readonly contractByThis: boolean;
};

export function paymentView(facts: ViewFacts, now: Date): PaymentView {
  const { attempt, captures, contract } = facts;
  if (contract && facts.contractByThis) return { kind: 'paid', contract, surplus: surplusOf(facts) };
  const money = captures.filter((one) => one.decision !== 'ignore');
  if (money.length > 0) return moneyView(facts, money[0]!);
  if (attempt.state === 'failed') return { kind: 'declined', reason: declineReason(attempt.reasonCode), code: attempt.reasonCode };
  const held = facts.holds.at(-1);
  if (attempt.state === 'cancelled' && held?.state === 'released')
    return { kind: 'released', amount: held.amount, currency: held.currency, why: releasedWhy(held) };
  if (attempt.state === 'expired' || attempt.state === 'cancelled') return { kind: 'ended' };
  const alive = attempt.state === 'opened' && now < attempt.honouredUntil;
  return { kind: 'waiting', bankPage: alive ? (attempt.page?.url ?? null) : null };
}

/** The house asked the bank to give it up, or the bank did so by itself: its term was over, or staff pressed in its cabinet. */
export const releasedWhy = ({ wish }: Pick<Hold, 'wish'>): ReleasedWhy => (wish?.do === 'release' ? wish.why : 'by-bank');

function moneyView(facts: ViewFacts, money: ViewFacts['captures'][number]): PaymentView {
  const open = facts.oddities.filter((one) => one.captureId === money.id && !one.resolved);
  const choice = open.find(({ kind }) => kind === 'terms-changed');
  if (choice) return { kind: 'choose', amount: tiyn(money.amount), oddityId: choice.id };
  const going = goingOf(facts, money.id, open.length > 0);
  if (going) return { kind: 'returning', going: asGoing(going, money.currency), why: going.reason, contract: facts.contract };
  return { kind: 'held', amount: money.amount, currency: money.currency };
}

/** The return of the payment: not one of a part that was found at the bank beside it, while a case still decides on the payment. */
function goingOf({ returns }: ViewFacts, captureId: string, waits: boolean): ViewFacts['returns'][number] | undefined {
  const living = returns.filter((one) => one.captureId === captureId && one.state !== 'refused' && !(waits && one.reason === 'found'));
  return living.find(({ way }) => way !== 'cabinet') ?? living[0];
}

const BESIDE_THE_PRICE: readonly MoneyBack['reason'][] = ['surplus', 'duplicate', 'found'];

/** What goes back beside the price, all of it together: paid above it, paid once more on the same page, or found at the bank. */
function surplusOf({ returns }: ViewFacts): Going | null {
  const going = returns.filter((one) => BESIDE_THE_PRICE.includes(one.reason) && one.state !== 'refused');
  const [first] = going;
  if (!first) return null;
  const amount = going.reduce((sum, one) => sum + one.amount, 0n);
  return { ...asGoing(first, 'KZT'), amount, done: going.every(({ state }) => state === 'done') };
}

const asGoing = (one: Pick<MoneyBack, 'amount' | 'state' | 'way' | 'told'>, currency: string): Going => ({
  amount: one.amount,
  currency,
  done: one.state === 'done',
  byTransfer: one.way === 'transfer',
  told: one.told,
});

/** The steps a waiting person sees, the oldest first. */
export type WaitStep = { readonly what: 'applied' | 'at-bank' | 'declined-try' | 'held-by-bank'; readonly at: Date };

export function waitSteps(appliedAt: Date, steps: readonly AttemptStep[]): WaitStep[] {
  const told: WaitStep[] = [{ what: 'applied', at: appliedAt }];
  for (const step of steps) {
    if (step.state === 'opened') told.push({ what: 'at-bank', at: step.at });
    if (step.state === 'failed') told.push({ what: 'declined-try', at: step.at });
    if (step.state === 'authorized') told.push({ what: 'held-by-bank', at: step.at });
  }
  return told;
}

import type { Brand } from '#kernel/brand.ts';

/** One try to pay one application on a bank's page. Its id is also the order number the bank sees. */
export type AttemptId = Brand<string, 'AttemptId'>;

export const attemptStates = ['created', 'opened', 'pending', 'authorized', 'paid', 'failed', 'expired', 'cancelled'] as const;
export type AttemptState = (typeof attemptStates)[number];

/**
 * created: stored, the bank not yet asked for a page; opened: the page exists; pending: the person pressed Pay there;
 * authorized: the sum is held and is no payment yet (clause 3.11); failed: the last try was declined.
 * Whatever we believed before, money that came is money: every state may still become paid.
 */
export const attemptTransitions: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  created: ['opened', 'pending', 'authorized', 'paid', 'failed', 'expired', 'cancelled'],
  opened: ['pending', 'authorized', 'paid', 'failed', 'expired', 'cancelled'],
  pending: ['authorized', 'paid', 'failed', 'expired', 'cancelled'],
  authorized: ['paid', 'failed', 'cancelled'],
  failed: ['pending', 'authorized', 'paid', 'expired', 'cancelled'],
  expired: ['authorized', 'paid'],
  cancelled: ['authorized', 'paid'],
  paid: [],
};

export const mayBecome = (from: AttemptState, to: AttemptState): boolean => attemptTransitions[from].includes(to);

/** The states a conditional update to `to` may start from. */
export const statesBefore = (to: AttemptState): AttemptState[] => attemptStates.filter((from) => mayBecome(from, to));

/** Faults of a transition table: run once at start, so a wrong table never serves a request. */
export function tableFaults(table: Readonly<Record<AttemptState, readonly AttemptState[]>>): string[] {
  const faults: string[] = [];
  const reached = new Set<AttemptState>(['created']);
  for (const from of reached) for (const to of table[from]) reached.add(to);
  for (const state of attemptStates) {
    if (!reached.has(state)) faults.push(`${state} is never reached`);
    if (table[state].includes(state)) faults.push(`${state} leads to itself`);
    if (state !== 'paid' && !table[state].includes('paid')) faults.push(`money that came would be lost in ${state}`);
  }
  if (table.paid.length > 0) faults.push('paid is final: money back is a fact of its own');
  return faults;
}

const faults = tableFaults(attemptTransitions);
if (faults.length > 0) throw new Error(`payment attempt: ${faults.join('; ')}`);

/** What must be the same for a late payment to conclude (clauses.md, hard moments). */
export type Terms = { readonly amount: bigint; readonly accessDays: number; readonly offerVersionId: string };

export const sameTerms = (a: Terms, b: Terms): boolean =>
  a.amount === b.amount && a.accessDays === b.accessDays && a.offerVersionId === b.offerVersionId;

/** A page with less life left than this is not worth sending a person to. */
const ENOUGH_MINUTES = 5;

/** Pressing Pay again leads to the same page while it is alive and its terms are the same; a declined one is opened anew. */
export function reusable(attempt: { state: AttemptState; terms: Terms; honouredUntil: Date }, terms: Terms, now: Date): boolean {
  const alive = attempt.honouredUntil.getTime() - now.getTime() >= ENOUGH_MINUTES * 60_000;
  return alive && ['created', 'opened', 'pending'].includes(attempt.state) && sameTerms(attempt.terms, terms);
}

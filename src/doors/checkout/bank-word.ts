import type { Operation, ReturnTrace } from '#payments';

/** What the bank's answer means for a case about which the books and its lists disagree; each leads to one act, or to none. */
export type BankWord =
  /** The bank knows the payment or the return as the books do: it is expected in a later list. */
  | 'payment-confirmed'
  | 'return-confirmed'
  /** The bank does not know it: it did not take place. */
  | 'payment-denied'
  | 'return-denied'
  /** A return whose answer was lost was made, or was not. */
  | 'return-made'
  | 'return-not-made'
  /** More has gone back of the payment than the return in doubt, or less: a clerk gave something back in the cabinet. */
  | 'more-went'
  | 'less-went'
  /** An operation that only the bank told of: it does not know it any more, or it is no payment of ours to settle. */
  | 'not-known'
  | 'noted'
  /** What was taken for test money is it, or is real. */
  | 'test'
  | 'real'
  /** The bank's own word is the sum on the books after all; or it holds less of the payment, or more; or gave more back, or less. */
  | 'sum-confirmed'
  | 'sum-short'
  | 'sum-more'
  | 'return-more'
  | 'return-less'
  /** A payment that it had denied, and that is claimed from it, it knows again. */
  | 'claim-found'
  /** It says nothing that a case could be closed by. */
  | 'nothing';

type Sum = { readonly amount: bigint; readonly currency: string };
const same = (one: Sum, other: Sum): boolean => one.amount === other.amount && one.currency === other.currency;
const cameToNothing = ({ state }: Operation): boolean => state === 'failed' || state === 'cancelled';

/** A payment of ours that the bank's lists lack. */
export function wordOfPayment(ours: Sum, said: Operation | null): BankWord {
  if (!said) return 'payment-denied';
  if (said.kind !== 'payment') return 'nothing';
  if (cameToNothing(said)) return 'payment-denied';
  return said.state === 'paid' && same(ours, said) ? 'payment-confirmed' : 'nothing';
}

/** A return of ours that the bank's lists lack, under the bank's own number of it. */
export function wordOfReturn(ours: Sum, said: Operation | null): BankWord {
  if (!said) return 'return-denied';
  if (said.kind !== 'return') return 'nothing';
  if (cameToNothing(said)) return 'return-denied';
  return said.state === 'paid' && same(ours, said) ? 'return-confirmed' : 'nothing';
}

/**
 * The same by the sum that has gone back of its payment, where we hold `others` as gone beside it. It is denied only where what is
 * missing cannot be others without it: which of them it is, the sum does not tell, unless they are of one size.
 */
export function wordOfReturnBySum(
  { amount, others }: { readonly amount: bigint; readonly others: readonly bigint[] },
  said: Operation | null,
): BankWord {
  if (!said || said.returned === null) return 'nothing';
  const missing = others.reduce((sum, other) => sum + other, amount) - said.returned;
  if (missing <= 0n) return 'return-confirmed';
  const without = others.filter((other) => other !== amount);
  return makeUp(others, missing - amount) === true && makeUp(without, missing) === false ? 'return-denied' : 'nothing';
}

/** Whether some of the sums, or none, are exactly this much together; null: there are too many of them to be sure. */
function makeUp(sums: readonly bigint[], whole: bigint): boolean | null {
  const reached = new Set([0n]);
  for (const sum of sums) {
    // Each sum once: what is reached with it is not added to again.
    const before = [...reached];
    for (const part of before) if (part + sum <= whole) reached.add(part + sum);
    if (reached.size > MOST_SUMS) return null;
  }
  return reached.has(whole);
}

/** Returns of many seats on many days may be of as many sizes: their sums double with each, and nobody waits for that. */
const MOST_SUMS = 20_000;

/** A return whose answer was lost, where only the sum is seen: `before` had gone before it. */
export function wordOfDoubt({ amount, before }: { readonly amount: bigint; readonly before: bigint }, said: Operation | null): BankWord {
  if (!said || said.returned === null) return 'nothing';
  const more = said.returned - before;
  if (more === amount) return 'return-made';
  if (more === 0n) return 'return-not-made';
  return more > amount ? 'more-went' : more > 0n ? 'less-went' : 'nothing';
}

export const wordOfTrace = ({ is }: ReturnTrace): BankWord =>
  is === 'made' ? 'return-made' : is === 'not-made' ? 'return-not-made' : 'nothing';

/** An operation that nobody here knows; null: a payment, which the rules of settling take as any other. */
export function wordOfUnknown(said: Operation | null): BankWord | null {
  if (!said) return 'not-known';
  return said.kind === 'payment' && said.state === 'paid' ? null : 'noted';
}

/** The same of a return that shows only in the remainder of its payment. */
export const wordOfUnknownBySum = (known: bigint, said: Operation | null): BankWord =>
  said?.returned && said.returned > known ? 'noted' : 'not-known';

export function wordOfTest(said: Operation | null): BankWord {
  if (!said || cameToNothing(said)) return 'not-known';
  if (said.testMode) return 'test';
  return said.kind === 'payment' && said.state === 'paid' ? 'real' : 'nothing';
}

/** A payment or a return of which a list states another sum than the books. */
export function wordOfSum(kind: 'payment' | 'return', ours: Sum, said: Operation | null): BankWord {
  if (said?.kind !== kind || said.state !== 'paid' || said.currency !== ours.currency) return 'nothing';
  if (said.amount === ours.amount) return 'sum-confirmed';
  if (kind === 'payment') return said.amount < ours.amount ? 'sum-short' : 'sum-more';
  return said.amount > ours.amount ? 'return-more' : 'return-less';
}

/** Of a payment that is claimed from the bank only its whole sum ends the claim. */
export const wordOfClaimed = (ours: Sum, said: Operation | null): BankWord =>
  wordOfSum('payment', ours, said) === 'sum-confirmed' ? 'claim-found' : 'nothing';

/** What the operators' queue may hold: each kind of case that the rules do not close by themselves. */
export const oddityKinds = [
  'underpaid',
  'other-currency',
  'terms-changed',
  'implausible-time',
  'account-differs',
  'unknown-attempt',
  'unknown-operation',
  'test-money',
  'returned-outside',
  'return-refused',
  // A sum that the bank neither charges nor gives up.
  'hold-stuck',
  // Found by reconciliation: the books against the facts, and against what the bank's registry states.
  'books-differ',
  'return-unclear',
  'bank-lacks',
  'bank-lacks-return',
  'no-registry',
  'sum-differs',
  'fee-differs',
  'payout-differs',
  'chargeback',
  // A line of a bank statement that agrees with no invoice by itself.
  'transfer-unmatched',
] as const;
export type OddityKind = (typeof oddityKinds)[number];

/** The action laid ready for the person who opens the case. */
export type PreparedAction =
  | { readonly do: 'give-back'; readonly amount: bigint }
  | { readonly do: 'ask-person'; readonly amount: bigint }
  /** The bank's word is taken: a fee, or a payout to our account, is booked as it states it. */
  | { readonly do: 'accept-fee' | 'accept-payout'; readonly amount: bigint }
  /** A line of a statement is bound to an invoice by hand, or is no customer's payment. */
  | { readonly do: 'match-transfer'; readonly amount: bigint }
  /** The bank took the price of a contract on its cardholder's claim: recorded as a dispute of that contract. */
  | { readonly do: 'record-dispute'; readonly amount: bigint }
  /** What went back in the bank's cabinet was a refund of a contract or a return of held money, or the clerk's mistake. */
  | { readonly do: 'explain-return'; readonly amount: bigint }
  /** The bank refuses to give it back: staff send it from our account and write down the number of the payment order. */
  | { readonly do: 'send-transfer'; readonly amount: bigint }
  /** The bank is asked once more to give up what it holds. */
  | { readonly do: 'ask-again'; readonly amount: bigint }
  /** The bank is asked, and its word of that moment settles the case. */
  | { readonly do: 'ask-bank' }
  /** The bank's lists of the days that are missing are fetched, uploaded, or known to be empty. */
  | { readonly do: 'bring-registry' }
  /** What a job can mend is mended and the rule looked at anew; else a correcting posting. */
  | { readonly do: 'mend-books' }
  | { readonly do: 'look-into' };

/** Kinds whose action needs no sum: laid ready when the case is looked at, whenever it was queued. */
const WITHOUT_SUM: Partial<Record<OddityKind, 'ask-bank' | 'bring-registry' | 'mend-books'>> = {
  'books-differ': 'mend-books',
  'unknown-operation': 'ask-bank',
  'sum-differs': 'ask-bank',
  'test-money': 'ask-bank',
  'no-registry': 'bring-registry',
  'return-unclear': 'ask-bank',
  'bank-lacks': 'ask-bank',
  'bank-lacks-return': 'ask-bank',
};
export const preparedOf = (kind: OddityKind): PreparedAction => ({ do: WITHOUT_SUM[kind] ?? 'look-into' });

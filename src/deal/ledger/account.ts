/** asset and expense grow by debit, liability and income by credit. */
export type AccountKind = 'asset' | 'liability' | 'income' | 'expense';

export const accounts = {
  /** The bank owes us what it took from cards. */
  'gateway-receivable': 'asset',
  /** Our account in the bank: what the gateway paid out, and transfers. */
  bank: 'asset',
  /** What the gateway kept for its service. */
  'gateway-fees': 'expense',
  /** Money that came and whose case is not decided. */
  held: 'liability',
  /** Paid for a service not yet rendered. */
  'customer-advances': 'liability',
  /** Earned by a service rendered, without VAT. */
  revenue: 'income',
  /** Decided to go back, not yet gone. */
  'refunds-payable': 'liability',
  /** VAT inside what was earned. */
  'vat-payable': 'liability',
  /** Taken back by the bank on a cardholder's claim, until the claim is decided. */
  chargebacks: 'asset',
  /** Given back in the bank's cabinet past our queue: to be explained by a person. */
  'returned-outside': 'asset',
  /** Taken by the bank a second time, after the customer had it back. */
  losses: 'expense',
} as const satisfies Record<string, AccountKind>;
export type Account = keyof typeof accounts;
export const accountCodes = Object.keys(accounts) as Account[];

/** The side on which an account's balance grows. */
export const growsByDebit = (account: Account): boolean => accounts[account] === 'asset' || accounts[account] === 'expense';

/** A turnover as the account's own balance: positive where it is usual. */
export const balanceOf = (account: Account, { debit, credit }: { debit: bigint; credit: bigint }): bigint =>
  growsByDebit(account) ? debit - credit : credit - debit;

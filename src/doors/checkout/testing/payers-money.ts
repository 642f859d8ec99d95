import type { Bank as Halyk } from '../../../../emulators/epay/bank.ts';
import type { Bank as Tiptop } from '../../../../emulators/tiptop/bank.ts';

/** One payment as the bank itself has it, in minor units; a sum that is only held is none. */
export type BankPayment = {
  readonly account: string;
  readonly transaction: string;
  readonly currency: string;
  readonly came: bigint;
  readonly back: bigint;
};

export function tiptopPayments({ operations }: Pick<Tiptop, 'operations'>): BankPayment[] {
  const backOf = (id: number): number =>
    operations.filter((one) => one.originalTransactionId === id).reduce((sum, one) => sum + one.amount, 0);
  return operations
    .filter((one) => one.originalTransactionId === null && one.status === 'Completed')
    .map(({ accountId, transactionId, currency, amount }) => ({
      account: accountId,
      transaction: String(transactionId),
      currency,
      came: BigInt(amount),
      back: BigInt(backOf(transactionId)),
    }));
}

export function epayPayments(bank: Pick<Halyk, 'state' | 'invoiceOf'>): BankPayment[] {
  const backOf = (id: string): number =>
    bank.state.refunds.filter((one) => one.transactionId === id).reduce((sum, one) => sum + one.amount, 0);
  return bank.state.transactions
    .filter((one) => one.chargedAt !== null)
    .map(({ id, invoiceId, currency, orgAmount }) => ({
      account: bank.invoiceOf(invoiceId)!.accountId,
      transaction: id,
      currency,
      came: BigInt(orgAmount),
      back: BigInt(backOf(id)),
    }));
}

/** What a test knows of a person who applied once, without asking the house. */
export type Payer = {
  readonly account: string;
  readonly price: bigint;
  /** Before any money came. */
  readonly declined?: boolean;
  /** Test money where it counts for nothing: no book has it. */
  readonly uncounted?: boolean;
  /** Staff have given back what the rules hold. */
  readonly decidedBack?: boolean;
  /** By a clerk's hand in the bank's cabinet. */
  readonly byCabinet?: bigint;
};
/** Where the money must be, by the offer alone (clauses 1.2.4, 3.1, 4.4): told without the house's code. */
export type Due = { readonly contracts: 0 | 1; readonly came: bigint; readonly back: bigint; readonly held: bigint };

/** What must have become of a payer's payments in a currency, once nothing is on its way any more. */
export function dueOf(payer: Payer, payments: readonly BankPayment[], currency = 'KZT'): Due {
  const own = payer.uncounted ? [] : payments.filter((one) => one.account === payer.account && one.currency === currency);
  const came = own.reduce((sum, one) => sum + one.came, 0n);
  const full = currency === 'KZT' ? own.filter((one) => one.came >= payer.price).reduce((sum, one) => sum + one.came, 0n) : 0n;
  const contracts = full > 0n && !payer.declined ? 1 : 0;
  // A full payment that buys nothing goes back, one beside another goes back, and so does what came above the price.
  const tooMuch = full - BigInt(contracts) * payer.price;
  const odd = came - full;
  const held = payer.decidedBack ? 0n : odd;
  return { contracts, came, back: tooMuch + odd - held + (currency === 'KZT' ? (payer.byCabinet ?? 0n) : 0n), held };
}

import { entry, kzt, type Account, type ContractBalance, type LedgerEntry, type Sum } from '#ledger';

type About = { readonly contractId: string; readonly provider?: string; readonly seatNo?: number };

/** Where the money stands that goes back: of a contract, or of one of its seats. */
export type Sources = Pick<ContractBalance, 'advances' | 'revenue' | 'vat'>;
export const leftIn = ({ advances, revenue, vat }: Sources): bigint => advances + revenue + vat;

/**
 * Out of what a refund is paid: first the advance that is still the customer's, then what was earned already, its VAT in
 * the same measure, so that the books never show income that was given back.
 */
function sourcesOf(amount: bigint, { advances, revenue, vat }: Sources): [Account, bigint][] {
  const fromAdvances = amount < advances ? amount : advances;
  const earned = amount - fromAdvances;
  const total = revenue + vat;
  if (earned > total) throw new Error('more would be refunded than the contract holds', { cause: { amount, advances, revenue, vat } });
  // Half up, as VAT was taken out of the price; the last refund takes what is left of both.
  const ofVat = earned === 0n ? 0n : (2n * earned * vat + total) / (2n * total);
  const sources: [Account, bigint][] = [
    ['customer-advances', fromAdvances],
    ['revenue', earned - ofVat],
    ['vat-payable', ofVat],
  ];
  return sources.filter(([, part]) => part > 0n);
}

/** Decided: the sum is owed to the customer. */
export const onRefundOwed = (reference: string, amount: bigint, balance: Sources, about: About): LedgerEntry[] =>
  sourcesOf(amount, balance).map(([account, part]) => entry('refund-owed', reference, [account, 'refunds-payable'], kzt(part), about));

/** The bank gave it back the way it came. */
export const onRefundPaid = (reference: string, amount: bigint, about: About): LedgerEntry =>
  entry('refund-paid', reference, ['refunds-payable', 'gateway-receivable'], kzt(amount), about);

/** The bank does not know the return it had called made: it owes us the sum again, and so do we. */
export const onRefundDenied = (returnId: string, amount: bigint, about: About): LedgerEntry =>
  entry('refund-denied', returnId, ['gateway-receivable', 'refunds-payable'], kzt(amount), about);

/** Staff sent it from our account. */
export const onRefundTransferred = (caseId: string, amount: bigint, about: About): LedgerEntry =>
  entry('refund-transferred', caseId, ['refunds-payable', 'bank'], kzt(amount), about);

/** It had gone already, by a clerk's hand in the bank's cabinet. */
export const onRefundOutside = (caseId: string, amount: bigint, about: About): LedgerEntry =>
  entry('refund-outside', caseId, ['refunds-payable', 'returned-outside'], kzt(amount), about);

type AboutDispute = { readonly contractId?: string; readonly provider: string; readonly seatNo?: number };

/** The bank took the sum on a cardholder's claim: it is disputed. */
export const onChargeback = (id: string, sum: Sum, about: AboutDispute): LedgerEntry =>
  entry('chargeback-opened', id, ['chargebacks', 'gateway-receivable'], sum, about);

export const onChargebackWon = (id: string, sum: Sum, about: AboutDispute): LedgerEntry =>
  entry('chargeback-won', id, ['gateway-receivable', 'chargebacks'], sum, about);

/** Of a price. */
export const onChargebackLost = (id: string, amount: bigint, balance: Sources, about: AboutDispute): LedgerEntry[] =>
  sourcesOf(amount, balance).map(([account, part]) => entry('chargeback-lost', id, [account, 'chargebacks'], kzt(part), about));

/** Of what was held and no price: the payer has it by the bank. */
export const onHeldLost = (id: string, sum: Sum, about: AboutDispute): LedgerEntry =>
  entry('chargeback-lost', id, ['held', 'chargebacks'], sum, about);

/** What was lost by a claim on the bank, which knows the payment again. */
export const onClaimFound = (id: string, sum: Sum, about: AboutDispute): LedgerEntry =>
  entry('claim-found', id, ['gateway-receivable', 'losses'], sum, about);

/** Nothing was left for it: the payer had it back before. */
export const onBankLoss = (id: string, sum: Sum, about: AboutDispute): LedgerEntry =>
  entry('chargeback-lost', id, ['losses', 'chargebacks'], sum, about);

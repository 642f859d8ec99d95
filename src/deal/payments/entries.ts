import { entry, type Account, type LedgerEntry, type Sum } from '#ledger';
import type { MoneyBackWay } from './money-back.ts';
import { isTransfer } from './transfer.ts';

/** Who owes us what came: the gateway until it pays out; a bank transfer is on our account at once. */
const till = (provider: string): Account => (isTransfer(provider) ? 'bank' : 'gateway-receivable');

/** The money came: we hold it for the payer until the case is decided. */
export const onCaptured = (captureId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('captured', captureId, [till(provider), 'held'], sum, { provider });

/** The bank holds more of it than it had told: held as well. `reference`: of the payment, and of the case. */
export const onFound = (reference: string, provider: string, sum: Sum): LedgerEntry =>
  entry('found', reference, [till(provider), 'held'], sum, { provider });

export const onReturnOwed = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-owed', returnId, ['held', 'refunds-payable'], sum, { provider });

/** `by`: what staff sent from our account left it, whoever took the money. */
export const onReturnDone = (returnId: string, provider: string, sum: Sum, by: MoneyBackWay = 'gateway'): LedgerEntry =>
  entry('return-done', returnId, ['refunds-payable', by === 'transfer' ? 'bank' : till(provider)], sum, { provider });

/** It had gone in the bank's cabinet. */
export const onReturnOutside = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-outside', returnId, ['refunds-payable', 'returned-outside'], sum, { provider });

/** The bank refuses to give it back this way: the sum is held again and a person decides. */
export const onReturnWithdrawn = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-withdrawn', returnId, ['refunds-payable', 'held'], sum, { provider });

/** The bank does not know a return it had called made: it owes us the sum again, and so do we. */
export const onReturnDenied = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-denied', returnId, ['gateway-receivable', 'refunds-payable'], sum, { provider });

export const onReturnedOutside = (transactionId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('returned-outside', `${provider}:${transactionId}`, ['returned-outside', 'gateway-receivable'], sum, { provider });

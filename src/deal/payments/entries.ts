import { entry, type LedgerEntry, type Sum } from '#ledger';

/** The bank took the money: it owes us, and we hold it for the payer until the case is decided. */
export const onCaptured = (captureId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('captured', captureId, ['gateway-receivable', 'held'], sum, { provider });

export const onReturnOwed = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-owed', returnId, ['held', 'refunds-payable'], sum, { provider });

export const onReturnDone = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-done', returnId, ['refunds-payable', 'gateway-receivable'], sum, { provider });

/** The bank refuses to give it back this way: the sum is held again and a person decides. */
export const onReturnWithdrawn = (returnId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('return-withdrawn', returnId, ['refunds-payable', 'held'], sum, { provider });

export const onReturnedOutside = (transactionId: string, provider: string, sum: Sum): LedgerEntry =>
  entry('returned-outside', `${provider}:${transactionId}`, ['returned-outside', 'gateway-receivable'], sum, { provider });

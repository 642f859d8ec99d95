/** The name under which payments by a bank transfer stand among those of gateways. */
export const TRANSFER = 'transfer';
export const isTransfer = (provider: string): boolean => provider === TRANSFER;

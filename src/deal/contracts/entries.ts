import { entry, kzt, type LedgerEntry } from '#ledger';
import type { Contract } from './contract.ts';

/** The contract exists: the price, held since it came, is the customer's advance (clause 3.11). */
export const onConcluded = (contract: Pick<Contract, 'id' | 'captureId' | 'amount'>): LedgerEntry =>
  entry('concluded', contract.captureId, ['held', 'customer-advances'], kzt(contract.amount), { contractId: contract.id });

import { accountCodes, accounts, growsByDebit, type Account } from './account.ts';
import type { LedgerEntry } from './entry.ts';

export type Balances = Record<Account, bigint>;

/** Balance of every account in one currency, each on its own side. */
export function balances(entries: Iterable<LedgerEntry>, currency: string): Balances {
  const total = Object.fromEntries(accountCodes.map((code) => [code, 0n])) as Balances;
  for (const one of entries) {
    if (one.currency !== currency) continue;
    total[one.debit] += growsByDebit(one.debit) ? one.amount : -one.amount;
    total[one.credit] += growsByDebit(one.credit) ? -one.amount : one.amount;
  }
  return total;
}

/** What the house has less what it owes and earned: assets - liabilities - income + expense; zero in true books. */
export function imbalance(total: Balances): bigint {
  const sum = (...kinds: string[]): bigint =>
    accountCodes.filter((code) => kinds.includes(accounts[code])).reduce((all, code) => all + total[code], 0n);
  return sum('asset', 'expense') - sum('liability', 'income');
}

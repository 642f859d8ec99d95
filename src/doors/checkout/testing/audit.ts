import { sql } from 'kysely';
import { balanceOf, imbalance, trialBalance, accountCodes, type Account, type Balances } from '#ledger';
import type { Db } from '#platform/database.ts';
import type { SimulatedBank } from '../../../deal/payments/testing/simulated-bank.ts';

export type Audit = {
  readonly moneyIn: bigint;
  readonly moneyOut: bigint;
  readonly concluded: number;
  readonly waiting: number;
  readonly returned: number;
  readonly balance: Balances;
  /** What the bank's records and our books, cases and contracts do not say alike; must be empty. */
  readonly differences: readonly string[];
};

type Fate = {
  readonly provider: string;
  readonly transaction: string;
  readonly application: string | null;
  readonly concluded: boolean;
  readonly open: boolean;
};

/** What we did with every payment we know of. */
async function fates(db: Db): Promise<Map<string, Fate>> {
  const { rows } = await sql<Fate>`
    select capture.provider, capture.transaction_id as transaction, attempt.application_id::text as application,
      exists (select from contracts.contract where contract.capture_id = capture.id) as concluded,
      exists (select from payments.oddity where oddity.capture_id = capture.id
        and not exists (select from payments.oddity_resolution resolution where resolution.oddity_id = oddity.id)) as open
    from payments.capture left join payments.attempt on attempt.id = capture.attempt_id`.execute(db);
  return new Map(rows.map((one) => [one.transaction, one]));
}

/**
 * The books held against the banks. What is expected comes from the banks' own records alone: what each order asked,
 * what came, what went back; the ledger's code has no part in it.
 */
export async function audit(db: Db, banks: readonly SimulatedBank[]): Promise<Audit> {
  const known = await fates(db);
  const differences: string[] = [];
  const records = banks.flatMap((bank) => bank.records);
  const sum = (some: readonly { amount: bigint }[]): bigint => some.reduce((all, one) => all + one.amount, 0n);
  const payments = records.filter((one) => one.kind === 'payment');
  const backOf = new Map<string, bigint>();
  for (const one of records) if (one.returnOf) backOf.set(one.returnOf, (backOf.get(one.returnOf) ?? 0n) + one.amount);
  let [kept, held, concluded, waiting, returned] = [0n, 0n, 0, 0, 0];
  const contracts = new Map<string, number>();
  for (const paid of payments) {
    const fate = known.get(paid.transactionId);
    const back = backOf.get(paid.transactionId) ?? 0n;
    const left = paid.amount - back;
    if (!fate) differences.push(`${paid.transactionId}: the bank took ${paid.amount}, and we know nothing of it`);
    else if (fate.concluded) {
      concluded += 1;
      kept += left;
      if (left !== paid.asked) differences.push(`${paid.transactionId}: a contract for ${paid.asked}, of which the bank holds ${left}`);
      contracts.set(fate.application!, (contracts.get(fate.application!) ?? 0) + 1);
    } else if (fate.open) {
      waiting += 1;
      held += left;
      if (back > 0n) differences.push(`${paid.transactionId}: waits for a person, and ${back} went back`);
    } else if (left === 0n) returned += 1;
    else differences.push(`${paid.transactionId}: no contract, no case, and ${left} of ${paid.amount} is not given back`);
  }
  for (const [application, count] of contracts) if (count > 1) differences.push(`application ${application}: ${count} contracts`);
  for (const transaction of known.keys())
    if (!payments.some((one) => one.transactionId === transaction)) differences.push(`${transaction}: on our books, and no bank took it`);
  const balance = await balanceSheet(db);
  const [moneyIn, moneyOut] = [sum(payments), sum(records.filter((one) => one.kind === 'return'))];
  const earned = balance['customer-advances'] + balance.revenue + balance['vat-payable'];
  const agree = (what: string, books: bigint, bank: bigint): void => {
    if (books !== bank) differences.push(`${what}: the books say ${books}, the banks' records ${bank}`);
  };
  agree('owed to us by the banks', balance['gateway-receivable'], moneyIn - moneyOut);
  agree('kept for contracts', earned, kept);
  agree('held for cases', balance.held, held);
  agree('decided and not gone back', balance['refunds-payable'], 0n);
  agree('both sides', imbalance(balance), 0n);
  return { moneyIn, moneyOut, concluded, waiting, returned, balance, differences };
}

async function balanceSheet(db: Db): Promise<Balances> {
  const rows = (await trialBalance(db)).filter((one) => one.currency === 'KZT');
  const of = (account: Account): bigint => {
    const row = rows.find((one) => one.account === account);
    return row ? balanceOf(account, row) : 0n;
  };
  return Object.fromEntries(accountCodes.map((account) => [account, of(account)])) as Balances;
}

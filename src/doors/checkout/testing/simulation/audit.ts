import { sql } from 'kysely';
import { accountCodes, balanceOf, imbalance, trialBalance, type Account, type Balances } from '#ledger';
import { attemptById, oddities } from '#payments';
import type { Db } from '#platform/database.ts';
import type { BankRecord } from './bank.ts';
import type { Month } from './month.ts';
import type { Person } from './person.ts';
import type { Chargeback } from './registry.ts';
import { storyOf } from './story.ts';

export type Audit = {
  readonly moneyIn: bigint;
  readonly moneyOut: bigint;
  readonly concluded: number;
  readonly waiting: number;
  readonly returned: number;
  readonly balance: Balances;
  /** What the banks' records and our books, cases and contracts do not say alike; must be empty. */
  readonly differences: readonly string[];
};

/** What the house did with a payment it knows of. */
type Fate = {
  readonly transaction: string;
  readonly application: string | null;
  readonly price: bigint | null;
  readonly open: boolean;
  /** Of the price, by refund cases that are paid. */
  readonly refunded: bigint;
  readonly outside: bigint;
};

async function fates(db: Db): Promise<Map<string, Fate>> {
  const { rows } = await sql<Fate>`
    select capture.transaction_id as transaction, attempt.application_id::text as application, contract.amount as price,
      exists (select from payments.oddity where oddity.capture_id = capture.id and kind <> 'returned-outside'
        and not exists (select from payments.oddity_resolution resolution where resolution.oddity_id = oddity.id)) as open,
      coalesce((select sum(amount) from payments.money_back back
        where back.capture_id = capture.id and back.reason = 'service' and back.state = 'done'), 0)::bigint as refunded,
      coalesce((select sum((facts->>'amount')::bigint) from payments.oddity
        where kind = 'returned-outside' and facts->>'payment' = capture.transaction_id), 0)::bigint as outside
    from payments.capture left join payments.attempt on attempt.id = capture.attempt_id
      left join contracts.contract on contract.capture_id = capture.id`.execute(db);
  return new Map(rows.map((one) => [one.transaction, one]));
}

/**
 * The books held against the banks. What is expected comes from the banks' own records and from what people did: the
 * ledger's code has no part in it. A difference is named by the application and the seed that lead to it again.
 */
export async function audit(month: Month): Promise<Audit> {
  const { db } = month.platform;
  const { seed } = month.wish;
  const known = await fates(db);
  const byApplication = new Map(month.people.map((one) => [one.applicant?.applicationId ?? '', one]));
  const nameOf = (transaction: string): string => {
    const no = byApplication.get(known.get(transaction)?.application ?? '')?.no;
    return `${no === undefined ? 'no application' : `application ${no}`} (seed ${seed}), payment ${transaction}`;
  };
  const records = [...month.banks, month.account].flatMap((bank) => bank.records());
  const { differences, ...sums } = paymentByPayment(records, known, nameOf);
  for (const [at, difference] of differences.entries()) {
    const told = records.find((one) => difference.includes(one.transaction));
    const application = known.get(told?.transaction ?? '')?.application;
    if (application) differences[at] = [difference, ...(await storyOf(db, application))].join('\n    ');
  }
  differences.push(...(await purchaseByPurchase(db, month.people, seed)), ...month.booksFaults);
  for (const one of await oddities(db, 'open', 100_000))
    if (UNEXPLAINED.includes(one.kind)) {
      const attempt = one.attemptId && (await attemptById(db, one.attemptId));
      const story = attempt ? await storyOf(db, attempt.applicationId) : [];
      differences.push([`case ${one.kind} ${one.reference} waits: ${JSON.stringify(one.facts)}`, ...story].join('\n    '));
    }
  const balance = await balanceSheet(db);
  differences.push(...booksAgainst(balance, sums, month));
  return { ...sums, balance, differences };
}

/** Cases that say that bank and books differ, and that nothing in the month explains. */
const UNEXPLAINED: readonly string[] = [
  'books-differ',
  'bank-lacks',
  'bank-lacks-return',
  'sum-differs',
  'payout-differs',
  'unknown-operation',
  'return-unclear',
  'return-refused',
  'hold-stuck',
];

type Sums = Omit<Audit, 'balance' | 'differences'> & { readonly kept: bigint; readonly held: bigint; readonly outside: bigint };

const tenge = (records: readonly BankRecord[], kind: BankRecord['kind']): bigint =>
  records.reduce((sum, one) => sum + (one.kind === kind && one.currency === 'KZT' ? one.amount : 0n), 0n);

function paymentByPayment(
  records: readonly BankRecord[],
  known: ReadonlyMap<string, Fate>,
  nameOf: (transaction: string) => string,
): Sums & { differences: string[] } {
  const differences: string[] = [];
  const backOf = new Map<string, bigint>();
  for (const one of records) if (one.returnOf) backOf.set(one.returnOf, (backOf.get(one.returnOf) ?? 0n) + one.amount);
  const sums = { kept: 0n, held: 0n, outside: 0n, concluded: 0, waiting: 0, returned: 0 };
  const payments = records.filter((one) => one.kind === 'payment');
  for (const paid of payments) {
    const fate = known.get(paid.transaction);
    const back = backOf.get(paid.transaction) ?? 0n;
    const left = paid.amount - back;
    const differs = (what: string): void => void differences.push(`${nameOf(paid.transaction)}: ${what}`);
    if (!fate) differs(`the bank took ${paid.amount}, and the house knows nothing of it`);
    else if (fate.price !== null) {
      sums.concluded += 1;
      sums.kept += fate.price - fate.refunded;
      sums.outside += fate.outside;
      const due = fate.price - fate.refunded - fate.outside;
      if (left !== due)
        differs(`a contract for ${fate.price}, ${fate.refunded} refunded, ${fate.outside} by the cabinet, and the bank holds ${left}`);
    } else if (fate.open) {
      sums.waiting += 1;
      if (paid.currency === 'KZT') sums.held += left;
      if (back > 0n) differs(`waits for a person, and ${back} went back`);
    } else if (left === 0n) sums.returned += 1;
    else differs(`no contract, no case, and ${left} of ${paid.amount} is not given back`);
  }
  const ids = new Set(payments.map((one) => one.transaction));
  for (const one of known.keys()) if (!ids.has(one)) differences.push(`${nameOf(one)}: on the books, and no bank took it`);
  return { ...sums, moneyIn: tenge(records, 'payment'), moneyOut: tenge(records, 'return'), differences };
}

/** Whoever paid the price in time has one contract, or a case that waits; whoever did not has none. */
async function purchaseByPurchase(db: Db, people: readonly Person[], seed: number): Promise<string[]> {
  const { rows } = await sql<{ application: string; contracts: number; open: boolean }>`
    select application.id::text as application,
      (select count(*)::int from contracts.contract where contract.application_id = application.id) as contracts,
      exists (select from payments.oddity join payments.attempt on attempt.id = oddity.attempt_id
        where attempt.application_id = application.id
        and not exists (select from payments.oddity_resolution resolution where resolution.oddity_id = oddity.id)) as open
    from applications.application`.execute(db);
  const found = new Map(rows.map((one) => [one.application, one]));
  const differences: string[] = [];
  for (const { no, due, applicant } of people) {
    const one = applicant && found.get(applicant.applicationId);
    const contracts = one?.contracts ?? 0;
    const wrong = contracts > 1 || (due === 'contract' && contracts === 0 && !one?.open) || (due === 'no contract' && contracts > 0);
    if (!wrong) continue;
    const story = one ? await storyOf(db, one.application) : [];
    differences.push([`application ${no} (seed ${seed}): ${contracts} contracts, and due is ${due}`, ...story].join('\n    '));
  }
  return differences;
}

function booksAgainst(balance: Balances, sums: Sums, { chargebacks, paidOut, account }: Month): string[] {
  const differences: string[] = [];
  const taken = (which: (one: Chargeback) => boolean): bigint => chargebacks.filter(which).reduce((sum, one) => sum + one.amount, 0n);
  const ofAll = (which: 'fees' | 'payouts'): bigint => [...paidOut.values()].reduce((sum, one) => sum + one[which], 0n);
  const [transfersIn, transfersOut] = [tenge(account.records(), 'payment'), tenge(account.records(), 'return')];
  const ours = transfersIn - transfersOut;
  const [fees, payouts] = [ofAll('fees'), ofAll('payouts')];
  const earned = balance['customer-advances'] + balance.revenue + balance['vat-payable'] - balance.losses;
  const agree = (what: string, books: bigint, expected: bigint): void => {
    if (books !== expected) differences.push(`${what}: the books say ${books}, the banks' records ${expected}`);
  };
  const disputed = taken((one) => one.outcome !== 'won');
  agree('owed to us by the banks', balance['gateway-receivable'], sums.moneyIn - sums.moneyOut - ours - disputed - fees - payouts);
  agree('on our account', balance.bank, payouts + ours);
  agree('kept by the banks as fees', balance['gateway-fees'], fees);
  agree('kept for contracts', earned, sums.kept - taken((one) => one.outcome === 'lost'));
  agree('held for cases', balance.held, sums.held);
  agree('decided and not gone back', balance['refunds-payable'], 0n);
  agree(
    'in dispute',
    balance.chargebacks,
    taken((one) => one.outcome === null),
  );
  agree('given back in the cabinet', balance['returned-outside'], sums.outside);
  agree('both sides', imbalance(balance), 0n);
  return differences;
}

async function balanceSheet(db: Db): Promise<Balances> {
  const rows = (await trialBalance(db)).filter((one) => one.currency === 'KZT');
  const of = (account: Account): bigint => {
    const row = rows.find((one) => one.account === account);
    return row ? balanceOf(account, row) : 0n;
  };
  return Object.fromEntries(accountCodes.map((account) => [account, of(account)])) as Balances;
}

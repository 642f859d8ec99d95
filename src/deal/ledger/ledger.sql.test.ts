import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import { accounts } from './account.ts';
import { contractBalance, lockedContractBalance, trialBalance } from './balance.sql.ts';
import { entry, kzt, type LedgerEntry } from './entry.ts';
import { book, ledgerOf } from './entry.sql.ts';

let platform: TestPlatform;
const AT = new Date('2026-11-22T10:00:00Z');
beforeAll(async () => ({ platform } = await testPlatform()));

const booked = (...entries: LedgerEntry[]): Promise<void> => transact(platform.db, (tx) => book(tx, entries, AT));
const refusal = (work: Promise<unknown>): Promise<string | null> => work.then(() => null, refusedBy);
const advance = (contractId: string, amount: bigint): LedgerEntry =>
  entry('concluded', randomUUID(), ['held', 'customer-advances'], kzt(amount), { contractId });
const earned = (contractId: string, amount: bigint, reference: string = randomUUID()): LedgerEntry =>
  entry('recognised', reference, ['customer-advances', 'revenue'], kzt(amount), { contractId });

test('the database knows the same accounts of the same kinds', async () => {
  const { rows } = await sql<{ code: string; kind: string }>`select code, kind from ledger.account`.execute(platform.db);
  expect(Object.fromEntries(rows.map((one) => [one.code, one.kind]))).toEqual(accounts);
});

test('an entry is booked once, to known accounts, of a sum above zero, never ahead, and stays', async () => {
  const one = advance(randomUUID(), 100n);
  await booked(one, entry('captured', randomUUID(), ['gateway-receivable', 'held'], kzt(100n)));
  expect(await refusal(booked(one))).toBe('ledger_entry_event_reference_debit_credit_key');
  expect(() => advance(randomUUID(), 0n)).toThrow('above zero');
  expect(await refusal(booked({ ...one, reference: 'x', amount: -1n }))).toBe('ledger_entry_amount_check');
  expect(await refusal(booked({ ...one, reference: 'x', debit: 'customer-advances' }))).toBe('ledger_entry_check');
  expect(await refusal(booked({ ...one, reference: 'x', debit: 'nothing' as never }))).toBe('ledger_entry_debit_fkey');
  expect(await refusal(booked({ ...one, reference: 'x', day: '2026-11-23' as CivilDate }))).toBe('never_booked_ahead');
  for (const change of [
    'delete from ledger.entry',
    'update ledger.entry set amount = 1',
    `update ledger.entry set contract_id = '${randomUUID()}' where contract_id is null`,
    'truncate ledger.entry',
    'delete from ledger.account',
  ])
    expect(await refusal(sql.raw(change).execute(platform.db))).not.toBeNull();
  expect(await ledgerOf(platform.db, { references: [one.reference] })).toMatchObject([{ amount: 100n, day: '2026-11-22' }]);
});

test('of many who take from an advance at once none takes more than was paid', async () => {
  const contractId = randomUUID();
  await booked(advance(contractId, 100n));
  const taken = await Promise.all(Array.from({ length: 8 }, () => refusal(booked(earned(contractId, 30n)))));
  expect(taken.filter((one) => one === null)).toHaveLength(3);
  expect(new Set(taken.filter(Boolean))).toEqual(new Set(['advances_never_below_zero']));
  expect(await contractBalance(platform.db, contractId)).toEqual({ advances: 10n, revenue: 90n, vat: 0n, refundsPayable: 0n });
  // Who reads the balance under the lock books on what they read.
  const all = await Promise.all(
    [1, 2, 3].map(() =>
      transact(platform.db, async (tx) => {
        const { advances } = await lockedContractBalance(tx, contractId);
        if (advances > 0n) await book(tx, [earned(contractId, advances)], AT);
        return advances;
      }),
    ),
  );
  expect(all.sort()).toEqual([0n, 0n, 10n]);
});

test('the trial balance of a day holds what belongs to it and before, and both sides agree', async () => {
  const contractId = randomUUID();
  await booked({ ...advance(contractId, 500n), day: '2026-11-01' as CivilDate }, earned(contractId, 200n));
  const of = async (day: string): Promise<bigint | undefined> =>
    (await trialBalance(platform.db, day as CivilDate)).find((one) => one.account === 'held')?.debit;
  expect(await of('2026-10-31')).toBeUndefined();
  expect(await of('2026-11-01')).toBe(500n);
  const all = await trialBalance(platform.db);
  const sum = (side: 'debit' | 'credit'): bigint => all.reduce((total, one) => total + one[side], 0n);
  expect(sum('debit')).toBe(sum('credit'));
});

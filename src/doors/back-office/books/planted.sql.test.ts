import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { recogniseRevenue } from '#enrolments';
import { accountCodes, contractBalance } from '#ledger';
import { file, openDesk, type Paid } from '../testing/registry-desk.ts';

const START = new Date('2026-11-22T10:00:00Z');
const desk = await openDesk(START);
const { faults, tampered, uploaded } = desk;
const { db, clock } = desk.market.platform;
let one: Paid;

beforeAll(async () => {
  one = await desk.paid();
  await uploaded(file(`Платёж;${one.transaction};22.11.2026;25000;700;`, 'Перечисление;P-1;22.11.2026;24300;;'));
  clock.set(new Date(START.getTime() + 4 * 86_400_000));
  await recogniseRevenue(desk.market.platform);
});

type Planted = { debit: string; credit: string; ofContract?: boolean; event?: string; day?: string; provider?: string };
/** An entry that any code could book: balanced, and past no guard of the database. */
async function foundWith({ debit, credit, ofContract = false, event = 'planted', day, provider }: Planted): Promise<string[]> {
  await sql`insert into ledger.entry (event, reference, provider, debit, credit, amount, currency, at, contract_id, day)
    values (${event}, 'planted', ${provider ?? null}, ${debit}, ${credit}, 100000, 'KZT', ${clock.now()},
      ${ofContract ? one.contract.id : null}, ${day ?? '2026-11-25'})`.execute(db);
  const found = await faults();
  await tampered(`delete from ledger.entry where reference = 'planted'`);
  return found;
}

test('books of a purchase, a registry and four days of service agree', async () => {
  expect((await contractBalance(db, one.contract.id)).revenue).toBe(3n * 27_778n);
  expect(await faults()).toEqual([]);
});

test.each<[string, Planted, string[]]>([
  ['income out of the bank account', { debit: 'bank', credit: 'revenue' }, ['ownerless planted:planted', 'bank KZT']],
  ['a fee paid from our account', { debit: 'gateway-fees', credit: 'bank', provider: 'tiptop' }, ['fees tiptop:KZT', 'bank KZT']],
  ['a fee of nobody', { debit: 'gateway-fees', credit: 'gateway-receivable' }, ['receivable -:KZT', 'fees -:KZT']],
  [
    'a return of the cabinet without a case',
    { debit: 'returned-outside', credit: 'bank' },
    ['bank KZT', 'returned-outside planted:planted'],
  ],
  ['an explained return of the cabinet', { debit: 'bank', credit: 'returned-outside' }, ['bank KZT', 'returned-outside planted:planted']],
  ['VAT of no contract', { debit: 'revenue', credit: 'vat-payable' }, ['ownerless planted:planted']],
  ['an advance of no contract', { debit: 'customer-advances', credit: 'revenue' }, ['ownerless planted:planted']],
  ['VAT that was not earned', { debit: 'revenue', credit: 'vat-payable', ofContract: true }, ['vat CONTRACT']],
])('%s is found', async (_name, planted, rules) => {
  expect(await foundWith(planted)).toEqual(rules.map((rule) => rule.replace('CONTRACT', one.contract.id)));
});

test('an advance earned too early, twice or under another name is found in its contract', async () => {
  const earned = (more: Partial<Planted>) =>
    foundWith({ debit: 'customer-advances', credit: 'revenue', ofContract: true, event: 'earned', ...more });
  // Of today, which is not over; of a day that was earned; of a day before the course was opened; by another event.
  for (const more of [{ day: '2026-11-26' }, { day: '2026-11-24' }, { day: '2026-11-20' }, { event: 'planted' }])
    expect([more, await earned(more)]).toEqual([more, [`earned ${one.contract.id}`]]);
});

test('a day that was earned by another sum, or is gone from the middle, is found', async () => {
  const day = `event = 'earned' and day = '2026-11-24'`;
  await tampered(`update ledger.entry set amount = amount - 1 where ${day}`);
  expect(await faults()).toEqual([`earned ${one.contract.id}`]);
  await tampered(`update ledger.entry set amount = amount + 1 where ${day}`);
  await tampered(`create table ledger.taken_out as select * from ledger.entry where ${day}`);
  await tampered(`delete from ledger.entry where ${day}`);
  expect(await faults()).toEqual([`earned ${one.contract.id}`]);
  await tampered(`insert into ledger.entry overriding system value select * from ledger.taken_out`);
  await tampered(`drop table ledger.taken_out`);
  expect(await faults()).toEqual([]);
});

test('no account is left that an entry could be planted on unseen', async () => {
  const blind: string[] = [];
  for (const [at, debit] of accountCodes.entries())
    for (const credit of accountCodes.slice(at + 1))
      if ((await foundWith({ debit, credit })).length === 0) blind.push(`${debit}/${credit}`);
  expect(blind).toEqual([]);
});

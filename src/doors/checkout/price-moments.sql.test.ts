import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { contractOfApplication } from '#contracts';
import { readContentFolder } from '#catalogue';
import { enrolmentByContract } from '#enrolments';
import { legalInForce } from '#offer';
import { capturesOf, moneyBackOf, oddities } from '#payments';
import { importPriceLists, priceInForce } from '#pricing';
import { amendOffer } from './testing/amend.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';

/**
 * One change a night (clauses.md, hard moments). The page is opened in the last second before midnight, so it is honoured
 * for thirty minutes of the new day: its last second concludes on the terms of the page, the next one does not.
 */
const market = await openMarket({ now: new Date('2026-11-22T07:00:00Z') });
const { platform, buyer, press, pay, notify } = market;
const { db, clock } = platform;
const COURSE = 'assessment-for-learning';

const list = (number: number, day: string, line: string | null): [string, Uint8Array] => [
  `price-lists/${number}.yaml`,
  Buffer.from(
    `number: ${number}\neffective_from: ${day}\nlines:\n${line === null ? '' : `  - { programme: ${COURSE}, ${line} }\n`}  - { programme: ai-in-the-classroom, amount: 15000, vat: none, access_days: 60 }\n`,
  ),
];

beforeAll(async () => {
  const files = new Map(await readContentFolder('content'));
  const last = [...files.keys()].filter((name) => name.startsWith('price-lists/')).length;
  const nights = [
    ['2026-11-23', 'amount: 25000, vat: none, access_days: 60'],
    ['2026-11-24', 'amount: 25000, vat: 16, access_days: 60'],
    ['2026-11-25', null],
    ['2026-11-26', 'amount: 25000, vat: 16, access_days: 60'],
    // Published anew and the same: nobody has to choose between two things that do not differ.
    ['2026-11-27', 'amount: 25000, vat: 16, access_days: 60'],
  ] as const;
  for (const [at, [day, line]] of nights.entries()) {
    const [name, bytes] = list(last + 1 + at, day, line);
    files.set(name, bytes);
  }
  expectOk(await importPriceLists(platform, files));
});

/** Opened a second before the day begins, paid so many seconds after the opening, heard of when the notice comes. */
async function across(day: string, seconds: number, heardDays = 0): Promise<Buyer & { attemptId: string }> {
  const midnight = new Date(`${day}T00:00:00+05:00`).getTime();
  clock.set(new Date(midnight - 1000));
  const one = await buyer();
  const { attemptId } = await press(one);
  clock.set(new Date(midnight - 1000 + seconds * 1000));
  Object.assign(market.bank.bank.settings, { noticeTries: 0 });
  const { transactionId } = await pay(attemptId, '4111000000001071');
  await until(
    async () => market.bank.bank.notices,
    (sent) => sent.every((each) => each.done),
  );
  Object.assign(market.bank.bank.settings, { noticeTries: 100 });
  clock.set(new Date(clock.now().getTime() + heardDays * 86_400_000));
  await notify({ transactionId, type: 'pay' });
  return { ...one, attemptId };
}
const HONOURED = 30 * 60;
const contractOf = (one: Buyer) => contractOfApplication(db, one.applicationId);
const oddOf = async (attemptId: string) => (await oddities(db, 'open')).find((each) => each.attemptId === attemptId)?.kind;

describe.each([
  { night: '2026-11-23', change: 'the access term only', old: { amount: 2_500_000n, vat: 'none', accessDays: 90 }, late: 'asked' },
  { night: '2026-11-24', change: 'the VAT only', old: { amount: 2_500_000n, vat: 'none', accessDays: 60 }, late: 'concluded' },
  { night: '2026-11-25', change: 'the programme leaves the list', old: { amount: 2_500_000n, vat: 16, accessDays: 60 }, late: 'returned' },
] as const)('at midnight $change changes', ({ night, old, late }) => {
  test('paid in the last second that the page is honoured: the terms of the page', async () => {
    const one = await across(night, HONOURED);
    const contract = (await contractOf(one))!;
    expect(contract).toMatchObject({ ...old, date: night });
    expect(await enrolmentByContract(db, contract.id)).toMatchObject({ term: { accessDays: old.accessDays } });
  });

  test('the same, and the notice comes a day late: the terms and the date of the payment', async () => {
    expect(await contractOf(await across(night, HONOURED, 1))).toMatchObject({ ...old, date: night });
  });

  test(`paid a second later: ${late}`, async () => {
    const one = await across(night, HONOURED + 1);
    // The VAT inside an unchanged sum is the provider's affair: what the payer agreed to pay and to get is the same.
    if (late === 'concluded') expect(await contractOf(one)).toMatchObject(old);
    else expect(await contractOf(one)).toBeNull();
    expect(await oddOf(one.attemptId)).toBe(late === 'asked' ? 'terms-changed' : undefined);
    const captures = (await capturesOf(db, one.applicationId)).map((capture) => capture.id);
    const returns = (await moneyBackOf(db, captures)).map(({ reason, amount }) => [reason, amount]);
    expect(returns).toEqual(late === 'returned' ? [['unsellable', 2_500_000n]] : []);
  });
});

describe('what did not change is no change', () => {
  test('a new list with the same terms: paid after the page’s end, concluded', async () => {
    const one = await across('2026-11-27', HONOURED + 600);
    expect(await contractOf(one)).toMatchObject({ amount: 2_500_000n, vat: 16, accessDays: 60 });
  });
});

describe('at midnight the offer changes', () => {
  test('within the page the version of the page binds, a second later the payer chooses', async () => {
    clock.set(new Date('2026-11-27T07:00:00Z'));
    const first = await legalInForce(db, 'offer', clock.now());
    const second = await amendOffer(market, 'Жаңа сөз.');
    expect(second.effectiveFrom).toEqual(new Date('2026-11-30T19:00:00Z'));
    expect(await contractOf(await across('2026-12-01', HONOURED))).toMatchObject({ offerVersionId: first.id, offerHash: first.hash });
    const late = await across('2026-12-01', HONOURED + 1);
    expect([await contractOf(late), await oddOf(late.attemptId)]).toEqual([null, 'terms-changed']);
  });
});

test('price, VAT and term of a contract are kept for ever: raw SQL is refused, later lists leave them', async () => {
  const { rows } = await sql<{ id: string }>`select id from contracts.contract order by id limit 1`.execute(db);
  const id = rows[0]!.id;
  const read = () => sql<object>`select amount, vat, access_days, price_line_id from contracts.contract where id = ${id}`.execute(db);
  const before = (await read()).rows;
  for (const change of [sql`amount = amount + 1`, sql`vat = '0'`, sql`access_days = 1`, sql`price_line_id = gen_random_uuid()`])
    await expect(sql`update contracts.contract set ${change} where id = ${id}`.execute(db)).rejects.toThrow();
  await expect(sql`delete from contracts.contract where id = ${id}`.execute(db)).rejects.toThrow();
  for (const change of [sql`amount_tiyn = 1`, sql`vat_percent = 0`, sql`access_days = 1`])
    await expect(sql`update pricing.line set ${change}`.execute(db)).rejects.toThrow();
  expect((await read()).rows).toEqual(before);
  expect(await priceInForce(db, market.programme.programmeId, clock.now())).toMatchObject({ accessDays: 60, vat: 16 });
});

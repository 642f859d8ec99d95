import { expect, test } from 'vitest';
import { oddities, type Oddity } from '#payments';
import { transact } from '#platform/database.ts';
import { sql } from 'kysely';
import { openDesk } from '../testing/registry-desk.ts';

const desk = await openDesk(new Date('2026-11-22T10:00:00Z'));
const { faults, press, tampered } = desk;
const { db, clock } = desk.market.platform;

const cases = async (): Promise<Oddity[]> => (await oddities(db, 'open')).filter((one) => one.kind === 'books-differ');
const more = (sum: number): Promise<unknown> => tampered(`update ledger.entry set amount = amount + (${sum}) where event = 'captured'`);

test('a fault is one case while it stands; set aside, another difference or the same one come back alarms again', async () => {
  await desk.paid();
  await more(1);
  const found = await faults();
  expect(found.map((one) => one.split(' ')[0])).toEqual(['captures', 'receivable', 'held']);
  // The check runs four times a day.
  await Promise.all([faults(), faults()]);
  const first = await cases();
  expect(first.map((one) => one.facts['rule']).sort()).toEqual(['captures', 'held', 'receivable']);
  for (const one of first) expect(await press(one, 'set-aside')).toBe(303);
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await faults();
  expect(await cases()).toEqual([]);
  // Another fault of the same account.
  await more(6);
  await faults();
  const second = await cases();
  expect(second.map((one) => one.facts['rule']).sort()).toEqual(['captures', 'held', 'receivable']);
  for (const one of second) expect(await press(one, 'set-aside')).toBe(303);
  // Mended, and broken again by the same sum.
  await more(-7);
  expect(await faults()).toEqual([]);
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await more(7);
  await faults();
  expect(await cases()).toHaveLength(3);
  await more(-7);
  expect(await faults()).toEqual([]);
});

test('of one rule twenty cases wait at once, and those behind them come up as they are closed', async () => {
  for (const one of await cases()) await press(one, 'set-aside');
  await transact(db, (tx) =>
    sql`insert into ledger.entry (event, reference, debit, credit, amount, currency, at)
      select 'captured', 'none-' || lpad(n::text, 2, '0'), 'gateway-receivable', 'held', 1, 'XXX', ${clock.now()} from generate_series(1, 25) n`.execute(
      tx,
    ),
  );
  const ofCaptures = async (): Promise<Oddity[]> => (await cases()).filter((one) => one.facts['rule'] === 'captures');
  await faults();
  const waiting = await ofCaptures();
  expect(waiting).toHaveLength(20);
  for (const one of waiting.slice(0, 4)) expect(await press(one, 'set-aside')).toBe(303);
  await faults();
  expect(await ofCaptures()).toHaveLength(20);
  for (const one of await ofCaptures()) expect(await press(one, 'set-aside')).toBe(303);
  await faults();
  expect((await ofCaptures()).map((one) => one.facts['about'])).toEqual(['none-25']);
});

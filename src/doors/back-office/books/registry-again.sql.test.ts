import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { accountTurnover, trialBalance, type Account } from '#ledger';
import { file, openDesk, REGISTRY } from '../testing/registry-desk.ts';

const desk = await openDesk(new Date('2026-11-22T10:00:00Z'));
const { uploaded, casesOf, press, faults } = desk;
const { db } = desk.market.platform;
const balanceOn = async (account: Account): Promise<bigint> =>
  (await accountTurnover(db, account, { from: '2026-01-01' as CivilDate, to: '2027-12-31' as CivilDate })).after;
const payment = (transaction: string, more = '25000;700'): string => `Платёж;${transaction};22.11.2026;${more};`;

test('a file that begins where an earlier one began is taken: known rows and payouts stay, the new payout is booked once', async () => {
  const [one, two, three] = [await desk.paid(), await desk.paid(), await desk.paid()];
  await uploaded(file(payment(one.transaction), 'Перечисление;A-1;22.11.2026;24300;;'));
  // From the same day on: everything the first file held, and a week more.
  const longer = file(
    payment(one.transaction),
    'Перечисление;A-1;22.11.2026;24300;;',
    payment(two.transaction),
    'Перечисление;A-2;22.11.2026;24300;;',
  );
  const looked = await desk.staff().upload(REGISTRY, { action: 'check' }, { file: longer });
  expect(looked.body).toContain('Аударым төлемдерден комиссия мен қайтаруларды шегергенге тең');
  expect(await uploaded(longer)).toContain('done=taken');
  expect([await balanceOn('bank'), await balanceOn('gateway-fees'), await balanceOn('gateway-receivable')]).toEqual([
    4_860_000n,
    140_000n,
    2_500_000n,
  ]);
  // From the day of the second payout on: what it paid stands in an earlier file only.
  await uploaded(file('Перечисление;A-2;22.11.2026;24300;;', payment(three.transaction), 'Перечисление;A-3;22.11.2026;24300;;'));
  expect([await balanceOn('bank'), await balanceOn('gateway-receivable')]).toEqual([7_290_000n, 0n]);
  for (const payout of ['A-1', 'A-2', 'A-3']) expect(await casesOf('payout-differs', payout)).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a payout that was taken with another sum spoils no later file, and the days it settled count no more', async () => {
  const [one, two] = [await desk.paid(), await desk.paid()];
  const first = [payment(one.transaction), 'Перечисление;B-1;22.11.2026;20000;;'];
  await uploaded(file(...first));
  expect(await press((await casesOf('payout-differs', 'B-1'))[0]!, 'accept')).toBe(303);
  await uploaded(file(...first, payment(two.transaction), 'Перечисление;B-2;22.11.2026;24300;;'));
  expect(await casesOf('payout-differs', 'B-2')).toEqual([]);
  // The bank corrects the first: each other sum is a case, and the one that is accepted moves only the difference.
  await uploaded(file('Перечисление;B-1;22.11.2026;21000;;'));
  const [corrected] = await casesOf('payout-differs', 'B-1');
  expect([corrected!.facts['due'], corrected!.prepared]).toEqual(['2000000', { do: 'accept-payout', amount: 2_100_000n }]);
  const bank = await balanceOn('bank');
  expect(await press(corrected!, 'accept')).toBe(303);
  expect((await balanceOn('bank')) - bank).toBe(100_000n);
  expect(await faults()).toEqual([]);
});

test('a second, a third and a returning fee are cases of their own; what was set aside is not asked again', async () => {
  const [{ transaction }, other] = [await desk.paid(), await desk.paid()];
  await uploaded(file(payment(transaction)));
  await uploaded(file(payment(transaction, '25000;650')));
  expect(await press((await casesOf('fee-differs', transaction))[0]!, 'set-aside')).toBe(303);
  // The next file holds the same row, and another.
  await uploaded(file(payment(transaction, '25000;650'), payment(other.transaction)));
  expect(await casesOf('fee-differs', transaction)).toEqual([]);
  const fees = await balanceOn('gateway-fees');
  for (const [fee, ...rows] of [['600'], ['640'], ['600', payment(other.transaction)]] as const) {
    await uploaded(file(payment(transaction, `25000;${fee}`), ...rows));
    const [told] = await casesOf('fee-differs', transaction);
    expect([fee, told?.facts['amount']]).toEqual([fee, `${fee}00`]);
    expect(await press(told!, 'accept')).toBe(303);
  }
  expect((await balanceOn('gateway-fees')) - fees).toBe(-10_000n);
  expect(await faults()).toEqual([]);
});

test('every other sum of a payment is a case, also after the one before was set aside', async () => {
  const { transaction } = await desk.paid();
  await uploaded(file(payment(transaction)));
  const before = await trialBalance(db);
  for (const sum of ['24999', '24998']) {
    await uploaded(file(payment(transaction, `${sum};700`)));
    const told = await casesOf('sum-differs', transaction);
    expect(told.map((one) => one.facts['amount'])).toEqual([`${sum}00`]);
    expect(await press(told[0]!, 'set-aside')).toBe(303);
  }
  expect(await trialBalance(db)).toEqual(before);
  expect(await faults()).toEqual([]);
});

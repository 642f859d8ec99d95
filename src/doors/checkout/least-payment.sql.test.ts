import { beforeAll, expect, test } from 'vitest';
import { tenge } from '#kernel/tiyn.ts';
import { readContentFolder } from '#catalogue';
import { attemptsOf, gatewayOf } from '#payments';
import { importPriceLists, priceLists } from '#pricing';
import { press } from './testing/buyer.ts';
import { openMarket } from './testing/market.ts';

const market = await openMarket({ now: new Date('2026-11-22T07:00:00Z') });
const { platform, programme, buyer } = market;
const { db, clock } = platform;
/** Another bank takes less. */
const TEN = tenge(10);
const least = () => gatewayOf(platform).can.leastPayment;

/** A list for the next day on which the course costs so much. */
async function taken(amount: number, no: number, day: string, by = least()) {
  const files = new Map(await readContentFolder('content'));
  const text = (one: number, price: number, from: string) =>
    `number: ${one}\neffective_from: ${from}\nlines:\n  - { programme: ${programme.slug}, amount: ${price}, vat: none, access_days: 60 }\n`;
  files.set(`price-lists/${no}.yaml`, Buffer.from(text(no, amount, day)));
  // Lists published by a test before stand in the folder too.
  for (const [at, price, from] of published) files.set(`price-lists/${at}.yaml`, Buffer.from(text(at, price, from)));
  return importPriceLists(platform, files, by);
}
const published: (readonly [number, number, string])[] = [];
let next: number;
beforeAll(async () => {
  next = Math.max(...(await priceLists(db)).map(({ no }) => no)) + 1;
});

test('a new list is refused below what the chosen bank takes, at its file and programme; at it, it is taken', async () => {
  expect(await taken(9, next, '2026-11-23', TEN)).toEqual({
    ok: false,
    refusal: [
      { file: `price-lists/${next}.yaml`, line: 1, reason: `${programme.slug} costs 9.00 tenge, and the bank takes 10.00 at least` },
    ],
  });
  expect(await taken(0, next, '2026-11-23', tenge(0))).toMatchObject({ ok: false });
  expect(await taken(10, next, '2026-11-23', TEN)).toEqual({ ok: true, value: [next] });
  published.push([next, 10, '2026-11-23']);
  expect(least()).toBe(tenge(100));
  // What was published under the bank before is history, and no fault of the folder.
  expect(await taken(100, next + 1, '2026-11-25')).toEqual({ ok: true, value: [next + 1] });
});

test('a bank that takes no payment of so little opens no page: no attempt, and the person is told why', async () => {
  clock.set(new Date('2026-11-23T07:00:00Z'));
  const one = await buyer();
  expect(await press(platform, programme, one)).toEqual({ ok: false, refusal: 'below-least' });
  expect(await attemptsOf(db, one.applicationId)).toEqual([]);
  const headers = { cookie: await market.cookieOf(one) };
  for (const [path, words] of [
    ['/checkout', 'ең аз сомадан төмен'],
    ['/ru/checkout', 'ниже наименьшей суммы'],
    ['/en/checkout', 'below the least sum'],
  ] as const)
    expect(await (await fetch(`${market.site}${path}/${programme.slug}?notice=below-least`, { headers })).text()).toContain(words);
});

test('from the day on which the price is the least sum again, the page opens', async () => {
  clock.set(new Date('2026-11-25T07:00:00Z'));
  const one = await buyer();
  expect(await press(platform, programme, one)).toMatchObject({ ok: true });
});

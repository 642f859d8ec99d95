import { expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { simulate } from './testing/simulation.ts';

test('two days of sixty buyers, two banks and everything that goes wrong end without an unexplained tiyn', async () => {
  const { platform } = await testPlatform();
  const done = await simulate(platform, { applications: 60, days: 2, seed: 20_261_116 });
  expect(done.differences).toEqual([]);
  expect(done.counts['FORGED NOTICES TAKEN']).toBeUndefined();
  expect(done.moneyIn).toBe(done.moneyOut + done.balance['gateway-receivable']);
  // The month was a hard one: without these the test would say little.
  for (const what of ['paid twice', 'underpaid', 'overpaid', 'notices lost', 'notices late', 'workers killed'])
    expect([what, (done.counts[what] ?? 0) > 0]).toEqual([what, true]);
  expect(done.concluded).toBeGreaterThan(25);
}, 120_000);

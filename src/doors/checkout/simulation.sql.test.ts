import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPlatform } from '#platform/testing/database.ts';
import { buildProcesses } from './testing/build-processes.ts';
import { simulate } from './testing/simulation/simulate.ts';

const FOLDER = resolve(`node_modules/.cache/simulation-test-${process.pid}`);
beforeAll(() => buildProcesses(FOLDER, 'src/doors/checkout/testing/simulation/house-process.ts'), 120_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const HARD = [
  'paid twice',
  'underpaid',
  'overpaid',
  'paid by a sum that is only held',
  'applications of schools',
  'seats: taken',
  'notices lost',
  'notices late',
  'the house was killed',
];

test('two days of forty people and schools, two banks and everything that goes wrong end without an unexplained tiyn', async () => {
  const { platform } = await testPlatform();
  const done = await simulate(platform, { applications: 40, days: 2, seed: 20_261_132, script: `${FOLDER}/house-process.js` });
  expect(done.differences).toEqual([]);
  expect(done.counts['FORGED NOTICES TAKEN']).toBeUndefined();
  // The days were hard ones: without these the test would say little.
  for (const what of HARD) expect([what, (done.counts[what] ?? 0) > 0]).toEqual([what, true]);
  expect(done.concluded).toBeGreaterThan(20);
}, 120_000);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBin } from './bin.ts';
import { parseIin } from './iin.ts';

// Synthetic numbers (kazakhstan.md 2).
const now = new Date('2026-11-22T07:00:00Z');

const valid = [
  ['260140000005', 'a resident entity'],
  ['050741000009', 'a branch'],
  ['190850000001', 'the second pass'],
  ['991042000007', 'a representative office'],
  ['110360000001', 'a joint enterprise'],
  ['150343000006', 'a farm'],
  ['050640000007', 'the second pass'],
  ['061240000003', 'the second pass'],
] as const;

const invalid = [
  ['260140000004', 'bad-check-digit'],
  ['261340000005', 'bad-month'],
  ['260040000001', 'bad-month'],
  ['260170000009', 'bad-type'],
  ['150349000009', 'bad-division'],
  ['26014000000', 'not-12-digits'],
  ['2601400000050', 'not-12-digits'],
  ['26014000000A', 'not-12-digits'],
] as const;

test.each(valid)('BIN %s is taken: %s', (text) => {
  expect(parseBin(text)).toEqual({ ok: true, value: text });
});

test.each(invalid)('BIN %s is refused as %s', (text, refusal) => {
  expect(parseBin(text)).toEqual({ ok: false, refusal });
});

test('no last digit makes 15034000009 a BIN', () => {
  for (let digit = 0; digit <= 9; digit += 1) expect(parseBin(`15034000009${digit}`).ok).toBe(false);
});

test('spaces and hyphens are stripped', () => {
  expect(parseBin(' 2601 4000-0005 ')).toEqual({ ok: true, value: '260140000005' });
});

test('no number is both an IIN and a BIN: the fifth digit tells them apart', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{12}$/), (text) => !(parseBin(text).ok && parseIin(text, now).ok)),
    { numRuns: 2000 },
  );
});

import { expect, test } from 'vitest';
import { systemRandom } from '#kernel/random.ts';
import { checkCodeText, isToken, newCheckCode, newToken, parseCheckCode } from './check-code.ts';
import { certificateNumber, parseCertificateNumber } from './certificate-number.ts';

test('a check code has eight signs of the alphabet without I, L, O, U, and all of them come', () => {
  const codes = Array.from({ length: 800 }, () => newCheckCode(systemRandom));
  expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code))).toBe(true);
  expect(new Set(codes.join('')).size).toBe(32);
  expect(new Set(codes).size).toBe(800);
});

test('a code is read back as it is printed', () => {
  const code = newCheckCode(systemRandom);
  expect(parseCheckCode(checkCodeText(code))).toBe(code);
});

test.each(['7f3k-9q2m', ' 7F3K 9Q2M ', '7F3K–9Q2M', '7Ғ3K9Q2M'.replace('Ғ', 'F'), '7F3К-9Q2М'])('%s is read as 7F3K9Q2M', (typed) => {
  expect(parseCheckCode(typed)).toBe('7F3K9Q2M');
});

test('letters taken for digits, and Cyrillic of the same look, are read as meant', () => {
  expect(parseCheckCode('OIL0-АВСЕ')).toBe('0110ABCE');
  expect(parseCheckCode('нкмр-тхуз')).toBe('HKMPTXY3');
});

test.each(['', '7F3K9Q2', '7F3K9Q2MM', '7F3K9Q2U', '7F3K9Q2Ж', "' or 1=1"])('%s is no code', (typed) => {
  expect(parseCheckCode(typed)).toBeNull();
});

test('a token holds 128 bits and is told from other words', () => {
  expect(isToken(newToken(systemRandom))).toBe(true);
  for (const other of ['', 'check', 'PD-2026-000418', 'a'.repeat(21), 'a'.repeat(23), 'a'.repeat(21) + '/'])
    expect(isToken(other)).toBe(false);
});

test.each(['PD-2026-000418', 'pd-2026-418', 'PD 2026 000418', 'РД–2026–000418', '2026-418', 'PD2026000418', ' pd-2026-000418 '])(
  '%s is read as PD-2026-000418',
  (typed) => {
    expect(parseCertificateNumber(typed)).toBe(certificateNumber(2026, 418));
  },
);

test.each(['', 'PD-2026-000000', 'PD-26-418', 'PD-2026-10000000', 'PD2026418', 'Ш-2026-000418', '418', 'PD-2026-000418; drop'])(
  '%s is no number',
  (typed) => {
    expect(parseCertificateNumber(typed)).toBeNull();
  },
);

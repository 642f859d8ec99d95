import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { almatyDay, type CivilDate } from './civil-date.ts';
import { ageOf, iinMasked, iinReadBack, parseIin, type Iin } from './iin.ts';
import { checkDigit } from './kz-check-digit.ts';

// Synthetic numbers, computed and taken from no person (kazakhstan.md 2).
const now = new Date('2026-11-22T07:00:00Z');

const valid = [
  ['580101300008', 'a man born in 1958'],
  ['610209300003', 'a man'],
  ['580101400004', 'a woman'],
  ['610201400006', 'a woman'],
  ['000101500001', 'a man born in 2000'],
  ['030201500000', 'check digit 0'],
  ['000101600008', 'a woman born in 2000'],
  ['030201600007', 'a woman'],
  ['000229600004', '29 February 2000'],
  ['960229300004', '29 February 1996'],
  ['840229300000', '29 February and the second pass'],
  ['580322300001', 'the second pass'],
  ['580422400005', 'the second pass'],
  ['611122400000', 'the second pass, check digit 0'],
  ['000314500003', 'the second pass'],
  ['000322600003', 'the second pass'],
  ['580101300018', 'blind spot: digit 11 has weight 0, a typo passes'],
  ['580101300098', 'blind spot again'],
  ['900101100004', 'born in 1890: spelt rightly, refused later by age'],
] as const;

const invalid = [
  ['580101300007', 'bad-check-digit', 'wrong check digit'],
  ['580322300000', 'bad-check-digit', 'the naive "10 becomes 0"'],
  ['650928300005', 'bad-check-digit', 'both passes give 10'],
  ['580628400000', 'bad-check-digit', 'both passes give 10'],
  ['020428600009', 'bad-check-digit', 'both passes give 10'],
  ['850229400008', 'bad-birth-date', '29 February 1985 though the sum fits'],
  ['000229300006', 'bad-birth-date', '29 February 1900'],
  ['901331300000', 'bad-birth-date', 'month 13'],
  ['900431400008', 'bad-birth-date', '31 April'],
  ['900100300001', 'bad-birth-date', 'day 00'],
  ['900101700002', 'bad-century', 'century 7'],
  ['900101000008', 'bad-century', 'century 0'],
  ['991231500006', 'bad-birth-date', 'born in 2099'],
  ['000000000000', 'bad-century', 'the zeros add up, the date and century do not'],
  ['58010130000', 'not-12-digits', '11 digits'],
  ['5801013000080', 'not-12-digits', '13 digits'],
  ['581001300008', 'bad-check-digit', 'swapped digits'],
  ['850101300008', 'bad-check-digit', 'year changed'],
  ['٥٨٠١٠١٣٠٠٠٠٨', 'not-12-digits', 'other digits than ASCII'],
  ['', 'not-12-digits', 'nothing'],
] as const;

describe('an IIN of the reference', () => {
  test.each(valid)('%s is taken: %s', (text) => {
    expect(parseIin(text, now)).toEqual({ ok: true, value: text });
  });

  test.each(invalid)('%s is refused as %s: %s', (text, refusal) => {
    expect(parseIin(text, now)).toEqual({ ok: false, refusal });
  });
});

test('spaces, hyphens and no-break spaces between digits are taken and stripped', () => {
  for (const typed of [' 580101 300008 ', '580101-300008', '58 01 01 3 0000 8', '580101\u2011300008', '580101\u00a0300008']) {
    expect(parseIin(typed, now)).toEqual({ ok: true, value: '580101300008' });
  }
});

test('one digit changed is caught, but for the eleventh in the first pass and what the sum itself lets through', () => {
  fc.assert(
    fc.property(fc.constantFrom(...valid.slice(0, 10)), fc.nat(11), fc.integer({ min: 1, max: 9 }), ([iin], at, by) => {
      const changed = (Number(iin[at]) + by) % 10;
      const typo = iin.slice(0, at) + changed + iin.slice(at + 1);
      const taken = parseIin(typo, now);
      if (taken.ok) expect(checkDigit(typo.slice(0, 11))).toBe(Number(typo[11]));
      if (at === 11) expect(taken.ok).toBe(false);
    }),
  );
});

test('any number that is taken has a real birth day in the past and its own check digit', () => {
  const digits = fc.stringMatching(/^[0-9]{2}(0[0-9]|1[0-3])([0-3][0-9])[0-9]{6}$/);
  fc.assert(
    fc.property(digits, (text) => {
      const iin = parseIin(text, now);
      if (!iin.ok) return;
      expect(checkDigit(text.slice(0, 11))).toBe(Number(text[11]));
      expect(ageOf(iin.value, almatyDay(now))).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('anything at all is answered, never thrown', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseIin(text, now).ok === 'boolean'));
});

test('someone born today in Almaty is taken, someone born tomorrow is not', () => {
  const evening = new Date('2026-01-01T20:00:00Z'); // 01:00 of 2 January in Almaty
  const born = (day: string) => {
    for (let serial = 0; ; serial += 1) {
      const first = `${day}5${String(serial).padStart(4, '0')}`;
      const digit = checkDigit(first);
      if (digit !== null) return `${first}${digit}`;
    }
  };
  expect(parseIin(born('260102'), evening).ok).toBe(true);
  expect(parseIin(born('260103'), evening)).toEqual({ ok: false, refusal: 'bad-birth-date' });
});

test('age counts whole years: 18 begins on the birthday', () => {
  const iin = '000229600004' as Iin;
  expect(ageOf(iin, '2018-02-28' as CivilDate)).toBe(17);
  expect(ageOf(iin, '2018-03-01' as CivilDate)).toBe(18);
});

test('an IIN is read back in two groups and masked to its ends', () => {
  expect(iinReadBack('580101300008' as Iin)).toBe('580101 300008');
  expect(iinMasked('580101300008' as Iin)).toBe('58••••••••08');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tenge } from '#kernel/tiyn.ts';
import { parseProgrammes, type ProgrammeId, type ProgrammeVersion } from '#catalogue';
import type { PriceLine } from '#pricing';
import { sampleContent } from '../../programmes/catalogue/testing/sample-content.ts';
import { askedIn, findProgrammes, queryOf, type Prices } from './catalogue-search.ts';

const read = parseProgrammes(sampleContent());
if (!read.ok) throw new Error('the sample must be readable');
const outline = read.value[0]!.outline as unknown as ProgrammeVersion;
const many = Array.from({ length: 60 }, (_, at): ProgrammeVersion => ({
  ...outline,
  slug: `p${at}`,
  programmeId: `p${at}` as ProgrammeId,
  hours: [36, 72, 80][at % 3]!,
  title: { kk: `Курс ${at}`, ru: `Курс ${at}`, en: `Course ${at}` },
}));
const prices: Prices = new Map(many.slice(0, 50).map((one, at) => [one.programmeId, { amount: tenge(9_000 + at * 1_000) } as PriceLine]));
const find = (query: string) => findProgrammes(many, prices, askedIn(new URLSearchParams(query)), 'kk');

test('any query is read without fault, and asked again by its own address it is the same question', () => {
  const keys = fc.constantFrom('q', 'subject', 'hours', 'language', 'price', 'page', 'other');
  const values = fc.oneof(fc.string(), fc.constantFrom('math', 'kk', '36', '15000', '-1', '1e9', '0', 'NaN', '99999999999999999999'));
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
      const asked = askedIn(new URLSearchParams(pairs));
      expect(askedIn(new URLSearchParams(queryOf(asked)))).toEqual(asked);
      expect(() => findProgrammes(many, prices, asked, 'ru')).not.toThrow();
    }),
  );
});

test('pages hold 24; a page beyond the last is the last', () => {
  expect(find('').shown).toHaveLength(24);
  expect(find('page=3').shown).toHaveLength(12);
  expect(find('page=900').asked.page).toBe(3);
  expect(
    find('')
      .shown.map((one) => one.title.kk)
      .slice(8, 12),
  ).toEqual(['Курс 8', 'Курс 9', 'Курс 10', 'Курс 11']);
});

test('a ceiling leaves out what costs more and what is not on sale', () => {
  expect(find('price=10000').total).toBe(2);
  expect(find('price=1000000').total).toBe(50);
});

test('choices are offered only where they part the programmes', () => {
  expect(find('').hours).toEqual([36, 72, 80]);
  expect(find('').ceilings.map((one) => Number(one / 100n))).toEqual([10_000, 15_000, 20_000, 30_000, 50_000]);
  expect(find('q=zzz').bySubject.size).toBe(0);
});

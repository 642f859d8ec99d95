import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverInner, coverSeed, coverSubjects, coverSvg, type CoverSubject } from './cover.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 80 });
const subject = fc.constantFrom(...coverSubjects);

/** Pictures agreed in the design, by the first digits of their SHA-256: programmes keep their covers for ever. */
const AGREED: readonly (readonly [CoverSubject, string, number, string])[] = [
  ['primary', 'Бастауыш сыныпта оқу сауаттылығын дамыту', 1, '03001af98abf9e6a'],
  ['math', 'Математикадағы функционалдық сауаттылық', 1, 'c26f38452dc6b97b'],
  ['science', 'Жаратылыстану: қолжетімді тәжірибелер', 0.5, '340853ede67a0f84'],
  ['language', 'Қазақ тілін деңгейлеп оқыту', 0.25, '9696324b92cdeecc'],
  ['inclusion', 'Инклюзивті сынып: әр балаға жол', 0, 'b70d9329060e99e0'],
  ['pedagogy', '  Сыныпты   БАСҚАРУ ', 0.9, 'f965f04024717f80'],
  ['digital', 'Robotics & co', 1, 'cc49276fd7369f0d'],
];

test.each(AGREED)('the cover of %s "%s" at %s is the agreed one', (about, title, done, hash) => {
  expect(
    createHash('sha256')
      .update(coverSvg(about, title, done))
      .digest('hex')
      .slice(0, 16),
  ).toBe(hash);
});

test('the same words always give the same picture, whatever their case and spaces', () => {
  fc.assert(
    fc.property(subject, words, (about, title) => {
      expect(coverInner(about, title)).toBe(coverInner(about, title));
      expect(coverSeed(` ${title.toLowerCase()}  `)).toBe(coverSeed(title));
    }),
  );
});

test('a cover is 24 squares, and sewing only adds colour', () => {
  const bare = (svg: string): number => (/<g class="q-">(.*?)<\/g>/.exec(svg)?.[1]?.match(/M0 0H40V40H0z/g) ?? []).length;
  fc.assert(
    fc.property(subject, words, fc.double({ min: 0, max: 1, noNaN: true }), (about, title, done) => {
      const picture = coverInner(about, title, done);
      expect(picture.match(/M0 0H40V40H0z/g)).toHaveLength(24);
      expect(bare(picture)).toBe(24 - Math.round(done * 12) * 2);
    }),
  );
});

test('no words of the programme get into the markup', () => {
  expect(coverSvg('math', '"><script>alert(1)</script>')).not.toContain('script');
});

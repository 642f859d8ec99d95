import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#kernel/locale.ts';
import { capitalYous, countsIn, faultsOf, gluedSuffixes, mixedWords } from './languages.ts';

const files = globSync('src/**/*.messages.ts').toSorted();
const sets = await Promise.all(
  files.map(async (file) => ({ file, exports: (await import(join(process.cwd(), file))) as Record<string, unknown> })),
);
const threefold = sets.flatMap(({ file, exports }) =>
  Object.entries(exports).flatMap(([name, given]) => {
    const value = asThreefold(given);
    return value ? [{ where: `${file} ${name}`, value, isCount: countsIn(readFileSync(file, 'utf8')) }] : [];
  }),
);

/** The texts themselves, or a function that gives those of a language. */
function asThreefold(value: unknown): Record<Locale, unknown> | null {
  if (typeof value !== 'function') return isThreefold(value) ? value : null;
  if (value.length !== 1) return null;
  const textsIn = value as (locale: Locale) => unknown;
  const texts = { kk: textsIn('kk'), ru: textsIn('ru'), en: textsIn('en') };
  return Object.values(texts).every((one) => typeof one === 'object' && one !== null) ? texts : null;
}

function isThreefold(value: unknown): value is Record<Locale, unknown> {
  return typeof value === 'object' && value !== null && locales.every((locale) => locale in value);
}

test('every file of messages holds texts in three languages, and this check finds them', () => {
  const silent = files.filter((file) => !threefold.some(({ where }) => where.startsWith(`${file} `)));
  // Functions that put whole sentences and cells together from the texts of other files.
  expect(silent).toEqual([
    'src/care/refunds/arithmetic-rows.messages.ts',
    'src/doors/back-office/lists/cells.messages.ts',
    'src/parties/people/kato.messages.ts',
  ]);
  expect(threefold.length).toBeGreaterThan(25);
});

test('the three languages say the same things with the same values, in the right number, in one script', () => {
  expect(threefold.flatMap(({ where, value, isCount }) => faultsOf(value, isCount).map((fault) => `${where} ${fault}`))).toEqual([]);
});

test('no Kazakh ending is glued to a name or a number', () => {
  const glued = globSync('src/**/*.{ts,tsx,typ}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => gluedSuffixes(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`));
  expect(glued).toEqual([]);
});

test('Russian says «вы», never «Вы» in the middle of a sentence', () => {
  const capital = globSync('src/**/*.{ts,tsx,typ}')
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => capitalYous(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`));
  expect(capital).toEqual([]);
});

describe('the check is awake', () => {
  test.each([
    ['a missing line', { kk: { a: 'бір', b: 'екі' }, ru: { a: 'один', b: 'два' }, en: { a: 'one' } }, 'en.b is missing'],
    [
      'a line left in another language',
      { kk: { a: 'Оқу ақысы қанша' }, ru: { a: 'Оқу ақысы қанша' }, en: { a: 'x' } },
      'ru.a is the Kazakh line',
    ],
    ['an empty line', { kk: { a: '' }, ru: { a: 'а' }, en: { a: 'a' } }, 'kk.a is empty'],
    [
      'a value that one language leaves out',
      { kk: { a: (sum: string) => `Сома: ${sum}` }, ru: { a: (sum: string) => `Сумма: ${sum}` }, en: { a: () => 'Sum' } },
      'en.a leaves out sum',
    ],
    [
      'Russian without its plural forms',
      {
        kk: { a: (n: number) => `${n} күн` },
        ru: { a: (n: number) => `${n} дней` },
        en: { a: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}` },
      },
      'ru.a says the same word after 1, 2 and 5: 5 дней',
    ],
    [
      'a Kazakh plural after a number',
      { kk: { a: (n: number) => `${n} күндер` }, ru: { a: (n: number) => `Дней: ${n}` }, en: { a: (n: number) => `Days: ${n}` } },
      'kk.a puts a plural after a number: 5 күндер',
    ],
    ['a Latin letter in a Cyrillic word', { kk: { a: 'Cабақ' }, ru: { a: 'Урок' }, en: { a: 'Lesson' } }, 'kk.a mixes scripts: Cабақ'],
    ['the letter of the source document that is not ә', { kk: { a: 'ԥн' }, ru: { a: 'Песня' }, en: { a: 'Song' } }, 'kk.a has ԥ for ә'],
  ])('%s', (_what, value, told) => {
    expect(faultsOf(value)).toContain(told);
  });

  test('a glued ending', () => {
    expect(gluedSuffixes('`${name}-ға жазамыз`')).toHaveLength(1);
    expect(gluedSuffixes('`${day}дан бастап`')).toHaveLength(1);
    expect(gluedSuffixes('`${no}-нұсқа, ${no}-сабақ, ${name} үшін`')).toEqual([]);
  });

  test('a capital «Вы» inside a sentence, and none where one begins', () => {
    expect(capitalYous('Если Вы согласны, Ваш ответ')).toEqual(['Вы', 'Ваш']);
    expect(capitalYous('Готово. Вы вошли: «Ваш курс» Вашингтон')).toEqual([]);
  });

  test('words with a hyphen, signs and numbers are not mixed', () => {
    expect(mixedWords('PDF-файл, QR-код, 3-D Secure, №5а, 10A')).toEqual([]);
  });
});

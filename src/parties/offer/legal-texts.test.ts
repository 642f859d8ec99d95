import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookAlikes } from '#kernel/kazakh-text.ts';
import { locales, type Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { canonicalText } from './canonical-text.ts';
import { definedTerms } from './defined-terms.ts';
import { legalKinds, type LegalKind } from './legal-kind.ts';
import { clausesOf, numbersOf, type LegalTree } from './legal-tree.ts';
import { parseLegalText } from './parse-legal-text.ts';
import { placeholdersIn } from './placeholders.ts';
import { numberingDifference } from './publication.ts';
import { readVersionFile } from './version-file.ts';

const read = (path: string) => readFileSync(new URL(`../../../legal/${path}`, import.meta.url), 'utf8');
const tree = (kind: LegalKind, locale: Locale): LegalTree => expectOk(parseLegalText(read(`${kind}/1/${locale}.txt`)));
const PROVIDER = ['name', 'bin', 'address', 'bank', 'bik', 'iik', 'phone', 'email', 'support_email'].map((n) => `provider.${n}`);
const SETTINGS = ['site.address', 'age', 'application_days', 'payment_page_minutes', 'account_without_consent_days'];
const range = (parent: string, count: number) => Array.from({ length: count }, (_, at) => `${parent}.${at + 1}`);

describe.each(legalKinds)('%s', (kind) => {
  const file = expectOk(readVersionFile(read(`${kind}/1/version.yaml`)));

  test('says the same clauses in all three languages', () => {
    for (const locale of locales) {
      expect(numberingDifference(tree(kind, 'kk'), tree(kind, locale))).toBeNull();
      const paragraphs = [...clausesOf(tree(kind, locale))].map((clause) => clause.paragraphs.length);
      expect(paragraphs).toEqual([...clausesOf(tree(kind, 'kk'))].map((clause) => clause.paragraphs.length));
    }
    expect(file.kind).toBe(kind);
    expect(new Set(locales.map((locale) => file.summary[locale].length)).size).toBe(1);
  });

  test('leaves only placeholders that publication can fill, the same in each language', () => {
    const known = new Set([...PROVIDER, ...SETTINGS, ...file.values.keys()]);
    for (const locale of locales) {
      const used = placeholdersIn(tree(kind, locale));
      expect([...used].filter((name) => !known.has(name))).toEqual([]);
      expect([...used].sort()).toEqual([...placeholdersIn(tree(kind, 'kk'))].sort());
    }
    const inKazakh = placeholdersIn(tree(kind, 'kk'));
    expect([...file.values.keys()].filter((name) => !inKazakh.has(name))).toEqual([]);
  });

  test('has no letters of the wrong alphabet inside words and no mark of an extractor', () => {
    for (const locale of locales) {
      const text = canonicalText(tree(kind, locale));
      expect(lookAlikes(text)).toEqual([]);
      expect(text).not.toMatch(/[\u0524\u0525\u00ad]/);
    }
  });
});

test('the offer carries every clause of the register under its number and adds sections from 6 on', () => {
  const numbers = numbersOf(tree('offer', 'kk'));
  const register = [
    '1',
    '1.1',
    '1.2',
    ...range('1.2', 11),
    '2',
    ...range('2', 4),
    '3',
    ...range('3', 13),
    '4',
    ...range('4', 5),
    '5',
    ...range('5', 2),
  ];
  expect(numbers.slice(0, register.length)).toEqual(register);
  expect(numbers.slice(register.length).every((number) => Number(number.split('.')[0]) > 5)).toBe(true);
});

test('the offer defines its ten terms and the contract in every language', () => {
  for (const locale of locales) {
    expect(definedTerms(tree('offer', locale)).map((term) => term.clause)).toEqual(range('1.2', 11));
  }
});

test('what the register says in numbers stands in the texts', () => {
  const clause = (locale: Locale, number: string) =>
    [...clausesOf(tree('offer', locale))].find((c) => c.number === number)!.paragraphs.join(' ');
  for (const locale of locales) {
    expect(clause(locale, '1.1')).toMatch(/395/);
    expect(clause(locale, '1.2.4')).toMatch(/396/);
    expect(clause(locale, '3.1')).toMatch(/100 %/);
    expect(clause(locale, '3.3')).toMatch(/VISA, MasterCard/);
    expect(clause(locale, '8.1')).toMatch(/686/);
  }
});

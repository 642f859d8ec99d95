import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import { booksTexts } from './books.messages.ts';

const booked = globSync('src/{deal,care}/**/*.ts')
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bentry\('([a-z-]+)'/g)].map((found) => found[1]!));

test.each(locales)('the accountant reads every event of the books in words: %s', (locale) => {
  expect(booked).toContain('refund-owed');
  expect([...new Set(booked)].filter((event) => !booksTexts[locale].events[event])).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const here = new URL('./css/', import.meta.url);
const files = readdirSync(here).map((name) => ({ name, text: readFileSync(new URL(name, here), 'utf8') }));

test('components use tokens, never raw colours', () => {
  const raw = files.filter(({ name, text }) => name !== 'tokens.css' && /#[0-9a-f]{3,8}\b|\brgb\(/i.test(text));
  expect(raw.map(({ name }) => name)).toEqual([]);
});

test('every token that a style uses exists', () => {
  const tokens = files.find(({ name }) => name === 'tokens.css')!.text;
  const own = /--(gap|horn-ink|seal-size|size)\b/;
  const unknown = files.flatMap(({ name, text }) =>
    [...text.matchAll(/var\((--[\w-]+)/g)]
      .map((match) => match[1]!)
      .filter((token) => !own.test(token) && !tokens.includes(`${token}:`))
      .map((token) => `${name} ${token}`),
  );
  expect(unknown).toEqual([]);
});

test('every file of styles is part of a sheet', () => {
  const sheets =
    readFileSync(new URL('./ui.css', import.meta.url), 'utf8') + readFileSync(new URL('./office.css', import.meta.url), 'utf8');
  expect(files.map(({ name }) => name).filter((name) => !sheets.includes(`./css/${name}'`))).toEqual([]);
});

test('all styles of the system stay light', () => {
  expect(gzipSync(files.map(({ text }) => text).join('')).length).toBeLessThan(14_000);
});

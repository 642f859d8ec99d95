import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontPath } from './frame.ts';
import { charactersOf } from './testing/woff2-cmap.ts';

const file = new URL(`../../../public${fontPath}`, import.meta.url);
const characters = charactersOf(readFileSync(file));
const missing = (text: string): string[] => [...text].filter((letter) => !characters.has(letter.codePointAt(0)!));

test('the font draws every letter of the three languages', () => {
  expect(missing('әғқңөұүһіӘҒҚҢӨҰҮҺІ')).toEqual([]);
  expect(missing('абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ')).toEqual([]);
  expect(missing('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')).toEqual([]);
});

test('the font draws the tenge and the signs of our texts', () => {
  expect(missing('₸«»“”’—–…·•№×−%&@#/\\()[]{}*+=<>!?;:,.\u00a0')).toEqual([]);
});

test('the check is awake: a letter outside the subset is missed', () => {
  expect(missing('ქ漢')).toEqual(['ქ', '漢']);
});

test('the font stays light', () => {
  expect(statSync(file).size).toBeLessThan(45_000);
});

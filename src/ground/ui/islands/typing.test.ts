import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caretAfter, grouped } from './digits.ts';
import { foldText, foundAt } from './fold-text.ts';
import { leftText } from './left-text.ts';

test.each([
  ['iin', '580101400007', '580101 400007'],
  ['iin', '580101-400 007', '580101 400007'],
  ['iin', '58010', '58010'],
  ['iin', 'ab12', 'ab12'],
  ['phone', '+77000000000', '+7 700 000 00 00'],
  ['phone', '8 (700) 000-00-00', '+7 700 000 00 00'],
  ['phone', '8700', '+7 700'],
  ['phone', '+7', '+7'],
  ['phone', '+998901234567', '+998901234567'],
  ['phone', '7000000000', '7000000000'],
] as const)('%s typed as %s', (kind, typed, shown) => {
  expect(grouped(kind, typed, false)).toBe(shown);
});

test('ten digits get their country when the box is left', () => {
  expect(grouped('phone', '700 000 00 00', true)).toBe('+7 700 000 00 00');
});

test('grouping never changes the digits of an IIN and is done once', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 -]{0,16}$/), (typed) => {
      const shown = grouped('iin', typed, false);
      expect(shown.replace(/\D/g, '')).toBe(typed.replace(/\D/g, ''));
      expect(grouped('iin', shown, false)).toBe(shown);
    }),
  );
});

test('the caret stays behind the digit just typed', () => {
  expect(caretAfter('580101 4', 7)).toBe(8);
  expect(caretAfter('580101 4', 6)).toBe(6);
  expect(caretAfter('', 0)).toBe(0);
});

test('a Russian keyboard finds Kazakh names, from the beginning of any word', () => {
  expect(foundAt('Түркістан облысы', 'турки')).toBe(0);
  expect(foundAt('Шығыс Қазақстан облысы', 'казак')).toBe(6);
  expect(foundAt('Алматы облысы', 'маты')).toBe(-1);
  expect(foundAt('Кеңес (ауыл)', 'ауыл')).toBe(7);
  expect(foldText('ӘҒҚ')).toHaveLength(3);
});

test('time left', () => {
  expect(leftText(1_448_000)).toBe('24:08');
  expect(leftText(3_909_000)).toBe('1:05:09');
  expect(leftText(-5)).toBe('00:00');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { parseAnswer, readAnswer } from './answer.ts';
import { asked } from './asked.ts';
import { reviewed } from './reviewed.ts';
import { mark, passes, total } from './mark.ts';
import { optionId, type MultipleChoice, type Numeric, type Option, type Question, type ShortText, type SingleChoice } from './question.ts';

const both = (text: string) => ({ kk: text, ru: text, en: text });
const option = (text: string, correct: boolean): Option => ({
  id: optionId('q', both(text)),
  text: both(text),
  correct,
  feedback: both(`feedback ${text}`),
});
const common = { id: 'q', prompt: both('?'), feedback: both('general'), points: 3 };
const single: SingleChoice = { ...common, kind: 'single', options: [option('a', true), option('b', false), option('c', false)] };
const multiple: MultipleChoice = {
  ...common,
  kind: 'multiple',
  credit: 'all',
  options: [option('a', true), option('b', true), option('c', false), option('d', false)],
};
const words: ShortText = { ...common, kind: 'text', accepted: ['Формативті бағалау', 'формативное оценивание'] };
const numeric: Numeric = { ...common, kind: 'number', answer: '12.5', tolerance: '0.1' };
const optionIds = (question: SingleChoice | MultipleChoice) => question.options.map((one) => one.id);
const ids = (question: SingleChoice | MultipleChoice, ...at: number[]) => at.map((i) => question.options[i]!.id);

test('a single choice earns all or nothing', () => {
  expect(mark(single, { kind: 'single', option: ids(single, 0)[0]! })).toEqual({ points: 3, of: 3, right: true });
  expect(mark(single, { kind: 'single', option: ids(single, 1)[0]! })).toEqual({ points: 0, of: 3, right: false });
  expect(mark(single, null)).toEqual({ points: 0, of: 3, right: false });
});

test('a multiple choice earns full points for exactly the right set, else none', () => {
  expect(mark(multiple, { kind: 'multiple', options: ids(multiple, 0, 1) }).points).toBe(3);
  expect(mark(multiple, { kind: 'multiple', options: ids(multiple, 0) }).points).toBe(0);
  expect(mark(multiple, { kind: 'multiple', options: ids(multiple, 0, 1, 2) }).points).toBe(0);
});

test('a shared multiple choice earns right minus wrong, never below nothing', () => {
  const shared: MultipleChoice = { ...multiple, credit: 'share' };
  expect(mark(shared, { kind: 'multiple', options: ids(shared, 0) })).toEqual({ points: 1.5, of: 3, right: false });
  expect(mark(shared, { kind: 'multiple', options: ids(shared, 0, 1, 2) }).points).toBe(1.5);
  expect(mark(shared, { kind: 'multiple', options: ids(shared, 2, 3) }).points).toBe(0);
});

test.each(['формативті бағалау', '  ФОРМАТИВТІ  бағалау. ', 'формативти багалау', 'Формативное  оценивание!'])(
  'the short answer «%s» is right whatever the keyboard',
  (text) => {
    expect(mark(words, { kind: 'text', text }).right).toBe(true);
  },
);

test.each([
  ['12,5', true],
  ['12.6', true],
  ['12,4', true],
  ['12.61', false],
  [' 12,50 ', true],
  ['12 5', false],
  ['x', false],
  ['', false],
])('the number «%s» against 12.5 ± 0.1: %s', (text, right) => {
  expect(mark(numeric, { kind: 'number', text }).right).toBe(right);
});

test('decimals are compared exactly where binary fractions would slip', () => {
  const tight: Numeric = { ...numeric, answer: '0.3', tolerance: '0.1' };
  expect(mark(tight, { kind: 'number', text: '0,4' }).right).toBe(true);
  expect(mark(tight, { kind: 'number', text: '0.2' }).right).toBe(true);
  expect(mark(tight, { kind: 'number', text: '0.4000000001' }).right).toBe(false);
  expect(mark({ ...numeric, answer: '-1250', tolerance: '0' }, { kind: 'number', text: '−1 250' }).right).toBe(true);
});

describe('for any answer', () => {
  const anyAnswer = fc.oneof(
    fc.constantFrom(...optionIds(single)).map((id): Answer => ({ kind: 'single', option: id })),
    fc.subarray([...optionIds(multiple)]).map((options): Answer => ({ kind: 'multiple', options })),
    fc.string().map((text): Answer => ({ kind: 'text', text })),
    fc.string().map((text): Answer => ({ kind: 'number', text })),
  );
  const questions: Question[] = [single, multiple, { ...multiple, credit: 'share' }, words, numeric];

  test('points lie between nothing and full, and full means right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anyAnswer, (question, answer) => {
        const given = mark(question, answer);
        expect(given.points).toBeGreaterThanOrEqual(0);
        expect(given.points).toBeLessThanOrEqual(given.of);
        expect(given.right).toBe(given.points === given.of);
      }),
    );
  });

  test('an answer read back from storage earns the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anyAnswer, (question, answer) => {
        expect(mark(question, readAnswer(JSON.parse(JSON.stringify(answer))))).toEqual(mark(question, answer));
      }),
    );
  });

  test('what is asked and reviewed without full depth tells no right answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anyAnswer, (question, answer) => {
        const seen = JSON.stringify([asked(question, 'kk'), { ...reviewed(question, answer, 'ru', 'marks'), answer: null }]);
        expect(seen).not.toMatch(/correct|accepted|tolerance|12\.5|Формативті|feedback [a-d]|general/);
      }),
    );
  });
});

test('what was never offered is told, and what else the form held remains', () => {
  const form = (values: string[]) => ({ text: () => values[0] ?? '', all: () => values, names: () => ['q'] });
  expect(parseAnswer(single, form(['nope']))).toEqual({ answer: null, offered: false });
  expect(parseAnswer(single, form([...optionIds(single)]))).toEqual({ answer: null, offered: false });
  const rest = { kind: 'multiple', options: ids(multiple, 1) };
  expect(parseAnswer(multiple, form(['nope', ids(multiple, 1)[0]!]))).toEqual({ answer: rest, offered: false });
  expect(parseAnswer(words, form(['  ']))).toEqual({ answer: null, offered: true });
  expect(parseAnswer(words, form(['x'.repeat(9000)])).answer).toEqual({ kind: 'text', text: 'x'.repeat(500) });
  expect(readAnswer({ kind: 'other' })).toBeNull();
});

test('options follow the order drawn for the attempt', () => {
  const drawn = [...optionIds(single)].reverse();
  expect(asked(single, 'kk', drawn)).toMatchObject({ options: [{ text: 'c' }, { text: 'b' }, { text: 'a' }] });
});

test('the percent is rounded down, so a near miss is not shown as passed', () => {
  const near = total([{ points: 69.9, of: 100, right: false }]);
  expect(near.percent).toBe(69);
  expect(passes(near, 70)).toBe(false);
  expect(passes(total([{ points: 0.7, of: 1, right: false }]), 70)).toBe(true);
  expect(passes(total([]), 0)).toBe(false);
});

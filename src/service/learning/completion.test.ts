import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf } from '#catalogue';
import { completion } from './completion.ts';
import { noFacts, type AttemptFact, type Facts, type LessonFact } from './facts.ts';
import { progressOf, stepAfter, stepBefore } from './progress.ts';
import { attempt, course, opened, finished } from './testing/course.ts';

test('a new learner misses everything, and each item says why', () => {
  expect(completion(course, noFacts)).toEqual({
    complete: false,
    missing: [
      { kind: 'lesson', key: 'reading-data', why: 'not-opened' },
      { kind: 'lesson', key: 'feedback', why: 'not-opened' },
      { kind: 'quiz', key: 'module-1', why: 'not-taken' },
      { kind: 'final-test', key: 'final-test', why: 'not-taken' },
    ],
  });
});

test('what is begun but not brought to its end is named as such', () => {
  const facts: Facts = {
    lessons: new Map([
      ['reading-data', opened],
      ['feedback', finished],
    ]),
    attempts: new Map([
      ['module-1', [attempt({ percent: 40 })]],
      ['final-test', [attempt({ percent: 10 }), attempt({ no: 2, state: 'open', finishedAt: null, percent: null })]],
    ]),
  };
  expect(completion(course, facts).missing).toEqual([
    { kind: 'lesson', key: 'reading-data', why: 'not-finished' },
    { kind: 'quiz', key: 'module-1', why: 'not-passed' },
    { kind: 'final-test', key: 'final-test', why: 'begun' },
  ]);
});

test('without attempts left the course cannot be completed, and says so', () => {
  const facts: Facts = { ...noFacts, attempts: new Map([['final-test', [attempt({}), attempt({ no: 2 })]]]) };
  expect(completion(course, facts).missing.at(-1)).toEqual({ kind: 'final-test', key: 'final-test', why: 'no-attempts-left' });
});

test('one passed attempt is enough, whatever the others were', () => {
  const facts: Facts = {
    lessons: new Map([
      ['reading-data', finished],
      ['feedback', finished],
    ]),
    attempts: new Map([
      ['module-1', [attempt({ passed: true, percent: 80 }), attempt({ no: 2, percent: 20 })]],
      ['final-test', [attempt({ passed: true, percent: 90 })]],
    ]),
  };
  expect(completion(course, facts)).toEqual({ complete: true, missing: [] });
  expect(progressOf(course, facts)).toMatchObject({ done: 4, of: 4, minutesLeft: 0, next: null });
});

test('progress tells how far, how long is left and what is next', () => {
  const facts: Facts = { ...noFacts, lessons: new Map([['feedback', finished]]) };
  const progress = progressOf(course, facts);
  expect(progress).toMatchObject({ done: 1, of: 4, minutesLeft: 30 + 10 + 40 });
  expect(progress.next?.item.key).toBe('reading-data');
  expect(stepAfter(progress, 'reading-data')?.item.key).toBe('feedback');
  expect(stepBefore(progress, 'reading-data')).toBeNull();
  expect(stepAfter(progress, 'final-test')).toBeNull();
});

test('what is next never leads to a test without attempts left', () => {
  const facts: Facts = {
    lessons: new Map([
      ['reading-data', finished],
      ['feedback', finished],
    ]),
    attempts: new Map([
      ['final-test', [attempt({}), attempt({ no: 2 })]],
      ['module-1', [attempt({ passed: true })]],
    ]),
  };
  expect(progressOf(course, facts).next).toBeNull();
});

const lessonFact: fc.Arbitrary<LessonFact> = fc.constantFrom(opened, finished);
const attemptFacts: fc.Arbitrary<readonly AttemptFact[]> = fc
  .array(fc.boolean(), { maxLength: 3 })
  .map((passes) => passes.map((passed, at) => attempt({ no: at + 1, passed })));
const facts: fc.Arbitrary<Facts> = fc.record({
  lessons: fc
    .dictionary(fc.constantFrom('reading-data', 'feedback', 'gone-in-this-version'), lessonFact)
    .map((all) => new Map(Object.entries(all))),
  attempts: fc.dictionary(fc.constantFrom('module-1', 'final-test'), attemptFacts).map((all) => new Map(Object.entries(all))),
});

test('complete means nothing is missing, and done plus missing is always the whole course', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const { complete, missing } = completion(course, known);
      expect(complete).toBe(missing.length === 0);
      expect(progressOf(course, known).done + missing.length).toBe(itemsOf(course).length);
    }),
  );
});

test('learning more never takes anything back', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom('reading-data', 'feedback'), (known, key) => {
      const more: Facts = { ...known, lessons: new Map([...known.lessons, [key, finished]]) };
      const before = new Set(completion(course, known).missing.map((one) => one.key));
      for (const one of completion(course, more).missing) expect(before.has(one.key)).toBe(true);
    }),
  );
});

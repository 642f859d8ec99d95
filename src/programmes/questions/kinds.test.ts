import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFault, isWhole, parseAnswer, readAnswer, type Answer } from './answer.ts';
import { asked } from './asked.ts';
import { drawnOrder } from './drawn-order.ts';
import { mark } from './mark.ts';
import { optionId, type OptionId, type Question } from './question.ts';
import { reviewed } from './reviewed.ts';
import { rightAnswer } from './right-answer.ts';
import { answerFields, formOf } from './testing/answer-fields.ts';
import { gaps, kinds, matching, ordering, statement } from './testing/kinds.ts';

const placed = (...order: number[]): Answer => ({
  kind: 'ordering',
  places: order.map((item, at) => ({ item: ordering.items[item]!.id, place: at + 1 })),
});
const filled = (...texts: string[]): Answer => ({ kind: 'gaps', gaps: texts.map((text, at) => ({ gap: at + 1, text })) });
const pairsAt = (...rights: number[]): Answer => ({
  kind: 'matching',
  pairs: rights.map((right, at) => ({ left: matching.pairs[at]!.left.id, right: matching.rights[right]!.id })),
});
const yes = optionId('q', { kk: 'yes', ru: 'yes', en: 'yes' });

test('a statement earns all or nothing', () => {
  expect(mark(statement, { kind: 'truefalse', value: false })).toEqual({ points: 3, of: 3, right: true });
  expect(mark(statement, { kind: 'truefalse', value: true }).points).toBe(0);
});

test('pairs earn their share, and a wrong pair takes nothing away', () => {
  expect(mark(matching, pairsAt(0, 1, 0))).toEqual({ points: 3, of: 3, right: true });
  expect(mark(matching, pairsAt(0, 2, 2))).toEqual({ points: 1, of: 3, right: false });
  expect(mark(matching, pairsAt(0)).points).toBe(1);
  expect(mark({ ...matching, credit: 'all' }, pairsAt(0, 1, 1)).points).toBe(0);
});

test.each<[string, Answer, number]>([
  ['the right order', placed(0, 1, 2, 3), 3],
  ['the last step put first', placed(3, 0, 1, 2), 2],
  ['two halves swapped', placed(2, 3, 0, 1), 2],
  ['the reverse', placed(3, 2, 1, 0), 0],
  ['half of it', placed(0, 1), 1],
])('an order earns by steps that rightly follow one another: %s', (_, answer, points) => {
  expect(mark(ordering, answer).points).toBe(points);
  expect(mark({ ...ordering, credit: 'all' }, answer).points).toBe(points === 3 ? 3 : 0);
});

test('an item whose place was given twice stands nowhere, and is told', () => {
  const [a, b, c, d] = ordering.items.map((item) => item.id) as [OptionId, OptionId, OptionId, OptionId];
  const answer: Answer = {
    kind: 'ordering',
    places: [
      { item: a, place: 1 },
      { item: b, place: 2 },
      { item: c, place: 3 },
      { item: d, place: 3 },
    ],
  };
  expect(mark(ordering, answer).points).toBe(1);
  expect(answerFault(ordering, answer)).toBe('same-place-twice');
  expect(isWhole(ordering, answer)).toBe(false);
});

test.each(['оқушы secret', '  ОҚУШЫ  Secret. ', 'окушы secret', 'Ученик secret', 'Oкушы secret'])(
  'a gap forgives case, spaces, keyboard and look-alikes: «%s»',
  (text) => expect(mark(gaps, filled(text, '37,9', yes))).toEqual({ points: 3, of: 3, right: true }),
);

test('gaps earn their share; what is no number in a gap of numbers is told', () => {
  expect(mark(gaps, filled('мұғалім', '38', yes)).points).toBe(2);
  expect(mark({ ...gaps, credit: 'all' }, filled('мұғалім', '38', yes)).points).toBe(0);
  expect(answerFault(gaps, filled('оқушы', 'көп'))).toBe('not-a-number');
  expect(answerFault(gaps, filled('оқушы', '37'))).toBeNull();
});

test('each language has the gaps in an order of its own', () => {
  const order = (language: 'kk' | 'ru') => {
    const shown = asked(gaps, language);
    return shown.kind === 'gaps' ? shown.parts.flatMap((part) => ('gap' in part ? [part.gap] : [])) : [];
  };
  expect(order('kk')).toEqual([1, 2, 3]);
  expect(order('ru')).toEqual([2, 1, 3]);
});

const withBothCredits = kinds.flatMap((one): Question[] => ('credit' in one ? [one, { ...one, credit: 'all' }] : [one]));
const anyText = fc.oneof(fc.string(), fc.constantFrom('оқушы secret', '37,5', 'true', yes));
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom(...kinds.map((question) => rightAnswer(question, 'kk'))),
  fc.boolean().map((value): Answer => ({ kind: 'truefalse', value })),
  fc
    .array(
      fc.record({
        left: fc.constantFrom(...matching.pairs.map((pair) => pair.left.id)),
        right: fc.constantFrom(...matching.rights.map((one) => one.id)),
      }),
    )
    .map((pairs): Answer => ({ kind: 'matching', pairs })),
  fc
    .array(fc.record({ item: fc.constantFrom(...ordering.items.map((item) => item.id)), place: fc.integer({ min: -1, max: 6 }) }))
    .map((places): Answer => ({ kind: 'ordering', places })),
  fc.array(fc.record({ gap: fc.integer({ min: 0, max: 5 }), text: anyText })).map((all): Answer => ({ kind: 'gaps', gaps: all })),
);

describe('for any answer, stored or forged', () => {
  test('points lie between nothing and full, and full means right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...withBothCredits), anyAnswer, fc.integer({ min: 1, max: 100 }), (question, answer, points) => {
        const given = mark({ ...question, points }, answer);
        expect(given.points).toBeGreaterThanOrEqual(0);
        expect(given.points).toBeLessThanOrEqual(points);
        expect(given.right).toBe(given.points === points);
      }),
    );
  });

  test('the right answer, and only an answer that equals it in every part, is right', () => {
    for (const question of withBothCredits)
      for (const language of ['kk', 'ru'] as const) expect(mark(question, rightAnswer(question, language)).right).toBe(true);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
        (order, rights) => {
          expect(mark(ordering, placed(...order)).right).toBe(order.join('') === '0123');
          expect(mark(matching, pairsAt(...rights)).right).toBe(rights.join('') === '010');
        },
      ),
    );
  });

  test('the order of clicks does not matter: fields in any order give one answer and one mark', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.infiniteStream(fc.nat()), (question, chance) => {
        const fields = Object.entries(answerFields(rightAnswer(question, 'ru'), 'answer'));
        const mixed = fields.map((field) => [chance.next().value, field] as const).sort((a, b) => Number(a[0]) - Number(b[0]));
        const parsed = parseAnswer(question, formOf(Object.fromEntries(mixed.map(([, field]) => field))), 'answer');
        expect(parsed).toEqual({ answer: rightAnswer(question, 'ru'), offered: true });
      }),
    );
  });

  test('whatever is posted, the parser answers, keeps only what was offered, and reads back the same from storage', () => {
    const names = kinds.flatMap((question) => Object.keys(answerFields(rightAnswer(question, 'kk'), 'answer')));
    const values = kinds.flatMap((question) => Object.values(answerFields(rightAnswer(question, 'kk'), 'answer')).flat());
    const value = fc.oneof(fc.constantFrom(...values), fc.string(), fc.constant(''));
    const anyForm = fc.dictionary(
      fc.oneof(
        fc.constantFrom(...names),
        fc.string().map((name) => `answer.${name}`),
      ),
      fc.array(value, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyForm, (question, fields) => {
        const { answer, offered } = parseAnswer(question, formOf(fields), 'answer');
        expect(readAnswer(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
        expect(parseAnswer(question, formOf(answerFields(answer)), 'answer')).toEqual({ answer, offered: true });
        const foreign = Object.keys(fields).some((name) => name.startsWith('answer.') && !names.includes(name));
        if (foreign && question.kind !== 'truefalse') expect(offered).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('what is asked, or reviewed without full depth, tells no right answer and no feedback', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom('marks' as const, 'none' as const), (question, depth) => {
        const seen = reviewed(question, rightAnswer(question, 'kk'), 'ru', depth);
        expect(JSON.stringify([asked(question, 'kk'), { ...seen, answer: null, notes: [...seen.notes] }])).not.toMatch(
          /secret|correct|37\.5|tolerance/,
        );
        expect(seen).toMatchObject({ right: null, feedback: null, rightGaps: [] });
        expect(seen.mark === null).toBe(depth === 'none');
      }),
    );
  });
});

test('full review says the right answer, and the feedback of what was chosen and of every part', () => {
  const notes = (question: Question, answer: Answer | null) => [...reviewed(question, answer, 'kk', 'full').notes.values()];
  expect(notes(statement, { kind: 'truefalse', value: true })).toEqual(['secret of true']);
  expect(notes(statement, null)).toEqual([]);
  expect(notes(matching, null)).toEqual(['secret of first']);
  expect(notes(ordering, null)).toHaveLength(4);
  expect(notes(gaps, filled('x', '1', yes))).toEqual(['secret of gap', 'secret of yes']);
  expect(reviewed(gaps, filled('окушы secret', '1', yes), 'kk', 'full')).toMatchObject({
    rightGaps: [1, 3],
    right: rightAnswer(gaps, 'kk'),
  });
});

describe('the drawn order', () => {
  const seeded = (seed: number) => {
    let state = (seed * 2_654_435_761) >>> 0;
    return {
      bytes: (count: number) => Uint8Array.from({ length: count }, () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) >>> 24),
    };
  };
  const seen = (question: Question, shuffle: boolean) =>
    new Set(Array.from({ length: 200 }, (_, seed) => drawnOrder(seeded(seed + 1), question, shuffle).join()));

  test('hides the author’s order of steps and of right sides even in a test that does not shuffle', () => {
    expect(seen(ordering, false).size).toBe(24);
    expect(seen(matching, false).size).toBe(6);
    expect(seen(matching, true).size).toBe(36);
    expect(seen(gaps, false).size).toBe(1);
    expect(seen(statement, true).size).toBe(1);
  });

  test('is what the page shows; a paper without one shows an order that tells nothing', () => {
    const order = ordering.items.map((item) => item.id).reverse();
    expect(asked(ordering, 'kk', order)).toMatchObject({ items: ['d', 'c', 'b', 'a'].map((text) => ({ text: `step ${text}` })) });
    const shown = asked(ordering, 'kk');
    const ids = shown.kind === 'ordering' ? shown.items.map((item) => item.id) : [];
    expect(ids).toEqual([...ids].sort());
  });

  test('ids are opaque: they tell neither place nor side', () => {
    for (const { id } of [...ordering.items, ...matching.rights]) expect(id).toMatch(/^[0-9a-f]{10}$/);
    expect(optionId('q.left', { kk: 'x', ru: 'x', en: 'x' })).not.toBe(optionId('q.right', { kk: 'x', ru: 'x', en: 'x' }));
  });
});

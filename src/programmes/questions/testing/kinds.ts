import { optionId, type GapText, type Matching, type Ordering, type TrueFalse } from '../question.ts';

/** A question of each kind that has parts, and a statement; words that must not be seen early hold «secret». */
const both = (text: string) => ({ kk: text, ru: text, en: text });
const piece = (text: string) => ({ id: optionId('q', both(text)), text: both(text) });
const common = { id: 'q', prompt: both('?'), feedback: both('secret of all'), points: 3 };

export const statement: TrueFalse = {
  ...common,
  kind: 'truefalse',
  answer: false,
  feedbackTrue: both('secret of true'),
  feedbackFalse: both('secret of false'),
};
const [one, two, decoy] = ['one', 'two', 'decoy'].map(piece) as [
  ReturnType<typeof piece>,
  ReturnType<typeof piece>,
  ReturnType<typeof piece>,
];
export const matching: Matching = {
  ...common,
  kind: 'matching',
  credit: 'share',
  // Two left sides share a right one; the decoy belongs to none.
  pairs: [
    { left: piece('first'), right: one.id, feedback: both('secret of first') },
    { left: piece('second'), right: two.id, feedback: null },
    { left: piece('third'), right: one.id, feedback: null },
  ],
  rights: [one, two, decoy],
};
export const ordering: Ordering = {
  ...common,
  kind: 'ordering',
  credit: 'share',
  items: ['a', 'b', 'c', 'd'].map((text) => ({ ...piece(`step ${text}`), feedback: both(`secret of ${text}`) })),
};
export const gaps: GapText = {
  ...common,
  kind: 'gaps',
  credit: 'share',
  text: { kk: 'Мақсат [[1]] туралы, [[2]] пайыз, [[3]].', ru: 'Из [[2]] процентов цель о [[1]], [[3]].', en: '[[1]], [[2]], [[3]]' },
  gaps: [
    { control: 'text', accepted: { kk: ['Оқушы secret'], ru: ['ученик secret'], en: ['pupil secret'] }, feedback: both('secret of gap') },
    { control: 'number', answer: '37.5', tolerance: '0.5', feedback: null },
    {
      control: 'choice',
      feedback: null,
      options: ['yes', 'no', 'never'].map((text) => ({ ...piece(text), correct: text === 'yes', feedback: both(`secret of ${text}`) })),
    },
  ],
};
export const kinds = [statement, matching, ordering, gaps];

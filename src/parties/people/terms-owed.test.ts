import { expect, test } from 'vitest';
import { owedTerms, type AcceptedBefore } from './terms-owed.ts';

const behind: AcceptedBefore = { kind: 'privacy-policy', accepted: 1, asked: 3, answers: [] };
const answered = (no: number, answer: 'declined' | 'later', sessionId = 'here') => ({ no, answer, sessionId });
const answerTo = (...answers: AcceptedBefore['answers']) => owedTerms([{ ...behind, answers }], 'here')[0]?.answer;

test('whoever accepted the material version or a later one owes nothing', () => {
  for (const accepted of [3, 4]) expect(owedTerms([{ ...behind, accepted }], 'here')).toEqual([]);
  expect(owedTerms([behind], 'here')).toEqual([{ kind: 'privacy-policy', accepted: 1, answer: null }]);
});

test('later holds for its session only, and for no session at all', () => {
  expect(answerTo(answered(3, 'later'))).toBe('later');
  expect(answerTo(answered(3, 'later', 'elsewhere'))).toBe(null);
  expect(owedTerms([{ ...behind, answers: [answered(3, 'later')] }], null)[0]?.answer).toBe(null);
});

test('declined holds in every session and outweighs later, until a newer material version', () => {
  expect(answerTo(answered(3, 'declined', 'elsewhere'), answered(3, 'later'))).toBe('declined');
  expect(answerTo(answered(4, 'declined', 'elsewhere'))).toBe('declined');
  expect(answerTo(answered(2, 'declined'), answered(2, 'later'))).toBe(null);
});

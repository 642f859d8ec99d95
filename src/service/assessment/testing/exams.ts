import type { Random } from '#kernel/random.ts';
import { optionId, type BankQuestion, type QuestionVersionId } from '#questions';
import type { Exam, ExamRules } from '../exam.ts';

/** A repeatable source of chance for tests (xorshift32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, next) };
}

const both = (text: string) => ({ kk: text, ru: text, en: text });

/** A single choice whose first option is right. */
function choice(id: string, points = 1): BankQuestion {
  const options = ['right', 'wrong', 'other'].map((text, at) => ({
    id: optionId(id, both(text)),
    text: both(text),
    correct: at === 0,
    feedback: null,
  }));
  return { id, versionId: `version-${id}` as QuestionVersionId, kind: 'single', prompt: both(`${id}?`), points, feedback: null, options };
}

export const rules = (given: Partial<ExamRules> = {}): ExamRules => ({
  passPercent: 60,
  attempts: null,
  delayMinutes: 0,
  timeLimitMinutes: null,
  review: 'full',
  shuffle: true,
  counts: 'best',
  afterPass: 'open',
  ...given,
});

export const quiz = (given: Partial<ExamRules> = {}, size = 3): Exam => ({
  key: 'module-1',
  rules: rules(given),
  pools: [{ draw: null, questions: Array.from({ length: size }, (_, at) => choice(`q${at + 1}`)) }],
});

export const finalTest = (given: Partial<ExamRules> = {}): Exam => ({
  key: 'final-test',
  rules: rules({ passPercent: 70, attempts: 2, delayMinutes: 1440, timeLimitMinutes: 60, review: 'marks', afterPass: 'closed', ...given }),
  pools: ['a', 'b'].map((name) => ({ draw: 2, questions: Array.from({ length: 5 }, (_, at) => choice(`${name}${at + 1}`)) })),
});

export const rightAnswer = (question: BankQuestion) => {
  if (question.kind !== 'single') throw new Error('the exams of this file ask single choices only');
  return { kind: 'single' as const, option: question.options.find((option) => option.correct)!.id };
};
export const wrongAnswer = (question: BankQuestion) => {
  if (question.kind !== 'single') throw new Error('the exams of this file ask single choices only');
  return { kind: 'single' as const, option: question.options.find((option) => !option.correct)!.id };
};

import { itemByKey, type Item, type ProgrammeVersion } from '#catalogue';
import type { BankQuestion, ReviewDepth } from '#questions';

/** A quiz or a final test, as attempts see it: where questions come from and the rules of sitting it. */
export type Exam = {
  /** The key of the item in its programme version. */
  readonly key: string;
  readonly pools: readonly Pool[];
  readonly rules: ExamRules;
};

/** `draw` null: all questions of the pool are asked. */
export type Pool = { readonly draw: number | null; readonly questions: readonly BankQuestion[] };

export type ExamRules = {
  readonly passPercent: number;
  /** Null: as often as one likes. */
  readonly attempts: number | null;
  /** Counted from the end of the attempt before. */
  readonly delayMinutes: number;
  readonly timeLimitMinutes: number | null;
  readonly review: ReviewDepth;
  readonly shuffle: boolean;
  /** Which attempt stands as the result. */
  readonly counts: 'best' | 'last';
  /** A final test is over once passed; a quiz may be taken again for practice. */
  readonly afterPass: 'closed' | 'open';
};

export type ExamItem = Exclude<Item, { kind: 'lesson' }>;

/** How an item of a programme is sat: quizzes ask all they have without a clock, final tests draw from pools. */
export function examOf(item: ExamItem): Exam {
  if (item.kind === 'quiz') {
    const { passPercent, attempts, delayMinutes, review, shuffle, questions } = item.quiz;
    const rules: ExamRules = {
      passPercent,
      attempts,
      delayMinutes,
      timeLimitMinutes: null,
      review,
      shuffle,
      counts: 'best',
      afterPass: 'open',
    };
    return { key: item.key, pools: [{ draw: null, questions }], rules };
  }
  const { passPercent, attempts, delayMinutes, timeLimitMinutes, review, pools } = item.test;
  const rules: ExamRules = {
    passPercent,
    attempts,
    delayMinutes,
    timeLimitMinutes,
    review,
    shuffle: true,
    counts: 'best',
    afterPass: 'closed',
  };
  return { key: item.key, pools, rules };
}

/** Null: the version has no quiz or test of this key. */
export function examIn(version: Pick<ProgrammeVersion, 'modules'>, key: string): Exam | null {
  const item = itemByKey(version, key);
  return item && item.kind !== 'lesson' ? examOf(item) : null;
}

/** How many questions one attempt asks. */
export const questionCount = (exam: Exam): number =>
  exam.pools.reduce((count, pool) => count + Math.min(pool.draw ?? pool.questions.length, pool.questions.length), 0);

export const questionsOf = (exam: Exam): readonly BankQuestion[] => exam.pools.flatMap((pool) => pool.questions);

import type { Attempt } from '#assessment';

/** What is known of one enrolment's learning: the ground for progress and completion, nothing else is. */
export type Facts = {
  readonly lessons: ReadonlyMap<string, LessonFact>;
  /** All attempts of every quiz and of the final test, by the key of the item. */
  readonly attempts: ReadonlyMap<string, readonly AttemptFact[]>;
};

export type LessonFact = { readonly openedAt: Date; readonly doneAt: Date | null };

/** An attempt without its paper: enough to tell where the learner stands. */
export type AttemptFact = {
  readonly id: string;
  readonly no: number;
  readonly state: Attempt['state'];
  readonly finishedAt: Date | null;
  readonly percent: number | null;
  readonly passed: boolean;
};

export const noFacts: Facts = { lessons: new Map(), attempts: new Map() };

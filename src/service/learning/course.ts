import type { Enrolment } from '#enrolments';
import type { Facts } from './facts.ts';

/** One enrolment with all that is known of its learning. */
export type Course = { readonly enrolment: Enrolment; readonly facts: Facts; readonly completedAt: Date | null };

/** What a lesson's page needs besides: the learner's own note on it and where each video stopped. */
export type Desk = Course & {
  readonly note: Note | null;
  readonly positions: ReadonlyMap<string, number>;
  /** The contract (and seat) whose learner reads this; null only where there is no contract. */
  readonly mark: string | null;
};

/** Private: kept sealed, shown to its writer only. */
export type Note = { readonly text: string; readonly savedAt: Date };

export const longestNote = 20_000;

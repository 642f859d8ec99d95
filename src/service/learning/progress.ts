import { itemsOf, type Item, type ProgrammeVersion } from '#catalogue';
import { missingOf, type Missing } from './completion.ts';
import type { Facts } from './facts.ts';

/** The course as its learner sees it: every item with what is missing, how far, how long is left, what is next. */
export type Progress = {
  readonly steps: readonly Step[];
  readonly done: number;
  readonly of: number;
  readonly minutesLeft: number;
  /** The first item that still can be done; null when nothing is left to do. */
  readonly next: Step | null;
};

export type Step = { readonly item: Item; readonly place: number; readonly missing: Missing | null };

export function progressOf(version: Pick<ProgrammeVersion, 'modules'>, facts: Facts): Progress {
  const steps = itemsOf(version).map((item, at): Step => ({ item, place: at + 1, missing: missingOf(item, facts) }));
  const left = steps.filter((step) => step.missing !== null);
  return {
    steps,
    done: steps.length - left.length,
    of: steps.length,
    minutesLeft: left.reduce((minutes, step) => minutes + step.item.minutes, 0),
    next: left.find((step) => step.missing?.why !== 'no-attempts-left') ?? null,
  };
}

/** Where 'finish and go on' leads: the next item in the course's order, wherever the gaps are. */
export function stepAfter(progress: Progress, key: string): Step | null {
  const at = progress.steps.findIndex((step) => step.item.key === key);
  return at < 0 ? null : (progress.steps[at + 1] ?? null);
}

export function stepBefore(progress: Progress, key: string): Step | null {
  const at = progress.steps.findIndex((step) => step.item.key === key);
  return at <= 0 ? null : (progress.steps[at - 1] ?? null);
}

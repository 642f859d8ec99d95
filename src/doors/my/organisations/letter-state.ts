import type { Outcome } from '#messages';

/** How far a letter came. */
export type LetterState = 'waiting' | 'sent' | 'failed';

export function letterState(outcome: Outcome | undefined): LetterState {
  if (outcome === undefined) return 'waiting';
  return outcome === 'sent' || outcome === 'kept' ? 'sent' : 'failed';
}

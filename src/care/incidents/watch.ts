import type { LearnerFunction } from './incident.ts';

/** What one round of measuring found: a fault in a few words, or null when the function works. */
export type Measured = Readonly<Record<LearnerFunction, string | null>>;

/** How one function stands after all rounds so far. `down`: an incident of the watch is open for it. */
export type Standing = {
  readonly down: boolean;
  readonly fails: number;
  readonly failingSince: Date | null;
  readonly wells: number;
  readonly wellSince: Date | null;
};
export const calm: Standing = { down: false, fails: 0, failingSince: null, wells: 0, wellSince: null };

export type WatchRule = {
  /** So many failures in a row are an incident, */
  readonly failures: number;
  /** and so many successes in a row end it. */
  readonly successes: number;
};
export type Turn = { readonly standing: Standing; readonly does: null | { readonly is: 'fails' | 'recovers'; readonly since: Date } };

/** One measurement more. A single lost answer opens nothing, and a single good one ends nothing. */
export function step(before: Standing, well: boolean, at: Date, rule: WatchRule): Turn {
  if (before.down) {
    if (!well) return { standing: { ...before, wells: 0, wellSince: null }, does: null };
    const [wells, wellSince] = [before.wells + 1, before.wellSince ?? at];
    if (wells < rule.successes) return { standing: { ...before, wells, wellSince }, does: null };
    return { standing: calm, does: { is: 'recovers', since: wellSince } };
  }
  if (well) return { standing: calm, does: null };
  const [fails, failingSince] = [before.fails + 1, before.failingSince ?? at];
  const standing = { ...calm, fails, failingSince };
  if (fails < rule.failures) return { standing, does: null };
  return { standing: { ...standing, down: true }, does: { is: 'fails', since: failingSince } };
}

export const ROUND_MS = 60_000;

/** Trouble that comes back within this time is the same trouble: its incident goes on instead of a new one. */
const SAME_TROUBLE_MS = 30 * 60_000;
export const isSameTrouble = (recoveredAt: Date, since: Date): boolean => since.getTime() - recoveredAt.getTime() <= SAME_TROUBLE_MS;

/** Two workers, or one that catches up, measure no oftener than this; a clock that stepped back measures nothing. */
export const isRoundDue = (lastAt: Date | null, now: Date): boolean => lastAt === null || now.getTime() - lastAt.getTime() >= ROUND_MS / 2;

/** Nothing measured for longer than an incident needs to open: nobody was there to measure, the whole house stood still. */
export function gapBefore(lastAt: Date | null, now: Date, rule: WatchRule): { start: Date; end: Date; missed: number } | null {
  if (lastAt === null) return null;
  const missed = Math.floor((now.getTime() - lastAt.getTime()) / ROUND_MS) - 1;
  return missed >= rule.failures ? { start: lastAt, end: now, missed } : null;
}

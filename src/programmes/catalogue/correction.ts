import type { Trilingual } from '#kernel/locale.ts';
import { itemsOf, isInPreparation, type Item, type ProgrammeOutline } from './programme.ts';

/** An author's word that a version corrects the one before it; `says` is told to its learners. */
export type Correction = { readonly of: number; readonly says: Trilingual };

/** A correction as learners see it. */
export type PublishedCorrection = { readonly no: number; readonly publishedAt: Date; readonly says: Trilingual };

/** Why these texts cannot correct the newest version; empty: its learners are moved forward (clause 3.13). */
export function wrongCorrection<A, B>(
  { of }: Correction,
  newest: { readonly no: number; readonly outline: ProgrammeOutline<A> } | null,
  outline: ProgrammeOutline<B>,
): string[] {
  if (!newest) return ['there is no version to correct yet'];
  return newest.no === of ? changedBeyondCorrection(newest.outline, outline) : [`it is of version ${of}, and the newest is ${newest.no}`];
}

/**
 * What a correction must leave as it was bought: the lessons and tests with their names and order, hours, languages and
 * the rules of passing. Texts, questions and media may change.
 */
function changedBeyondCorrection<A, B>(before: ProgrammeOutline<A>, after: ProgrammeOutline<B>): string[] {
  const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...(isInPreparation(before) ? ['the version before it was never sold: nobody is to be moved'] : []),
    ...(differs(frameOf(before), frameOf(after))
      ? ['a correction keeps kind, level, hours, agreement and the hours of modules and courses']
      : []),
    ...(before.languages.every((one) => after.languages.includes(one)) ? [] : ['a correction takes no language away']),
    ...(differs(itemsOf(before).map(promiseOf), itemsOf(after).map(promiseOf))
      ? ['a correction keeps lessons and tests, their names, their order and the rules of passing']
      : []),
  ];
}

const frameOf = <Q>({ kind, level, hours, agreement, modules, courses }: ProgrammeOutline<Q>) => ({
  kind,
  level,
  hours,
  agreement,
  modules: modules.map((one) => ({ hours: one.hours, course: one.course ?? null })),
  courses: (courses ?? []).map((one) => one.hours),
});

/** What of an item somebody counted on when buying. */
function promiseOf<Q>(item: Item<Q>) {
  if (item.kind === 'lesson') return [item.kind, item.key];
  if (item.kind === 'quiz') {
    const { passPercent, attempts, delayMinutes } = item.quiz;
    return [item.kind, item.key, passPercent, attempts, delayMinutes];
  }
  const { passPercent, attempts, delayMinutes, timeLimitMinutes, pools } = item.test;
  return [item.kind, passPercent, attempts, delayMinutes, timeLimitMinutes, pools.map((pool) => [pool.name, pool.draw])];
}

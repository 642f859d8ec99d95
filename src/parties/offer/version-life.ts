/** The dated facts of one version; states are read off them and never stored. */
export interface VersionDates {
  readonly no: number;
  readonly publishedAt: Date | null;
  readonly effectiveFrom: Date | null;
  /** Only a version that has not taken effect can be withdrawn; it then never does. */
  readonly withdrawnAt: Date | null;
}

export type VersionLife =
  | { state: 'draft' }
  | { state: 'scheduled'; publishedAt: Date; effectiveFrom: Date }
  | { state: 'in-force'; since: Date; until: Date | null }
  | { state: 'superseded'; since: Date; until: Date; by: number }
  | { state: 'withdrawn'; at: Date };

/** Where a version stands at `now` among all versions of its document. */
export function lifeOf(version: VersionDates, all: readonly VersionDates[], now: Date): VersionLife {
  const { publishedAt, effectiveFrom, withdrawnAt } = version;
  if (publishedAt === null || effectiveFrom === null || publishedAt > now) return { state: 'draft' };
  if (withdrawnAt !== null && withdrawnAt <= now) return { state: 'withdrawn', at: withdrawnAt };
  if (effectiveFrom > now) return { state: 'scheduled', publishedAt, effectiveFrom };
  const next = successorOf(effectiveFrom, all, now);
  if (next && next.from <= now) return { state: 'superseded', since: effectiveFrom, until: next.from, by: next.no };
  return { state: 'in-force', since: effectiveFrom, until: next?.from ?? null };
}

/** The version that governs at `at`, or null before the first took effect. */
export function inForceAt<V extends VersionDates>(all: readonly V[], at: Date): V | null {
  return all.find((version) => lifeOf(version, all, at).state === 'in-force') ?? null;
}

/** When the document in force changes next by the clock alone: cached pages live until then. */
export function nextChange(all: readonly VersionDates[], at: Date): Date | null {
  const coming = all.filter((version) => lifeOf(version, all, at).state === 'scheduled');
  return earliest(coming.map((version) => version.effectiveFrom!));
}

function successorOf(after: Date, all: readonly VersionDates[], now: Date): { no: number; from: Date } | null {
  const later = all.flatMap(({ no, publishedAt, effectiveFrom, withdrawnAt }) => {
    const counts = publishedAt !== null && publishedAt <= now && (withdrawnAt === null || withdrawnAt > now);
    return counts && effectiveFrom !== null && effectiveFrom > after ? [{ no, from: effectiveFrom }] : [];
  });
  const from = earliest(later.map((version) => version.from));
  return later.find((version) => version.from.getTime() === from?.getTime()) ?? null;
}

const earliest = (dates: readonly Date[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (first === null || date < first ? date : first), null);

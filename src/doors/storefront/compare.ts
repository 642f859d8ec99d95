import type { ProgrammeVersion } from '#catalogue';

/** Side by side: fewer is no comparison, more do not fit a page. */
export const FEWEST = 2;
export const MOST = 4;

export type Asked = {
  readonly chosen: readonly ProgrammeVersion[];
  readonly state: 'fits' | 'too-few' | 'too-many';
};

/** The programmes named in the address, each once, in the order asked; names of none are passed over. */
export function askedToCompare(programmes: readonly ProgrammeVersion[], slugs: readonly string[]): Asked {
  const bySlug = new Map(programmes.map((one) => [one.slug, one]));
  const chosen = [...new Set(slugs)].flatMap((slug) => bySlug.get(slug) ?? []);
  return { chosen, state: chosen.length < FEWEST ? 'too-few' : chosen.length > MOST ? 'too-many' : 'fits' };
}

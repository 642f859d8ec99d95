import type { Visit } from '#platform/http/visit.ts';
import { programmeSlugs, publishedProgrammes } from '#catalogue';
import { regions, staffRolesOf, type AccountId, type StaffRole } from '#people';
import { searchWords } from '#support';
import { isListName, listFor, type CellFacts, type FilterOptions, type ListName, type ListSpec } from './list.ts';
import { parseListQuery, type ListQuery, type QueryFault } from './list-query.ts';

export type Asked = {
  readonly roles: readonly StaffRole[];
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly faults: readonly QueryFault[];
  readonly typed: URLSearchParams;
  readonly options: FilterOptions;
  readonly cells: CellFacts;
  readonly words: string | null;
  /** The search for a person is gone or another's. */
  readonly searchGone: boolean;
};

/** What a visit asks of a list, with everything its words depend on. */
export async function askedOf(visit: Visit, list: ListName, typed: URLSearchParams): Promise<Asked> {
  const { platform, session, now, locale } = visit;
  const [roles, slugs, programmes] = await Promise.all([
    staffRolesOf(platform.db, session!.accountId as AccountId),
    programmeSlugs(platform.db),
    publishedProgrammes(platform.db),
  ]);
  const spec = listFor(list, roles);
  // Nobody learns by filtering what a column would not tell them.
  const places = spec.columns.some((column) => column.key === 'region') ? regions(locale) : [];
  const known = { programmes: [...slugs.keys()], regions: places.map((one) => one.value) };
  const { query, faults } = parseListQuery(spec, typed, known);
  const words = query.who ? await searchWords(platform.db, platform.vault, { id: query.who, staffId: session!.accountId, now }) : null;
  const titles = new Map(programmes.map((one) => [one.programmeId as string, one.title[locale]]));
  return {
    roles,
    spec,
    query,
    faults,
    typed,
    words,
    searchGone: query.who !== null && words === null,
    cells: { list, locale, programmes: titles },
    options: {
      regions: places,
      programmes: [...slugs]
        .map(([slug, id]) => ({ value: slug, text: titles.get(id) ?? slug }))
        .toSorted((a, b) => a.text.localeCompare(b.text, locale)),
    },
  };
}

/** The list that an address names. */
export const listNameOf = ({ params }: Visit): ListName | null => {
  const name = params['list'] ?? '';
  return isListName(name) ? name : null;
};

/** The question from which a form was opened. */
export const backFrom = ({ form }: Visit): URLSearchParams => new URLSearchParams(form.text('back').slice(0, 2000));

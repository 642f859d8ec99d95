import { parseCivilDate, type CivilDate } from '#kernel/civil-date.ts';
import { isUuid } from '../shell.ts';
import type { ListSpec } from './list.ts';

/** What is asked of a list. It stands in the address whole; a person is named there by the id of a search only. */
export type ListQuery = {
  readonly state: string | null;
  /** By its short name. */
  readonly programme: string | null;
  readonly region: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The id of a search for persons that this member of staff made. */
  readonly who: string | null;
  readonly sort: { readonly by: string; readonly down: boolean };
  /** In the order of the list, never empty. */
  readonly columns: readonly string[];
  readonly page: Page | null;
};
/** The row that the page follows or comes before: an id, so that no name gets into an address. */
export type Page = { readonly after: string } | { readonly before: string };

export type QueryFault = { readonly field: QueryField; readonly value: string };
export type QueryField = 'state' | 'programme' | 'region' | 'from' | 'to' | 'order' | 'who' | 'sort' | 'column' | 'page';

/** What else a filter may name. */
export type Known = { readonly programmes: readonly string[]; readonly regions: readonly string[] };

/** Reads an address. Whatever the list does not know is a fault with its name, never guessed at and never passed on. */
export function parseListQuery(spec: ListSpec, asked: URLSearchParams, known: Known): { query: ListQuery; faults: QueryFault[] } {
  const faults: QueryFault[] = [];
  const one = <Read>(field: QueryField, read: (text: string) => Read | null): Read | null => {
    const text = (asked.get(field) ?? '').trim();
    if (text === '') return null;
    const value = read(text);
    if (value === null) faults.push({ field, value: text.slice(0, 60) });
    return value;
  };
  const among = (options: readonly string[]) => (text: string) => (options.includes(text) ? text : null);
  const day = (text: string): CivilDate | null => {
    const parsed = parseCivilDate(text);
    return parsed.ok && parsed.value >= '1900-01-01' && parsed.value <= '2999-12-31' ? parsed.value : null;
  };
  const [from, to] = [one('from', day), one('to', day)];
  if (from && to && from > to) faults.push({ field: 'order', value: `${from} > ${to}` });
  const query: ListQuery = {
    state: one('state', among(spec.states)),
    programme: one('programme', among(known.programmes)),
    region: one('region', among(known.regions)),
    from,
    to,
    who: one('who', (text) => (isUuid(text) ? text : null)),
    sort: one('sort', (text) => sortFrom(spec, text)) ?? { by: spec.sorts[0]!, down: true },
    columns: columnsFrom(spec, asked.getAll('column'), faults),
    page: pageFrom(asked, faults),
  };
  return { query, faults };
}

/** `person` goes up, `-date` down. */
function sortFrom(spec: ListSpec, text: string): ListQuery['sort'] | null {
  const by = text.replace(/^-/, '');
  return spec.sorts.includes(by) ? { by, down: text.startsWith('-') } : null;
}

function columnsFrom(spec: ListSpec, asked: readonly string[], faults: QueryFault[]): string[] {
  const keys = spec.columns.map((column) => column.key);
  const foreign = asked.find((key) => !keys.includes(key));
  if (foreign !== undefined) faults.push({ field: 'column', value: foreign.slice(0, 60) });
  const chosen = keys.filter((key) => asked.includes(key));
  return chosen.length > 0 ? chosen : usualColumns(spec);
}

const usualColumns = (spec: ListSpec): string[] => spec.columns.filter((one) => !one.hidden).map((one) => one.key);

function pageFrom(asked: URLSearchParams, faults: QueryFault[]): Page | null {
  const [after, before] = [asked.get('after'), asked.get('before')];
  const id = after ?? before;
  if (id === null || id === '') return null;
  if (!isUuid(id)) {
    faults.push({ field: 'page', value: id.slice(0, 60) });
    return null;
  }
  return after === null ? { before: id } : { after: id };
}

type Change = Partial<ListQuery>;

/** The same question as an address writes it, with something changed. A changed question begins at its first page. */
export function queryText(spec: ListSpec, query: ListQuery, change: Change = {}): string {
  const next: ListQuery = { ...query, page: null, ...change };
  const text = new URLSearchParams();
  for (const field of ['state', 'programme', 'region', 'from', 'to', 'who'] as const) {
    const value = next[field];
    if (value !== null) text.set(field, value);
  }
  if (next.columns.join() !== usualColumns(spec).join()) for (const key of next.columns) text.append('column', key);
  // Always said: a bare address opens the member's own view, this one what it says.
  text.set('sort', `${next.sort.down ? '-' : ''}${next.sort.by}`);
  if (next.page && 'after' in next.page) text.set('after', next.page.after);
  if (next.page && 'before' in next.page) text.set('before', next.page.before);
  return text.toString();
}

/** What is kept of a question under a name: not whom somebody looked for, not the page. */
export const kept = (spec: ListSpec, query: ListQuery): string => queryText(spec, query, { who: null });

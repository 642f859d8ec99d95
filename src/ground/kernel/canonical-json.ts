/**
 * JSON in the one form of RFC 8785 (JCS), so that whoever signs and whoever checks hash the same bytes. Numbers are whole
 * here: money and counters that do not fit a double come as text.
 */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

export function canonicalJson(value: Plain): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error(`${value} has no canonical form here`);
  if (value === null || typeof value !== 'object') return wellFormed(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // The default order of strings is by UTF-16 code units, which is what the RFC asks for.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${wellFormed(key)}:${canonicalJson(value[key]!)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);

function wellFormed(value: null | boolean | number | string): string {
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('half a surrogate pair has no canonical form');
  if (value === undefined) throw new Error('nothing has no canonical form');
  return JSON.stringify(value);
}

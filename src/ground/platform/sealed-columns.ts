/**
 * A column of sealed values, declared by the room that owns it, so that keys can be turned over: a test finds every sealed
 * column that stands in no declaration.
 */
export type SealedColumn = {
  readonly table: string;
  readonly column: string;
  /** The primary key, of which the context is made. */
  readonly key: readonly string[];
  readonly context: (...key: string[]) => string;
  /** A keyed hash of the same value, for search: made anew with it. */
  readonly lookup?: { readonly column: string; readonly context: string };
};

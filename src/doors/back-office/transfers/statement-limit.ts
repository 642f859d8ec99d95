/** A statement of a year has room in it. */
export const STATEMENT_BYTES = 4_000_000;

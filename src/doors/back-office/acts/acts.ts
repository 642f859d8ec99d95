import type { SeatsAct } from '#seats';

/** The acts of a contract for seats, and the numbers of the seats that a new one would state. */
export type ActsOfContract = { readonly made: readonly SeatsAct[]; readonly ready: readonly number[] };

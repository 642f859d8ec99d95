/** Time is an argument: models take `now`, commands a `Clock`. */
export type Clock = { readonly now: () => Date };

/** The only place of the house that reads the machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

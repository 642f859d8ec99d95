/** Neutral addresses of a contract; its number holds a Cyrillic letter. */
export const contractPath = (number: string): string => `/my/contracts/${encodeURIComponent(number)}`;

/** The act of services of a person's contract, or its correction of that number. */
export const actPath = (number: string, correction = 0): string =>
  `${contractPath(number)}/act${correction === 0 ? '' : `?correction=${correction}`}`;

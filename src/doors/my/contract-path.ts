/** Neutral addresses of a contract; its number holds a Cyrillic letter. */
export const contractPath = (number: string): string => `/my/contracts/${encodeURIComponent(number)}`;

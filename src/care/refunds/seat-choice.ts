/** What the form of a refund names: numbers of seats, null for all; 'unclear': neither, or both at once. */
export type SeatsChosen = readonly number[] | null | 'unclear';

/** Ticks alone are as clear as ticks with their button; all seats together with some of them are not. */
export function chosenSeats(which: string, ticked: readonly string[]): SeatsChosen {
  if (which === 'all') return ticked.length === 0 ? null : 'unclear';
  if (ticked.length === 0 || !ticked.every((one) => /^\d{1,3}$/.test(one))) return 'unclear';
  return [...new Set(ticked.map(Number))].toSorted((a, b) => a - b);
}

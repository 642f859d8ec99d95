/**
 * The check digit of an IIN or BIN over its first 11 digits: weights 1..11 mod 11; a remainder of 10
 * asks for a second pass with weights 3..11, 1, 2; 10 again means that no such number exists (null).
 */
export function checkDigit(first11: string): number | null {
  const first = weighted(first11, FIRST_PASS);
  if (first < 10) return first;
  const second = weighted(first11, SECOND_PASS);
  return second < 10 ? second : null;
}

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0) % 11;

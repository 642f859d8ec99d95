/**
 * A sum over parts in the measure of what each still has, exact to the tiyn: the parts make the sum, and where the sum is no
 * more than all of them have, none gives more than it has.
 */
export function spread(sum: bigint, left: readonly bigint[]): bigint[] {
  const total = left.reduce((all, one) => all + one, 0n);
  if (total <= 0n) return left.map(() => 0n);
  let [upTo, given] = [0n, 0n];
  return left.map((one) => {
    upTo += one;
    const part = (sum * upTo) / total - given;
    given += part;
    return part;
  });
}

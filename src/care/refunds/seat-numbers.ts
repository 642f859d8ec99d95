/** `1, 2, 3, 5` -> `1–3, 5`. */
export function numbersText(numbers: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const no of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === no - 1) last[1] = no;
    else runs.push([no, no]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

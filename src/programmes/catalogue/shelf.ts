/** Keeps the most recently used values in memory up to a total weight; what does not change need not be read twice. */
export type Shelf<Value> = { get(key: string): Value | undefined; put(key: string, value: Value): Value };

export function shelf<Value>(most: number, weigh: (value: Value) => number): Shelf<Value> {
  const kept = new Map<string, Value>();
  let weight = 0;
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    put(key, value) {
      const before = kept.get(key);
      if (before !== undefined) weight -= weigh(before);
      kept.delete(key);
      kept.set(key, value);
      weight += weigh(value);
      for (const [oldest, one] of kept) {
        if (weight <= most || oldest === key) break;
        kept.delete(oldest);
        weight -= weigh(one);
      }
      return value;
    },
  };
}

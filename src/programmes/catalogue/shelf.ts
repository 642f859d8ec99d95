/** Keeps the most recently used values in memory up to a total weight; what does not change need not be read twice. */
export type Shelf<Value> = { get(key: string): Value | undefined; put(key: string, value: Value): Value };

export function shelf<Value>(most: number, weigh: (value: Value) => number): Shelf<Value> {
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put(key, value) {
      drop(key);
      const weight = weigh(value);
      kept.set(key, { value, weight });
      total += weight;
      for (const oldest of kept.keys()) {
        if (total <= most || oldest === key) break;
        drop(oldest);
      }
      return value;
    },
  };
}

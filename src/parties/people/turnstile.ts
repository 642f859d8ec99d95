/** Lets so many through at once; the others wait in line, first come first served. */
export function turnstile(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let inside = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((turn) => line.push(turn));
    else inside += 1;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}

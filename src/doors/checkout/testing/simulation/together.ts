export type Action = () => void | Promise<void>;

const AT_ONCE = 8;

/** A few at a time. */
export async function together(actions: readonly Action[]): Promise<void> {
  const left = [...actions];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await next();
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, lane));
}

import { randomBytes } from 'node:crypto';

/** Chance is an argument: tests give a seeded source. */
export type Random = { readonly bytes: (count: number) => Uint8Array };

export const systemRandom: Random = { bytes: (count) => randomBytes(count) };

/** An unguessable token of `byteCount` random bytes in base64url. */
export function token(random: Random, byteCount = 32): string {
  return Buffer.from(random.bytes(byteCount)).toString('base64url');
}

/** A uniform whole number in 0 <= n < limit (limit <= 2^32), by rejection: no modulo bias. */
export function below(random: Random, limit: number): number {
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const draw = Buffer.from(random.bytes(4)).readUInt32BE(0);
    if (draw < ceiling) return draw % limit;
  }
}

/** Fisher-Yates on a copy. */
export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = below(random, i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

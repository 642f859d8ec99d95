import { z } from 'zod';
import type { KeyRing } from './vault.ts';

type Keys = Pick<KeyRing, 'newest' | 'keys'>;

/** SU_KEYS: `1:BASE64,2:BASE64`, 32 bytes each; a version names one key. */
export function readKeys(text: string, context: z.core.$RefinementCtx): Keys {
  const keys = numbered(text);
  if (keys && keys.size > 0) return { newest: Math.max(...keys.keys()), keys };
  context.addIssue({ code: 'custom', message: 'like 1:BASE64 with 32 bytes, several with commas, each version once' });
  return z.NEVER;
}

/** SU_RETIRED_KEYS: the same with public keys, and possibly none. */
export function readRetiredKeys(text: string, context: z.core.$RefinementCtx): KeyRing['retired'] {
  const keys = numbered(text);
  if (keys) return keys;
  context.addIssue({ code: 'custom', message: 'like 1:BASE64, as `npm run keys -- retire` prints it' });
  return z.NEVER;
}

function numbered(text: string): ReadonlyMap<number, Buffer> | null {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(',').filter((one) => one.trim() !== '')) {
    const match = /^(\d{1,3}):([A-Za-z0-9+/=_-]+)$/.exec(part.trim());
    const key = Buffer.from(match?.[2] ?? '', 'base64');
    const version = Number(match?.[1]);
    // The version is one byte of a sealed value.
    if (!match || key.length !== 32 || version > 255 || keys.has(version)) return null;
    keys.set(version, key);
  }
  return keys;
}

/** Why these are no keys for earnest use, or null: 32 random bytes hardly ever look like this. */
export function weakness(text: string): string | null {
  const keys = [...(numbered(text) ?? new Map<number, Buffer>()).entries()];
  for (const [version, key] of keys) {
    if (new Set(key).size < 16) return `key ${version} repeats itself: make one with \`npm run keys -- new\``;
    if (key.every((byte) => byte >= 0x20 && byte < 0x7f)) return `key ${version} is made of letters: make one with \`npm run keys -- new\``;
    if (keys.some(([other, twin]) => other !== version && twin.equals(key))) return `key ${version} stands there twice`;
  }
  return null;
}

/** The ring of a text that is known to be right: development's own secrets. */
export function ringOf(text: string): KeyRing {
  const keys = numbered(text);
  if (!keys || keys.size === 0) throw new Error('these are no keys');
  return { newest: Math.max(...keys.keys()), keys, retired: new Map() };
}

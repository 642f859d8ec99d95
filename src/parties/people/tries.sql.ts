import type { Platform } from '#platform/context.ts';
import { spend } from '#platform/limits.ts';

/** How often something may be tried: by address of mail, by place in the network, by account. */
const LIMITS = {
  'sign-in:email-and-place': { limit: 10, windowSeconds: 900 },
  'sign-in:email': { limit: 60, windowSeconds: 3600 },
  // A whole school may stand behind one address.
  'sign-in:place': { limit: 200, windowSeconds: 900 },
  'sign-up:email': { limit: 5, windowSeconds: 3600 },
  'sign-up:place': { limit: 120, windowSeconds: 3600 },
  'recovery:email': { limit: 5, windowSeconds: 3600 },
  'recovery:place': { limit: 120, windowSeconds: 3600 },
  'code:letters': { limit: 5, windowSeconds: 3600 },
  'second-step:account': { limit: 10, windowSeconds: 900 },
  'password:account': { limit: 10, windowSeconds: 900 },
} as const;
export type Limited = keyof typeof LIMITS;

/** Spends one try of each; false when any is used up. Buckets hold keyed hashes, never the address itself. */
export async function mayTry(platform: Platform, ...tries: readonly (readonly [what: Limited, who: string])[]): Promise<boolean> {
  const now = platform.clock.now();
  let allowed = true;
  for (const [what, who] of tries) {
    const bucket = `${what}:${platform.vault.lookup(who, 'people.tries').toString('base64url').slice(0, 27)}`;
    if (!(await spend(platform.db, { bucket, ...LIMITS[what], now }))) allowed = false;
  }
  return allowed;
}

/** One household or school: the address itself, or the first half of an IPv6 address. */
export const placeOf = (ip: string): string => (ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip);

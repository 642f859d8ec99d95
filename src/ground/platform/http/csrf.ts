import type { Vault } from '../vault.ts';

/**
 * Forms carry a token bound to the session (or to a guest's random cookie); together with SameSite=Lax and the origin
 * check this is the third lock. The token says nothing and expires with what it is bound to.
 */
export const csrfToken = (vault: Vault, boundTo: string): string => vault.sign(boundTo, 'csrf');

export const csrfHolds = (vault: Vault, boundTo: string, token: string): boolean => vault.verify(boundTo, 'csrf', token);

/** A browser names where a POST comes from; it must be us. No name at all is left to the token. */
export function originHolds(origin: string | undefined, secFetchSite: string | undefined, ours: string): boolean {
  if (origin !== undefined) return origin === ours;
  return secFetchSite === undefined || secFetchSite === 'same-origin' || secFetchSite === 'none';
}

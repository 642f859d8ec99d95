import type { MediaId } from './media.ts';

/** What this room needs of the vault. */
type Signer = { sign(text: string, purpose: string): string };
type Verifier = { verify(text: string, purpose: string, signature: string): boolean };

/** Everybody's address, for media of preview lessons. */
export const freeMediaAddress = (id: MediaId): string => `/media/${id}`;

/**
 * A paid medium's address: opens for this account only and stops after six to twelve hours (clause 4.2). The end is
 * rounded, so that a phone that comes back to a lesson the same evening finds its pictures in its own memory.
 */
export function mediaAddress(vault: Signer, id: MediaId, accountId: string, now: Date): string {
  const until = (Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS;
  const end = Math.round(until / 1000).toString(36);
  return `/media/${id}/${end}/${vault.sign(signed(id, end, accountId), PURPOSE)}`;
}

export type Opening = 'open' | 'over' | 'not-yours';

/** Whether a signed address opens for this account now. */
export function opening(
  vault: Verifier,
  asked: { readonly id: MediaId; readonly end: string; readonly signature: string; readonly accountId: string },
  now: Date,
): Opening {
  if (!vault.verify(signed(asked.id, asked.end, asked.accountId), PURPOSE, asked.signature)) return 'not-yours';
  return Number.parseInt(asked.end, 36) * 1000 > now.getTime() ? 'open' : 'over';
}

const PURPOSE = 'media.address';
const STEP_MS = 6 * 3_600_000;
const signed = (id: MediaId, end: string, accountId: string): string => `${id} ${end} ${accountId}`;

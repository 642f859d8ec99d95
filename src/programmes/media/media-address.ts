import type { MediaId } from './media.ts';

/** What this room needs of the vault. */
type Signer = { sign(text: string, purpose: string): string };
type Verifier = { verify(text: string, purpose: string, signature: string): boolean };

/** Everybody's address, for media of preview lessons. */
export const freeMediaAddress = (id: MediaId): string => `/media/${id}`;

/** For whom an address is made, and the ground on which it opens: this room only carries its id (of letters, digits and hyphens). */
export type MediaReader = { readonly accountId: string; readonly ground: string };

/**
 * A paid medium's address: opens for this account only, as long as its ground does, and stops after six to twelve hours
 * (clause 4.2). The end is rounded, so that a phone that comes back to a lesson the same evening finds its pictures in its
 * own memory.
 */
export function mediaAddress(vault: Signer, id: MediaId, reader: MediaReader, now: Date): string {
  const until = (Math.floor(now.getTime() / STEP_MS) + 2) * STEP_MS;
  const end = `${Math.round(until / 1000).toString(36)}.${reader.ground}`;
  return `/media/${id}/${end}/${vault.sign(signed(id, end, reader.accountId), PURPOSE)}`;
}

/** `open`: by its address; whether its ground still stands is asked by the room that knows it. */
export type Opening = { readonly is: 'open'; readonly ground: string } | { readonly is: 'over' } | { readonly is: 'not-yours' };

/** Whether a signed address opens for this account now. */
export function opening(
  vault: Verifier,
  asked: { readonly id: MediaId; readonly end: string; readonly signature: string; readonly accountId: string },
  now: Date,
): Opening {
  if (!vault.verify(signed(asked.id, asked.end, asked.accountId), PURPOSE, asked.signature)) return { is: 'not-yours' };
  const [until = '', ground = ''] = asked.end.split('.');
  return ground !== '' && Number.parseInt(until, 36) * 1000 > now.getTime() ? { is: 'open', ground } : { is: 'over' };
}

const PURPOSE = 'media.address';
const STEP_MS = 6 * 3_600_000;
const signed = (id: MediaId, end: string, accountId: string): string => `${id} ${end} ${accountId}`;

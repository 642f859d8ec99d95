import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { keyDocumentShape, signingKey, type SigningKey } from '../../src/ground/platform/signing-keys.ts';
import { dataFolder, KEPT_KEYS } from '../launch/settings.ts';
import { readPlace, reasonOf, Unreadable } from './log-source.ts';

export type FoundKeys = { readonly keys: readonly SigningKey[]; readonly from: string; readonly trusted: boolean };

/** Without trusted keys all may hold, and yet nobody has been shown to have signed it: neither 0 nor 1 would be true. */
export const UNPROVED = 3;

const keptKeys = (): string => join(dataFolder(process.env), KEPT_KEYS);

/**
 * From where the reader says; else those kept in the data folder of this project, where `npm start` puts its own site's and
 * whoever checks another site's papers saves that site's; else those that came with what they shall prove (decision 0094).
 */
export async function readKeys(named: string | undefined, inside: Omit<FoundKeys, 'trusted'>): Promise<FoundKeys> {
  if (named !== undefined) return { keys: keysIn(await readPlace(named), named), from: named, trusted: true };
  const place = keptKeys();
  const text = await kept(place);
  return text === null ? { ...inside, trusted: false } : { keys: keysIn(text, place), from: place, trusted: true };
}

/** A file that is there and cannot be read is no leave to trust what came along. */
async function kept(place: string): Promise<string | null> {
  try {
    return await readFile(place, 'utf8');
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ENOENT') return null;
    throw new Unreadable(`${place}: ${reasonOf(fault)}`);
  }
}

/** A key document, or a public key in PEM. */
export function keysIn(text: string, place: string): readonly SigningKey[] {
  try {
    if (text.includes('-----BEGIN PUBLIC KEY-----')) return [signingKey(text)];
    return keyDocumentShape.pick({ keys: true }).parse(JSON.parse(text)).keys;
  } catch (fault) {
    throw new Unreadable(`${place}: no public key: ${reasonOf(fault)}`);
  }
}

/** What is told instead of "it holds". */
export const unproved = (what: string): string[] => [
  `NOT PROVED: ${what} agrees with itself and with the keys that came with it. Whoever makes one can make such keys, so this tells nothing about who made it.`,
  `To know, take the keys from the site you dealt with, at /.well-known/signing-keys.json: name them with --keys FILE-or-URL, or save them once as ${keptKeys()}`,
];

/** Signed by somebody else, or by a site whose keys are not these. */
export const otherKeys = (from: string): string =>
  `the known keys are those of ${from}; those of another site are named with --keys FILE-or-URL`;

import { localPath, type Locale } from '#kernel/locale.ts';
import type { Vault } from '#platform/vault.ts';
import type { ChoosableKind } from './letter-kinds.ts';

/** The address in a letter that turns its kind off: whoever holds the letter holds it, and it opens nothing else. */
export function unsubscribePath(vault: Vault, accountId: string, kind: ChoosableKind): string {
  return `/letters/off/${kind}/${accountId}/${vault.sign(signed(accountId, kind), PURPOSE)}`;
}

export const unsubscribeHolds = (vault: Vault, accountId: string, kind: ChoosableKind, signature: string): boolean =>
  vault.verify(signed(accountId, kind), PURPOSE, signature);

/** RFC 2369 and RFC 8058: a mail program shows its own button and posts to the address without opening it. */
export function unsubscribeHeaders(address: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

export const unsubscribeAddress = (origin: string, locale: Locale, path: string): string => origin + localPath(locale, path);

const PURPOSE = 'letters.off';
const signed = (accountId: string, kind: ChoosableKind): string => `${accountId} ${kind}`;

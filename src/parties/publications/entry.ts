import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Locale, Trilingual } from '#kernel/locale.ts';
import { signatureFault, type SigningKey } from '#platform/signing-keys.ts';

/** What stands in the log: the four kinds of legal document, and price lists. */
export const loggedDocuments = ['offer', 'privacy-policy', 'confidentiality-agreement', 'consent', 'price-list'] as const;
export type LoggedDocument = (typeof loggedDocuments)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ precision: 3 });
const whole = z.int().positive();

const common = {
  no: whole,
  /** When it was entered here, and when it happened: apart where the house was upgraded, or a clock struck while it stood still. */
  at: moment,
  happenedAt: moment,
  /** Entered from what the house held already, not together with the act. */
  afterwards: z.boolean(),
  document: z.enum(loggedDocuments),
  version: whole,
  /** SHA-256 of the document's text as it is served for download. */
  hash: sha256,
  /** The hash of the entry before; zeros before the first. */
  previous: sha256,
  /** The id of the key that signs. */
  key: z.string(),
};

/**
 * One fact. A version in force from its publication is `published`, one for a later day `scheduled`; the later of two in
 * force supersedes the earlier at the moment it takes effect.
 */
export const entryShape = z.discriminatedUnion('act', [
  z.strictObject({
    ...common,
    act: z.enum(['published', 'scheduled']),
    effectiveFrom: moment,
    /** Of what binds beside a legal text; entries from before it was logged have none. */
    beside: sha256.exactOptional(),
  }),
  z.strictObject({ ...common, act: z.literal('withdrawn') }),
  z.strictObject({ ...common, act: z.literal('superseded'), by: whole }),
]);
export type Entry = z.infer<typeof entryShape>;
export type PublishedEntry = Extract<Entry, { act: 'published' | 'scheduled' }>;
export type EntryFacts = DistributiveOmit<Entry, 'no' | 'at' | 'previous' | 'key'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

export const isPublication = (entry: Entry): entry is PublishedEntry => entry.act === 'published' || entry.act === 'scheduled';

/** How long the log is and how it ends, signed: who takes away the last entries cannot sign a shorter one. */
export const headShape = z.strictObject({ entries: whole, hash: sha256, at: moment, key: z.string() });
export type Head = z.infer<typeof headShape>;

export const signatureShape = z.string().regex(/^[\w-]{86}$/);
export type Signed<Value> = { readonly body: Value; readonly signature: string };
export type LoggedEntry = { readonly entry: Entry; readonly hash: string; readonly signature: string };

export const ENTRY_PURPOSE = 'publication log';
export const HEAD_PURPOSE = 'publication log head';
export const FIRST_LINK = '0'.repeat(64);

export const entryText = (entry: Entry): string => canonicalJson(entry);
export const headText = (head: Head): string => canonicalJson(head);
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is published beside a legal text: its names, the points in plain words that checkout shows, and whom it reaches. */
export type Beside = {
  readonly names: Trilingual;
  readonly summary: Readonly<Record<Locale, readonly string[]>>;
  readonly newContractsOnly: boolean;
  /** Whether it reaches contracts that an earlier one left as they were; null: it does not say. */
  readonly keptContracts?: 'stay' | 'pass' | null | undefined;
  readonly asksAgain: Trilingual | null;
};
/** What says nothing of kept contracts hashes as it did before there was that choice. */
export const besideHash = ({ names, summary, newContractsOnly, keptContracts, asksAgain }: Beside): string =>
  hashOf(canonicalJson({ names, summary, newContractsOnly, ...(keptContracts ? { keptContracts } : {}), asksAgain }));

/** Where the text that an entry's hash covers is downloaded (a neutral path). */
export const textPath = ({ document, version }: Pick<Entry, 'document' | 'version'>): string =>
  document === 'price-list' ? `/price-list/${version}.txt` : `/documents/${document}/${version}.txt`;

/** Null when one of `keys` signed it. */
export const entryFault = (keys: readonly SigningKey[], { entry, signature }: Pick<LoggedEntry, 'entry' | 'signature'>) =>
  signatureFault(keys, { key: entry.key, purpose: ENTRY_PURPOSE, text: entryText(entry), signature });
export const headFault = (keys: readonly SigningKey[], { body, signature }: Signed<Head>) =>
  signatureFault(keys, { key: body.key, purpose: HEAD_PURPOSE, text: headText(body), signature });

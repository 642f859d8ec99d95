import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, type Plain } from '#kernel/canonical-json.ts';
import { signedBy } from '#platform/signing-keys.ts';
import type { Vault } from '#platform/vault.ts';

/** A file of a bundle by its name, which has Latin letters, digits, dots, hyphens and slashes only. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const KEYS = 'keys.json';
export const LOG = 'terms/publications.json';
export const BUNDLE_PURPOSE = 'evidence bundle';

/** A name that stays inside whatever folder it is unpacked to, on every system. */
export const isSafeName = (name: string): boolean => /^[\w][\w-]*(\.\w+)*(\/\w[\w-]*(\.\w+)*)*$/.test(name);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const manifestShape = z.strictObject({
  format: z.literal('smart-ustaz evidence bundle 1'),
  contract: z.string(),
  madeAt: z.iso.datetime({ precision: 3 }),
  /** The offer that was accepted: its text, and the hash that the publication log knows it by. */
  offer: z.strictObject({ version: z.int().positive(), hash: sha256, file: z.string() }),
  files: z.array(z.strictObject({ name: z.string(), size: z.int().nonnegative(), sha256 })),
  key: z.string(),
});
export type Manifest = z.infer<typeof manifestShape>;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const bundleName = (contractNumber: string): string => `evidence-${contractNumber.replace(/^\D+/, '')}.zip`;

/** Readable text of a value, in one form: keys sorted by their writer, instants in UTC, money as text. */
export const jsonFile = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, plainly, 2)}\n`);
const plainly = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** The files with their manifest and its signature: the whole of what goes into the archive. */
export function withManifest(files: BundleFiles, about: Omit<Manifest, 'format' | 'files'>, vault: Pick<Vault, 'attest'>): BundleFiles {
  const names = [...files.keys()].sort();
  const unsafe = names.find((name) => !isSafeName(name));
  if (unsafe !== undefined) throw new Error('a file of a bundle has no safe name', { cause: unsafe });
  const listed = names.map((name) => ({ name, size: files.get(name)!.length, sha256: sha256Of(files.get(name)!) }));
  const manifest: Manifest = { format: 'smart-ustaz evidence bundle 1', ...about, files: listed };
  const text = canonicalJson(manifest as unknown as Plain);
  const signature = Buffer.from(signedBy(vault, BUNDLE_PURPOSE, text), 'base64url');
  return new Map([...files, [MANIFEST, Buffer.from(text)], [SIGNATURE, signature]]);
}

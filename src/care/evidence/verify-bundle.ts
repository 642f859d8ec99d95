import { signatureFault, type SigningKey } from '#platform/signing-keys.ts';
import { faultText, readLogDocument, verifyLog, type LogDocument } from '#publications';
import {
  BUNDLE_PURPOSE,
  KEYS,
  LOG,
  MANIFEST,
  manifestShape,
  sha256Of,
  SIGNATURE,
  type BundleFiles,
  type Manifest,
} from './bundle-files.ts';

export type BundleFault = { readonly file: string; readonly fault: string; readonly unknownKey?: true };
export type Checked = { readonly manifest: Manifest; readonly log: LogDocument };

/**
 * Whether a bundle is what the provider signed: first the manifest, then each file against it, the first altered, missing
 * or extra one named; then that the publication log in it holds and knows the text of the offer and of all other terms.
 * Keys from `inside` prove nothing about who signed: whoever makes an archive can make them too (decision 0094).
 */
export function verifyBundle(
  files: BundleFiles,
  keys: readonly SigningKey[],
  from: 'elsewhere' | 'inside' = 'elsewhere',
): BundleFault | Checked {
  const manifest = readManifest(files);
  if (typeof manifest === 'string') return { file: MANIFEST, fault: manifest };
  const [text, signature] = [files.get(MANIFEST)!, files.get(SIGNATURE)];
  if (!signature) return { file: SIGNATURE, fault: 'is missing' };
  const signed = signatureFault(keys, {
    key: manifest.key,
    purpose: BUNDLE_PURPOSE,
    text: Buffer.from(text).toString('utf8'),
    signature: Buffer.from(signature).toString('base64url'),
  });
  if (signed === 'unknown-key') return (from === 'inside' ? replacedKeys(files, manifest) : null) ?? unknownKey(manifest);
  if (signed) return { file: MANIFEST, fault: 'is not what was signed: it was altered, or its signature was' };
  return contentFault(files, manifest) ?? proofOf(files, manifest, keys);
}

const unknownKey = ({ key }: Manifest): BundleFault => ({
  file: MANIFEST,
  fault: `is signed with the key ${key}, which is not among the known ones`,
  unknownKey: true,
});

/** An untouched manifest would be blamed for keys that were put in the place of those which signed it. */
function replacedKeys(files: BundleFiles, { files: listed }: Manifest): BundleFault | null {
  const bytes = files.get(KEYS);
  if (!bytes) return { file: KEYS, fault: 'is missing' };
  if (listed.some(({ name, sha256 }) => name === KEYS && sha256 === sha256Of(bytes))) return null;
  return { file: KEYS, fault: `was altered: it is not the one that ${MANIFEST} names, and holds no key that signed it` };
}

function readManifest(files: BundleFiles): Manifest | string {
  const bytes = files.get(MANIFEST);
  if (!bytes) return 'is missing';
  try {
    const read = manifestShape.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return read.success ? read.data : 'is not the manifest of a bundle';
  } catch {
    return 'is not the manifest of a bundle';
  }
}

function contentFault(files: BundleFiles, manifest: Manifest): BundleFault | null {
  for (const { name, size, sha256 } of manifest.files) {
    const bytes = files.get(name);
    if (!bytes) return { file: name, fault: 'is missing' };
    if (bytes.length !== size || sha256Of(bytes) !== sha256) return { file: name, fault: 'was altered' };
  }
  const known = new Set([MANIFEST, SIGNATURE, ...manifest.files.map(({ name }) => name)]);
  const extra = [...files.keys()].sort().find((name) => !known.has(name));
  return extra === undefined ? null : { file: extra, fault: 'does not belong to the bundle: the manifest does not name it' };
}

function proofOf(files: BundleFiles, manifest: Manifest, keys: readonly SigningKey[]): BundleFault | Checked {
  const read = readLogDocument(Buffer.from(files.get(LOG) ?? []).toString('utf8'));
  if (!read.ok) return { file: LOG, fault: 'is not a publication log' };
  const log = read.value;
  const broken = verifyLog(log, keys);
  if (broken) return { file: LOG, fault: `does not hold: ${faultText(broken, log.entries)}` };
  const { version, hash, file } = manifest.offer;
  const told = log.entries.some(
    ({ entry }) => entry.document === 'offer' && entry.version === version && entry.hash === hash && 'effectiveFrom' in entry,
  );
  if (!told) return { file: LOG, fault: `does not tell that version ${version} of the offer was published with this text` };
  if (sha256Of(files.get(file) ?? new Uint8Array()) !== hash) return { file, fault: 'is not the text that the publication log names' };
  return unpublishedText(files, log) ?? { manifest, log };
}

const TERMS = /^terms\/(offer|privacy-policy|confidentiality-agreement|consent|price-list)-(\d+)\.txt$/;

/** Every text of the terms, the prices too, is one that was published under its number; the offer is not the only one that binds. */
function unpublishedText(files: BundleFiles, log: LogDocument): BundleFault | null {
  for (const [file, bytes] of files) {
    const [, document, no] = TERMS.exec(file) ?? [];
    if (document === undefined) continue;
    const hash = sha256Of(bytes);
    const told = log.entries.some(({ entry }) => entry.document === document && entry.version === Number(no) && entry.hash === hash);
    if (!told) return { file, fault: 'is not a text that the publication log names' };
  }
  return null;
}

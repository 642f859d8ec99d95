import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { attest, attested, pemOf, privateKey, publicBytes, publicKey, publicOf } from './vault-attest.ts';

/** Keys by version: new values take the newest, old ones open with theirs, so that keys can be turned over in time. */
export type KeyRing = {
  /** The one that seals: the highest, or the one SU_SEALING_KEY names while a new key is being brought to all processes. */
  readonly newest: number;
  readonly keys: ReadonlyMap<number, Buffer>;
  /** Public halves (Ed25519, 32 bytes) of keys that were taken out: nothing opens with them, what they attested still checks. */
  readonly retired: ReadonlyMap<number, Buffer>;
};

/**
 * Encryption at rest (AES-256-GCM), keyed lookup and signing. `context` names the place of a value
 * (`people.card.iin`) and is authenticated: a value moved to another place does not open.
 */
export interface Vault {
  /** The key that seals now. */
  readonly version: number;
  /** version byte | 12-byte nonce | 16-byte tag | ciphertext */
  seal(text: string, context: string): Buffer;
  /** Throws when the bytes, the context or the key do not fit. */
  open(bytes: Uint8Array, context: string): string;
  /** Keyed hashes for equality search, the newest key first; during a turn-over look for any of them. */
  lookups(text: string, context: string): Buffer[];
  lookup(text: string, context: string): Buffer;
  sign(text: string, purpose: string): string;
  verify(text: string, purpose: string, signature: string): boolean;
  /** Ed25519, for what a stranger shall be able to check with the public key alone: `version.signature`. */
  attest(text: string, purpose: string): string;
  attested(text: string, purpose: string, signature: string): boolean;
  /** Public keys by version, SPKI in PEM. */
  publicKeys(): ReadonlyMap<number, string>;
  /** The same for SU_RETIRED_KEYS: `version:base64`. */
  retiredForm(version: number): string;
}

export function createVault(ring: KeyRing): Vault {
  const derive = memoised((version: number, use: string) => {
    const master = ring.keys.get(version);
    if (!master) throw new Error(`no key of version ${version}`);
    return Buffer.from(hkdfSync('sha256', master, 'smart-ustaz', use, 32));
  });
  // The sealing key first: its hash is the one that is written.
  const rank = (version: number): number => (version === ring.newest ? Infinity : version);
  const versions = [...ring.keys.keys()].sort((a, b) => rank(b) - rank(a));
  const mac = (version: number, use: string, text: string) => createHmac('sha256', derive(version, use)).update(text).digest();
  const lookups = (text: string, context: string) => versions.map((version) => mac(version, `lookup:${context}`, text));
  let known: ReadonlyMap<number, KeyObject> | null = null;
  // A version that is still in the ring counts by its private key, whatever the list of retired ones says.
  const publicKeys = () =>
    (known ??= new Map([
      ...[...ring.retired].map(([version, bytes]) => [version, publicKey(bytes)] as const),
      ...versions.map((version) => [version, publicOf(privateKey(derive(version, 'attest')))] as const),
    ]));
  return {
    version: ring.newest,
    seal(text, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derive(ring.newest, 'seal'), nonce);
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([ring.newest]), nonce, cipher.getAuthTag(), sealed]);
    },
    open(bytes, context) {
      const all = Buffer.from(bytes);
      if (all.length < 29) throw new Error('sealed value is too short');
      const cipher = createDecipheriv('aes-256-gcm', derive(all[0]!, 'seal'), all.subarray(1, 13));
      cipher.setAAD(Buffer.from(context));
      cipher.setAuthTag(all.subarray(13, 29));
      return Buffer.concat([cipher.update(all.subarray(29)), cipher.final()]).toString('utf8');
    },
    lookups,
    lookup: (text, context) => lookups(text, context)[0]!,
    sign: (text, purpose) => mac(ring.newest, `sign:${purpose}`, text).toString('base64url'),
    verify(text, purpose, signature) {
      const given = Buffer.from(signature, 'base64url');
      return versions.some((version) => {
        const right = mac(version, `sign:${purpose}`, text);
        return given.length === right.length && timingSafeEqual(given, right);
      });
    },
    attest: (text, purpose) => `${ring.newest}.${attest(privateKey(derive(ring.newest, 'attest')), purpose, text)}`,
    attested(text, purpose, signature) {
      const [version = '', mark = ''] = signature.split('.');
      const key = publicKeys().get(Number(version));
      return key !== undefined && attested(key, purpose, text, mark);
    },
    publicKeys: () => new Map([...publicKeys()].map(([version, key]) => [version, pemOf(key)])),
    retiredForm: (version) => `${version}:${publicBytes(publicOf(privateKey(derive(version, 'attest')))).toString('base64')}`,
  };
}

function memoised(make: (version: number, use: string) => Buffer): (version: number, use: string) => Buffer {
  const made = new Map<string, Buffer>();
  return (version, use) => {
    const key = `${version} ${use}`;
    const kept = made.get(key);
    if (kept) return kept;
    const fresh = make(version, use);
    if (made.size < 200) made.set(key, fresh);
    return fresh;
  };
}

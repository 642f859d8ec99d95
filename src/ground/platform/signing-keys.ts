import { createHash, createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { attested, publicKey } from './vault-attest.ts';
import type { Vault } from './vault.ts';

/** A public key as RFC 8037 writes it; `kid` is its thumbprint (RFC 7638), so a key can be known by its id alone. */
export const signingKeyShape = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[\w-]{43}$/),
  kid: z.string(),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
});
export type SigningKey = z.infer<typeof signingKeyShape>;

/** What is served to whoever checks: `signs` is the id of the key that signs now, the others signed earlier. */
export const keyDocumentShape = z.object({ keys: z.array(signingKeyShape), signs: z.string() });
export type KeyDocument = z.infer<typeof keyDocumentShape>;

export function keyDocument(vault: Pick<Vault, 'version' | 'publicKeys'>): KeyDocument {
  const keys = new Map([...vault.publicKeys()].map(([version, pem]) => [version, signingKey(pem)]));
  return { keys: [...keys.values()], signs: keys.get(vault.version)!.kid };
}

export function signingKey(pem: string): SigningKey {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  const x = key.export({ format: 'jwk' }).x!;
  return { kty: 'OKP', crv: 'Ed25519', x, kid: keyId(x), alg: 'EdDSA', use: 'sig' };
}

const keyId = (x: string): string => createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');

/** Without the version that `Vault.attest` puts before its signatures: what is shown to others names its key by id. */
export const signedBy = (vault: Pick<Vault, 'attest'>, purpose: string, text: string): string => vault.attest(text, purpose).split('.')[1]!;

export type SignatureFault = 'unknown-key' | 'signature-wrong';

/** Whether one of the keys signed the text. A key whose id is not its thumbprint counts as none. */
export function signatureFault(
  keys: readonly SigningKey[],
  signed: { readonly key: string; readonly purpose: string; readonly text: string; readonly signature: string },
): SignatureFault | null {
  const key = keys.find(({ kid, x }) => kid === signed.key && keyId(x) === kid);
  if (!key) return 'unknown-key';
  const whole = attested(publicKey(Buffer.from(key.x, 'base64url')), signed.purpose, signed.text, signed.signature);
  return whole ? null : 'signature-wrong';
}

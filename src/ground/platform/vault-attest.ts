import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** The fixed heads of Ed25519 keys (RFC 8410), private in PKCS#8 and public in SPKI; 32 bytes follow. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export const privateKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
export const publicOf = (key: KeyObject): KeyObject => createPublicKey(key);
export const publicKey = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes]), format: 'der', type: 'spki' });
export const publicBytes = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
export const pemOf = (key: KeyObject): string => key.export({ format: 'pem', type: 'spki' }).toString();

const words = (purpose: string, text: string): Buffer => Buffer.from(`smart-ustaz ${purpose}\n${text}`);

export const attest = (key: KeyObject, purpose: string, text: string): string =>
  sign(null, words(purpose, text), key).toString('base64url');

export const attested = (key: KeyObject, purpose: string, text: string, signature: string): boolean =>
  verify(null, words(purpose, text), key, Buffer.from(signature, 'base64url'));

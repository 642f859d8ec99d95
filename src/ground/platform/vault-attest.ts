import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** The fixed head of an Ed25519 private key in PKCS#8 (RFC 8410); the 32-byte seed follows it. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = (seed: Buffer): KeyObject => createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
const words = (purpose: string, text: string): Buffer => Buffer.from(`smart-ustaz ${purpose}\n${text}`);

export const attest = (seed: Buffer, purpose: string, text: string): string =>
  sign(null, words(purpose, text), privateKey(seed)).toString('base64url');

export const attested = (seed: Buffer, purpose: string, text: string, signature: string): boolean =>
  verify(null, words(purpose, text), createPublicKey(privateKey(seed)), Buffer.from(signature, 'base64url'));

export const publicKeyOf = (seed: Buffer): string => createPublicKey(privateKey(seed)).export({ format: 'pem', type: 'spki' }).toString();

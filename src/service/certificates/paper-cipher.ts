import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * A paper holds a name, and stored files are never removed: so each is encrypted with a key of its own, which lies with
 * the name and is erased with it. One key, one message: the nonce may stay zero, and the same paper gives the same bytes.
 */
export function encryptPaper(pdf: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, NONCE);
  return Buffer.concat([cipher.update(pdf), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the bytes were changed or the key is another's. */
export function decryptPaper(stored: Uint8Array, key: Uint8Array): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, NONCE);
  cipher.setAuthTag(stored.subarray(stored.length - 16));
  return Buffer.concat([cipher.update(stored.subarray(0, stored.length - 16)), cipher.final()]);
}

const NONCE = Buffer.alloc(12);

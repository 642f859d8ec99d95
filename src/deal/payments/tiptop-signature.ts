import { createHmac, timingSafeEqual } from 'node:crypto';
import { refuse, ok, type Result } from '#kernel/result.ts';

/** HMAC-SHA256 with the API secret, base64. `Content-HMAC` signs the bytes as sent, `X-Content-HMAC` their URL-decoded text. */
export const contentHmac = (secret: string, body: Uint8Array): string => createHmac('sha256', secret).update(body).digest('base64');

export const decodedHmac = (secret: string, body: Uint8Array): string =>
  createHmac('sha256', secret)
    .update(urlDecoded(Buffer.from(body).toString('utf8')))
    .digest('base64');

/** Only the header over the raw bytes is believed, compared in constant time, before anything is parsed. */
export function proveSender(secret: string, body: Uint8Array, header: string | undefined): Result<'signed', 'unsigned' | 'forged'> {
  if (!header) return refuse('unsigned');
  const given = Buffer.from(header, 'base64');
  const right = createHmac('sha256', secret).update(body).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? ok('signed') : refuse('forged');
}

function urlDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

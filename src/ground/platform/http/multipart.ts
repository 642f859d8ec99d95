import type { Readable } from 'node:stream';

/** A body that went over the route's limit: as much of it as the route takes. */
export type CutBody = { readonly kept: Buffer };
export const isCut = (body: unknown): body is CutBody =>
  typeof body === 'object' && body !== null && !Buffer.isBuffer(body) && 'kept' in body;

/** Beyond this nobody chose a wrong file by mistake. */
const MOST_READ = 512 * 1024 * 1024;

/**
 * Reads a form with files, holding no more than the limit. What comes after it is read and thrown away where the route
 * wants to answer: a browser that is still sending does not show an answer that is already there. Elsewhere, and beyond
 * any reason, the request is refused at once.
 */
export async function readMultipart(body: Readable, { limit, answers }: { limit: number; answers: boolean }): Promise<Buffer | CutBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The stream is the connection: leaving the loop must not close it before the refusal is sent.
  for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (size < limit) chunks.push(chunk.subarray(0, limit - size));
    size += chunk.length;
    if (size > (answers ? MOST_READ : limit)) {
      body.resume();
      throw Object.assign(new Error('the body is too large'), { statusCode: 413 });
    }
  }
  const kept = Buffer.concat(chunks);
  return size > limit ? { kept } : kept;
}

/** The parts of a cut body that came whole, as a body again, and the field in which it was cut; null: it is no such form. */
export function wholeParts({ kept }: CutBody, contentType: string): { readonly body: Buffer; readonly cutIn: string } | null {
  const boundary = BOUNDARY.exec(contentType);
  const delimiter = boundary && `--${boundary[1] ?? boundary[2]}`;
  if (!delimiter || !kept.subarray(0, delimiter.length).equals(Buffer.from(delimiter))) return null;
  const last = Math.max(0, kept.lastIndexOf(`\r\n${delimiter}`));
  const cutIn = /name="([^"]*)"/.exec(kept.toString('utf8', last, last + MOST_HEADERS))?.[1] ?? '';
  return { body: Buffer.concat([kept.subarray(0, last), Buffer.from(`${last > 0 ? '\r\n' : ''}${delimiter}--\r\n`)]), cutIn };
}

/** RFC 2046, 5.1.1. */
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^;\s"]{1,70}))/i;
const MOST_HEADERS = 2000;

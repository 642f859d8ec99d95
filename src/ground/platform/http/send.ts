import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Config } from '../config.ts';
import type { BytesAnswer, HtmlAnswer, SetCookie, StreamAnswer } from './answer.ts';
import { contentPolicy } from './headers.ts';

/** Turns a private answer (anyone, learner, staff) into bytes: no-store, compressed at once (sync gzip measured cheapest). */
export function sendHtml(reply: FastifyReply, request: FastifyRequest, config: Config, answer: HtmlAnswer): FastifyReply {
  setCookies(reply, config, answer.cookies);
  reply
    .code(answer.status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    .header('content-security-policy', contentPolicy(config, answer.formAction));
  const page = documentText(answer);
  if (!accepts(request, 'gzip')) return reply.send(page);
  return reply
    .header('content-encoding', 'gzip')
    .header('vary', 'accept-encoding')
    .send(gzipSync(page, { level: 4 }));
}

export const documentText = (answer: HtmlAnswer): string => `<!doctype html>${renderToString(answer.page)}`;

/** A file with Range (RFC 9110 14) and ETag; one range only, more are answered whole as the RFC allows. */
export function sendBytes(reply: FastifyReply, request: FastifyRequest, answer: BytesAnswer): FastifyReply {
  const data = Buffer.from(answer.data.buffer, answer.data.byteOffset, answer.data.length);
  const etag = answer.etag ?? (answer.cache === 'private' ? null : etagOf(data));
  if (COMPRESSIBLE.test(answer.type)) reply.header('vary', 'accept-encoding');
  if (COMPRESSIBLE.test(answer.type) && accepts(request, 'gzip')) {
    if (fileHeaders(reply, request, answer, etag && `${etag.slice(0, -1)}-gz"`)) return reply.code(304).send();
    return reply.header('content-encoding', 'gzip').send(gzipSync(data, { level: 6 }));
  }
  if (fileHeaders(reply, request, answer, etag)) return reply.code(304).send();
  return sendRange(reply, request, data.length, (range) => (range ? data.subarray(range.first, range.last + 1) : data));
}

/** The same from the store, part by part: a film is never held in memory. */
export function sendStream(reply: FastifyReply, request: FastifyRequest, answer: StreamAnswer): FastifyReply {
  if (fileHeaders(reply, request, answer, answer.etag)) return reply.code(304).send();
  return sendRange(reply, request, answer.size, answer.open);
}

/** Drawings and tables shrink to a third; films, pictures and PDF are packed already. */
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/json)/;

/** True when the reader has these bytes already. */
function fileHeaders(
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Omit<BytesAnswer, 'kind' | 'data'>,
  etag: string | null,
): boolean {
  reply.header('content-type', answer.type).header('cache-control', CACHE[answer.cache]);
  // An uploaded picture or paper opened by itself can neither run nor frame anything.
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
  if (answer.filename) reply.header('content-disposition', disposition(answer.filename, answer.inline));
  if (etag) reply.header('etag', etag);
  return etag !== null && request.headers['if-none-match'] === etag;
}

type Part = { readonly first: number; readonly last: number };

function sendRange(reply: FastifyReply, request: FastifyRequest, size: number, part: (range?: Part) => Buffer | Readable): FastifyReply {
  reply.header('accept-ranges', 'bytes');
  const range = wantedRange(request.headers.range, size);
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  if (range === null) return reply.header('content-length', size).send(part());
  reply
    .code(206)
    .header('content-range', `bytes ${range.first}-${range.last}/${size}`)
    .header('content-length', range.last - range.first + 1);
  return reply.send(part(range));
}

export const etagOf = (data: Uint8Array | string): string => `"${createHash('sha256').update(data).digest('base64url').slice(0, 22)}"`;

export const accepts = (request: FastifyRequest, coding: 'gzip' | 'br'): boolean =>
  ACCEPTED[coding].test(String(request.headers['accept-encoding'] ?? ''));
/** Named, and not with q=0 (RFC 9110 12.5.3). */
const ACCEPTED = { gzip: /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/, br: /(^|[\s,])br(?!\s*;\s*q=0(\.0*)?\s*(,|$))/ } as const;

/** `__Host-` and Secure in production; plain names on http://localhost in development only. */
export function cookieName(config: Config, name: SetCookie['name']): string {
  return config.mode === 'production' ? `__Host-${name}` : `su-${name}-${new URL(config.origin).port || '80'}`;
}

export function setCookies(reply: FastifyReply, config: Config, cookies: readonly SetCookie[]): void {
  for (const cookie of cookies) {
    const age = cookie.value === null ? '; Max-Age=0' : cookie.maxAgeSeconds === null ? '' : `; Max-Age=${cookie.maxAgeSeconds}`;
    const secure = config.mode === 'production' ? '; Secure' : '';
    reply.header('set-cookie', `${cookieName(config, cookie.name)}=${cookie.value ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`);
  }
}

const CACHE: Record<BytesAnswer['cache'], string> = {
  immutable: 'public, max-age=31536000, immutable',
  private: 'private, no-store',
  personal: 'private, max-age=21600',
  revalidate: 'public, max-age=0, must-revalidate',
};

/** RFC 6266: a plain ASCII name and the real one. */
function disposition(filename: string, inline: boolean): string {
  const ascii = filename.replace(/[^\w.-]+/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(filename)}`;
}

function wantedRange(header: string | undefined, size: number): Part | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const first = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const last = match[1] === '' || match[2] === '' ? size - 1 : Math.min(size - 1, Number(match[2]));
  return first > last ? 'unsatisfiable' : { first, last };
}

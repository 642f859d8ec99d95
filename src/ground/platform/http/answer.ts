import type { Readable } from 'node:stream';
import type { VNode } from 'preact';

/** What a route says back, as a value: tests read it, one place (`send.ts`) turns it into bytes and headers. */
export type Answer = HtmlAnswer | RedirectAnswer | JsonAnswer | TextAnswer | BytesAnswer | StreamAnswer | MissingAnswer | RefusedAnswer;

export type HtmlAnswer = {
  readonly kind: 'html';
  readonly page: VNode;
  readonly status: number;
  /** Public pages: when the page will say something else (the next price list, the next offer). */
  readonly nextChange: Date | null;
  /** Origins besides our own that a form on this page may lead to (the bank's page). */
  readonly formAction: readonly string[];
  readonly cookies: readonly SetCookie[];
};
export type RedirectAnswer = {
  readonly kind: 'redirect';
  readonly to: string;
  readonly status: 303 | 301;
  readonly cookies: readonly SetCookie[];
};
export type JsonAnswer = { readonly kind: 'json'; readonly value: unknown; readonly status: number };
export type TextAnswer = {
  readonly kind: 'text';
  readonly text: string;
  readonly type: string;
  readonly status: number;
  readonly nextChange: Date | null;
};
export type BytesAnswer = {
  readonly kind: 'bytes';
  readonly data: Uint8Array;
  readonly type: string;
  readonly filename: string | null;
  readonly inline: boolean;
  /**
   * `immutable`: content-addressed, cached for a year; `private`: for this person only, never kept; `personal`: for this
   * person only, kept by their own device for hours (lesson pictures); `revalidate`: public, by ETag.
   */
  readonly cache: 'immutable' | 'private' | 'personal' | 'revalidate';
  /** Strong ETag; asked for by `cache: 'immutable' | 'revalidate'`, made from the bytes when null. */
  readonly etag: string | null;
};
/** A file too big to be held in memory: `open` reads it, or one part of it, from the store. */
export type StreamAnswer = Omit<BytesAnswer, 'kind' | 'data' | 'etag'> & {
  readonly kind: 'stream';
  readonly size: number;
  readonly open: (range?: { readonly first: number; readonly last: number }) => Readable;
  readonly etag: string;
};
export type MissingAnswer = { readonly kind: 'missing' };
export type RefusedAnswer = { readonly kind: 'refused'; readonly status: 403 | 409 | 410 | 429; readonly retryAfterSeconds: number | null };

/** A cookie to set (or to forget, with value null); name and flags by mode are `send.ts`'s business. */
export type SetCookie = {
  readonly name: 'session' | 'guest' | 'device';
  readonly value: string | null;
  readonly maxAgeSeconds: number | null;
};

type HtmlOptions = { status?: number; nextChange?: Date | null; formAction?: readonly string[]; cookies?: readonly SetCookie[] };

export const html = (page: VNode, options: HtmlOptions = {}): HtmlAnswer => ({
  kind: 'html',
  page,
  status: options.status ?? 200,
  nextChange: options.nextChange ?? null,
  formAction: options.formAction ?? [],
  cookies: options.cookies ?? [],
});

/** 303 See Other: the answer to every POST that did something. `to` is a path of ours or a gateway's page. */
export const seeOther = (to: string, cookies: readonly SetCookie[] = []): RedirectAnswer => ({
  kind: 'redirect',
  to,
  status: 303,
  cookies,
});
export const json = (value: unknown, status = 200): JsonAnswer => ({ kind: 'json', value, status });
export const text = (body: string, type = 'text/plain; charset=utf-8', status = 200, nextChange: Date | null = null): TextAnswer => ({
  kind: 'text',
  text: body,
  type,
  status,
  nextChange,
});

type BytesOptions = { type: string; filename?: string; inline?: boolean; cache?: BytesAnswer['cache']; etag?: string };
/** A file: Range requests and ETags are answered by `send.ts`. */
export const bytes = (data: Uint8Array, options: BytesOptions): BytesAnswer => ({
  kind: 'bytes',
  data,
  type: options.type,
  filename: options.filename ?? null,
  inline: options.inline ?? true,
  cache: options.cache ?? 'private',
  etag: options.etag ?? null,
});

type StreamOptions = BytesOptions & { size: number; etag: string };
/** The same for a file that stays in the store until its parts are asked for. */
export const streamed = (open: StreamAnswer['open'], options: StreamOptions): StreamAnswer => ({
  kind: 'stream',
  open,
  size: options.size,
  type: options.type,
  filename: options.filename ?? null,
  inline: options.inline ?? true,
  cache: options.cache ?? 'private',
  etag: options.etag,
});

/** 404 in the reader's language. */
export const missing = (): MissingAnswer => ({ kind: 'missing' });
/** 403, 409, 410 or 429 in the reader's language. */
export const refused = (status: RefusedAnswer['status'], retryAfterSeconds: number | null = null): RefusedAnswer => ({
  kind: 'refused',
  status,
  retryAfterSeconds,
});

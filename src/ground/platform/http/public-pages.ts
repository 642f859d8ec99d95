import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { HtmlAnswer, TextAnswer } from './answer.ts';
import { contentPolicy } from './headers.ts';
import { accepts, documentText, etagOf } from './send.ts';

type Cached = {
  readonly status: number;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
  readonly nextChange: Date | null;
};

/** A search page has as many addresses as there are words; the least recently used ones go. */
const MOST_PAGES = 600;

type Rendered = HtmlAnswer | TextAnswer | null;

/**
 * Public pages, rendered once and kept precompressed in memory with an ETag. A page falls out when its `nextChange`
 * passes by the clock, and all fall out when something was published (`drop`, called on NOTIFY).
 */
export class PublicPages {
  readonly #policy: string;
  readonly #kept = new Map<string, Cached>();
  readonly #making = new Map<string, Promise<Cached | null>>();
  #generation = 0;

  constructor(config: Config) {
    this.#policy = contentPolicy(config);
  }

  drop(): void {
    this.#generation += 1;
    this.#kept.clear();
    this.#making.clear();
  }

  /** Sends the page kept under `key` at once, without rendering or database; false when there is none. */
  giveKept(reply: FastifyReply, request: FastifyRequest, key: string, now: Date): boolean {
    const page = this.#kept.get(key);
    if (!page) return false;
    this.#kept.delete(key);
    if (page.nextChange !== null && page.nextChange <= now) return false;
    this.#kept.set(key, page);
    this.#give(reply, request, page, now);
    return true;
  }

  /**
   * Renders the page, once however many ask, keeps and sends it; false when `render` finds none. (A reply is thenable
   * and resolves to undefined once sent, so no promise here may carry one.)
   */
  async make(reply: FastifyReply, request: FastifyRequest, key: string, now: Date, render: () => Promise<Rendered>): Promise<boolean> {
    const page = await (this.#making.get(key) ?? this.#begin(key, render));
    if (page) this.#give(reply, request, page, now);
    return page !== null;
  }

  #begin(key: string, render: () => Promise<Rendered>): Promise<Cached | null> {
    const generation = this.#generation;
    const making = render()
      .then((answer) => (answer ? compressed(answer) : null))
      .then((page) => {
        // A page that was being rendered while something was published may already be old; missing pages are not kept.
        if (page?.status === 200 && generation === this.#generation) this.#keep(key, page);
        return page;
      })
      .finally(() => {
        if (this.#making.get(key) === making) this.#making.delete(key);
      });
    this.#making.set(key, making);
    return making;
  }

  #keep(key: string, page: Cached): void {
    this.#kept.set(key, page);
    if (this.#kept.size > MOST_PAGES) this.#kept.delete(this.#kept.keys().next().value!);
  }

  #give(reply: FastifyReply, request: FastifyRequest, page: Cached, now: Date): void {
    reply.header('cache-control', `public, max-age=0, s-maxage=${sharedSeconds(page.nextChange, now)}, must-revalidate`);
    reply.header('vary', 'accept-encoding');
    reply.header('etag', page.etag);
    if (request.headers['if-none-match'] === page.etag) {
      reply.code(304).send();
      return;
    }
    reply.code(page.status).header('content-type', page.type).header('content-security-policy', this.#policy);
    if (accepts(request, 'br')) reply.header('content-encoding', 'br').send(page.brotli);
    else if (accepts(request, 'gzip')) reply.header('content-encoding', 'gzip').send(page.gzip);
    else reply.send(page.plain);
  }
}

/** s-maxage = min(60, seconds to the next effective change), so that a CDN never shows yesterday's price. */
function sharedSeconds(nextChange: Date | null, now: Date): number {
  if (!nextChange) return 60;
  return Math.max(0, Math.min(60, Math.floor((nextChange.getTime() - now.getTime()) / 1000)));
}

async function compressed(answer: HtmlAnswer | TextAnswer): Promise<Cached> {
  const plain = Buffer.from(answer.kind === 'html' ? documentText(answer) : answer.text);
  const [br, gz] = await Promise.all([brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), zip(plain, { level: 9 })]);
  return {
    status: answer.status,
    type: answer.kind === 'html' ? 'text/html; charset=utf-8' : answer.type,
    plain,
    gzip: gz,
    brotli: br,
    etag: etagOf(plain),
    nextChange: answer.nextChange,
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

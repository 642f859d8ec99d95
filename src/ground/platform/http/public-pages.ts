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

/**
 * Public pages, rendered once and kept precompressed in memory with an ETag. A page falls out when its `nextChange`
 * passes by the clock, and all fall out when something was published (`drop`, called on NOTIFY).
 */
export class PublicPages {
  readonly #config: Config;
  readonly #pages = new Map<string, Promise<Cached | null>>();
  #generation = 0;

  constructor(config: Config) {
    this.#config = config;
  }

  drop(): void {
    this.#generation += 1;
    this.#pages.clear();
  }

  /**
   * Sends the page under `key`, rendering it at most once however many ask; false when `render` finds nothing.
   * (A reply is thenable and resolves to undefined once sent, so no promise here may carry one.)
   */
  async send(reply: FastifyReply, request: FastifyRequest, key: string, now: Date, render: () => Promise<HtmlAnswer | TextAnswer | null>): Promise<boolean> {
    const page = await this.#page(key, now, render);
    if (!page) return false;
    this.#give(reply, request, page, now);
    return true;
  }

  #give(reply: FastifyReply, request: FastifyRequest, page: Cached, now: Date): void {
    reply
      .header('cache-control', `public, max-age=0, s-maxage=${sharedSeconds(page.nextChange, now)}, must-revalidate`)
      .header('vary', 'accept-encoding')
      .header('etag', page.etag);
    if (request.headers['if-none-match'] === page.etag) {
      reply.code(304).send();
      return;
    }
    reply.code(page.status).header('content-type', page.type).header('content-security-policy', contentPolicy(this.#config));
    if (accepts(request, 'br')) reply.header('content-encoding', 'br').send(page.brotli);
    else if (accepts(request, 'gzip')) reply.header('content-encoding', 'gzip').send(page.gzip);
    else reply.send(page.plain);
  }

  async #page(key: string, now: Date, render: () => Promise<HtmlAnswer | TextAnswer | null>): Promise<Cached | null> {
    const kept = this.#pages.get(key);
    if (kept) {
      const page = await kept;
      if (page && (page.nextChange === null || page.nextChange > now)) {
        this.#pages.delete(key);
        this.#pages.set(key, kept);
        return page;
      }
      if (this.#pages.get(key) === kept) this.#pages.delete(key);
    }
    return this.#rendered(key, render);
  }

  async #rendered(key: string, render: () => Promise<HtmlAnswer | TextAnswer | null>): Promise<Cached | null> {
    const running = this.#pages.get(key);
    if (running) return running;
    const generation = this.#generation;
    const making = render().then((answer) => (answer ? compressed(answer) : null));
    this.#pages.set(key, making);
    if (this.#pages.size > MOST_PAGES) this.#pages.delete(this.#pages.keys().next().value!);
    try {
      const page = await making;
      // A page that was being rendered while something was published may already be old; missing pages are not kept.
      if (!page || page.status !== 200 || generation !== this.#generation) this.#forget(key, making);
      return page;
    } catch (fault) {
      this.#forget(key, making);
      throw fault;
    }
  }

  #forget(key: string, making: Promise<Cached | null>): void {
    if (this.#pages.get(key) === making) this.#pages.delete(key);
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

import type { FastifyReply, FastifyRequest } from 'fastify';
import { splitPath } from '#kernel/locale.ts';
import type { Frame } from '#ui/frame.ts';
import type { ErrorKind } from '#ui/ui.messages.ts';
import type { Platform } from '../context.ts';
import type { House } from './house.ts';
import { sendHtml } from './send.ts';

/** Any failure: a page in the reader's language with a reference number, or one line for machines. */
export async function errorAnswer(
  platform: Platform,
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  kind: ErrorKind = kindOf(status),
): Promise<FastifyReply> {
  reply.code(status);
  if (!String(request.headers.accept ?? '').includes('text/html')) return reply.send({ error: kind, reference: request.id });
  try {
    const frame = await errorFrame(platform, house, request);
    return sendHtml(reply, request, platform.config, { ...house.errorPage(frame, kind, request.id), status });
  } catch (fault) {
    platform.log.error({ requestId: request.id, fault }, 'no error page');
    return reply.code(status).header('content-type', 'text/plain; charset=utf-8').send(`${status} ${request.id}`);
  }
}

function kindOf(status: number): ErrorKind {
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'too-many';
  if (status === 503) return 'busy';
  return status < 500 ? 'stale-form' : 'failed';
}

async function errorFrame(platform: Platform, house: House, request: FastifyRequest): Promise<Frame> {
  const [address = '/', query = ''] = request.url.split('?');
  const { locale, path } = splitPath(address);
  const facts = await house.frameFacts(locale, platform.clock.now());
  return { locale, path, query, origin: platform.config.origin, asset: house.asset, csrf: null, ...facts };
}

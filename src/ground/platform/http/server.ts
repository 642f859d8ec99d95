import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import cookie from '@fastify/cookie';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { locales, localPath, type Locale } from '#kernel/locale.ts';
import { token } from '#kernel/random.ts';
import type { Platform } from '../context.ts';
import type { Answer } from './answer.ts';
import { AddressLimit } from './address-limit.ts';
import { answerPrivate, give } from './private-answer.ts';
import { serveAssets } from './assets.ts';
import { errorAnswer } from './error-answer.ts';
import { commonHeaders } from './headers.ts';
import type { House } from './house.ts';
import { readMultipart } from './multipart.ts';
import { PublicPages } from './public-pages.ts';
import { publicAddress, publicVisit } from './visit-from.ts';
import type { Route } from './visit.ts';

export type Server = {
  readonly http: FastifyInstance;
  readonly pages: PublicPages;
  /** In order: says it is not ready, answers on for a while closing each connection, then listens no more and finishes. */
  readonly close: (drainSeconds: number) => Promise<void>;
};

export async function createServer(platform: Platform, house: House): Promise<Server> {
  const http = fastify({
    loggerInstance: platform.log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: platform.config.trustedProxies,
    bodyLimit: 64 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: requestIds(platform),
    // Our own line names the request; a logger of its own for each would only cost.
    childLoggerFactory: (logger) => logger,
    requestTimeout: 30_000,
    // While it closes it still answers what has come.
    return503OnClosing: false,
  });
  const pages = new PublicPages(platform.config);
  await http.register(cookie);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('multipart/form-data', (request: FastifyRequest, body: IncomingMessage) => {
    const { bodyLimit, config } = request.routeOptions;
    return readMultipart(body, { limit: bodyLimit, answers: (config as RouteFacts).answersCut ?? false });
  });
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const common = commonHeaders(platform.config);
  const going = { on: false };
  http.addHook('onRequest', (request, reply, done) => {
    reply.headers(going.on ? { ...common, connection: 'close' } : common);
    if (going.on && request.url === '/readyz') void reply.code(503).send({ ready: false, reason: 'stopping' });
    else done();
  });
  const limit = new AddressLimit(platform.config.getPerMinute);
  http.addHook('preHandler', (request, reply, done) => {
    const free = request.method !== 'GET' || FREE.test(request.url) || limit.allows(request.ip, platform.clock.now());
    if (free) done();
    else void errorAnswer(platform, house, request, reply.header('retry-after', '60'), 429);
  });
  http.addHook('onResponse', (request, reply, done) => {
    report(platform, house, request, reply);
    done();
  });
  serveAssets(http, house.clientFolder);
  for (const route of house.routes) register(http, platform, house, pages, route);
  http.setNotFoundHandler((request, reply) => errorAnswer(platform, house, request, reply, 404));
  http.setErrorHandler((fault: Error & { statusCode?: number }, request, reply) => {
    const status = fault.statusCode && fault.statusCode >= 400 && fault.statusCode < 500 ? fault.statusCode : 500;
    if (status === 500) platform.log.error({ requestId: request.id, route: request.routeOptions.url, fault }, 'unexpected');
    return errorAnswer(platform, house, request, reply, status);
  });
  return { http, pages, close: (drainSeconds) => closeInOrder(http, going, drainSeconds) };
}

/**
 * A proxy needs a moment to see that this process goes; until then every answer closes its connection, so that none is
 * open and idle when a request is sent on it. What was asked before and is answered late leaves idle connections behind:
 * they are closed as they come.
 */
async function closeInOrder(http: FastifyInstance, going: { on: boolean }, drainSeconds: number): Promise<void> {
  going.on = true;
  await pause(drainSeconds * 1000);
  const idle = setInterval(() => http.server.closeIdleConnections(), 100);
  await http.close();
  clearInterval(idle);
}

/** A reference a person can read out: unguessable for each process, then counted. */
function requestIds(platform: Platform): () => string {
  const prefix = token(platform.random, 5);
  let count = 0;
  return () => `${prefix}${(count += 1).toString(36)}`;
}

/** Built files, health and metrics are not counted. */
const FREE = /^\/(assets|fonts|healthz|readyz|metrics)(\/|$)/;

/** What the reader of bodies must know of a route. */
type RouteFacts = { readonly answersCut?: boolean };

function register(http: FastifyInstance, platform: Platform, house: House, pages: PublicPages, route: Route): void {
  for (const locale of route.unlocalised ? (['kk'] as const) : locales) {
    http.route({
      method: route.method,
      url: localPath(locale, route.path),
      ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
      config: { answersCut: route.tooLarge !== undefined } satisfies RouteFacts,
      handler: (request, reply) =>
        route.access === 'public'
          ? answerPublic(platform, house, pages, route, locale, request, reply)
          : answerPrivate(platform, house, route, locale, request, reply),
    });
  }
}

/** Public pages: no cookie is read or set, nothing of the person reaches the page. A kept one is sent at once. */
function answerPublic(
  platform: Platform,
  house: House,
  pages: PublicPages,
  route: Route,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> | undefined {
  const now = platform.clock.now();
  const key = `${locale} ${publicAddress(request, route)}`;
  if (pages.giveKept(reply, request, key, now)) return undefined;
  return makePublic(platform, house, pages, route, locale, request, reply, key, now);
}

async function makePublic(
  platform: Platform,
  house: House,
  pages: PublicPages,
  route: Route,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  now: Date,
): Promise<FastifyReply> {
  const visit = await publicVisit(platform, house, route, locale, request, now);
  let other: Answer | null = null;
  const sent = await pages.make(reply, request, key, now, async () => {
    const answer = await route.answer(visit);
    if (answer.kind === 'html' || answer.kind === 'text') return answer;
    other = answer;
    return null;
  });
  // Whoever waited for somebody else's rendering that turned out to be no page asks for its own answer.
  return sent ? reply : give(platform, house, request, reply, other ?? (await route.answer(visit)));
}

function report(platform: Platform, house: House, request: FastifyRequest, reply: FastifyReply): void {
  const path = request.routeOptions.url ?? 'none';
  const facts = { method: request.method, path, status: reply.statusCode, seconds: reply.elapsedTime / 1000 };
  house.observe?.(facts);
  // The pattern, not the address: addresses may hold tokens.
  platform.log.info({ requestId: request.id, ...facts }, 'request');
}

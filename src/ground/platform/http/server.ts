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
import { PublicPages } from './public-pages.ts';
import { publicVisit } from './visit-from.ts';
import type { Route } from './visit.ts';

export type Server = { readonly http: FastifyInstance; readonly pages: PublicPages };

export async function createServer(platform: Platform, house: House): Promise<Server> {
  const http = fastify({
    loggerInstance: platform.log as unknown as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: platform.config.trustedProxies,
    bodyLimit: 64 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    genReqId: () => token(platform.random, 9),
    requestTimeout: 30_000,
  });
  const pages = new PublicPages(platform.config);
  await http.register(cookie);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  http.addHook('onRequest', (_request, reply, done) => {
    reply.headers(commonHeaders(platform.config));
    done();
  });
  const limit = new AddressLimit(platform.config.getPerMinute);
  http.addHook('preHandler', async (request, reply) => {
    const free = request.method !== 'GET' || FREE.test(request.url) || limit.allows(request.ip, platform.clock.now());
    if (!free) await errorAnswer(platform, house, request, reply.header('retry-after', '60'), 429);
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
  return { http, pages };
}

/** Built files, health and metrics are not counted. */
const FREE = /^\/(assets|fonts|healthz|readyz|metrics)(\/|$)/;

function register(http: FastifyInstance, platform: Platform, house: House, pages: PublicPages, route: Route): void {
  for (const locale of route.unlocalised ? (['kk'] as const) : locales) {
    http.route({
      method: route.method,
      url: localPath(locale, route.path),
      ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
      handler: (request, reply) =>
        route.access === 'public'
          ? answerPublic(platform, house, pages, route, locale, request, reply)
          : answerPrivate(platform, house, route, locale, request, reply),
    });
  }
}

/** Public pages: no cookie is read or set, nothing of the person reaches the page. */
async function answerPublic(platform: Platform, house: House, pages: PublicPages, route: Route, locale: Locale, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const now = platform.clock.now();
  const visit = await publicVisit(platform, house, route, locale, request, now);
  const key = `${locale} ${visit.path}?${visit.query.toString()}`;
  let other: Answer | null = null;
  const sent = await pages.send(reply, request, key, now, async () => {
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

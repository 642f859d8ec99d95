import type { FastifyRequest } from 'fastify';
import { localPath, type Locale } from '#kernel/locale.ts';
import type { Frame } from '#ui/frame.ts';
import type { Platform } from '../context.ts';
import type { SignedIn } from '../sessions.ts';
import { emptyForm, type Form } from './form.ts';
import type { House } from './house.ts';
import type { Route, Visit } from './visit.ts';

/** The visit of a public page: the same for everybody, so no session, no token, and only the named query keys. */
export function publicVisit(
  platform: Platform,
  house: House,
  route: Route,
  locale: Locale,
  request: FastifyRequest,
  now: Date,
): Promise<Visit> {
  return visitOf(platform, house, locale, request, now, { query: namedQuery(request, route), session: null, csrf: null, form: emptyForm });
}

/** What tells one public page from another: the path and the query keys that the route names. */
export function publicAddress(request: FastifyRequest, route: Route): string {
  const at = request.url.indexOf('?');
  if (at < 0) return request.url;
  return `${request.url.slice(0, at)}?${namedQuery(request, route).toString()}`;
}

function namedQuery(request: FastifyRequest, route: Route): URLSearchParams {
  const query = new URLSearchParams();
  if (!route.queryKeys) return query;
  const all = queryOf(request);
  for (const key of route.queryKeys) for (const value of all.getAll(key)) if (value !== '') query.append(key, value.slice(0, 200));
  return query;
}

export async function visitOf(
  platform: Platform,
  house: House,
  locale: Locale,
  request: FastifyRequest,
  now: Date,
  facts: { query: URLSearchParams; session: SignedIn | null; csrf: string | null; form: Form },
): Promise<Visit> {
  const path = neutralPath(request, locale);
  const frame: Frame = {
    locale,
    path,
    query: facts.query.toString(),
    origin: platform.config.origin,
    asset: house.asset,
    csrf: facts.csrf,
    ...(await house.frameFacts(locale, now)),
  };
  return {
    locale,
    path,
    params: (request.params ?? {}) as Record<string, string>,
    query: facts.query,
    form: facts.form,
    session: facts.session,
    platform,
    now,
    requestId: request.id,
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    frame,
    raw: { body: bodyOf(request), headers: request.headers as Record<string, string | undefined> },
    url: (to) => localPath(locale, to),
  };
}

export const bodyOf = (request: FastifyRequest): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

export function queryOf(request: FastifyRequest): URLSearchParams {
  const at = request.url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1));
}

function neutralPath(request: FastifyRequest, locale: Locale): string {
  const path = request.url.split('?')[0] ?? '/';
  if (locale === 'kk') return path;
  return path.slice(locale.length + 1) || '/';
}

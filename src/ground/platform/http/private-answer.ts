import type { FastifyReply, FastifyRequest } from 'fastify';
import { localPath, type Locale } from '#kernel/locale.ts';
import { token } from '#kernel/random.ts';
import type { Platform } from '../context.ts';
import { sessionOf, type SignedIn } from '../sessions.ts';
import type { Answer } from './answer.ts';
import { csrfHolds, csrfToken, originHolds } from './csrf.ts';
import { CSRF_FIELD, emptyForm, formFromBody, formFromCut, type Form } from './form.ts';
import { isCut } from './multipart.ts';
import { cookieName, sendBytes, sendHtml, sendStream, setCookies } from './send.ts';
import { errorAnswer } from './error-answer.ts';
import type { House } from './house.ts';
import { bodyOf, queryOf, visitOf } from './visit-from.ts';
import type { Access, Route } from './visit.ts';

/** Every door but the public one: session, right to enter, origin and token, then the route's own answer. */
export async function answerPrivate(
  platform: Platform,
  house: House,
  route: Route,
  locale: Locale,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = platform.clock.now();
  const secret = request.cookies[cookieName(platform.config, 'session')];
  const known = secret && needsPerson(route.access) ? await sessionOf(platform.db, secret, now) : null;
  const gate = entry(route.access, known);
  if (gate === 'sign-in' || gate === 'sign-in/second-step') return reply.redirect(leadAddress(locale, gate, request), 303);
  if (gate === 'forbidden') return errorAnswer(platform, house, request, reply, 403);

  const guest = known || !needsPerson(route.access) ? null : guestOf(platform, request);
  const boundTo = known?.sessionId ?? guest?.nonce ?? null;
  const fields = route.method === 'POST' ? await fieldsOf(route, request) : null;
  if (route.method === 'POST' && !sameSite(platform, route, request, boundTo, fields)) {
    return errorAnswer(platform, house, request, reply, 403, 'stale-form');
  }
  if (guest?.fresh) setCookies(reply, platform.config, [{ name: 'guest', value: guest.nonce, maxAgeSeconds: null }]);
  const visit = await visitOf(platform, house, locale, request, now, {
    query: queryOf(request),
    session: known,
    csrf: boundTo ? csrfToken(platform.vault, boundTo) : null,
    form: fields ?? emptyForm,
  });
  // Nothing is done with half a form: only told.
  const answer = visit.form.cutIn === null ? route.answer : route.tooLarge;
  return answer ? give(platform, house, request, reply, await answer(visit)) : errorAnswer(platform, house, request, reply, 413);
}

export async function give(
  platform: Platform,
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> {
  switch (answer.kind) {
    case 'html':
      return sendHtml(reply, request, platform.config, answer);
    case 'redirect':
      setCookies(reply, platform.config, answer.cookies);
      return reply.header('cache-control', 'private, no-store').redirect(answer.to, answer.status);
    case 'json':
      return reply.code(answer.status).header('cache-control', 'private, no-store').send(answer.value);
    case 'text':
      return reply.code(answer.status).header('content-type', answer.type).header('cache-control', 'private, no-store').send(answer.text);
    case 'bytes':
      return sendBytes(reply, request, answer);
    case 'stream':
      return sendStream(reply, request, answer);
    case 'missing':
      return errorAnswer(platform, house, request, reply, 404);
    case 'refused':
      if (answer.retryAfterSeconds !== null) reply.header('retry-after', String(answer.retryAfterSeconds));
      return errorAnswer(platform, house, request, reply, answer.status);
  }
}

const needsPerson = (access: Access): boolean => access === 'anyone' || access === 'learner' || access === 'staff';

/** Staff is checked by the session's row, which a role's end closes; the second factor comes before anything personal. */
function entry(access: Access, session: SignedIn | null): 'in' | 'sign-in' | 'sign-in/second-step' | 'forbidden' {
  switch (access) {
    case 'public':
    case 'anyone':
    case 'machine':
    case 'notice':
      return 'in';
    case 'learner':
      return session ? 'in' : 'sign-in';
    case 'staff':
      if (!session) return 'sign-in';
      if (!session.staff) return 'forbidden';
      return session.secondFactor ? 'in' : 'sign-in/second-step';
  }
}

/** To the sign-in or the second step and back; what was posted is not repeated. */
function leadAddress(locale: Locale, step: 'sign-in' | 'sign-in/second-step', request: FastifyRequest): string {
  const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
  return `${localPath(locale, `/${step}`)}${next}`;
}

/** A guest's forms are bound to a random cookie, set by the first page that holds a form. */
function guestOf(platform: Platform, request: FastifyRequest): { nonce: string; fresh: boolean } {
  const kept = request.cookies[cookieName(platform.config, 'guest')];
  if (kept && /^[\w-]{24}$/.test(kept)) return { nonce: kept, fresh: false };
  return { nonce: token(platform.random, 18), fresh: true };
}

function fieldsOf(route: Route, request: FastifyRequest): Promise<Form | null> {
  const type = String(request.headers['content-type'] ?? '');
  return isCut(request.body) ? formFromCut(request.body, type) : formFromBody(bodyOf(request), type, route.takesFiles ?? false);
}

function sameSite(platform: Platform, route: Route, request: FastifyRequest, boundTo: string | null, fields: Form | null): boolean {
  if (route.access === 'notice' || route.crossSite) return true;
  const { origin } = request.headers;
  if (!originHolds(origin, request.headers['sec-fetch-site'] as string | undefined, platform.config.origin)) return false;
  const given = String(request.headers['x-csrf'] ?? fields?.text(CSRF_FIELD) ?? '');
  return boundTo !== null && csrfHolds(platform.vault, boundTo, given);
}

import { seeOther, type Answer, type SetCookie } from '#platform/http/answer.ts';
import { cookieName } from '#platform/http/send.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Visitor } from '#platform/sessions.ts';
import type { OpenedSession } from './sign-up.command.ts';

export const visitorOf = (visit: Visit): Visitor => ({ ip: visit.ip, userAgent: visit.userAgent });

export const sessionCookie = (session: OpenedSession): SetCookie => ({
  name: 'session',
  value: session.token,
  maxAgeSeconds: session.maxAgeSeconds,
});

/** The guest's cookie is forgotten with the session's coming: no form made before it is good after it. */
export const signedInAnswer = (session: OpenedSession, to: string, mark: string | null = null): Answer =>
  seeOther(to, [
    sessionCookie(session),
    { name: 'guest', value: null, maxAgeSeconds: null },
    ...(mark ? [{ name: 'device' as const, value: mark, maxAgeSeconds: DEVICE_SECONDS }] : []),
  ]);

/** Browsers keep no cookie longer than 400 days; each sign-in begins them anew. */
const DEVICE_SECONDS = 400 * 86_400;

/** The mark this browser was given at an earlier sign-in. */
export function deviceMark(visit: Visit): string | null {
  const name = cookieName(visit.platform.config, 'device');
  const found = (visit.raw.headers['cookie'] ?? '').split('; ').find((one) => one.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

/** A path with those parts of the query that are there. */
export function withQuery(path: string, parts: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

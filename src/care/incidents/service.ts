import type { LearnerFunction } from './incident.ts';

/** What the web process says of itself at /readyz/service: a fault in a few words for each part, or null. */
export const webParts = ['sign-in', 'lessons', 'tests', 'media', 'certificates'] as const satisfies readonly LearnerFunction[];
export type WebPart = (typeof webParts)[number];
export type WebHealth = Readonly<Record<WebPart, string | null>>;

const shortFault = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200);

/** Why a check failed, without addresses or data. */
export function faultOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'failed';
  const cause = thrown.cause instanceof Error && 'code' in thrown.cause ? ` (${String(thrown.cause.code)})` : '';
  return shortFault(('code' in thrown && typeof thrown.code === 'string' ? thrown.code : thrown.name) + cause);
}

/** The body of /readyz/service as it came over the wire; whatever it leaves out has not been shown to work. */
export function healthFrom(body: unknown): WebHealth {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const part = (name: WebPart): string | null => {
    const value = said[name];
    return value === null ? null : typeof value === 'string' ? shortFault(value) : 'no answer';
  };
  return Object.fromEntries(webParts.map((name) => [name, part(name)])) as WebHealth;
}

export const allFailed = (fault: string): WebHealth => Object.fromEntries(webParts.map((name) => [name, fault])) as WebHealth;

import type { Clock } from '#kernel/clock.ts';
import { bankCall, unknown, type RawAnswer } from './bank-call.gateway.ts';
import type { Answered } from './gateway.ts';
import { readObject } from './wire.ts';

export type EpaySettings = {
  /** The full address tokens are asked at. */
  readonly oauth: string;
  readonly apiBase: string;
  /** Where the bank's page lives; an address elsewhere is refused. */
  readonly pageOrigin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The terminal's UUID; without it in the service token every status is answered 104 (reference A2). */
  readonly terminal: string;
  readonly shopId: string;
  /** Callbacks come to `${noticeBase}/pay` and `/fail`. */
  readonly noticeBase: string;
  readonly timeoutMs: number;
};

const SERVICE_SCOPE = 'webapi usermanagement email_send verification statement statistics payment';

/** A token, with the fields that bind it to one payment (reference A2). Sent as form data, as the bank documents. */
export async function askToken(
  settings: EpaySettings,
  binding: Readonly<Record<string, string>> | 'service',
): Promise<Answered<{ token: string; seconds: number }>> {
  const form = new FormData();
  const fields = {
    grant_type: 'client_credentials',
    scope: binding === 'service' ? SERVICE_SCOPE : 'payment',
    client_id: settings.clientId,
    client_secret: settings.clientSecret,
    terminal: settings.terminal,
    ...(binding === 'service' ? {} : binding),
  };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answered = await bankCall(new URL(settings.oauth), settings.timeoutMs, { method: 'POST', body: form });
  if (answered.is !== 'done') return answered;
  if (answered.value.status !== 200) return refusedBy('token', answered.value);
  const read = readObject(answered.value.text);
  const [token, seconds] = [read?.['access_token'], Number(read?.['expires_in'])];
  return typeof token === 'string' && token !== '' && seconds > 0 ? { is: 'done', value: { token, seconds } } : unknown('unreadable');
}

type Kept = { readonly token: string; readonly until: number };
/** Service tokens of this process by what they were asked with: the same for every question of two hours. */
const service = new Map<string, Kept>();
const asking = new Map<string, Promise<Answered<string>>>();
const EARLY_SECONDS = 120;

/** A call under the service token; one that the bank has stopped believing is renewed once. */
export async function callService(
  settings: EpaySettings,
  clock: Clock,
  method: 'GET' | 'POST',
  path: string,
): Promise<Answered<RawAnswer>> {
  const key = [settings.oauth, settings.clientId, settings.clientSecret, settings.terminal].join(' ');
  for (let round = 0; ; round += 1) {
    const token = await serviceToken(settings, clock, key);
    if (token.is !== 'done') return token;
    const headers = { Authorization: `Bearer ${token.value}` };
    const answered = await bankCall(new URL(path, settings.apiBase), settings.timeoutMs, { method, headers });
    if (answered.is !== 'done' || answered.value.status !== 401) return answered;
    // Another call may have renewed it meanwhile.
    if (service.get(key)?.token === token.value) service.delete(key);
    if (round > 0) return refusedBy('token', answered.value);
  }
}

/** However many ask at once, one token is fetched. */
async function serviceToken(settings: EpaySettings, clock: Clock, key: string): Promise<Answered<string>> {
  const kept = service.get(key);
  if (kept && clock.now().getTime() < kept.until) return { is: 'done', value: kept.token };
  const running = asking.get(key) ?? renew(settings, clock, key).finally(() => asking.delete(key));
  asking.set(key, running);
  return running;
}

async function renew(settings: EpaySettings, clock: Clock, key: string): Promise<Answered<string>> {
  const asked = await askToken(settings, 'service');
  if (asked.is !== 'done') return asked;
  const { token, seconds } = asked.value;
  service.set(key, { token, until: clock.now().getTime() + Math.max(1, seconds - EARLY_SECONDS) * 1000 });
  return { is: 'done', value: token };
}

/** `{"code": 100, "message": ""}` with 400 (reference A6), or whatever else is no success. */
export function refusedBy(what: string, { status, text }: RawAnswer): Answered<never> {
  const read = readObject(text);
  const code = read?.['code'] ?? read?.['error'];
  const message = read?.['message'] ?? read?.['error_description'];
  const named = typeof code === 'string' || typeof code === 'number' ? `${what}-${code}` : `${what}-http-${status}`;
  return { is: 'refused', code: named, message: typeof message === 'string' ? message.slice(0, 200) : '' };
}

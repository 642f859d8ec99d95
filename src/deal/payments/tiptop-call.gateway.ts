import type { Answered, UnknownCause } from './gateway.ts';
import type { Fields } from './tiptop-reading.ts';

export type TiptopSettings = {
  readonly apiBase: string;
  readonly publicId: string;
  readonly apiSecret: string;
  /** Where the bank's page lives; an address elsewhere is refused. */
  readonly pageOrigin: string;
  /** Our patience. The API may answer up to 5 minutes later, so a time-out is an unknown state (reference C1). */
  readonly timeoutMs: number;
};

export type Envelope = { readonly success: boolean; readonly message: string; readonly model: unknown };

/** One call: Basic auth, JSON, X-Request-ID. The envelope comes with 200 even for a business refusal. */
export async function call(settings: TiptopSettings, path: string, body: Fields, requestId?: string): Promise<Answered<Envelope>> {
  const auth = Buffer.from(`${settings.publicId}:${settings.apiSecret}`).toString('base64');
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL(path, settings.apiBase), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Basic ${auth}`, ...(requestId ? { 'X-Request-ID': requestId } : {}) },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMs),
    });
    text = await response.text();
  } catch (error) {
    return unknown(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection');
  }
  if (response.status >= 500) return unknown('server-error');
  if (response.status === 429) return unknown('busy');
  if (response.status !== 200) return { is: 'refused', code: `http-${response.status}`, message: text.slice(0, 200) };
  return readEnvelope(text);
}

const unknown = (cause: UnknownCause): Answered<never> => ({ is: 'unknown', cause });

function readEnvelope(text: string): Answered<Envelope> {
  try {
    const value = JSON.parse(text) as Fields;
    if (typeof value['Success'] !== 'boolean') return unknown('unreadable');
    const message = typeof value['Message'] === 'string' ? value['Message'] : '';
    return { is: 'done', value: { success: value['Success'], message, model: value['Model'] ?? null } };
  } catch {
    return unknown('unreadable');
  }
}

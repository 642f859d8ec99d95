import { bankCall, unknown } from './bank-call.gateway.ts';
import type { Answered } from './gateway.ts';
import { readObject, type Fields } from './wire.ts';

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
  const answered = await bankCall(new URL(path, settings.apiBase), settings.timeoutMs, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${auth}`, ...(requestId ? { 'X-Request-ID': requestId } : {}) },
    body: JSON.stringify(body),
  });
  if (answered.is !== 'done') return answered;
  const { status, text } = answered.value;
  if (status !== 200) return { is: 'refused', code: `http-${status}`, message: text.slice(0, 200) };
  return readEnvelope(text);
}

function readEnvelope(text: string): Answered<Envelope> {
  const value = readObject(text);
  if (typeof value?.['Success'] !== 'boolean') return unknown('unreadable');
  const message = typeof value['Message'] === 'string' ? value['Message'] : '';
  return { is: 'done', value: { success: value['Success'], message, model: value['Model'] ?? null } };
}

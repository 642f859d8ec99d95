import type { Answered, UnknownCause } from './gateway.ts';

export type RawAnswer = { readonly status: number; readonly text: string };

export const unknown = (cause: UnknownCause): Answered<never> => ({ is: 'unknown', cause });

/** One call to a bank. A time-out, a broken line, 429 and 5xx say nothing about the money: unknown, for any bank. */
export async function bankCall(url: URL, timeoutMs: number, request: RequestInit): Promise<Answered<RawAnswer>> {
  try {
    const response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    const text = await response.text();
    if (response.status >= 500) return unknown('server-error');
    if (response.status === 429) return unknown('busy');
    return { is: 'done', value: { status: response.status, text } };
  } catch (error) {
    return unknown(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection');
  }
}

import { parseTenge } from '#kernel/tiyn.ts';

/** Fields of a bank's message, whatever form it came in. */
export type Fields = Readonly<Record<string, unknown>>;

/** Form values are text, JSON values may be numbers: ids and codes are compared as text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** `10.00`, 10 or 10.5 tenge -> minor units; a third decimal is refused, not rounded away. */
export function minorUnits(value: unknown): bigint | null {
  if (typeof value === 'string') {
    const parsed = parseTenge(value);
    return parsed.ok ? parsed.value : null;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  const cents = Math.round(value * 100);
  return Number.isSafeInteger(cents) && Math.abs(value * 100 - cents) < 1e-6 * Math.max(1, Math.abs(value)) ? BigInt(cents) : null;
}

/** A JSON object, or null for anything else. */
export function readObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

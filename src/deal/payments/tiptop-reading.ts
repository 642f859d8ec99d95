import { parseTenge } from '#kernel/tiyn.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Notice, NoticeType, Operation } from './gateway.ts';

/** Fields of one TipTop Pay message, whatever form it came in. */
export type Fields = Readonly<Record<string, unknown>>;

/** Notices come as JSON or as a form; the type is known only from the address (reference C2). */
export function readFields(body: Uint8Array, contentType: string): Result<Fields, 'unreadable'> {
  const text = Buffer.from(body).toString('utf8');
  if (!contentType.includes('json')) return ok(Object.fromEntries(new URLSearchParams(text)));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? ok(value as Fields) : refuse('unreadable');
  } catch {
    return refuse('unreadable');
  }
}

export function readNotice(type: NoticeType, fields: Fields): Result<Notice, 'unreadable'> {
  const transactionId = textOf(fields['TransactionId']);
  const amount = minorUnits(fields['Amount']);
  if (transactionId === null || !/^\d{1,15}$/.test(transactionId) || amount === null) return refuse('unreadable');
  const status = type === 'pay' ? `:${textOf(fields['Status']) ?? ''}` : '';
  return ok({
    type,
    key: `${type}:${transactionId}${status}`,
    transactionId,
    attemptRef: textOf(fields['InvoiceId']),
    accountRef: textOf(fields['AccountId']),
    amount,
    currency: textOf(fields['Currency']) ?? 'KZT',
    testMode: yes(fields['TestMode']),
    reasonCode: textOf(fields['ReasonCode']),
    returnOf: textOf(fields['PaymentTransactionId']),
  });
}

/** One `Model` of /payments/get, find or list. */
export function readOperation(model: unknown): Operation | null {
  if (typeof model !== 'object' || model === null) return null;
  const fields = model as Fields;
  const transactionId = textOf(fields['TransactionId']);
  const amount = minorUnits(fields['Amount']);
  const state = STATES[textOf(fields['Status']) ?? ''];
  if (transactionId === null || amount === null || !state) return null;
  const returnOf = textOf(fields['OriginalTransactionId']);
  return {
    kind: returnOf === null ? 'payment' : 'return',
    transactionId,
    attemptRef: textOf(fields['InvoiceId']),
    accountRef: textOf(fields['AccountId']),
    state,
    amount: amount < 0n ? -amount : amount,
    currency: textOf(fields['Currency']) ?? '',
    paidAt: instantOf(fields['ConfirmDateIso']),
    reasonCode: textOf(fields['ReasonCode']),
    testMode: yes(fields['TestMode']),
    card: cardOf(fields),
    authCode: textOf(fields['AuthCode']),
    rrn: textOf(fields['Rrn']),
    returnOf,
    requestRef: requestRefOf(fields['JsonData']),
  };
}

const STATES: Readonly<Record<string, Operation['state']>> = {
  AwaitingAuthentication: 'pending',
  Authorized: 'authorized',
  Completed: 'paid',
  Cancelled: 'cancelled',
  Declined: 'failed',
};

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

const yes = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true' || value === 'True';

/** `*DateIso` is UTC, written with or without the Z. */
function instantOf(value: unknown): Date | null {
  const text = textOf(value);
  if (text === null || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text)) return null;
  const at = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

function cardOf(fields: Fields): Operation['card'] {
  const lastFour = textOf(fields['CardLastFour']);
  return lastFour === null ? null : { type: textOf(fields['CardType']) ?? '', lastFour };
}

function requestRefOf(jsonData: unknown): string | null {
  if (typeof jsonData !== 'string') return null;
  try {
    const data: unknown = JSON.parse(jsonData);
    return typeof data === 'object' && data !== null ? textOf((data as Fields)['return']) : null;
  } catch {
    return null;
  }
}

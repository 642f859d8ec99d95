import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Notice, NoticeType, Operation } from './gateway.ts';
import { minorUnits, readObject, textOf, type Fields } from './wire.ts';

/** Notices come as JSON or as a form; the type is known only from the address (reference C2). */
export function readFields(body: Uint8Array, contentType: string): Result<Fields, 'unreadable'> {
  const text = Buffer.from(body).toString('utf8');
  if (!contentType.includes('json')) return ok(Object.fromEntries(new URLSearchParams(text)));
  const value = readObject(text);
  return value ? ok(value) : refuse('unreadable');
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
    returned: null,
    fee: feeOf(fields['TotalFee']),
  };
}

/** Nothing is told of a fee that is not reckoned yet. */
function feeOf(value: unknown): bigint | null {
  const fee = minorUnits(value);
  return fee !== null && fee > 0n ? fee : null;
}

const STATES: Readonly<Record<string, Operation['state']>> = {
  AwaitingAuthentication: 'pending',
  Authorized: 'authorized',
  Completed: 'paid',
  Cancelled: 'cancelled',
  Declined: 'failed',
};

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

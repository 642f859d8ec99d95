import { createHash, timingSafeEqual } from 'node:crypto';
import { almatyDay } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BankOrder } from './bank-order.ts';
import type { Answered, Notice, NoticeFault, NoticeType, Operation } from './gateway.ts';
import { minorUnits, textOf, type Fields } from './wire.ts';

/** What the reader knows besides the bank's words. */
export type StatusContext = {
  readonly terminal: string;
  readonly testMode: boolean;
  readonly now: Date;
  /** Our order under the bank's number; null: none of ours. */
  readonly order: BankOrder | null;
  /** What the house asked to charge of a sum that was held first; null: it charged none. */
  readonly charged: bigint | null;
};

/** `resultCode` of a status (reference A5): only 100 and 101 speak of a payment; null: the payer has not paid yet. */
export function readStatus(answer: Fields, context: StatusContext): Answered<Operation | null> {
  const code = textOf(answer['resultCode']);
  const transaction = (answer['transaction'] ?? null) as Fields | null;
  switch (code ?? '') {
    case '100':
      return transaction ? found(transaction, context) : { is: 'unknown', cause: 'unreadable' };
    case '101':
      return rejected(transaction, context);
    case '102':
      return { is: 'done', value: null };
    case '103':
    case '106':
    case '107':
      return { is: 'unknown', cause: 'busy' };
    case '104':
    case '109':
      return { is: 'refused', code: `terminal-${code ?? ''}`, message: textOf(answer['resultMessage']) ?? '' };
    default:
      return { is: 'unknown', cause: 'unreadable' };
  }
}

function found(transaction: Fields, context: StatusContext): Answered<Operation | null> {
  if (textOf(transaction['statusName']) === 'VERIFIED') return { is: 'done', value: null };
  const terminal = textOf(transaction['terminalID']);
  if (terminal !== null && terminal !== context.terminal) return { is: 'refused', code: 'terminal-109', message: terminal };
  const operation = operationOf(transaction, context);
  return operation ? { is: 'done', value: operation } : { is: 'unknown', cause: 'unreadable' };
}

/** The sum that was ordered is `orgAmount`: `amount` shrinks with each return (reference A5, trap). */
function operationOf(transaction: Fields, { order, testMode, now, charged }: StatusContext): Operation | null {
  const transactionId = textOf(transaction['id']);
  const left = minorUnits(transaction['amount']);
  const ordered = minorUnits(transaction['orgAmount']) ?? left;
  if (transactionId === null || ordered === null || left === null) return null;
  const amount = isTaken(transaction) ? takenOf(ordered, left, charged) : ordered;
  const returned = amount > left ? amount - left : 0n;
  const state = stateOf(transaction, { amount, returned });
  return {
    kind: 'payment',
    transactionId,
    attemptRef: order?.attemptId ?? textOf(transaction['invoiceID']),
    // An invoice need not carry the account through; the order number, ours and unique, binds it as firmly.
    accountRef: textOf(transaction['accountID']) ?? order?.accountId ?? null,
    state,
    amount,
    currency: textOf(transaction['currency']) ?? '',
    paidAt: state === 'paid' ? paidAtOf(transaction['createdDate'], now) : null,
    begunAt: momentOf(transaction['createdDate']),
    reasonCode: reasonOf(transaction),
    testMode,
    card: cardOf(transaction),
    authCode: textOf(transaction['approvalCode']),
    rrn: textOf(transaction['reference']),
    returnOf: null,
    requestRef: null,
    returned,
  };
}

/**
 * Of a held sum the house charges the price. Whether `orgAmount` then says the price or still what was held is not documented:
 * the rest of a hold was never taken, and is no return. More left than the house charged was charged in the bank's cabinet.
 */
const takenOf = (ordered: bigint, left: bigint, charged: bigint | null): bigint =>
  charged !== null && charged < ordered && left <= charged ? charged : ordered;
const isTaken = (transaction: Fields): boolean => ['CHARGE', 'REFUND'].includes(textOf(transaction['statusName']) ?? '');

const STATES: Readonly<Record<string, Operation['state']>> = {
  NEW: 'pending',
  // 3-D Secure not passed: over only when the page is.
  '3D': 'pending',
  AUTH: 'authorized',
  CHARGE: 'paid',
  CANCEL: 'cancelled',
  CANCEL_OLD: 'cancelled',
  REJECT: 'failed',
  FAILED: 'failed',
};

/** Reason codes that decide nothing: 454 and 459 are not final, under 460 the sum may be blocked (reference A8). */
const UNDECIDED = ['454', '459', '460'];

function stateOf(transaction: Fields, sums: { amount: bigint; returned: bigint }): Operation['state'] {
  const name = textOf(transaction['statusName']) ?? '';
  // Also told of a part, perhaps: the sums decide. All gone back is no payment any more; nothing gone back is a contradiction.
  if (name === 'REFUND') return sums.returned === 0n ? 'pending' : sums.returned < sums.amount ? 'paid' : 'cancelled';
  const state = STATES[name] ?? 'pending';
  return state === 'failed' && UNDECIDED.includes(textOf(transaction['reasonCode']) ?? '') ? 'pending' : state;
}

/** Any other name leaves the payment pending. */
export const isKnownStatus = (name: string): boolean => name in STATES || name === 'REFUND' || name === 'VERIFIED';

function rejected(transaction: Fields | null, context: StatusContext): Answered<Operation | null> {
  if (!transaction) return { is: 'unknown', cause: 'unreadable' };
  const read = operationOf(transaction, context);
  if (!read) return { is: 'unknown', cause: 'unreadable' };
  const undecided = UNDECIDED.includes(read.reasonCode ?? '');
  return { is: 'done', value: { ...read, state: undecided ? 'pending' : 'failed', paidAt: null } };
}

/** How long after its creation a payment may still be captured: the page's card form and 3-D Secure. */
const CAPTURE_MS = 60 * 60_000;

/**
 * The status tells when a payment was created, not when it was captured. The day of the contract (clause 3.11) is certain
 * while creation and the latest possible capture lie in one day of Almaty; across midnight a person looks.
 */
export function paidAtOf(createdDate: unknown, now: Date): Date | null {
  const created = momentOf(createdDate);
  if (!created) return null;
  const latest = new Date(Math.max(created.getTime(), Math.min(now.getTime(), created.getTime() + CAPTURE_MS)));
  return almatyDay(created) === almatyDay(latest) ? created : null;
}

/** Without its offset from UTC a moment says too little. */
function momentOf(value: unknown): Date | null {
  const text = textOf(value);
  if (text === null || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null;
  const moment = new Date(text.replace(' ', 'T'));
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const reasonOf = (transaction: Fields): string | null => {
  const code = textOf(transaction['reasonCode']);
  return code === '0' || code === '00' ? null : code;
};

function cardOf(transaction: Fields): Operation['card'] {
  const lastFour = /(\d{4})$/.exec(textOf(transaction['cardMask']) ?? '')?.[1];
  return lastFour === undefined ? null : { type: textOf(transaction['cardType']) ?? '', lastFour };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A callback signs nothing: `secret_hash` shows only that the sender has seen our secret of this order. Sum and result
 * are asked of the bank afterwards, whatever stands here (reference A4).
 */
export function readCallback(type: NoticeType, fields: Fields, order: BankOrder, testMode: boolean): Result<Notice, NoticeFault> {
  const secret = textOf(fields['secret_hash']);
  if (secret === null) return refuse('unsigned');
  if (!sameSecret(secret, order.secret)) return refuse('forged');
  const [id, amount, code] = [textOf(fields['id']), minorUnits(fields['amount']), textOf(fields['code'])];
  if (id === null || !UUID.test(id) || amount === null) return refuse('unreadable');
  const reasonCode = textOf(fields['reasonCode']);
  return ok({
    type,
    key: `${type}:${id}:${code?.slice(0, 20) ?? ''}:${reasonCode?.slice(0, 20) ?? ''}`,
    transactionId: id,
    attemptRef: order.attemptId,
    accountRef: textOf(fields['accountId']),
    amount,
    currency: textOf(fields['currency']) ?? 'KZT',
    testMode,
    reasonCode,
    returnOf: null,
  });
}

/** In constant time, whatever the lengths. */
function sameSecret(given: string, ours: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(ours));
}

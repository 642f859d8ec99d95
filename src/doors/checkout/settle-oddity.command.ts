import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  attemptById,
  canBeCapturedAt,
  captureById,
  captureOfTransaction,
  gatewayNamed,
  insertInquiry,
  isConcluded,
  isTransfer,
  oddityById,
  type Answered,
  type Gateway,
  type Oddity,
  type OddityKind,
  type Operation,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { decide, purchaseOf } from './conclude.command.ts';
import { withMomentTold } from './moment-told.command.ts';
import { settlePayment, type Settled } from './settle-payment.command.ts';

/** Cases about a payment which the bank can be asked for by its number. A choice of terms is the person's. */
const ASKABLE: readonly OddityKind[] = [
  'underpaid',
  'other-currency',
  'implausible-time',
  'account-differs',
  'unknown-attempt',
  'unknown-operation',
];
export const canBeAsked = (oddity: Pick<Oddity, 'kind' | 'facts' | 'resolved' | 'reference'>): boolean =>
  !oddity.resolved && ASKABLE.includes(oddity.kind) && transactionOf(oddity) !== null && !isTransfer(providerOf(oddity));

export type AskRefusal = 'not-found' | 'already-resolved' | 'nothing-to-ask';
/** `still-held`: the bank confirms the payment, and the rules hold it as before. */
export type SettleRefusal = AskRefusal | 'reason-missing' | 'bank-silent' | 'not-paid' | 'still-held' | MomentRefusal;
/** `moment-known`: the bank tells the time by now; `moment-implausible`: the payment cannot have been captured then. */
type MomentRefusal = 'moment-known' | 'moment-implausible';
type Asking = { readonly oddityId: string; readonly staffId: string };

/** Asks the bank what it knows of the case's payment now; the answer stands beside the case and changes nothing. */
export async function askAboutOddity(
  platform: Platform,
  asking: Asking,
  given?: Gateway,
): Promise<Result<Answered<Operation | null>, AskRefusal>> {
  const oddity = await oddityById(platform.db, asking.oddityId);
  if (!oddity) return refuse('not-found');
  if (oddity.resolved) return refuse('already-resolved');
  const transaction = transactionOf(oddity);
  if (!canBeAsked(oddity) || transaction === null) return refuse('nothing-to-ask');
  const gateway = given ?? gatewayNamed(platform, providerOf(oddity));
  const said = await gateway.askOperation(transaction, oddity.attemptId);
  const answered = said.is === 'done' && said.value ? { ...said, value: await withMomentTold(platform, said.value) } : said;
  crashPoint(platform, 'oddity-asked');
  await transact(platform.db, async (tx) => {
    const at = platform.clock.now();
    const foreseen = await foreseenOf(tx, platform, gateway.name, answered);
    await insertInquiry(tx, { ...asking, at, answered, foreseen });
    await journal(tx, {
      event: 'oddity.bank-asked',
      subject: { kind: 'oddity', id: oddity.id },
      actor: { kind: 'staff', id: asking.staffId },
      at,
      facts: { transaction, answer: answered.is, foreseen },
    });
  });
  return ok(answered);
}

/**
 * Settles the case by the bank's word of this very moment, never by staff's, on the one road all payments take. `moment`:
 * when the payment was captured, as the bank's cabinet shows it, where its interface tells no time (reference A5).
 */
export async function settleOddity(
  platform: Platform,
  { reason: typed, moment, ...asking }: Asking & { reason: string; moment?: Date },
  given?: Gateway,
): Promise<Result<'settled', SettleRefusal>> {
  const reason = typed.trim();
  if (reason === '') return refuse('reason-missing');
  const asked = await askAboutOddity(platform, asking, given);
  if (!asked.ok) return asked;
  if (asked.value.is === 'unknown') return refuse('bank-silent');
  const operation = asked.value.is === 'done' ? asked.value.value : null;
  if (!operation || operation.kind !== 'payment' || operation.state !== 'paid') return refuse('not-paid');
  crashPoint(platform, 'inquiry-kept');
  const oddity = (await oddityById(platform.db, asking.oddityId))!;
  const wrong = moment && (await momentFault(platform, oddity, operation, moment));
  if (wrong) return refuse(wrong);
  const staff = { oddityId: asking.oddityId, actor: { kind: 'staff' as const, id: asking.staffId }, reason, ...(moment ? { moment } : {}) };
  const stated = moment ? { ...operation, paidAt: moment } : operation;
  const settled = await settlePayment(platform, stated, { provider: providerOf(oddity), staff });
  // Money the house had not heard of is on the books now; if the rules hold it, it stands in the queue as a case of its own.
  const wasUnknown = (await oddityById(platform.db, asking.oddityId))?.captureId === null;
  return wasUnknown && settled !== 'resolved-before' ? ok('settled') : told(settled);
}

/** Only what the bank leaves open is typed, and only a time at which the payment can have been captured. */
async function momentFault(
  platform: Platform,
  oddity: Oddity,
  operation: Operation,
  moment: Date,
): Promise<MomentRefusal | 'nothing-to-ask' | null> {
  const capture = oddity.captureId ? await captureById(platform.db, oddity.captureId) : null;
  const attempt = oddity.attemptId ? await attemptById(platform.db, oddity.attemptId) : null;
  if (oddity.kind !== 'implausible-time' || !capture || !attempt) return 'nothing-to-ask';
  if (operation.paidAt || capture.paidAt) return 'moment-known';
  const bounds = { begunAt: operation.begunAt ?? null, attemptAt: attempt.createdAt, heardAt: capture.recordedAt };
  return canBeCapturedAt(moment, bounds) ? null : 'moment-implausible';
}

function told(settled: Settled): Result<'settled', SettleRefusal> {
  switch (settled) {
    case 'hold':
    case 'ignore':
    case 'differs':
      return refuse('still-held');
    case 'resolved-before':
      return refuse('already-resolved');
    case 'conclude':
    case 'give-back':
    case 'already':
    case 'asks-person':
      return ok('settled');
  }
}

/** What the rules would do with the bank's answer: shown before staff press. */
async function foreseenOf(tx: Tx, platform: Platform, provider: string, answered: Answered<Operation | null>): Promise<string> {
  if (answered.is !== 'done') return answered.is;
  const operation = answered.value;
  if (!operation || operation.kind !== 'payment' || operation.state !== 'paid') return 'not-paid';
  const capture = await captureOfTransaction(tx, provider, operation.transactionId);
  if (capture && (capture.amount !== operation.amount || capture.currency !== operation.currency)) return 'differs';
  const attempt = operation.attemptRef === null ? null : await attemptById(tx, operation.attemptRef);
  const purchase = attempt && (await purchaseOf(tx, attempt));
  const concluded = attempt !== null && (await isConcluded(tx, attempt.applicationId));
  const decision = await decide(tx, platform, { operation, attempt, purchase, concluded, now: platform.clock.now() });
  return decision.kind === 'hold' || decision.kind === 'ignore' ? decision.oddity : decision.kind;
}

/** An askable case is named by its bank and the bank's number of the payment. */
const providerOf = ({ reference }: Pick<Oddity, 'reference'>): string => reference.split(':')[0]!;

function transactionOf({ facts }: Pick<Oddity, 'facts'>): string | null {
  const { transaction } = facts;
  return typeof transaction === 'string' && /^(\d{1,15}|[0-9a-f-]{36})$/i.test(transaction) ? transaction : null;
}

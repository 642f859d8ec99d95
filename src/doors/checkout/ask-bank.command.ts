import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  attemptById,
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
import { transact, type Db, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { wordOf } from './word-of-bank.command.ts';
import { decide, purchaseOf } from './conclude.command.ts';
import { withMomentTold } from './moment-told.command.ts';
import { stillHeld } from './still-held.command.ts';

/** Cases about a payment which the rules look at once more by the bank's word. A choice of terms is the person's. */
const BY_THE_RULES: readonly OddityKind[] = [
  'underpaid',
  'other-currency',
  'implausible-time',
  'account-differs',
  'unknown-attempt',
  'unknown-operation',
];
export const isByTheRules = ({ kind }: Pick<Oddity, 'kind'>): boolean => BY_THE_RULES.includes(kind);
export const canBeAsked = (oddity: Pick<Oddity, 'kind' | 'facts' | 'resolved' | 'reference' | 'prepared'>): boolean =>
  !oddity.resolved &&
  (oddity.prepared.do === 'ask-bank' || BY_THE_RULES.includes(oddity.kind)) &&
  transactionOf(oddity) !== null &&
  !isTransfer(providerOf(oddity));

export type AskRefusal = 'not-found' | 'already-resolved' | 'nothing-to-ask';
export type Asking = { readonly oddityId: string; readonly staffId: string };
/** What the bank said, and what follows from it. */
export type AskedBank = Answered<Operation | null> & { readonly foreseen: string };

/** Asks the bank what it knows of the case's operation now; the answer stands beside the case and changes nothing. */
export async function askAboutOddity(platform: Platform, asking: Asking, given?: Gateway): Promise<Result<AskedBank, AskRefusal>> {
  const oddity = await oddityById(platform.db, asking.oddityId);
  if (!oddity) return refuse('not-found');
  if (oddity.resolved) return refuse('already-resolved');
  const asked = canBeAsked(oddity) ? await askedOf(platform.db, oddity) : null;
  if (!asked) return refuse('nothing-to-ask');
  const gateway = given ?? gatewayNamed(platform, asked.provider);
  // A bank that keeps no number of ours beside a return shows it by what has gone back of its payment (reference A6).
  const transaction = (!gateway.can.namesReturns && asked.ofPayment) || asked.transaction;
  const said = await gateway.askOperation(transaction, oddity.attemptId);
  const answered = said.is === 'done' && said.value ? { ...said, value: await withMomentTold(platform, said.value) } : said;
  const word = answered.is === 'done' ? await wordOf(platform.db, gateway, oddity, answered.value) : null;
  crashPoint(platform, 'oddity-asked');
  return transact(platform.db, async (tx) => {
    const at = platform.clock.now();
    const foreseen = word ?? (await foreseenOf(tx, platform, gateway.name, answered));
    await insertInquiry(tx, { ...asking, at, answered, foreseen });
    await journal(tx, {
      event: 'oddity.bank-asked',
      subject: { kind: 'oddity', id: oddity.id },
      actor: { kind: 'staff', id: asking.staffId },
      at,
      facts: { transaction, answer: answered.is, foreseen },
    });
    return ok({ ...answered, foreseen });
  });
}

/** What the rules would do with the bank's answer: shown before staff press. */
async function foreseenOf(tx: Tx, platform: Platform, provider: string, answered: Answered<Operation | null>): Promise<string> {
  if (answered.is !== 'done') return answered.is;
  const operation = answered.value;
  if (!operation || operation.kind !== 'payment' || operation.state !== 'paid') return 'not-paid';
  const capture = await captureOfTransaction(tx, provider, operation.transactionId);
  const still = capture ? await stillHeld(tx, capture, operation) : operation;
  if (!still) return 'differs';
  const attempt = operation.attemptRef === null ? null : await attemptById(tx, operation.attemptRef);
  const purchase = attempt && (await purchaseOf(tx, attempt));
  const concluded = attempt !== null && (await isConcluded(tx, attempt.applicationId));
  const decision = await decide(tx, platform, { operation: still, attempt, purchase, concluded, now: platform.clock.now() });
  return decision.kind === 'hold' || decision.kind === 'ignore' ? decision.oddity : decision.kind;
}

/** An askable case is named by its bank and the bank's number of the operation. */
export const providerOf = ({ reference }: Pick<Oddity, 'reference'>): string => reference.split(':')[0]!;

type AskedOf = {
  readonly provider: string;
  readonly transaction: string;
  /** The payment that a return was made of. */ readonly ofPayment: string | null;
};

/** What the bank is asked about: a return that is in doubt by its payment, as it has no number of the bank yet. */
async function askedOf(db: Db, oddity: Oddity): Promise<AskedOf | null> {
  const transaction = transactionOf(oddity);
  if (transaction === null) return null;
  const capture = oddity.captureId ? await captureById(db, oddity.captureId) : null;
  const payment = capture?.transactionId ?? (typeof oddity.facts['payment'] === 'string' ? oddity.facts['payment'] : null);
  const ofReturn = oddity.kind === 'bank-lacks-return' || oddity.facts['operation'] === 'refund';
  return { provider: capture?.provider ?? providerOf(oddity), transaction, ofPayment: ofReturn ? payment : null };
}

function transactionOf({ facts }: Pick<Oddity, 'facts'>): string | null {
  const { transaction } = facts;
  return typeof transaction === 'string' && /^(\d{1,15}|[0-9a-f-]{36})$/i.test(transaction) ? transaction : null;
}

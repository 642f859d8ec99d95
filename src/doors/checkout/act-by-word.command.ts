import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  captureById,
  captureOfTransaction,
  countAndReturn,
  lockPayment,
  moneyBackById,
  noteBlurring,
  noteFound,
  noteGone,
  oddityById,
  paymentAtBank,
  resolveOddity,
  returnAtBank,
  returnOfRefund,
  type Capture,
  type Gateway,
  type Oddity,
  type Operation,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { denyPayment, denyReturnOfAny, findClaimed, isBoundToCase, lookAtReturn } from '#refunds';
import { askAboutOddity, providerOf, type AskRefusal } from './ask-bank.command.ts';
import type { BankWord } from './bank-word.ts';
import { settleOperation } from './settle-operation.command.ts';
import { returnInDoubt } from './word-of-bank.command.ts';

/** `word-changed`: the bank says something else by now than what staff saw; `nothing-to-do`: its word closes nothing. */
export type WordRefusal = AskRefusal | 'reason-missing' | 'bank-silent' | 'word-changed' | 'nothing-to-do' | Undoable;
/** `disputed`: what would be sent again the payer has, or will have, by a dispute. */
type Undoable = 'nothing-to-give-back' | 'disputed' | 'explain-first';
type Acting = {
  readonly oddityId: string;
  readonly staffId: string;
  readonly reason: string;
  /** The word that staff saw, with the act that follows from it. */
  readonly foreseen: string;
  /** Of a return that was blurred staff have seen in the cabinet that it was not made. */
  readonly notMade?: boolean;
};

/** Does what the bank's word of this very moment leads to, if it is still the word that staff saw: once, in one transaction. */
export async function actByWord(
  platform: Platform,
  { reason: typed, foreseen, notMade = false, ...asking }: Acting,
  given?: Gateway,
): Promise<Result<'done', WordRefusal>> {
  const reason = typed.trim();
  if (reason === '') return refuse('reason-missing');
  const asked = await askAboutOddity(platform, asking, given);
  if (!asked.ok) return asked;
  if (asked.value.is !== 'done') return refuse('bank-silent');
  const { foreseen: word, value: said } = asked.value;
  if (word !== foreseen) return refuse('word-changed');
  const act = (ACTS as Readonly<Record<string, Act | undefined>>)[word];
  if (!act) return refuse('nothing-to-do');
  crashPoint(platform, 'inquiry-kept');
  const oddity = (await oddityById(platform.db, asking.oddityId))!;
  // The one road of whatever a bank says, which does it once however often it is told.
  if (word === 'noted' && said) await settleOperation(platform, said, { provider: providerOf(oddity) });
  const work = transact(platform.db, async (tx): Promise<Result<'done', WordRefusal>> => {
    const at = platform.clock.now();
    const actor = { kind: 'staff' as const, id: asking.staffId };
    if (!(await resolveOddity(tx, oddity.id, { action: notMade && word === 'more-went' ? `${word}-not-ours` : word, actor, reason, at })))
      return refuse('already-resolved');
    const facts = { kind: oddity.kind, reference: oddity.reference, word };
    await journal(tx, { event: 'oddity.by-word', subject: { kind: 'oddity', id: oddity.id }, actor, at, facts });
    const did = await act({ tx, platform, oddity, said, notMade, by: { ...asking, reason, at } });
    if (did !== true) throw new NothingLeft(did || 'nothing-to-give-back');
    crashPoint(platform, 'before-commit');
    return ok('done');
  });
  return work.catch((fault: unknown) => {
    if (fault instanceof NothingLeft) return refuse(fault.why);
    if (refusedBy(fault)) return refuse('nothing-to-give-back');
    throw fault;
  });
}

/** What the act would move has gone another way: nothing is written. */
class NothingLeft extends Error {
  readonly why: Undoable;
  constructor(why: Undoable) {
    super(why);
    this.why = why;
  }
}

type Turn = {
  readonly tx: Tx;
  readonly platform: Platform;
  readonly oddity: Oddity;
  readonly said: Operation | null;
  readonly notMade: boolean;
  readonly by: { readonly oddityId: string; readonly staffId: string; readonly reason: string; readonly at: Date };
};
/** False: there is nothing left to do it with. */
type Act = (turn: Turn) => Promise<boolean | 'disputed' | 'explain-first'>;

const proved: Act = async () => true;

const ACTS: Readonly<Record<Exclude<BankWord, 'nothing'>, Act>> = {
  'payment-confirmed': proved,
  'return-confirmed': proved,
  'payment-denied': async ({ tx, platform, oddity, by }) => {
    const capture = oddity.captureId ? await captureById(tx, oddity.captureId) : null;
    return capture !== null && denyPayment(tx, platform, capture, by);
  },
  'return-denied': async ({ tx, oddity, by }) => {
    const row = await returnOfRefund(tx, { provider: providerOf(oddity), refundId: String(oddity.facts['transaction']) });
    return row ? denyReturnOfAny(tx, row.id, by) : false;
  },
  'sum-confirmed': proved,
  'sum-short': (turn) =>
    ofPayment(turn, (capture, of, ours, { tx, said, by }) => noteGone(tx, capture, { of, amount: ours - said!.amount }, by)),
  'sum-more': (turn) =>
    ofPayment(turn, (capture, of, ours, { tx, said, by }) => noteFound(tx, capture, { of, amount: said!.amount - ours }, finding(tx, by))),
  'claim-found': async ({ tx, platform, oddity, by }) => {
    const capture = await captureOfTransaction(tx, providerOf(oddity), String(oddity.facts['transaction']));
    return capture !== null && findClaimed(tx, platform, capture, by);
  },
  'return-more': (turn) =>
    ofReturn(turn, (capture, of, ours, { tx, said, by }) => noteGone(tx, capture, { of, amount: said!.amount - ours }, by)),
  'return-less': (turn) =>
    ofReturn(turn, (capture, of, ours, { tx, said, by }) => noteFound(tx, capture, { of, amount: ours - said!.amount }, finding(tx, by))),
  'not-known': proved,
  noted: proved,
  test: proved,
  real: async ({ tx, oddity, by }) => {
    const capture = oddity.captureId ? await captureById(tx, oddity.captureId) : null;
    return capture !== null && countAndReturn(tx, capture, by);
  },
  // Its own job closes it, or sends it once more: the one road that every return takes.
  'return-made': (turn) => look(turn),
  'return-not-made': (turn) => look(turn),
  'more-went': (turn) => look(turn, !turn.notMade),
  'less-went': (turn) => look(turn, false),
};

const finding = (tx: Tx, by: Turn['by']) => ({ ...by, isBound: (outsideId: string) => isBoundToCase(tx, outsideId) });

/** With the bank's number of the operation, and its sum by the bank's last word that staff acted on. */
type OfSum = (capture: Capture, of: string, ours: bigint, turn: Turn) => ReturnType<Act>;

/** Behind the payment's lock: a difference that another case has booked meanwhile is not booked again. */
async function ofPayment(turn: Turn, act: OfSum): ReturnType<Act> {
  const { tx, oddity } = turn;
  const of = String(oddity.facts['transaction']);
  const capture = await captureOfTransaction(tx, providerOf(oddity), of);
  if (!capture) return false;
  await lockPayment(tx, capture.id);
  return act(capture, of, await paymentAtBank(tx, capture.id), turn);
}

async function ofReturn(turn: Turn, act: OfSum): ReturnType<Act> {
  const { tx, oddity } = turn;
  const [provider, of] = [providerOf(oddity), String(oddity.facts['transaction'])];
  const row = await returnOfRefund(tx, { provider, refundId: of });
  const capture = row && (await captureById(tx, row.captureId));
  if (!capture) return false;
  await lockPayment(tx, capture.id);
  return act(capture, of, await returnAtBank(tx, row.id), turn);
}

/** What blurred the return is booked as returned in the cabinet, so that the job sees clearly. */
async function look({ tx, oddity, said, by }: Turn, made: boolean | null = null): Promise<boolean> {
  const row = await moneyBackById(tx, returnInDoubt(oddity));
  const capture = row && (await captureById(tx, row.captureId));
  if (!row || !capture || row.state !== 'asked') return false;
  if (made !== null && said?.returned) await noteBlurring(tx, capture, { returned: said.returned, ours: made ? row.amount : 0n }, by.at);
  await lookAtReturn(tx, row.id, by.at);
  return true;
}

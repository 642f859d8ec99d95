import {
  captureById,
  captureOfTransaction,
  knownReturned,
  knownReturns,
  moneyBackById,
  paymentAtBank,
  returnAtBank,
  returnOfRefund,
  type Capture,
  type Gateway,
  type MoneyBack,
  type MoneyBackId,
  type Oddity,
  type OddityKind,
  type Operation,
} from '#payments';
import { tiyn } from '#kernel/tiyn.ts';
import type { Db } from '#platform/database.ts';
import { claimOf } from '#refunds';
import {
  wordOfClaimed,
  wordOfDoubt,
  wordOfPayment,
  wordOfReturn,
  wordOfReturnBySum,
  wordOfSum,
  wordOfTest,
  wordOfTrace,
  wordOfUnknown,
  wordOfUnknownBySum,
  type BankWord,
} from './bank-word.ts';

type Read = (db: Db, gateway: Gateway, oddity: Oddity, said: Operation | null) => Promise<BankWord | null>;

/** What the bank's answer means for the case; null: the rules of settling say it. */
export const wordOf = async (db: Db, gateway: Gateway, oddity: Oddity, said: Operation | null): Promise<BankWord | null> =>
  (await READS[oddity.kind]?.(db, gateway, oddity, said)) ?? null;

const lackedPayment: Read = async (db, _gateway, { captureId }, said) => {
  const capture = captureId ? await captureById(db, captureId) : null;
  return capture ? wordOfPayment({ amount: await paymentAtBank(db, capture.id), currency: capture.currency }, said) : 'nothing';
};

async function lackedReturn(db: Db, gateway: Gateway, { facts, captureId }: Oddity, said: Operation | null): Promise<BankWord> {
  const { name, can } = gateway;
  const row = await returnOfRefund(db, { provider: name, refundId: String(facts['transaction']) });
  const capture = captureId ? await captureById(db, captureId) : null;
  if (!row || !capture) return 'nothing';
  const { amount } = row;
  if (!can.namesReturns) return wordOfReturnBySum({ amount, others: await knownReturns(db, capture.id, row.id) }, said);
  const word = wordOfReturn({ amount, currency: capture.currency }, said);
  // A denied return is sent again: it must stand under our own number in none of the bank's lists either.
  return word === 'return-denied' && (await traced(db, gateway, row, capture)) !== 'return-not-made' ? 'nothing' : word;
}

/** What the bank's lists show of a return, by our own number of it. */
async function traced(db: Db, gateway: Gateway, row: MoneyBack, capture: Capture): Promise<BankWord> {
  const { transactionId, attemptId: attemptRef } = capture;
  const before = await knownReturned(db, capture.id);
  const sought = { transactionId, attemptRef, amount: tiyn(row.amount), requestId: row.id, owedAt: row.owedAt, before };
  const trace = await gateway.findReturn(sought);
  return trace.is === 'done' ? wordOfTrace(trace.value) : 'nothing';
}

async function doubt(db: Db, gateway: Gateway, oddity: Oddity, said: Operation | null): Promise<BankWord> {
  const row = await moneyBackById(db, returnInDoubt(oddity));
  const capture = row && (await captureById(db, row.captureId));
  if (!row || !capture || row.state !== 'asked') return 'nothing';
  if (gateway.can.namesReturns) return traced(db, gateway, row, capture);
  return wordOfDoubt({ amount: row.amount, before: await knownReturned(db, capture.id) }, said);
}

const unknown: Read = async (db, { name, can }, { facts }, said) => {
  if (facts['operation'] !== 'refund' || can.namesReturns) return wordOfUnknown(said);
  const capture = await captureOfTransaction(db, name, String(facts['payment']));
  return wordOfUnknownBySum(capture ? await knownReturned(db, capture.id) : 0n, said);
};

/** Against what the bank's last word left on the books, so that one difference is booked once. */
const differing: Read = async (db, { name, can }, { facts }, said) => {
  const transactionId = String(facts['transaction']);
  if (facts['operation'] === 'payment') {
    const capture = await captureOfTransaction(db, name, transactionId);
    if (!capture) return 'nothing';
    const ours = { amount: await paymentAtBank(db, capture.id), currency: capture.currency };
    return (await claimOf(db, capture.id)) ? wordOfClaimed(ours, said) : wordOfSum('payment', ours, said);
  }
  const row =
    facts['operation'] === 'refund' && can.namesReturns ? await returnOfRefund(db, { provider: name, refundId: transactionId }) : null;
  const capture = row && (await captureById(db, row.captureId));
  if (!capture) return 'nothing';
  return wordOfSum('return', { amount: await returnAtBank(db, row.id), currency: capture.currency }, said);
};

const READS: Partial<Record<OddityKind, Read>> = {
  'bank-lacks': lackedPayment,
  'bank-lacks-return': lackedReturn,
  'return-unclear': doubt,
  'unknown-operation': unknown,
  'sum-differs': differing,
  'test-money': async (_db, _gateway, _oddity, said) => wordOfTest(said),
};

/** A case of a return in doubt is named by it. */
export const returnInDoubt = ({ reference }: Pick<Oddity, 'reference'>): MoneyBackId => reference.split(':')[0] as MoneyBackId;

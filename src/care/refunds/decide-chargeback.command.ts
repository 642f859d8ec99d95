import { ok, refuse, type Result } from '#kernel/result.ts';
import { breakDays, contractById, moveContract, type Contract } from '#contracts';
import { book, lockedContractBalance, type LedgerEntry } from '#ledger';
import {
  captureById,
  endByHand,
  freeOf,
  lockPayment,
  moneyBackOf,
  odditiesOfCapture,
  oweStopped,
  resolveOddity,
  returnedOfPrice,
  type Capture,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { chargebackById, chargebacksOfCapture, insertLostSeats, insertOutcome, stoppedOf, type Chargeback } from './chargeback.sql.ts';
import { livingSeats } from './end-service.command.ts';
import { leftIn, onBankLoss, onChargebackLost, onChargebackWon, onHeldLost } from './entries.ts';
import { fellIfReturned } from './fell-certificate.command.ts';
import { noteDispute, type DisputeTurn } from './note-dispute.command.ts';
import { aboutOf } from './record-chargeback.command.ts';
import { certificateFalls } from './refund-case.ts';
import { seatSources, type ContractOfSeats } from './seat-facts.command.ts';
import { spread } from './spread.ts';
import { decided } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellLearners } from './tell-learners.command.ts';

type Outcome = { readonly outcome: 'won' | 'lost'; readonly reason: string; readonly staffId: string };
type Deciding = Outcome & { readonly chargebackId: string };
type By = { readonly staffId: string; readonly at: Date };

/** Won: the sum is ours again, and nothing changes; lost: it is gone, and with the whole price the contract. */
export function decideChargeback(platform: Platform, deciding: Deciding): Promise<Result<null, CaseRefusal>> {
  const reason = deciding.reason.trim();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await chargebackById(tx, deciding.chargebackId);
      if (!one) return refuse('not-found');
      if (reason === '') return refuse('words-missing');
      return endDispute(tx, platform, one, { ...deciding, reason });
    }),
  );
}

/** The same in the caller's transaction, whose word is the bank's. */
export async function endDispute(
  tx: Tx,
  platform: Platform,
  one: Chargeback,
  { outcome, reason, staffId }: Outcome,
): Promise<Result<null, 'moved-on'>> {
  const at = platform.clock.now();
  const contract = one.contractId === null ? null : await contractById(tx, one.contractId);
  // In the order in which whoever records a dispute, or approves a refund, locks them.
  if (contract) await lockedContractBalance(tx, contract.id);
  await lockPayment(tx, one.captureId);
  if (!(await insertOutcome(tx, one.id, { outcome, reason, staffId, at }))) return refuse('moved-on');
  const paid = (await captureById(tx, one.captureId))!;
  for (const row of (await moneyBackOf(tx, [paid.id])).filter(({ caseRef }) => caseRef === one.id))
    await endByHand(tx, row.id, outcome === 'lost' ? { reference: one.bankRef } : 'not-returned', at);
  crashPoint(platform, 'dispute-return-ended');
  const sum = { amount: one.amount, currency: paid.currency };
  await book(tx, outcome === 'won' ? [onChargebackWon(one.id, sum, aboutOf(paid, contract))] : await lost(tx, paid, contract, one), at);
  crashPoint(platform, 'dispute-outcome-booked');
  const ended = contract !== null && (await ofContract(tx, platform, contract, one, outcome, { staffId, at }));
  await afterwards(tx, paid, one, outcome, { staffId, at });
  await noteDispute(tx, platform, one, { paid, contract, staffId, turn: turnOf(outcome, ended), at });
  crashPoint(platform, 'dispute-outcome-before-commit');
  return ok(null);
}

const turnOf = (outcome: 'won' | 'lost', ended: boolean): DisputeTurn => (outcome === 'won' ? 'won' : ended ? 'lost-contract' : 'lost');

/** Out of the contract, of each seat in the measure of what is left of it; out of what was held; beyond both it is the provider's loss. */
async function lost(tx: Tx, paid: Capture, contract: Contract | null, one: Chargeback): Promise<LedgerEntry[]> {
  const about = aboutOf(paid, contract);
  const { currency } = paid;
  const loss = one.amount - one.ofPrice - one.ofHeld;
  const beyond = [
    ...(one.ofHeld > 0n ? [onHeldLost(one.id, { amount: one.ofHeld, currency }, about)] : []),
    ...(loss > 0n ? [onBankLoss(one.id, { amount: loss, currency }, about)] : []),
  ];
  if (!contract || one.ofPrice === 0n) return beyond;
  if (contract.seats === null)
    return [...onChargebackLost(one.id, one.ofPrice, await lockedContractBalance(tx, contract.id), about), ...beyond];
  const seats = [...(await seatSources(tx, contract as ContractOfSeats))];
  const parts = spread(
    one.ofPrice,
    seats.map(([, sources]) => leftIn(sources)),
  );
  const taken = seats.map(([no, sources], at) => ({ no, sources, amount: parts[at]! })).filter(({ amount }) => amount > 0n);
  await insertLostSeats(tx, one.id, taken);
  return [
    ...taken.flatMap(({ no, sources, amount }) => onChargebackLost(`${one.id}:${no}`, amount, sources, { ...about, seatNo: no })),
    ...beyond,
  ];
}

/** The days of acceptance begin anew; with its whole price a contract ends and its certificates fall; a claim does neither. True: it ended by this. */
async function ofContract(
  tx: Tx,
  platform: Platform,
  contract: Contract,
  one: Chargeback,
  outcome: 'won' | 'lost',
  { staffId, at }: By,
): Promise<boolean> {
  if (one.deniedIn !== null) return false;
  await breakDays(tx, contract.id, { reason: 'dispute-ended', reference: one.id, at });
  if (outcome === 'won') return false;
  const ended = await endIfReturned(tx, platform, contract, one, { staffId, at });
  const { id: contractId, amount: price } = contract;
  await fellIfReturned(tx, { contractId, captureId: one.captureId, price, staffId, reason: one.bankRef, at });
  return ended;
}

/** Of a contract of which a part is left the rest is still to be served (decision 0075). */
async function endIfReturned(tx: Tx, platform: Platform, contract: Contract, one: Chargeback, { staffId, at }: By): Promise<boolean> {
  if (!certificateFalls(contract.amount, await returnedOfPrice(tx, contract.captureId))) return false;
  const living = await livingSeats(tx, contract.id);
  const move = { reason: 'chargeback', reference: one.id, actor: { kind: 'staff' as const, id: staffId }, at };
  if (!(await moveContract(tx, contract.id, 'refunded', move)).ok) return false;
  const seats = Array.from({ length: contract.seats ?? 0 }, (_, index) => index + 1).filter((no) => living(no));
  await tellLearners(tx, platform, contract.id, { seats, why: 'dispute' });
  return true;
}

/**
 * With the last open dispute of the payment what they had stopped is owed again, as far as it is here; and where nothing that
 * was held is left, cases that would give it back have nothing more to decide.
 */
async function afterwards(tx: Tx, paid: Capture, one: Chargeback, outcome: 'won' | 'lost', { staffId, at }: By): Promise<void> {
  if ((await chargebacksOfCapture(tx, paid.id)).some((each) => each.outcome === null)) return;
  await oweStopped(tx, paid, await stoppedOf(tx, paid.id), at);
  if (outcome === 'won' || one.ofHeld === 0n || (await freeOf(tx, paid.id)) > 0n) return;
  const actor = { kind: 'staff' as const, id: staffId };
  for (const { id, prepared } of await odditiesOfCapture(tx, paid.id))
    if (prepared.do === 'give-back' || prepared.do === 'ask-person' || prepared.do === 'send-transfer')
      await resolveOddity(tx, id, { action: 'dispute-lost', actor, reason: one.bankRef, at });
}

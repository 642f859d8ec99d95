import { ok, refuse, type Result } from '#kernel/result.ts';
import { breakDays, contractById, contractOfApplication, moveContract, type Contract } from '#contracts';
import { book, lockedContractBalance, type LedgerEntry } from '#ledger';
import {
  captureById,
  captureOfTransaction,
  endByHand,
  lockedOutsideOfPrice,
  moneyBackOf,
  oddityById,
  oweServiceReturn,
  resolveOddity,
  returnedOfPrice,
  type CaptureId,
  type Oddity,
} from '#payments';
import type { RefundTurn } from '#messages';
import type { Platform } from '#platform/context.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import {
  chargebackById,
  chargebacksOfContract,
  insertChargeback,
  insertLostSeats,
  insertOutcome,
  type Chargeback,
} from './chargeback.sql.ts';
import { leftIn, onBankLoss, onChargeback, onChargebackLost, onChargebackWon } from './entries.ts';
import { livingSeats } from './end-service.command.ts';
import { fellIfReturned } from './fell-certificate.command.ts';
import { certificateFalls } from './refund-case.ts';
import { seatSources, type ContractOfSeats } from './seat-facts.command.ts';
import { spread } from './spread.ts';
import { decided } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';
import { tellLearners } from './tell-learners.command.ts';
import { tellDispute } from './tell-refund.command.ts';

type Recording = { readonly contractId: string; readonly amount: bigint; readonly bankRef: string; readonly staffId: string };

/**
 * The bank took the sum back on the cardholder's claim: what of it is of a price still here is reserved against a second return.
 * What the customer had back before is disputed all the same (decision 0075). Access stays open while the bank decides (0081).
 */
export function recordChargeback(platform: Platform, recording: Recording): Promise<Result<string, CaseRefusal>> {
  const bankRef = recording.bankRef.trim();
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<string, CaseRefusal>> => {
      const contract = await contractById(tx, recording.contractId);
      if (!contract) return refuse('not-found');
      if (bankRef === '' || recording.amount <= 0n) return refuse('words-missing');
      return ok(await recordDispute(tx, platform, contract, { ...recording, bankRef, at }));
    }),
  );
}

/** A row of the bank's registry told of it: its case in the queue is closed by the record. */
export function recordToldChargeback(
  platform: Platform,
  { oddityId, reason, staffId }: { readonly oddityId: string; readonly reason: string; readonly staffId: string },
): Promise<Result<string, CaseRefusal>> {
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<string, CaseRefusal>> => {
      const oddity = await oddityById(tx, oddityId);
      const contract = oddity && (await disputedContract(tx, oddity));
      if (!contract || oddity.prepared.do !== 'record-dispute') return refuse('not-found');
      const actor = { kind: 'staff', id: staffId } as const;
      if (!(await resolveOddity(tx, oddity.id, { action: 'record-dispute', actor, reason, at }))) return refuse('moved-on');
      const bankRef = String(oddity.facts['transaction']);
      return ok(await recordDispute(tx, platform, contract, { amount: oddity.prepared.amount, bankRef, staffId, at }));
    }),
  );
}

/** The contract whose payment the bank took back, by the bank's own number of that payment. */
export async function disputedContract(db: Db, { facts }: Pick<Oddity, 'facts'>): Promise<Contract | null> {
  const paid = await captureOfTransaction(db, String(facts['provider']), String(facts['payment']));
  const contract = paid?.applicationId ? await contractOfApplication(db, paid.applicationId) : null;
  return contract?.captureId === paid?.id ? contract : null;
}

type Told = Omit<Recording, 'contractId'> & {
  readonly at: Date;
  /** The customer has no part in it and reads nothing. */ readonly quietly?: boolean;
};

export async function recordDispute(
  tx: Tx,
  platform: Platform,
  contract: Contract,
  { amount, bankRef, staffId, at, quietly }: Told,
): Promise<string> {
  const captureId = contract.captureId as CaptureId;
  const ids = { contractId: contract.id, captureId, accountId: contract.accountId };
  const left = await leftOfPrice(tx, contract);
  const ofPrice = amount < left ? amount : left;
  const id = await insertChargeback(tx, { ...ids, amount, ofPrice, bankRef, at, staffId });
  if (ofPrice > 0n) await oweServiceReturn(tx, { captureId, amount: ofPrice, caseRef: id, way: 'chargeback', at });
  await book(tx, [onChargeback(id, amount, await aboutOf(tx, contract))], at);
  await breakDays(tx, contract.id, { reason: 'dispute-opened', reference: id, at });
  await note(tx, platform, { ...ids, id, amount, ofPrice, bankRef, at, outcome: null }, staffId, 'disputed', at, quietly);
  return id;
}

/** Of a price, in the books and not reserved by another dispute, or gone in the bank's cabinet. */
async function leftOfPrice(tx: Tx, contract: Contract): Promise<bigint> {
  const left = leftIn(await lockedContractBalance(tx, contract.id)) - (await lockedOutsideOfPrice(tx, contract.captureId));
  const open = (await chargebacksOfContract(tx, contract.id)).filter((one) => one.outcome === null);
  const free = open.reduce((rest, one) => rest - one.ofPrice, left);
  return free > 0n ? free : 0n;
}

type Deciding = { readonly chargebackId: string; readonly outcome: 'won' | 'lost'; readonly reason: string; readonly staffId: string };

/** Won: the sum is ours again, and nothing changes; lost: it is gone, and with the whole price the contract. */
export function decideChargeback(platform: Platform, deciding: Deciding): Promise<Result<null, CaseRefusal>> {
  const reason = deciding.reason.trim();
  const at = platform.clock.now();
  const { outcome, staffId } = deciding;
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<null, CaseRefusal>> => {
      const one = await chargebackById(tx, deciding.chargebackId);
      const contract = one && (await contractById(tx, one.contractId));
      if (!one || !contract) return refuse('not-found');
      if (reason === '') return refuse('words-missing');
      if (!(await insertOutcome(tx, one.id, { outcome, reason, staffId, at }))) return refuse('moved-on');
      const about = await aboutOf(tx, contract);
      const living = (await moneyBackOf(tx, [one.captureId])).find((row) => row.caseRef === one.id);
      if (living) await endByHand(tx, living.id, outcome === 'lost' ? { reference: one.bankRef } : 'not-returned', at);
      if (outcome === 'won') await book(tx, [onChargebackWon(one.id, one.amount, about)], at);
      else await book(tx, await lost(tx, contract, one, about), at);
      await breakDays(tx, contract.id, { reason: 'dispute-ended', reference: one.id, at });
      const ended = outcome === 'lost' && (await endIfReturned(tx, platform, contract, one, { staffId, at }));
      if (outcome === 'lost')
        await fellIfReturned(tx, { ...one, contractId: contract.id, price: contract.amount, staffId, reason: one.bankRef, at });
      await note(tx, platform, one, staffId, outcome === 'won' ? 'dispute-won' : ended ? 'dispute-lost' : 'dispute-lost-part', at);
      return ok(null);
    }),
  );
}

/** Out of the contract, of each seat in the measure of what is left of it; beyond its price it is the provider's loss. */
async function lost(tx: Tx, contract: Contract, one: Chargeback, about: About): Promise<LedgerEntry[]> {
  const balance = await lockedContractBalance(tx, contract.id);
  const loss = one.amount - one.ofPrice;
  const beyond = loss > 0n ? [onBankLoss(one.id, loss, about)] : [];
  if (contract.seats === null) return [...onChargebackLost(one.id, one.ofPrice, balance, about), ...beyond];
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

/** With its whole price a contract ends; of which a part is left, the rest is still to be served (decision 0075). True: it ended. */
async function endIfReturned(
  tx: Tx,
  platform: Platform,
  contract: Contract,
  one: Chargeback,
  { staffId, at }: { readonly staffId: string; readonly at: Date },
): Promise<boolean> {
  if (!certificateFalls(contract.amount, await returnedOfPrice(tx, contract.captureId))) return false;
  const living = await livingSeats(tx, contract.id);
  const move = { reason: 'chargeback', reference: one.id, actor: { kind: 'staff' as const, id: staffId }, at };
  if (!(await moveContract(tx, contract.id, 'refunded', move)).ok) return false;
  const seats = Array.from({ length: contract.seats ?? 0 }, (_, index) => index + 1).filter((no) => living(no));
  await tellLearners(tx, platform, contract.id, { seats, why: 'dispute' });
  return true;
}

type About = { readonly contractId: string; readonly provider: string };

async function aboutOf(tx: Tx, contract: Contract): Promise<About> {
  return { contractId: contract.id, provider: (await captureById(tx, contract.captureId))!.provider };
}

async function note(
  tx: Tx,
  platform: Platform,
  one: Chargeback,
  staffId: string,
  turn: RefundTurn,
  at: Date,
  quietly = false,
): Promise<void> {
  await journal(tx, {
    event: `chargeback.${turn === 'dispute-lost-part' ? 'dispute-lost' : turn}`,
    subject: { kind: 'contract', id: one.contractId },
    actor: { kind: 'staff', id: staffId },
    at,
    facts: { bank: one.bankRef, amount: one.amount.toString() },
  });
  if (!quietly) await tellDispute(tx, platform, one, turn);
}

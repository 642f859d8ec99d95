import { contractOfCapture, type Contract } from '#contracts';
import { book, lockedContractBalance } from '#ledger';
import {
  captureById,
  denyHeldPayment,
  denyHeldReturn,
  denyReturn,
  giveBackTask,
  lockPayment,
  moneyBackById,
  type Capture,
  type MoneyBackId,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { askGateway } from './approve-refund.command.ts';
import { chargebacksOfCapture, claimOf, insertChargeback, insertClaimFound, type Chargeback } from './chargeback.sql.ts';
import { endDispute } from './decide-chargeback.command.ts';
import { onChargeback, onClaimFound, onRefundDenied } from './entries.ts';
import { noteDispute } from './note-dispute.command.ts';
import { aboutOf } from './record-chargeback.command.ts';
import { lockCase } from './refund-case.sql.ts';
import { payTask } from './refund-tasks.ts';
import { takeStep } from './take-step.command.ts';

export type DeniedBy = { readonly oddityId: string; readonly staffId: string; readonly reason: string; readonly at: Date };

/**
 * The bank does not know a payment that it had confirmed. Of a contract its price is claimed from the bank, until staff
 * enter whether the bank has found it: the customer has done their part, is told nothing and keeps the contract either way. What
 * concluded nothing leaves the books. False: nothing of it is here.
 */
export async function denyPayment(tx: Tx, platform: Platform, capture: Capture, by: DeniedBy): Promise<boolean> {
  const contract = await contractOfCapture(tx, capture.id);
  if (!contract) return denyHeldPayment(tx, capture, by);
  return claimFromBank(tx, platform, capture, contract, by);
}

/** False: it is disputed, or claimed, already. */
async function claimFromBank(
  tx: Tx,
  platform: Platform,
  capture: Capture,
  contract: Contract,
  { oddityId, staffId, at }: DeniedBy,
): Promise<boolean> {
  await lockedContractBalance(tx, contract.id);
  await lockPayment(tx, capture.id);
  if ((await chargebacksOfCapture(tx, capture.id)).some(isNotOver)) return false;
  const claim = {
    contractId: contract.id,
    captureId: capture.id,
    accountId: contract.accountId,
    amount: contract.amount,
    ofPrice: 0n,
    ofHeld: 0n,
    bankRef: capture.transactionId,
    deniedIn: oddityId,
    at,
  };
  const id = await insertChargeback(tx, { ...claim, staffId });
  await book(tx, [onChargeback(id, { amount: claim.amount, currency: capture.currency }, aboutOf(capture, contract))], at);
  await noteDispute(tx, platform, { ...claim, id, outcome: null }, { paid: capture, contract, staffId, turn: 'opened', at });
  return true;
}

const isNotOver = ({ outcome }: Chargeback): boolean => outcome === null || outcome.is === 'lost';

/**
 * The bank knows a payment of a contract again, whole: the claim on it is won, or what was written off as lost is with the bank after
 * all. The contract was never touched by the claim and is not now. False: nothing is claimed of it any more.
 */
export async function findClaimed(
  tx: Tx,
  platform: Platform,
  capture: Capture,
  { oddityId, staffId, reason, at }: DeniedBy,
): Promise<boolean> {
  const claim = await claimOf(tx, capture.id);
  if (!claim) return false;
  if (claim.outcome === null) return (await endDispute(tx, platform, claim, { outcome: 'won', reason, staffId })).ok;
  await lockPayment(tx, capture.id);
  if (!(await insertClaimFound(tx, claim.id, { oddityId, staffId, at }))) return false;
  const contract = (await contractOfCapture(tx, capture.id))!;
  await book(tx, [onClaimFound(claim.id, { amount: claim.amount, currency: capture.currency }, aboutOf(capture, contract))], at);
  await noteDispute(tx, platform, claim, { paid: capture, contract, staffId, turn: 'won', at });
  return true;
}

/**
 * The bank does not know a return that it had called made: it is owed again, and its job asks the bank anew. `disputed`: the payer,
 * to whom it never came, has it by a dispute at the bank, or will when that is lost.
 */
export async function denyReturnOfAny(tx: Tx, id: MoneyBackId, by: DeniedBy): Promise<boolean | 'disputed'> {
  const row = await moneyBackById(tx, id);
  const capture = row && (await captureById(tx, row.captureId));
  if (!row || !capture) return false;
  const one = row.caseRef === null ? null : await lockCase(tx, row.caseRef);
  await lockPayment(tx, capture.id);
  if ((await chargebacksOfCapture(tx, capture.id)).some(mayTakeReturned)) return 'disputed';
  if (!one) return denyHeldReturn(tx, row, capture, by);
  if (one.state !== 'done' || !(await denyReturn(tx, row, by))) return false;
  const about = { contractId: one.contractId, provider: capture.provider };
  await book(tx, [onRefundDenied(`${one.id}:${row.id}`, row.amount, about)], by.at);
  const actor = { kind: 'staff', id: by.staffId } as const;
  await takeStep(tx, one, { state: 'stuck', actor, words: by.reason, at: by.at });
  await askGateway(tx, { ...one, state: 'stuck' }, by.at, actor);
  return true;
}

/** Open, or lost with more of it than was here: what was taken then is what had been given back by our books. */
const mayTakeReturned = ({ outcome, amount, ofPrice, ofHeld }: Chargeback): boolean =>
  outcome === null || (outcome.is === 'lost' && amount > ofPrice + ofHeld);

/** The return's own job looks at the bank at once. */
export async function lookAtReturn(tx: Tx, id: MoneyBackId, at: Date): Promise<void> {
  const row = await moneyBackById(tx, id);
  const caseId = row?.caseRef ?? null;
  if (caseId === null) await enqueue(tx, giveBackTask, { moneyBackId: id }, { runAt: at, key: `give-back:${id}` });
  else await enqueue(tx, payTask, { caseId }, { runAt: at, key: `refund:${caseId}` });
}

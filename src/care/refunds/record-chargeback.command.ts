import { ok, refuse, type Result } from '#kernel/result.ts';
import { breakDays, contractById, contractOfCapture, type Contract } from '#contracts';
import { book, lockedContractBalance } from '#ledger';
import {
  captureById,
  captureOfTransaction,
  freeForDispute,
  isTransfer,
  lockedOutsideOfPrice,
  oddityById,
  oweServiceReturn,
  reserveHeld,
  resolveOddity,
  type Capture,
  type CaptureId,
  type Oddity,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Db, type Tx } from '#platform/database.ts';
import { chargebacksOfContract, insertChargeback, insertStopped } from './chargeback.sql.ts';
import { leftIn, onChargeback } from './entries.ts';
import { noteDispute } from './note-dispute.command.ts';
import { decided, Undone } from './take-step.command.ts';
import type { CaseRefusal } from './take-step.ts';

/** Of a contract's payment, or of any other. */
type Of = { readonly contractId: string } | { readonly captureId: string };
type Recording = { readonly amount: bigint; readonly bankRef: string; readonly staffId: string };

/**
 * The bank took the sum back on the cardholder's claim: what of it is of a price still here, or held beside one, is reserved
 * against a second return. What the payer had back before is disputed all the same (decision 0075). Access stays open while
 * the bank decides (0081).
 */
export function recordChargeback(
  platform: Platform,
  { bankRef: typed, ...recording }: Of & Recording,
): Promise<Result<string, CaseRefusal>> {
  const bankRef = typed.trim();
  const at = platform.clock.now();
  return decided(() =>
    transact(platform.db, async (tx): Promise<Result<string, CaseRefusal>> => {
      const paid = await paymentOf(tx, recording);
      if (!paid) return refuse('not-found');
      if (bankRef === '' || recording.amount <= 0n) return refuse('words-missing');
      return ok(await recordDispute(tx, platform, paid, { ...recording, bankRef, at }));
    }),
  );
}

async function paymentOf(db: Db, of: Of): Promise<Capture | null> {
  if ('captureId' in of) return captureById(db, of.captureId);
  const contract = await contractById(db, of.contractId);
  return contract && captureById(db, contract.captureId);
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
      const paid = oddity && (await disputedPayment(tx, oddity));
      if (!paid) return refuse('not-found');
      const actor = { kind: 'staff', id: staffId } as const;
      if (!(await resolveOddity(tx, oddity.id, { action: 'record-dispute', actor, reason, at }))) return refuse('moved-on');
      const [bankRef, amount] = [String(oddity.facts['transaction']), BigInt(String(oddity.facts['amount']))];
      return ok(await recordDispute(tx, platform, paid, { amount, bankRef, staffId, at }));
    }),
  );
}

/** The payment that the bank took back, by its own number of it and in its currency; null: none that is known here. */
export async function disputedPayment(db: Db, { kind, facts }: Pick<Oddity, 'kind' | 'facts'>): Promise<Capture | null> {
  if (kind !== 'chargeback') return null;
  const paid = await captureOfTransaction(db, String(facts['provider']), String(facts['payment']));
  return paid && isDisputable(paid) && paid.currency === facts['currency'] ? paid : null;
}

/** A bank disputes what a card has paid; test money is none. */
export const isDisputable = ({ provider, decision }: Pick<Capture, 'provider' | 'decision'>): boolean =>
  !isTransfer(provider) && decision !== 'ignore';

type Told = Recording & { readonly at: Date };

async function recordDispute(tx: Tx, platform: Platform, paid: Capture, { amount, bankRef, staffId, at }: Told): Promise<string> {
  if (!isDisputable(paid)) throw new Undone('not-disputable');
  const contract = await contractOfCapture(tx, paid.id);
  const left = contract ? await leftOfPrice(tx, contract) : 0n;
  const ofPrice = amount < left ? amount : left;
  const free = amount > ofPrice ? await freeForDispute(tx, paid, amount - ofPrice, at) : ok({ amount: 0n, stopped: [] });
  if (!free.ok) throw new Undone(free.refusal);
  crashPoint(platform, 'dispute-returns-stopped');
  const row = {
    contractId: contract?.id ?? null,
    captureId: paid.id,
    accountId: contract?.accountId ?? paid.accountId,
    amount,
    ofPrice,
    ofHeld: free.value.amount,
    bankRef,
    deniedIn: null,
    at,
  };
  const id = await insertChargeback(tx, { ...row, staffId });
  await insertStopped(tx, id, free.value.stopped);
  if (row.ofPrice > 0n) await oweServiceReturn(tx, { captureId: paid.id, amount: row.ofPrice, caseRef: id, way: 'chargeback', at });
  if (row.ofHeld > 0n) await reserveHeld(tx, { captureId: paid.id, amount: row.ofHeld, caseRef: id, at });
  crashPoint(platform, 'dispute-reserved');
  await book(tx, [onChargeback(id, { amount, currency: paid.currency }, aboutOf(paid, contract))], at);
  if (contract) await breakDays(tx, contract.id, { reason: 'dispute-opened', reference: id, at });
  await noteDispute(tx, platform, { ...row, id, outcome: null }, { paid, contract, staffId, turn: 'opened', at });
  crashPoint(platform, 'dispute-before-commit');
  return id;
}

export const aboutOf = ({ provider }: Capture, contract: Contract | null): { readonly contractId?: string; readonly provider: string } => ({
  provider,
  ...(contract ? { contractId: contract.id } : {}),
});

/** Of a price, in the books and not reserved by another dispute, or gone in the bank's cabinet. */
async function leftOfPrice(tx: Tx, contract: Contract): Promise<bigint> {
  const left = leftIn(await lockedContractBalance(tx, contract.id)) - (await lockedOutsideOfPrice(tx, contract.captureId as CaptureId));
  const open = (await chargebacksOfContract(tx, contract.id)).filter((one) => one.outcome === null);
  const free = open.reduce((rest, one) => rest - one.ofPrice, left);
  return free > 0n ? free : 0n;
}

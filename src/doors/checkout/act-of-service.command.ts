import {
  acceptanceState,
  contractById,
  drawAct,
  drawActCorrection,
  insertActCorrection,
  insertPaper,
  insertProof,
  newProof,
  proven,
  renderedOn,
  type Contract,
  type ContractPaperFacts,
  type PaperCustomer,
} from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { almatyDay } from '#kernel/civil-date.ts';
import { lockedContractBalance } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf, type Paper } from '#platform/pdf.ts';
import { correctionSums } from '#seats';
import { actNow, type ActNow } from './act-now.sql.ts';
import { paperFacts } from './contract-papers.command.ts';

/** The number of the correction that is to be read; 0: the act itself. */
export type ReadyAct = number;

/**
 * The act of services rendered (clause 2.2), made on request once the service is accepted, for what of the price is kept; or the
 * corrective act of what went back since. The sums are read and the bytes stored behind the lock of the books, which whoever
 * gives money back takes too; of two who ask at once the second reads what the first made. Null: there is none to be had.
 */
export async function printAct(platform: Platform, contractId: string): Promise<ReadyAct | null> {
  const { db } = platform;
  const contract = await contractById(db, contractId);
  // An organisation's act is for its seats, and another paper (seats/make-act.command.ts).
  if (contract?.customerKind !== 'individual') return null;
  const before = await actNow(db, contract);
  if (before.step !== 'make' && before.step !== 'correct') return lastOf(before);
  const facts = await paperFacts(platform, contract);
  if ('seats' in facts.customer) return null;
  const person = { ...facts, customer: facts.customer };
  return transact(db, async (tx) => {
    await lockedContractBalance(tx, contract.id);
    const now = await actNow(tx, contract);
    if (now.step === 'make') return keepAct(tx, platform, { contract, facts: person, now });
    return now.step === 'correct' ? keepCorrection(tx, platform, { contract, facts: person, now }) : lastOf(now);
  });
}

const lastOf = ({ paper, corrections }: ActNow): ReadyAct | null => (paper ? corrections.length : null);

type Making = {
  readonly contract: Contract;
  readonly facts: Omit<ContractPaperFacts, 'customer'> & { readonly customer: PaperCustomer };
  readonly now: ActNow;
};

async function keepAct(tx: Tx, platform: Platform, { contract, facts, now: { kept } }: Making): Promise<ReadyAct> {
  const { offer, acceptance } = await given(tx, contract);
  const enrolment = await enrolmentByContract(tx, contract.id);
  if (!enrolment) throw new Error('a contract without its enrolment', { cause: contract.id });
  const openedOn = almatyDay(enrolment.term.openedAt);
  const act = drawAct({ ...facts, kept, openedOn, ground: offer.ground, renderedOn: renderedOn(offer), acceptance });
  const file = await store(tx, platform, contract, { paper: act, event: 'contract.act-printed', facts: { worth: kept.toString() } });
  await insertPaper(tx, contract.id, 'act', { ...file, worth: kept });
  return 0;
}

async function keepCorrection(tx: Tx, platform: Platform, { contract, facts, now }: Making): Promise<ReadyAct> {
  const { acceptance } = await given(tx, contract);
  const madeAt = platform.clock.now();
  const no = now.corrections.length + 1;
  const sums = { was: now.corrections.at(-1)?.now ?? now.paper?.worth ?? contract.amount, now: now.kept };
  const { vatLess } = correctionSums(contract.vat, sums.was, [sums]);
  const about = { no, ...sums, vatLess, day: almatyDay(madeAt), madeAt };
  const paper = drawActCorrection({ ...facts, ...about, actDay: acceptance.day, rate: contract.vat });
  const told = { correction: no, worth: now.kept.toString() };
  const file = await store(tx, platform, contract, { paper, event: 'contract.act-corrected', facts: told });
  await insertActCorrection(tx, contract.id, { ...about, ...file });
  return no;
}

async function given(tx: Tx, { id }: Contract) {
  const accepted = await acceptanceState(tx, id);
  if (accepted.state !== 'given') throw new Error('an act of what was not accepted', { cause: id });
  return accepted;
}

type Stored = { readonly paper: Paper; readonly event: string; readonly facts: Readonly<Record<string, string | number>> };

async function store(tx: Tx, platform: Platform, { id }: Contract, { paper, event, facts }: Stored) {
  const at = platform.clock.now();
  const proof = newProof(platform);
  const bytes = renderPdf(proven(paper, proof));
  const fileId = await platform.files.put(bytes);
  await insertProof(tx, { token: proof.token, fileId, at });
  await journal(tx, { event, subject: { kind: 'contract', id }, actor: { kind: 'system' }, at, facts: { ...facts, file: fileId } });
  return { fileId, size: bytes.length, madeAt: at };
}

import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { isTaken, seatsOfContract } from '#seats';
import { isOver } from './case.ts';
import { caseById, casesOfContract, insertCase, insertStep, lockCase } from './case.sql.ts';
import { insertSignalEnd } from './signal.sql.ts';
import { evidenceFilesOf } from './evidence-file.sql.ts';
import type { EvidenceFileFault, NewEvidenceFiles } from './evidence-file.ts';
import { filesFault, hashesOf, keepFiles, storeFiles, type StoredFiles } from './keep-evidence-files.command.ts';
import { author, standsOn, stepCase, type StepRefusal } from './step-case.command.ts';
import { addWords } from './words.sql.ts';

export const LONGEST_WORDS = 5000;

/** Words as typed; null: nothing was said, or too much. */
export function parseWords(typed: string): string | null {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  return text.length < 10 || text.length > LONGEST_WORDS ? null : text;
}

export type Evidence = { readonly text: string; readonly reference: string | null; readonly attached?: NewEvidenceFiles };

export type Opening = {
  readonly contract: Contract;
  /** Of a contract with seats: whose learner it is about. */
  readonly seatNo?: number | null;
  readonly staffId: string;
  readonly evidence: Evidence;
  readonly signalId?: string | null;
};
type OpenRefusal = 'another-is-open' | 'seat';

/** A case begins with evidence; a contract, or a seat of one, has one at a time. */
export async function openCase(platform: Platform, given: Opening): Promise<Result<string, OpenRefusal>> {
  const stored = await storeFiles(platform, given.evidence.attached);
  for (;;) {
    const opened = await tryToOpen(platform, given, stored);
    // The number went to a case of another seat at the same moment: the next one is free.
    if (opened) return opened;
  }
}

/** Who answers for the breach: of a contract with seats only the learner who took the seat. */
async function answering(tx: Tx, { contract, seatNo }: Opening): Promise<{ seatNo: number | null; accountId: string } | null> {
  if (contract.seats === null) return { seatNo: null, accountId: contract.accountId };
  const seat = (await seatsOfContract(tx, contract.id)).find((one) => one.no === seatNo);
  return seat?.claim && isTaken(seat) ? { seatNo: seat.no, accountId: seat.claim.accountId } : null;
}

async function tryToOpen(platform: Platform, given: Opening, stored: StoredFiles): Promise<Result<string, OpenRefusal> | null> {
  const { contract, staffId } = given;
  const { text, reference } = given.evidence;
  const at = platform.clock.now();
  const actor = { kind: 'staff', id: staffId } as const;
  return transact(platform.db, async (tx) => {
    const who = await answering(tx, given);
    if (!who) return refuse('seat');
    const past = await casesOfContract(tx, contract.id);
    if (past.some((one) => one.seatNo === who.seatNo && !isOver(one.facts.state))) return refuse('another-is-open');
    const id = await insertCase(tx, { contractId: contract.id, ...who, no: past.length + 1, at });
    if (!id) return null;
    const wordsNo = await addWords(tx, platform.vault, id, { kind: 'evidence', ...author(actor), text, reference, at });
    await keepFiles(tx, platform, id, { stored, wordsNo, staffId, at });
    await insertStep(tx, id, 1, { from: null, to: 'open', wordsNo, answerUntil: null, appealUntil: null, actor, at });
    if (given.signalId) await insertSignalEnd(tx, given.signalId, { caseId: id, staffId, at });
    await journal(tx, {
      event: 'conduct.opened',
      subject: { kind: 'conduct-case', id },
      actor,
      at,
      facts: { ...standsOn({ contractId: contract.id, ...who }), files: hashesOf(stored) },
    });
    return ok(id);
  });
}

/** More facts, as long as the case goes on. */
export async function addEvidence(
  platform: Platform,
  given: { readonly caseId: string; readonly staffId: string; readonly evidence: Evidence },
): Promise<Result<void, 'no-such-case' | EvidenceFileFault>> {
  const { caseId, staffId } = given;
  const { attached, ...evidence } = given.evidence;
  const stored = await storeFiles(platform, attached);
  const at = platform.clock.now();
  const actor = { kind: 'staff', id: staffId } as const;
  return transact(platform.db, async (tx) => {
    await lockCase(tx, caseId);
    const one = await caseById(tx, caseId);
    if (!one || isOver(one.facts.state)) return refuse('no-such-case');
    const fault = filesFault(await evidenceFilesOf(tx, platform.vault, caseId), stored);
    if (fault) return refuse(fault);
    const wordsNo = await addWords(tx, platform.vault, caseId, { kind: 'evidence', ...author(actor), ...evidence, at });
    await keepFiles(tx, platform, caseId, { stored, wordsNo, staffId, at });
    const facts = { ...standsOn(one), files: hashesOf(stored) };
    await journal(tx, { event: 'conduct.evidence-added', subject: { kind: 'conduct-case', id: caseId }, actor, at, facts });
    return ok(undefined);
  });
}

/** The person answers the warning; it may be said until the case is over. */
export async function answerWarning(
  platform: Platform,
  given: { readonly caseId: string; readonly accountId: string; readonly text: string },
): Promise<Result<void, 'no-such-case'>> {
  const { caseId, accountId, text } = given;
  const at = platform.clock.now();
  const actor = { kind: 'person', id: accountId } as const;
  return transact(platform.db, async (tx) => {
    await lockCase(tx, caseId);
    const one = await caseById(tx, caseId);
    if (!one || isOver(one.facts.state) || one.facts.state === 'open') return refuse('no-such-case');
    await addWords(tx, platform.vault, caseId, { kind: 'answer', ...author(actor), text, reference: null, at });
    await journal(tx, { event: 'conduct.answered', subject: { kind: 'conduct-case', id: caseId }, actor, at, facts: standsOn(one) });
    return ok(undefined);
  });
}

/** The person's page showed the warning: that is its delivery. Later looks change nothing. */
export async function openWarning(platform: Platform, caseId: string, accountId: string): Promise<void> {
  await transact(platform.db, (tx) =>
    stepCase(tx, platform, caseId, { command: 'open-warning', actor: { kind: 'person', id: accountId } }),
  );
}

/** Against a suspension, while the time for it runs. */
export async function appeal(
  platform: Platform,
  given: { readonly caseId: string; readonly accountId: string; readonly text: string },
): Promise<Result<unknown, StepRefusal>> {
  const actor = { kind: 'person', id: given.accountId } as const;
  return transact(platform.db, (tx) =>
    stepCase(tx, platform, given.caseId, { command: 'appeal', actor, said: { kind: 'appeal', text: given.text } }),
  );
}

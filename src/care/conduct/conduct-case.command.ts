import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { isOver } from './case.ts';
import { caseById, casesOfContract, insertCase, insertStep, lockCase } from './case.sql.ts';
import { insertSignalEnd } from './signal.sql.ts';
import { author, stepCase, type StepRefusal } from './step-case.command.ts';
import { addWords } from './words.sql.ts';

export const LONGEST_WORDS = 5000;

/** Words as typed; null: nothing was said, or too much. */
export function parseWords(typed: string): string | null {
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  return text.length < 10 || text.length > LONGEST_WORDS ? null : text;
}

export type Evidence = { readonly text: string; readonly reference: string | null };

/** A case begins with evidence; a contract has one at a time. */
export async function openCase(
  platform: Platform,
  given: { readonly contract: Contract; readonly staffId: string; readonly evidence: Evidence; readonly signalId?: string | null },
): Promise<Result<string, 'another-is-open'>> {
  const { contract, staffId, evidence } = given;
  const at = platform.clock.now();
  const actor = { kind: 'staff', id: staffId } as const;
  return transact(platform.db, async (tx) => {
    const past = await casesOfContract(tx, contract.id);
    if (past.some((one) => !isOver(one.facts.state))) return refuse('another-is-open');
    const id = await insertCase(tx, { contractId: contract.id, accountId: contract.accountId, no: past.length + 1, at });
    if (!id) return refuse('another-is-open');
    const wordsNo = await addWords(tx, platform.vault, id, { kind: 'evidence', ...author(actor), ...evidence, at });
    await insertStep(tx, id, 1, { from: null, to: 'open', wordsNo, answerUntil: null, appealUntil: null, actor, at });
    if (given.signalId) await insertSignalEnd(tx, given.signalId, { caseId: id, staffId, at });
    await journal(tx, {
      event: 'conduct.opened',
      subject: { kind: 'conduct-case', id },
      actor,
      at,
      facts: { contract: contract.id },
    });
    return ok(id);
  });
}

/** More facts, as long as the case goes on. */
export async function addEvidence(
  platform: Platform,
  given: { readonly caseId: string; readonly staffId: string; readonly evidence: Evidence },
): Promise<Result<void, 'no-such-case'>> {
  return say(platform, given.caseId, { kind: 'staff', id: given.staffId }, { kind: 'evidence', ...given.evidence });
}

/** The person answers the warning; it may be said until the case is over. */
export async function answerWarning(
  platform: Platform,
  given: { readonly caseId: string; readonly accountId: string; readonly text: string },
): Promise<Result<void, 'no-such-case'>> {
  return say(platform, given.caseId, { kind: 'person', id: given.accountId }, { kind: 'answer', text: given.text, reference: null });
}

async function say(
  platform: Platform,
  caseId: string,
  actor: { readonly kind: 'person' | 'staff'; readonly id: string },
  said: { readonly kind: 'evidence' | 'answer'; readonly text: string; readonly reference: string | null },
): Promise<Result<void, 'no-such-case'>> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    await lockCase(tx, caseId);
    const one = await caseById(tx, caseId);
    if (!one || isOver(one.facts.state) || (said.kind === 'answer' && one.facts.state === 'open')) return refuse('no-such-case');
    await addWords(tx, platform.vault, caseId, { ...author(actor), ...said, at });
    const event = said.kind === 'answer' ? 'conduct.answered' : 'conduct.evidence-added';
    await journal(tx, { event, subject: { kind: 'conduct-case', id: caseId }, actor, at, facts: { contract: one.contractId } });
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

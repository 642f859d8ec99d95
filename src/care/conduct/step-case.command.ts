import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { act, secondThatLeft, type CaseCommand, type CaseFacts, type CaseRefusal, type CaseRules } from './case.ts';
import { caseById, caseSteps, insertDelivery, insertStep, lockCase, type ConductCase, type NewStep } from './case.sql.ts';
import { addWords, type WordsKind } from './words.sql.ts';

export type CaseActor = { readonly kind: 'person' | 'staff'; readonly id: string } | { readonly kind: 'system' };
export type Said = { readonly kind: WordsKind; readonly text: string; readonly reference?: string | null };
export type Stepped = { readonly before: ConductCase; readonly facts: CaseFacts; readonly at: Date };
/** `nobody-to-warn`: the account is erased. */
export type StepRefusal = CaseRefusal | 'no-such-case' | 'nobody-to-warn';

export const rulesOf = ({ config }: Platform): CaseRules => ({
  deliveryDays: config.warningDeliveryDays,
  answerDays: config.warningAnswerDays,
});

/** One command on one case, behind its lock: decided by the model, kept by the table, told in the journal. */
export async function stepCase(
  tx: Tx,
  platform: Platform,
  caseId: string,
  given: { readonly command: CaseCommand; readonly actor: CaseActor; readonly said?: Said },
): Promise<Result<Stepped, StepRefusal>> {
  await lockCase(tx, caseId);
  const before = await caseById(tx, caseId);
  if (!before) return refuse('no-such-case');
  const at = platform.clock.now();
  const { actor, said } = given;
  const next = act(before.facts, given.command, rulesOf(platform), at);
  if (!next.ok) return next;
  const facts = next.value;
  if (facts.delivery && !before.facts.delivery)
    await insertDelivery(tx, caseId, facts.delivery, facts.delivery.how === 'sent-twice' ? secondThatLeft(facts) : null);
  if (facts.state !== before.facts.state && said) {
    const wordsNo = await addWords(tx, platform.vault, caseId, { ...author(actor), ...said, reference: said.reference ?? null, at });
    await insertStep(tx, caseId, (await caseSteps(tx, caseId)).length + 1, newStep(before.facts, facts, { wordsNo, actor, at }));
  }
  await journal(tx, {
    event: `conduct.${given.command}`,
    subject: { kind: 'conduct-case', id: caseId },
    actor,
    at,
    facts: { ...standsOn(before), state: facts.state },
  });
  return ok({ before, facts, at });
}

/** For the journal: the contract, and of one with seats the seat. */
export const standsOn = ({ contractId, seatNo }: Pick<ConductCase, 'contractId' | 'seatNo'>) => ({
  contract: contractId,
  ...(seatNo !== null && { seat: seatNo }),
});

function newStep(before: CaseFacts, facts: CaseFacts, more: { wordsNo: number; actor: CaseActor; at: Date }): NewStep {
  const withoutAppeal = facts.state === 'terminated' && before.state === 'suspended';
  return {
    from: before.state,
    to: facts.state,
    answerUntil: facts.state === 'suspended' ? (facts.delivery?.answerUntil ?? null) : null,
    appealUntil: facts.state === 'suspended' || withoutAppeal ? facts.appealUntil : null,
    ...more,
  };
}

export const author = (actor: CaseActor) => ({ author: actor.kind, authorId: actor.kind === 'system' ? null : actor.id });

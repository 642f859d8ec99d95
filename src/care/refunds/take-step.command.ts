import { breakDays } from '#contracts';
import { refuse, type Refused } from '#kernel/result.ts';
import { refusedBy, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { endedStates, type RefundCase } from './refund-case.ts';
import { insertStep, type NewStep } from './refund-case.sql.ts';
import type { CaseRefusal } from './take-step.ts';

/** What the database refuses, and by which rule. */
const BY_CONSTRAINT: Readonly<Record<string, CaseRefusal>> = {
  step_is_lawful: 'moved-on',
  step_pkey: 'moved-on',
  service_return_once: 'moved-on',
  appeal_once: 'moved-on',
  refusal_has_its_reason: 'words-missing',
  fault_is_found: 'words-missing',
  incident_is_a_fault: 'no-such-incident',
  termination_is_its_ground: 'not-terminated',
  second_person_approves: 'second-person',
  staff_decides_of_others: 'own-case',
  another_person_hears_the_appeal: 'same-hearer',
  one_open_case_a_contract: 'already-open',
  one_open_case_a_seat: 'already-open',
  never_back_more_than_the_share: 'nothing-left',
  never_back_more_than_came: 'nothing-left',
  seat_is_as_reckoned: 'seat-claimed',
  sent_return_pkey: 'no-such-line',
  order_sends_one_return: 'order-used',
  never_disputed_more_than_came: 'nothing-left',
  dispute_names_its_contract: 'moved-on',
  chargeback_capture_id_bank_ref_key: 'moved-on',
  never_explained_more_than_went: 'nothing-left',
  explained_case_is_never_sent: 'moved-on',
  case_outside_pkey: 'moved-on',
};

/** Thrown where something was written already: the transaction never was. */
export class Undone extends Error {
  readonly refusal: CaseRefusal;
  constructor(refusal: CaseRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Runs a decision; a rule that the database keeps comes back as a refusal, and its transaction never was. */
export async function decided<Value>(work: () => Promise<Value>): Promise<Value | Refused<CaseRefusal>> {
  try {
    return await work();
  } catch (fault) {
    const refusal = fault instanceof Undone ? fault.refusal : BY_CONSTRAINT[refusedBy(fault) ?? ''];
    if (refusal) return refuse(refusal);
    throw fault;
  }
}

/**
 * A step of the case with its line in the journal. With its end the days of acceptance begin anew (clause 2.2): while it was
 * decided the customer could neither accept nor object. What was terminated stops nobody else.
 */
export async function takeStep(tx: Tx, one: RefundCase, step: NewStep): Promise<void> {
  await insertStep(tx, one.id, step);
  await noteStep(tx, one, step);
  if (one.ground !== 'terminated' && endedStates.includes(step.state))
    await breakDays(tx, one.contractId, { reason: 'refund-ended', reference: one.id, at: step.at });
}

export async function noteStep(tx: Tx, one: RefundCase, { state, actor, at, incidentId }: NewStep): Promise<void> {
  const facts = { number: one.number, ground: one.ground, amount: one.amount.toString(), incident: incidentId ?? null };
  const entry = { event: `refund.${state}`, at, facts };
  const who = actor.id === null ? { kind: actor.kind as 'system' } : { kind: actor.kind, id: actor.id };
  await journal(tx, { ...entry, subject: { kind: 'refund', id: one.id }, actor: who });
  await journal(tx, { ...entry, subject: { kind: 'contract', id: one.contractId }, actor: who });
}

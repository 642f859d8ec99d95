import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { EnrolmentId, NewEnrolment } from './enrolment.ts';
import { enrolmentByContract, insertEnrolment } from './enrolment.sql.ts';

/** Part of settling (clause 3.12): opens the course in the contract's own transaction, once, however often it is called. */
export async function openEnrolment(tx: Tx, enrolment: NewEnrolment): Promise<{ id: EnrolmentId; opened: boolean }> {
  const id = await insertEnrolment(tx, enrolment);
  if (!id) {
    const known = await enrolmentByContract(tx, enrolment.contractId, enrolment.seatNo ?? null);
    if (!known) throw new Error('an enrolment was refused and is not there', { cause: enrolment.contractId });
    return { id: known.id, opened: false };
  }
  await journal(tx, {
    event: 'enrolment.opened',
    subject: { kind: 'enrolment', id },
    actor: { kind: 'system' },
    at: enrolment.openedAt,
    facts: { contract: enrolment.contractId, version: enrolment.programmeVersionId, accessDays: enrolment.accessDays },
  });
  return { id, opened: true };
}

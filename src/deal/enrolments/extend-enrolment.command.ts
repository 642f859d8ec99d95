import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Extension } from './enrolment.ts';
import { insertExtension } from './enrolment.sql.ts';

export async function extendEnrolment(tx: Tx, extension: Extension): Promise<'extended' | 'already-extended'> {
  if (!(await insertExtension(tx, extension))) return 'already-extended';
  await journal(tx, {
    event: 'enrolment.extended',
    subject: { kind: 'enrolment', id: extension.enrolmentId },
    at: extension.grantedAt,
    actor: extension.grantedBy ? { kind: 'staff', id: extension.grantedBy } : { kind: 'system' },
    facts: { ground: extension.ground, reference: extension.groundRef, days: extension.days },
  });
  return 'extended';
}

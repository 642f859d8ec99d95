import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { awaitCertificate } from '#certificates';
import type { Enrolment } from '#enrolments';
import { completeCourse, type CourseCompletion } from '#learning';

/** After a step is done: is the course complete? Certificates come last, by a job enqueued with this very commit. */
export async function afterStep(tx: Tx, enrolment: Enrolment, now: Date): Promise<CourseCompletion> {
  const asked = await completeCourse(tx, enrolment, now);
  if (!asked.completedNow) return asked;
  await journal(tx, {
    event: 'course.completed',
    subject: { kind: 'enrolment', id: enrolment.id },
    actor: { kind: 'system' },
    at: now,
    facts: { version: enrolment.programmeVersionId },
  });
  await awaitCertificate(tx, enrolment.id);
  return asked;
}

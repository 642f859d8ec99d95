import type { Tx } from '#platform/database.ts';
import { taughtVersion, type Enrolment } from '#enrolments';
import { completion, type Completion } from './completion.ts';
import { courseOfEnrolment } from './course.sql.ts';
import { keepCompletion } from './progress.sql.ts';

export type CourseCompletion = Completion & { readonly completedNow: boolean };

/**
 * Asks, after a step was done, whether the course is complete, and records it once. The caller holds the enrolment's
 * lock: of two tabs that do the last two steps at the same time, the second sees both.
 */
export async function completeCourse(tx: Tx, enrolment: Enrolment, now: Date): Promise<CourseCompletion> {
  const course = await courseOfEnrolment(tx, enrolment.id);
  if (!course) throw new Error('no such enrolment', { cause: enrolment.id });
  const version = await taughtVersion(tx, enrolment.programmeVersionId);
  const asked = completion(version, course.facts);
  const completedNow =
    asked.complete && (await keepCompletion(tx, { enrolmentId: enrolment.id, versionId: enrolment.programmeVersionId, completedAt: now }));
  return { ...asked, completedNow };
}

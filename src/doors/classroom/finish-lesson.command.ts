import { transact } from '#platform/database.ts';
import type { Platform } from '#platform/context.ts';
import { lockEnrolment, type Enrolment } from '#enrolments';
import { keepDone, type CourseCompletion } from '#learning';
import { afterStep } from './after-step.command.ts';

/** 'Done, go on': the lesson is finished, and with the last step the course. */
export async function finishLesson(
  platform: Platform,
  { enrolment, lessonKey }: { enrolment: Enrolment; lessonKey: string },
): Promise<CourseCompletion> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    await lockEnrolment(tx, enrolment.id);
    await keepDone(tx, { enrolmentId: enrolment.id, lessonKey, now });
    return afterStep(tx, enrolment, now);
  });
}

import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { ProgrammeVersionId } from '#catalogue';
import type { EnrolmentId } from '#enrolments';

type LessonAt = { readonly enrolmentId: EnrolmentId; readonly lessonKey: string; readonly now: Date };

/** Takes `Db`: the one statement is its own transaction, so that showing a lesson stays within three round trips. */
export async function noteOpened(db: Db, { enrolmentId, lessonKey, now }: LessonAt): Promise<void> {
  await db
    .insertInto('learning.lesson')
    .values({ enrolment_id: enrolmentId, lesson_key: lessonKey, opened_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** The first finishing stands; a clock that stepped back does not put the end before the beginning. */
export async function keepDone(tx: Tx, { enrolmentId, lessonKey, now }: LessonAt): Promise<void> {
  await tx
    .insertInto('learning.lesson')
    .values({ enrolment_id: enrolmentId, lesson_key: lessonKey, opened_at: now, done_at: now })
    .onConflict((on) =>
      on
        .columns(['enrolment_id', 'lesson_key'])
        .doUpdateSet({ done_at: sql<Date>`coalesce(lesson.done_at, greatest(excluded.done_at, lesson.opened_at))` }),
    )
    .execute();
}

export async function keepVideoPosition(
  tx: Tx,
  at: { enrolmentId: EnrolmentId; video: string; seconds: number; savedAt: Date },
): Promise<void> {
  const values = { seconds: at.seconds, saved_at: at.savedAt };
  await tx
    .insertInto('learning.video_position')
    .values({ enrolment_id: at.enrolmentId, video: at.video, ...values })
    .onConflict((on) => on.columns(['enrolment_id', 'video']).doUpdateSet(values))
    .execute();
}

/** False: the course was completed before. */
export async function keepCompletion(
  tx: Tx,
  done: { enrolmentId: EnrolmentId; versionId: ProgrammeVersionId; completedAt: Date },
): Promise<boolean> {
  const kept = await tx
    .insertInto('learning.completion')
    .values({ enrolment_id: done.enrolmentId, programme_version_id: done.versionId, completed_at: done.completedAt })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

/** Every lesson with the moments of its opening and finishing, and when the course was completed: what a contract's evidence tells. */
export async function learningLog(db: Db, enrolmentId: EnrolmentId) {
  const [lessons, completion] = await Promise.all([
    db
      .selectFrom('learning.lesson')
      .select(['lesson_key', 'opened_at', 'done_at'])
      .where('enrolment_id', '=', enrolmentId)
      .orderBy('opened_at')
      .orderBy('lesson_key')
      .execute(),
    db.selectFrom('learning.completion').select('completed_at').where('enrolment_id', '=', enrolmentId).executeTakeFirst(),
  ]);
  return {
    lessons: lessons.map((row) => ({ lesson: row.lesson_key, openedAt: row.opened_at, doneAt: row.done_at })),
    completedAt: completion?.completed_at ?? null,
  };
}

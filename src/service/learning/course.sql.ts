import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#platform/database.ts';
import type { Vault } from '#platform/vault.ts';
import type { ProgrammeId } from '#catalogue';
import { enrolmentFrom, type AccessRow, type EnrolmentId } from '#enrolments';
import type { Course, Desk } from './course.ts';
import type { AttemptFact, Facts, LessonFact } from './facts.ts';
import { openNote } from './note.sql.ts';

/** All courses of a person, the newest first, in one query. */
export async function coursesOf(db: Db, accountId: string): Promise<Course[]> {
  const rows = await selectCourse(db).where('access.account_id', '=', accountId).orderBy('access.opened_at', 'desc').execute();
  return rows.map(courseFrom);
}

/** The person's newest course of the programme; null: never opened. */
export async function courseOf(db: Db, accountId: string, programmeId: ProgrammeId): Promise<Course | null> {
  const row = await ofPerson(selectCourse(db), accountId, programmeId).executeTakeFirst();
  return row ? courseFrom(row) : null;
}

export async function courseOfEnrolment(db: Db, enrolmentId: EnrolmentId): Promise<Course | null> {
  const row = await selectCourse(db).where('access.enrolment_id', '=', enrolmentId).executeTakeFirst();
  return row ? courseFrom(row) : null;
}

/** The whole ground of a lesson's page in one query: access, progress, note, video positions. */
export async function deskOf(db: Db, vault: Vault, accountId: string, programmeId: ProgrammeId, lessonKey: string): Promise<Desk | null> {
  const row = await ofPerson(selectCourse(db), accountId, programmeId)
    .leftJoin('learning.note as note', (on) =>
      on.onRef('note.enrolment_id', '=', 'access.enrolment_id').on('note.lesson_key', '=', lessonKey),
    )
    .leftJoin('enrolments.v_mark as marked', 'marked.enrolment_id', 'access.enrolment_id')
    .select(['note.body as note_body', 'note.saved_at as note_saved_at', 'marked.mark'])
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('learning.video_position as at')
          .select(['at.video', 'at.seconds'])
          .whereRef('at.enrolment_id', '=', 'access.enrolment_id'),
      ).as('positions'),
    )
    .executeTakeFirst();
  if (!row) return null;
  const course = courseFrom(row);
  const note =
    row.note_body && row.note_saved_at
      ? { text: openNote(vault, course.enrolment.id, lessonKey, row.note_body), savedAt: row.note_saved_at }
      : null;
  return { ...course, note, mark: row.mark, positions: new Map(row.positions.map((one) => [one.video, one.seconds])) };
}

function selectCourse(db: Db) {
  return db
    .selectFrom('enrolments.v_access as access')
    .leftJoin('learning.completion as completion', 'completion.enrolment_id', 'access.enrolment_id')
    .select([
      'access.enrolment_id',
      'access.account_id',
      'access.programme_id',
      'access.programme_version_id',
      'access.contract_id',
      'access.opened_at',
      'access.access_days',
      'access.extra_days',
      'access.closed_as',
      'access.closed_at',
      'access.seat_no',
      'completion.completed_at',
    ])
    .select((from) => [
      jsonArrayFrom(
        from
          .selectFrom('learning.lesson')
          .select(['lesson_key', instant('opened_at').as('opened_at'), instant('done_at').as('done_at')])
          .whereRef('learning.lesson.enrolment_id', '=', 'access.enrolment_id'),
      ).as('lessons'),
      jsonArrayFrom(
        from
          .selectFrom('assessment.v_attempt as attempt')
          .select([
            'attempt.attempt_id',
            'attempt.exam_key',
            'attempt.no',
            instant('attempt.finished_at').as('finished_at'),
            'attempt.percent',
            'attempt.passed',
          ])
          .whereRef('attempt.enrolment_id', '=', 'access.enrolment_id')
          .orderBy('attempt.no'),
      ).as('attempts'),
    ]);
}

const ofPerson = (query: ReturnType<typeof selectCourse>, accountId: string, programmeId: ProgrammeId) =>
  query
    .where('access.account_id', '=', accountId)
    .where('access.programme_id', '=', programmeId)
    .orderBy('access.opened_at', 'desc')
    .limit(1);

/** JSON knows no instants: they travel as milliseconds. */
const instant = (column: string) => sql<number | null>`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

type CourseRow = AccessRow & { completed_at: Date | null; lessons: LessonRow[]; attempts: AttemptRow[] };
type LessonRow = { lesson_key: string; opened_at: number | null; done_at: number | null };
type AttemptRow = {
  attempt_id: string | null;
  exam_key: string | null;
  no: number | null;
  finished_at: number | null;
  percent: number | null;
  passed: boolean | null;
};

function courseFrom(row: CourseRow): Course {
  return { enrolment: enrolmentFrom(row), facts: factsFrom(row), completedAt: row.completed_at };
}

function factsFrom({ lessons, attempts }: Pick<CourseRow, 'lessons' | 'attempts'>): Facts {
  const byKey = new Map<string, AttemptFact[]>();
  for (const row of attempts) byKey.set(row.exam_key!, [...(byKey.get(row.exam_key!) ?? []), attemptFrom(row)]);
  return { lessons: new Map(lessons.map((row) => [row.lesson_key, lessonFrom(row)])), attempts: byKey };
}

const lessonFrom = (row: LessonRow): LessonFact => ({
  openedAt: new Date(row.opened_at!),
  doneAt: row.done_at === null ? null : new Date(row.done_at),
});

const attemptFrom = (row: AttemptRow): AttemptFact => ({
  id: row.attempt_id!,
  no: row.no!,
  state: row.finished_at === null ? 'open' : 'finished',
  finishedAt: row.finished_at === null ? null : new Date(row.finished_at),
  percent: row.percent,
  passed: row.passed ?? false,
});

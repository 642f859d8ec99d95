import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { ProgrammeVersionId } from '#catalogue';
import type { EnrolmentId } from '#enrolments';
import { readAnswer, type QuestionVersionId } from '#questions';
import type { Attempt, AttemptId, FinishedAttempt, Marked, OpenAttempt, Uncounted } from './attempt.ts';
import type { Paper } from './paper.ts';
import type { SavedAnswer } from './saving.ts';

/** An attempt with where it belongs: whose, of which quiz or test, drawn from which version. */
export type KeptAttempt = {
  readonly attempt: Attempt;
  readonly enrolmentId: EnrolmentId;
  readonly examKey: string;
  readonly versionId: ProgrammeVersionId;
};

/** Oldest first. */
export async function attemptsOn(db: Db, enrolmentId: EnrolmentId, examKey: string): Promise<KeptAttempt[]> {
  const rows = await selectAttempts(db).where('enrolment_id', '=', enrolmentId).where('exam_key', '=', examKey).orderBy('no').execute();
  return rows.map(attemptFrom);
}

/** Of every test of a course, oldest first. */
export async function attemptsOf(db: Db, enrolmentId: EnrolmentId): Promise<KeptAttempt[]> {
  const rows = await selectAttempts(db).where('enrolment_id', '=', enrolmentId).orderBy('started_at').orderBy('id').execute();
  return rows.map(attemptFrom);
}

export async function attemptById(db: Db, id: AttemptId): Promise<KeptAttempt | null> {
  const row = await selectAttempts(db).where('id', '=', id).executeTakeFirst();
  return row ? attemptFrom(row) : null;
}

/** Holds the attempt to the end of the transaction: answers and the end of one attempt come one after another. */
export async function lockAttempt(tx: Tx, enrolmentId: EnrolmentId, id: AttemptId): Promise<KeptAttempt | null> {
  const row = await selectAttempts(tx).where('id', '=', id).where('enrolment_id', '=', enrolmentId).forNoKeyUpdate().executeTakeFirst();
  return row ? attemptFrom(row) : null;
}

type NewAttempt = Omit<OpenAttempt, 'id' | 'state'> & Omit<KeptAttempt, 'attempt'>;

/** Null: another attempt was begun meanwhile; the unique keys let only one in. */
export async function insertAttempt(tx: Tx, begun: NewAttempt): Promise<OpenAttempt | null> {
  const row = await tx
    .insertInto('assessment.attempt')
    .values({
      enrolment_id: begun.enrolmentId,
      exam_key: begun.examKey,
      programme_version_id: begun.versionId,
      no: begun.no,
      paper: JSON.stringify(begun.paper),
      started_at: begun.startedAt,
      deadline: begun.deadline,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const { no, startedAt, deadline, paper } = begun;
  return { id: row.id as AttemptId, state: 'open', no, startedAt, deadline, paper };
}

export async function keepEnd(tx: Tx, { attempt, marks }: Marked): Promise<void> {
  await tx
    .updateTable('assessment.attempt')
    .set({
      finished_at: attempt.finishedAt,
      finished_by: attempt.by,
      points: attempt.total.points,
      of_points: attempt.total.of,
      percent: attempt.total.percent,
      passed: attempt.passed,
    })
    .where('id', '=', attempt.id)
    .where('finished_at', 'is', null)
    .execute();
  if (marks.length === 0) return;
  await tx
    .insertInto('assessment.mark')
    .values(
      marks.map((mark) => ({
        attempt_id: attempt.id,
        question: mark.question,
        points: mark.points,
        of_points: mark.of,
        is_right: mark.right,
      })),
    )
    .execute();
}

export async function answersOf(db: Db, attemptId: AttemptId): Promise<ReadonlyMap<QuestionVersionId, SavedAnswer>> {
  const rows = await db
    .selectFrom('assessment.answer')
    .select(['question', 'answer', 'seq', 'saved_at'])
    .where('attempt_id', '=', attemptId)
    .execute();
  return new Map(
    rows.map((row) => [row.question as QuestionVersionId, { answer: readAnswer(row.answer), seq: row.seq, savedAt: row.saved_at }]),
  );
}

export async function answerTo(db: Db, attemptId: AttemptId, question: QuestionVersionId): Promise<SavedAnswer | null> {
  const row = await db
    .selectFrom('assessment.answer')
    .select(['answer', 'seq', 'saved_at'])
    .where('attempt_id', '=', attemptId)
    .where('question', '=', question)
    .executeTakeFirst();
  return row ? { answer: readAnswer(row.answer), seq: row.seq, savedAt: row.saved_at } : null;
}

export async function keepAnswer(tx: Tx, attemptId: AttemptId, question: QuestionVersionId, kept: SavedAnswer): Promise<void> {
  const values = { answer: kept.answer ? JSON.stringify(kept.answer) : null, seq: kept.seq, saved_at: kept.savedAt };
  await tx
    .insertInto('assessment.answer')
    .values({ attempt_id: attemptId, question, ...values })
    .onConflict((on) => on.columns(['attempt_id', 'question']).doUpdateSet(values))
    .execute();
}

export async function extraTimeOf(db: Db, enrolmentId: EnrolmentId): Promise<number> {
  const row = await db.selectFrom('assessment.extra_time').select('percent').where('enrolment_id', '=', enrolmentId).executeTakeFirst();
  return row?.percent ?? 0;
}

/** For attempts begun from now on. */
export async function grantExtraTime(
  tx: Tx,
  grant: { enrolmentId: EnrolmentId; percent: number; grantedBy: string; grantedAt: Date },
): Promise<void> {
  const values = { percent: grant.percent, granted_by: grant.grantedBy, granted_at: grant.grantedAt };
  await tx
    .insertInto('assessment.extra_time')
    .values({ enrolment_id: grant.enrolmentId, ...values })
    .onConflict((on) => on.column('enrolment_id').doUpdateSet(values))
    .execute();
}

const selectAttempts = (db: Db) => db.selectFrom('assessment.attempt as attempt').select(attemptColumns);

/** The columns of an attempt, for reads that join it. */
export const attemptColumns = [
  'attempt.id',
  'attempt.enrolment_id',
  'attempt.exam_key',
  'attempt.programme_version_id',
  'attempt.no',
  'attempt.paper',
  'attempt.started_at',
  'attempt.deadline',
  'attempt.finished_at',
  'attempt.finished_by',
  'attempt.percent',
  'attempt.passed',
  sql<number | null>`attempt.points::float8`.as('points'),
  sql<number | null>`attempt.of_points::float8`.as('of_points'),
  sql<Uncounted | null>`(select jsonb_build_object('ground', ground, 'ref', ground_ref)
    from assessment.uncounted where uncounted.attempt_id = attempt.id)`.as('uncounted'),
] as const;

type AttemptRow = {
  id: string;
  enrolment_id: string;
  exam_key: string;
  programme_version_id: string;
  no: number;
  paper: unknown;
  started_at: Date;
  deadline: Date | null;
  finished_at: Date | null;
  finished_by: string | null;
  points: number | null;
  of_points: number | null;
  uncounted: Uncounted | null;
  percent: number | null;
  passed: boolean | null;
};

export function attemptFrom(row: AttemptRow): KeptAttempt {
  const own = { id: row.id as AttemptId, no: row.no, startedAt: row.started_at, deadline: row.deadline, paper: row.paper as Paper };
  const begun = row.uncounted ? { ...own, uncounted: row.uncounted } : own;
  return {
    enrolmentId: row.enrolment_id as EnrolmentId,
    examKey: row.exam_key,
    versionId: row.programme_version_id as ProgrammeVersionId,
    attempt: row.finished_at ? { ...begun, ...endFrom(row, row.finished_at) } : { ...begun, state: 'open' },
  };
}

function endFrom(row: AttemptRow, finishedAt: Date): Omit<FinishedAttempt, 'id' | 'no' | 'startedAt' | 'deadline' | 'paper'> {
  return {
    state: 'finished',
    finishedAt,
    by: row.finished_by as FinishedAttempt['by'],
    passed: row.passed!,
    total: { points: row.points!, of: row.of_points!, percent: row.percent! },
  };
}

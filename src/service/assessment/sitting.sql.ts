import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '#platform/database.ts';
import { enrolmentFrom, type Enrolment } from '#enrolments';
import { readAnswer, type QuestionVersionId } from '#questions';
import type { AttemptId } from './attempt.ts';
import { attemptColumns, attemptFrom, type KeptAttempt } from './attempt.sql.ts';
import type { SavedAnswer } from './saving.ts';

/** Everything the pages of one sitting show. */
export type SittingFacts = {
  readonly kept: KeptAttempt;
  readonly enrolment: Enrolment;
  readonly answers: ReadonlyMap<QuestionVersionId, SavedAnswer>;
};

/** In one query; null for what is not there or is another person's. */
export async function sittingOf(db: Db, accountId: string, attemptId: AttemptId): Promise<SittingFacts | null> {
  if (!UUID.test(attemptId)) return null;
  const row = await db
    .selectFrom('assessment.attempt as attempt')
    .innerJoin('enrolments.v_access as access', 'access.enrolment_id', 'attempt.enrolment_id')
    .select(attemptColumns)
    .select([
      'access.account_id',
      'access.programme_id',
      'access.contract_id',
      'access.opened_at',
      'access.access_days',
      'access.extra_days',
      'access.closed_as',
      'access.closed_at',
      'access.seat_no',
    ])
    .select('access.programme_version_id as enrolled_version_id')
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('assessment.answer as answer')
          .select([
            'answer.question',
            'answer.answer',
            'answer.seq',
            sql<number>`(extract(epoch from answer.saved_at) * 1000)::float8`.as('saved_at'),
          ])
          .whereRef('answer.attempt_id', '=', 'attempt.id'),
      ).as('answers'),
    )
    .where('attempt.id', '=', attemptId)
    .where('access.account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kept: attemptFrom(row),
    enrolment: enrolmentFrom({ ...row, programme_version_id: row.enrolled_version_id }),
    answers: new Map(
      row.answers.map((one) => [
        one.question as QuestionVersionId,
        { answer: readAnswer(one.answer), seq: one.seq, savedAt: new Date(one.saved_at) },
      ]),
    ),
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

import { sql } from 'kysely';
import type { PersonalData } from '#platform/personal-data.ts';

/** Marks ground the certificate and stay; what a person wrote in answers is erased with the person. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'assessment.attempt',
      columns: ['started_at', 'finished_at', 'finished_by', 'points', 'of_points', 'percent', 'passed'],
      why: 'To hold tests by their stated rules and to ground the certificate. Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
    {
      table: 'assessment.uncounted',
      columns: ['ground', 'ground_ref', 'at'],
      why: 'To give back an attempt that ran into an outage. Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
    {
      table: 'assessment.mark',
      columns: ['points', 'of_points', 'is_right'],
      why: 'To show what each answer earned and to find questions that mislead. Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
    {
      table: 'assessment.answer',
      columns: ['answer'],
      why: 'To mark the answers of quizzes and tests and to show the learner what was answered. Ground: the contract.',
      retention: 'As long as the contract is kept; erased earlier on request.',
      atClosing: 'erased',
      topic: 'answers',
    },
    {
      table: 'assessment.extra_time',
      columns: ['percent', 'granted_by'],
      why: 'To give more time in tests to a learner who was granted it. The reason is not kept. Ground: the contract.',
      retention: 'As long as the contract is kept; erased earlier on request.',
      atClosing: 'erased',
      topic: 'answers',
    },
  ],
  export: async (db, accountId) =>
    db
      .selectFrom('assessment.attempt as attempt')
      .innerJoin('enrolments.v_access as access', 'access.enrolment_id', 'attempt.enrolment_id')
      .leftJoin('assessment.answer as answer', 'answer.attempt_id', 'attempt.id')
      .where('access.account_id', '=', accountId)
      .select(['attempt.id as attempt', 'attempt.exam_key as test', 'attempt.no', 'attempt.percent', 'attempt.passed'])
      .select(sql<boolean>`exists (select from assessment.uncounted where uncounted.attempt_id = attempt.id)`.as('not_counted'))
      .select(['answer.question', 'answer.answer', sql<string | null>`answer.saved_at::text`.as('saved_at')])
      .orderBy('attempt.started_at')
      .execute(),
  erase: async (tx, accountId) => {
    const enrolments = tx.selectFrom('enrolments.v_access').select('enrolment_id').where('account_id', '=', accountId);
    await tx
      .deleteFrom('assessment.answer')
      .where('attempt_id', 'in', tx.selectFrom('assessment.attempt').select('id').where('enrolment_id', 'in', enrolments))
      .execute();
    await tx.deleteFrom('assessment.extra_time').where('enrolment_id', 'in', enrolments).execute();
  },
};

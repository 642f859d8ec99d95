import type { PersonalData } from '#platform/personal-data.ts';
import { openNote } from './note.sql.ts';

/** Notes belong to their writer alone; finished lessons ground the certificate and stay. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'learning.note',
      columns: ['body'],
      why: 'Private notes on lessons, for the learner alone; kept encrypted. Ground: the contract.',
      retention: 'Until the learner empties the note or asks for erasure; with the contract at the latest.',
      atClosing: 'erased',
      topic: 'notes',
    },
    {
      table: 'learning.video_position',
      columns: ['seconds', 'saved_at'],
      why: 'To go on with a video where it was left. Ground: the contract.',
      retention: 'As long as the contract is kept; erased earlier on request.',
      atClosing: 'erased',
      topic: 'notes',
    },
    {
      table: 'learning.lesson',
      columns: ['opened_at', 'done_at'],
      why: 'To show progress and to issue the certificate by rule. Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
    {
      table: 'learning.completion',
      columns: ['completed_at'],
      why: 'To issue the certificate once. Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
  ],
  export: async (db, accountId, vault) => {
    const mine = db.selectFrom('enrolments.v_access').select('enrolment_id').where('account_id', '=', accountId);
    const notes = await db.selectFrom('learning.note').selectAll().where('enrolment_id', 'in', mine).execute();
    const lessons = await db.selectFrom('learning.lesson').selectAll().where('enrolment_id', 'in', mine).orderBy('opened_at').execute();
    const videos = await db.selectFrom('learning.video_position').selectAll().where('enrolment_id', 'in', mine).execute();
    return {
      notes: notes.map((row) => ({
        lesson: row.lesson_key,
        text: openNote(vault, row.enrolment_id, row.lesson_key, row.body),
        savedAt: row.saved_at.toISOString(),
      })),
      lessons: lessons.map((row) => ({
        lesson: row.lesson_key,
        openedAt: row.opened_at.toISOString(),
        doneAt: row.done_at?.toISOString() ?? null,
      })),
      videos: videos.map((row) => ({ video: row.video, seconds: row.seconds, savedAt: row.saved_at.toISOString() })),
    };
  },
  erase: async (tx, accountId) => {
    const mine = tx.selectFrom('enrolments.v_access').select('enrolment_id').where('account_id', '=', accountId);
    await tx.deleteFrom('learning.note').where('enrolment_id', 'in', mine).execute();
    await tx.deleteFrom('learning.video_position').where('enrolment_id', 'in', mine).execute();
  },
};

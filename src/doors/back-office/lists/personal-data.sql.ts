import type { PersonalData } from '#platform/personal-data.ts';

/** What the office keeps about people of its own: how a member of staff named a view, and why a list left as a file. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'back_office.view',
      columns: ['staff_id', 'name', 'query'],
      why: 'To open a list of the office as a member of staff likes it; persons searched for are never kept in it.',
      retention: 'Until its owner removes it, or with the owner’s account.',
      atClosing: 'erased',
      topic: 'staff',
    },
    {
      table: 'back_office.export',
      columns: ['staff_id', 'reason'],
      why: 'To say who of staff took a list out as a file, and why (offer 3.8).',
      retention: 'As long as the journal: it answers for personal data that left.',
      atClosing: 'kept',
      topic: 'staff',
    },
  ],
  export: async (db, accountId) => ({
    views: await db
      .selectFrom('back_office.view')
      .select(['list', 'name', 'query', 'shared', 'created_at'])
      .where('staff_id', '=', accountId)
      .orderBy('id')
      .execute(),
    exports: await db
      .selectFrom('back_office.export')
      .select(['list', 'format', 'query', 'reason', 'row_count', 'at'])
      .where('staff_id', '=', accountId)
      .orderBy('id')
      .execute(),
  }),
  erase: async (tx, accountId) => {
    await tx.deleteFrom('back_office.view').where('staff_id', '=', accountId).execute();
  },
};

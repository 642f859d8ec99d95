import type { PersonalData } from './personal-data.ts';

/** The platform keeps one personal table, about which devices are signed in. */
export const sessionsData: PersonalData = {
  fields: [
    {
      table: 'platform.session',
      columns: ['account_id', 'ip', 'user_agent'],
      why: 'To keep a person signed in, and to show them on which devices.',
      retention: 'Until signed out or idle: 30 days for learners, 12 hours for staff.',
      atClosing: 'erased',
      topic: 'sign-in',
    },
  ],
  export: async (db, accountId) => {
    const rows = await db
      .selectFrom('platform.session')
      .select(['created_at', 'seen_at', 'ip', 'user_agent'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute();
    return rows.map((row) => ({
      since: row.created_at.toISOString(),
      seen: row.seen_at.toISOString(),
      ip: row.ip,
      browser: row.user_agent,
    }));
  },
  erase: async (tx, accountId) => {
    await tx.deleteFrom('platform.session').where('account_id', '=', accountId).execute();
  },
};

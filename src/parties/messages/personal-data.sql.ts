import type { PersonalData } from '#platform/personal-data.ts';
import { allChoices, eraseChoices } from './letter-choice.sql.ts';
import { eraseMessages } from './messages.sql.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'messages.message',
      columns: ['account_id', 'to_sealed', 'facts_sealed'],
      why: 'To deliver letters and SMS about the account, the contract and the course, and to show that they were sent.',
      retention: 'Address and contents are erased after 90 days (setting); that a letter of a kind was sent stays.',
      atClosing: 'erased',
      topic: 'letters',
    },
    {
      table: 'messages.letter_choice',
      columns: ['account_id', 'locale', 'ip', 'user_agent'],
      why: 'To send only letters the person wants, and to be able to confirm that a reminder of an application was consented to.',
      retention: 'As long as the account is open.',
      atClosing: 'erased',
      topic: 'letters',
    },
  ],
  export: async (db, accountId, vault) => {
    const rows = await db
      .selectFrom('messages.message')
      .select(['id', 'template', 'channel', 'locale', 'created_at', 'to_sealed', 'facts_sealed'])
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute();
    const letters = rows.map((row) => ({
      kind: row.template,
      channel: row.channel,
      language: row.locale,
      at: row.created_at.toISOString(),
      to: row.to_sealed ? vault.open(row.to_sealed, `messages.message.to:${row.id}`) : null,
    }));
    const choices = (await allChoices(db, accountId)).map((one) => ({ ...one, at: one.at.toISOString() }));
    return { letters, choices };
  },
  erase: async (tx, accountId, now) => {
    await eraseMessages(tx, { accountId }, now);
    await eraseChoices(tx, accountId);
  },
};

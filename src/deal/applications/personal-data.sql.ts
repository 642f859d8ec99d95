import type { PersonalData } from '#platform/personal-data.ts';
import { eraseRefusals, refusalsOf } from './refusal.sql.ts';

/** What this room keeps about people in words, and its doors out; applications themselves only name the account. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'applications.refusal',
      columns: ['words'],
      why: 'To tell the person why their application was refused (offer 5.1).',
      retention: 'Erased with the person; that it was refused, and on which ground, stays.',
      atClosing: 'erased',
      topic: 'support',
    },
  ],
  export: async (db, accountId) =>
    (await refusalsOf(db, accountId)).map(({ number, ground, words, at }) => ({
      application: number,
      ground,
      words,
      at: at.toISOString(),
    })),
  erase: eraseRefusals,
};

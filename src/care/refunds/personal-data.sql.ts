import type { PersonalData } from '#platform/personal-data.ts';
import { casesOfAccount, eraseWords, stepsOfCase } from './refund-case.sql.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'refunds.step',
      columns: ['words'],
      why: 'What was asked and answered about a refund (offer 8.2, 8.5).',
      retention: 'Erased with the person; that a step was taken, when and by whom stays with the books.',
      atClosing: 'erased',
      topic: 'refund-words',
    },
  ],
  export: async (db, accountId) =>
    Promise.all(
      (await casesOfAccount(db, accountId)).map(async (one) => ({
        number: one.number,
        ground: one.ground,
        amount: one.amount.toString(),
        state: one.state,
        // Of an organisation's case, what others said for it or to it is not this person's.
        steps: (await stepsOfCase(db, one.id)).map(({ state, words, at, actor }) => ({
          state,
          words: one.arithmetic.seats === undefined || actor.id === accountId ? words : null,
          at: at.toISOString(),
        })),
      })),
    ),
  erase: eraseWords,
};

import type { PersonalData } from '#platform/personal-data.ts';
import { casesOfPerson } from './case.sql.ts';
import { wordsOf } from './words.sql.ts';

const why =
  'To decide on a breach of the terms by evidence, and to show that the person was warned and heard (offer 4.2). Ground: the contract.';
const retention = 'Three years after the case ends: so long claims may be brought.';

/** Cases of a breach outlive the account as long as claims may be brought. */
export const personalData: PersonalData = {
  fields: [
    { table: 'conduct.violation', columns: ['account_id'], why, retention, atClosing: 'kept', topic: 'contract' },
    { table: 'conduct.words', columns: ['text_sealed'], why, retention, atClosing: 'kept', topic: 'contract' },
    { table: 'conduct.warning', columns: ['file_id'], why, retention, atClosing: 'kept', topic: 'contract' },
  ],
  export: async (db, accountId, vault) =>
    Promise.all(
      (await casesOfPerson(db, accountId)).map(async (one) => ({
        case: one.id,
        state: one.facts.state,
        openedAt: one.openedAt.toISOString(),
        words: (await wordsOf(db, vault, one.id)).map(({ kind, author, text, at }) => ({ kind, author, text, at: at.toISOString() })),
      })),
    ),
  erase: async () => {
    // Nothing: the case proves why the service was refused.
  },
};

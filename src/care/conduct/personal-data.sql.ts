import type { PersonalData } from '#platform/personal-data.ts';
import { casesOfPerson } from './case.sql.ts';
import { evidenceFilesOf } from './evidence-file.sql.ts';
import { eraseUse, signalsOf } from './signal.sql.ts';
import { wordsOf } from './words.sql.ts';

const why =
  'To decide on a breach of the terms by evidence, and to show that the person was warned and heard (offer 4.2). Ground: the contract.';
const retention = 'Three years after the case ends: so long claims may be brought.';

/** Cases of a breach outlive the account as long as claims may be brought. */
export const personalData: PersonalData = {
  fields: [
    { table: 'conduct.violation', columns: ['account_id'], why, retention, atClosing: 'kept', topic: 'contract' },
    { table: 'conduct.words', columns: ['text_sealed'], why, retention, atClosing: 'kept', topic: 'contract' },
    {
      table: 'conduct.evidence_file',
      columns: ['file_id', 'name_sealed', 'added_by'],
      why: 'Files that prove a breach of the terms, for the decision on it and for the learner, who may see what is held against them (offer 4.2). Ground: the contract.',
      retention,
      atClosing: 'kept',
      topic: 'contract',
    },
    { table: 'conduct.warning', columns: ['file_id'], why, retention, atClosing: 'kept', topic: 'contract' },
    {
      table: 'conduct.use',
      columns: ['account_id', 'session_id', 'network_lookup'],
      why: 'To notice that several people learn by one account (offer 4.2); of the network only a keyed hash. Ground: the contract.',
      retention: 'Thirty days.',
      atClosing: 'erased',
      topic: 'sign-in',
    },
    {
      table: 'conduct.signal',
      columns: ['account_id'],
      why: 'To let staff look at an account that several devices use at once (offer 4.2). Ground: the contract.',
      retention: 'As long as the account is open; what a case came of stays in the case.',
      atClosing: 'erased',
      topic: 'sign-in',
    },
  ],
  export: async (db, accountId, vault) => [
    ...(await signalsOf(db, accountId)).map((one) => ({
      severalDevices: one.devices,
      times: one.times,
      from: one.firstAt.toISOString(),
      to: one.lastAt.toISOString(),
    })),
    ...(await Promise.all(
      (await casesOfPerson(db, accountId)).map(async (one) => ({
        case: one.id,
        state: one.facts.state,
        openedAt: one.openedAt.toISOString(),
        words: (await wordsOf(db, vault, one.id)).map(({ kind, author, text, at }) => ({ kind, author, text, at: at.toISOString() })),
        // Names and contents may speak of others: the file itself is on the page of the case.
        files: (await evidenceFilesOf(db, vault, one.id)).map(({ no, type, size, fileId, at }) => ({
          no,
          type,
          size,
          sha256: fileId,
          at: at.toISOString(),
        })),
      })),
    )),
  ],
  // The case stays: it proves why the service was refused.
  erase: async (tx, accountId) => eraseUse(tx, accountId),
};

import type { PersonalData } from '#platform/personal-data.ts';
import { eraseRequests, requestByNumber, requestsOf } from './request.sql.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'support.request',
      columns: ['account_id', 'subject_sealed', 'email_sealed', 'locale'],
      why: 'To answer whoever writes to us (offer 4.1).',
      retention: 'Emptied three years after the last letter (setting), or with the person.',
      atClosing: 'erased',
      topic: 'support',
    },
    {
      table: 'support.letter',
      columns: ['text_sealed'],
      why: 'To answer whoever writes to us (offer 4.1).',
      retention: 'Emptied three years after the last letter (setting), or with the person.',
      atClosing: 'erased',
      topic: 'support',
    },
    {
      table: 'support.search',
      columns: ['words_sealed'],
      why: 'To keep what staff look for out of addresses and logs (offer 3.8).',
      retention: 'Twelve hours.',
      atClosing: 'erased',
      topic: 'support',
    },
  ],
  export: async (db, accountId, vault) => {
    const own = await requestsOf(db, vault, accountId);
    const threads = await Promise.all(own.map((line) => requestByNumber(db, vault, line.number)));
    return threads.flatMap((thread) =>
      thread
        ? {
            number: thread.number,
            language: thread.locale,
            subject: thread.subject,
            to: thread.email,
            letters: thread.letters.map((letter) => ({ from: letter.author, at: letter.at.toISOString(), text: letter.text })),
          }
        : [],
    );
  },
  erase: async (tx, accountId, now) => {
    await eraseRequests(tx, { accountId }, now);
  },
};

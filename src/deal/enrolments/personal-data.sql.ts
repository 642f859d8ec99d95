import type { PersonalData } from '#platform/personal-data.ts';
import { enrolmentsOf } from './enrolment.sql.ts';
import { lastDay } from './term.ts';

/** Which course a person has access to is part of the contract's performance and stays as long as the contract. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'enrolments.enrolment',
      columns: ['account_id'],
      why: 'To open the course that the contract promises, and to show that it was open (offer 3.12). Ground: the contract.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
  ],
  export: async (db, accountId) =>
    (await enrolmentsOf(db, accountId)).map((one) => ({
      enrolment: one.id,
      programme: one.programmeId,
      version: one.programmeVersionId,
      contract: one.contractId,
      openedAt: one.term.openedAt.toISOString(),
      lastDay: lastDay(one.term),
    })),
  erase: async () => {
    // Nothing: the row holds ids only and proves that the service was given.
  },
};

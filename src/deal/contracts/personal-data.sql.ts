import type { PersonalData } from '#platform/personal-data.ts';
import { contractsOf } from './contract.sql.ts';

/** The contract and its papers: what the law on accounting and the claims of either side keep, whatever becomes of the account. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'contracts.contract',
      columns: ['account_id'],
      why: 'To know whose contract it is. Ground: the contract, the law on accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'contracts.paper',
      columns: ['file_id'],
      why: 'The paper names its customer as the contract was made. Ground: the contract, the law on accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'contracts.act_correction',
      columns: ['file_id'],
      why: 'The corrective act names its customer as the contract was made. Ground: the contract, the law on accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'contracts.acceptance_letter',
      columns: ['account_id'],
      why: 'To show that the customer was told before silence counted as acceptance. Ground: clause 2.2 of the offer.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'contracts.terms_notice',
      columns: ['account_id'],
      why: 'To show that the customer was told of changed terms. Ground: clause 5.2 of the offer.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
  ],
  export: async (db, accountId) =>
    (await contractsOf(db, accountId)).map((one) => ({ number: one.number, date: one.date, amount: one.amount.toString() })),
  erase: async () => {
    // Nothing: the contract and its papers outlive the account by law.
  },
};

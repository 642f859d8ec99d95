import type { PersonalData } from '#platform/personal-data.ts';
import { invoicesOf } from './invoice.sql.ts';

/** Accounting records of money: what the bank states of a transfer, and who asked for an invoice in an organisation's name. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'transfers.invoice',
      columns: ['account_id'],
      why: 'To know who asked for the invoice of an organisation. Ground: the contract, the law on accounting.',
      retention: 'As long as accounting records must be kept: five years.',
      atClosing: 'kept',
      topic: 'payments',
    },
    {
      table: 'transfers.line',
      columns: ['party_name', 'party_bin', 'party_account', 'purpose'],
      why: 'To find the payment of an invoice in the bank’s statement, and to send back what must not be kept. Ground: the law on accounting.',
      retention: 'As long as accounting records must be kept: five years.',
      atClosing: 'kept',
      topic: 'payments',
    },
  ],
  export: async (db, accountId) =>
    (await invoicesOf(db, accountId)).map((one) => ({ number: one.number, day: one.day, amount: one.amount.toString() })),
  erase: async () => {
    // Nothing: invoices and statements are accounting records, and name organisations.
  },
};

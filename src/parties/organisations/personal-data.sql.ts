import type { PersonalData } from '#platform/personal-data.ts';
import { organisationsFor } from './organisation.sql.ts';
import { endAllMemberships } from './unused.sql.ts';

/** A legal entity is nobody; the person who acts for it is. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'organisations.member',
      columns: ['account_id', 'added_by', 'ended_by'],
      why: 'To know who acts for an organisation here, and who named or removed them. Ground: the contract with the organisation.',
      retention: 'As long as the contracts of the organisation are kept.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'organisations.member_invitation',
      columns: ['email', 'made_by'],
      why: 'To invite by mail whom a representative names to act for the organisation. Ground: the contract with the organisation.',
      retention:
        'The address until the invitation is taken, taken back or over, at most as long as it is good; the rest with the contracts.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'organisations.version',
      columns: [
        'name_kk',
        'name_ru',
        'address',
        'bank_name',
        'signer_name',
        'signer_position',
        'authority_no',
        'phone',
        'email',
        'saved_by',
      ],
      why: 'The particulars of the organisation, who signs for it and on what authority, as its contracts, invoices and acts name them. Ground: the contract, the law on accounting.',
      retention:
        'As long as accounting records must be kept: five years after the last contract ends. Never pressed to buy: removed 180 days after the last change.',
      atClosing: 'kept',
      topic: 'contract',
    },
  ],
  export: async (db, accountId) =>
    (await organisationsFor(db, accountId)).map(({ bin, name, signer, phone, email }) => ({ bin, name: name.ru, signer, phone, email })),
  // What was agreed under the particulars names them still; from here on the person acts for nobody.
  erase: endAllMemberships,
};

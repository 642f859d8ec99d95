import type { PersonalData } from '#platform/personal-data.ts';
import { choicesOf, eraseHolders, holderOf } from './holder.sql.ts';
import { certificatesOf } from './register.sql.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'certificates.certificate',
      columns: ['account_id', 'card_version_id', 'holder_mark'],
      why: 'To prove that a certificate was issued and to whom. Ground: the contract (offer 11.3).',
      retention: 'For good: a number once given stays in the register; without the holder’s row it names nobody.',
      atClosing: 'kept',
      topic: 'certificate',
    },
    {
      table: 'certificates.holder',
      columns: ['full_name', 'salt', 'paper_key_sealed'],
      why: 'The name on the paper, as the contract locked it (offer 3.7), and the key to the paper.',
      retention: 'As long as the record of the contract is kept (privacy policy 4.3), then erased.',
      atClosing: 'erased',
      topic: 'certificate-name',
    },
    {
      table: 'certificates.name_choice',
      columns: ['shown', 'locale', 'ip', 'user_agent'],
      why: 'To be able to confirm that the person allowed their name on the public check (privacy policy 3.4).',
      retention: 'With the name.',
      atClosing: 'erased',
      topic: 'certificate-name',
    },
    {
      table: 'certificates.withdrawal',
      columns: ['reason', 'by_staff'],
      why: 'To answer why a certificate was withdrawn and by whom.',
      retention: 'With the register’s entry.',
      atClosing: 'kept',
      topic: 'certificate',
    },
  ],
  export: async (db, accountId, vault) =>
    Promise.all(
      (await certificatesOf(db, accountId)).map(async (one) => ({
        number: one.number,
        programme: one.title,
        hours: one.hours,
        studied: one.studied,
        issuedOn: one.issuedOn,
        agreement: one.agreement,
        checkCode: one.checkCode,
        name: (await holderOf(db, vault, one.id))?.fullName ?? null,
        withdrawn: one.withdrawal && { ground: one.withdrawal.ground, at: one.withdrawal.at.toISOString() },
        nameChoices: (await choicesOf(db, one.id)).map(({ at, ...choice }) => ({ ...choice, at: at.toISOString() })),
      })),
    ),
  erase: (tx, accountId) => eraseHolders(tx, accountId),
};

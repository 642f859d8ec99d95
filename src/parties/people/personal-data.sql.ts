import { phoneText } from '#kernel/phone.ts';
import type { PersonalData } from '#platform/personal-data.ts';
import type { AccountId } from './account.ts';
import { accountById } from './accounts.sql.ts';
import { cardHistory } from './cards.sql.ts';
import { acceptances, consents } from './consents.sql.ts';
import { termsAnswers } from './terms-owed.sql.ts';
import { iinReveals } from './iin-for-staff.sql.ts';
import { fullName } from './person-name.ts';
import { addressText } from './place.ts';
import { positionText, workplaceText } from './workplace.ts';

/** What this room keeps about people, and its doors out. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'people.account',
      columns: ['email', 'password_hash', 'locale'],
      why: 'To sign in and to be written to; the contract and the consent law need a confirmed address (offer 3.5).',
      retention: 'As long as the account is open; without consent 30 days (setting).',
      atClosing: 'erased',
      topic: 'sign-in',
    },
    {
      table: 'people.email_proof',
      columns: ['email', 'account_id', 'password_hash', 'locale', 'code_hash'],
      why: 'To confirm that an address belongs to the person who typed it.',
      retention: 'One day.',
      atClosing: 'erased',
      topic: 'sign-in',
    },
    {
      table: 'people.closing',
      columns: ['account_id'],
      why: 'To close the account on the day the person was told, or to keep it when they come back.',
      retention: 'As long as it may be asked when and why the data were erased.',
      atClosing: 'kept',
      topic: 'proof',
    },
    {
      table: 'people.device',
      columns: ['account_id', 'mark_hash'],
      why: 'To tell the person of a sign-in on a browser never used before.',
      retention: 'As long as the account is open.',
      atClosing: 'erased',
      topic: 'sign-in',
    },
    {
      table: 'people.consent',
      columns: ['account_id', 'locale', 'ip', 'user_agent'],
      why: 'To be able to confirm that consent was given (Law 94-V, article 8).',
      retention: 'As long as data are processed on it, then as long as a claim may be brought.',
      atClosing: 'kept',
      topic: 'proof',
    },
    {
      table: 'people.acceptance',
      columns: ['account_id', 'locale', 'ip', 'user_agent'],
      why: 'To show which policy and agreement were accepted (offer 3.6).',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'proof',
    },
    {
      table: 'people.terms_answer',
      columns: ['account_id', 'session_id', 'locale', 'answer'],
      why: 'To show that a changed policy or consent was not agreed to, and to ask no more often than needed.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'proof',
    },
    {
      table: 'people.card_version',
      columns: [
        'account_id',
        'surname',
        'given_name',
        'patronymic',
        'iin_sealed',
        'iin_lookup',
        'phone',
        'email',
        'region_code',
        'district_code',
        'settlement_code',
        'settlement_text',
        'workplace_type',
        'workplace_other',
        'position',
        'position_other',
        'years_of_service',
      ],
      why: 'The registration data of offer 3.5: to conclude the contract, teach, and print the certificate in the right name.',
      retention: 'As long as the account is open; the contract’s own paper keeps what the contract binds.',
      atClosing: 'erased',
      topic: 'card',
    },
    {
      table: 'people.iin_exception',
      columns: ['account_id', 'reason'],
      why: 'To let a person without an IIN study.',
      retention: 'As long as the account is open.',
      atClosing: 'erased',
      topic: 'card',
    },
    {
      table: 'people.shared_iin',
      columns: ['other_account_id'],
      why: 'To notice a slip or a misuse of somebody else’s IIN.',
      retention: 'As long as the account is open.',
      atClosing: 'erased',
      topic: 'card',
    },
    {
      table: 'people.iin_reveal',
      columns: ['account_id', 'staff_id', 'reason'],
      why: 'To show the person who saw their IIN in full, and why (offer 3.8).',
      retention: 'As long as it may be asked who looked: the entry holds no IIN.',
      atClosing: 'kept',
      topic: 'proof',
    },
    {
      table: 'people.staff_role',
      columns: ['account_id'],
      why: 'To know who may see and decide what.',
      retention: 'As long as decisions of staff may be questioned.',
      atClosing: 'kept',
      topic: 'staff',
    },
    {
      table: 'people.authenticator',
      columns: ['account_id', 'secret_sealed'],
      why: 'The second factor of staff.',
      retention: 'As long as the role lasts.',
      atClosing: 'erased',
      topic: 'staff',
    },
    {
      table: 'people.recovery_code',
      columns: ['account_id', 'code_hash'],
      why: 'To let staff in when the phone is lost.',
      retention: 'As long as the role lasts.',
      atClosing: 'erased',
      topic: 'staff',
    },
  ],
  export: async (db, id, vault) => {
    const accountId = id as AccountId;
    const [account, cards, given, accepted, answers, reveals] = await Promise.all([
      accountById(db, accountId),
      cardHistory(db, vault, accountId),
      consents(db, accountId),
      acceptances(db, accountId),
      termsAnswers(db, accountId),
      iinReveals(db, accountId),
    ]);
    return {
      account: account && { email: account.email, language: account.locale, openedAt: account.createdAt.toISOString() },
      registrationCards: cards.map((card) => ({
        version: card.no,
        savedAt: card.savedAt.toISOString(),
        name: fullName(card),
        iin: card.iin,
        phone: phoneText(card.phone),
        email: card.email,
        address: addressText({ ...card.address, settlement: card.settlement?.kk ?? card.address.settlementText }, 'kk'),
        workplace: workplaceText(card, 'kk'),
        position: positionText(card, 'kk'),
        yearsOfService: card.years,
      })),
      consents: given.map((one) => ({ ...one, givenAt: one.givenAt.toISOString(), withdrawnAt: one.withdrawnAt?.toISOString() ?? null })),
      acceptedDocuments: accepted.map((one) => ({ ...one, at: one.at.toISOString() })),
      answersToNewVersions: answers.map(({ kind, no, answer, at }) => ({ document: kind, version: no, answer, at: at.toISOString() })),
      iinSeenByStaff: reveals.map((one) => ({ at: one.at.toISOString(), reason: one.reason })),
    };
  },
  erase: async (tx, accountId, now) => {
    const empty = {
      surname: null,
      given_name: null,
      patronymic: null,
      iin_sealed: null,
      iin_lookup: null,
      phone: null,
      email: null,
      settlement_code: null,
      settlement_text: null,
      workplace_other: null,
      position_other: null,
      erased_at: now,
    };
    await tx.updateTable('people.card_version').set(empty).where('account_id', '=', accountId).where('erased_at', 'is', null).execute();
    await tx.updateTable('people.iin_exception').set({ reason: 'erased' }).where('account_id', '=', accountId).execute();
    await tx
      .deleteFrom('people.shared_iin')
      .where((where) =>
        where.or([
          where('other_account_id', '=', accountId),
          where('card_version_id', 'in', where.selectFrom('people.card_version').select('id').where('account_id', '=', accountId)),
        ]),
      )
      .execute();
    await tx.deleteFrom('people.email_proof').where('account_id', '=', accountId).execute();
    await tx.deleteFrom('people.device').where('account_id', '=', accountId).execute();
    await tx.deleteFrom('people.recovery_code').where('account_id', '=', accountId).execute();
    await tx.deleteFrom('people.authenticator').where('account_id', '=', accountId).execute();
    await tx
      .updateTable('people.account')
      .set({ email: `erased-${accountId}@erased.invalid`, password_hash: 'none', erased_at: now })
      .where('id', '=', accountId)
      .execute();
  },
};

import { contractsOfOrganisation } from '#contracts';
import { leftAloneBy } from '#organisations';
import type { PersonalData } from '#platform/personal-data.ts';
import { forgetContacts } from './invitation.sql.ts';
import { claimsOf } from './seat.sql.ts';

/** An organisation's list of people holds contacts only, and only until each has taken the seat. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'seats.invitation',
      columns: ['name', 'email', 'phone', 'made_by'],
      why: 'To invite to a seat the person whom the organisation named. Ground: the contract of the organisation.',
      retention:
        'Until the seat is claimed or the invitation is taken back; on a seat nobody claims, until its term is over, or until the last person who acts for the organisation closes the account.',
      atClosing: 'kept',
      topic: 'contract',
    },
    {
      table: 'seats.claim',
      columns: ['account_id'],
      why: 'To know who took a seat under the own card and consent. Ground: the contract, the own consent.',
      retention: 'As long as the contract is kept.',
      atClosing: 'kept',
      topic: 'course',
    },
    {
      table: 'seats.act',
      columns: ['account_id'],
      why: 'To know who asked for the act of an organisation. Ground: the contract, the law on accounting.',
      retention: 'As long as accounting records must be kept: five years after the contract ends.',
      atClosing: 'kept',
      topic: 'contract',
    },
  ],
  export: async (db, accountId) =>
    (await claimsOf(db, accountId)).map((one) => ({
      seat: one.seatId,
      contract: one.contractId,
      at: one.at.toISOString(),
      shows: one.shows,
    })),
  // Where nobody is left to give the seats out, names and addresses go; the links in the letters stay good.
  erase: async (tx, accountId) => {
    const contracts = await contractsOfOrganisation(tx, await leftAloneBy(tx, accountId));
    await forgetContacts(
      tx,
      contracts.map((one) => one.id),
    );
  },
};

import { localPath } from '#kernel/locale.ts';
import { contractById, customersOf, lockContract } from '#contracts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { sendMessage } from '#messages';
import { accountById, type Account } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { statusPath } from './availability.ts';
import type { Award } from './incident.ts';
import { incidentById } from './incident.sql.ts';
import { intervalText } from './incidents.messages.ts';
import { contractsToTell, insertSeatsTold, toldOfSeats, type GivenToContract } from './seat-award.sql.ts';

/** Those who represent an organisation now are told what a decision added to its seats, each once a contract. */
export async function tellOrganisations(platform: Platform, award: Award): Promise<void> {
  for (const given of await contractsToTell(platform.db, award)) {
    await transact(platform.db, (tx) => tellOf(tx, platform, award, given));
    crashPoint(platform, 'organisation-told');
  }
}

/** Behind the contract's lock: of two workers the second finds everybody told. */
async function tellOf(tx: Tx, platform: Platform, award: Award, given: GivenToContract): Promise<void> {
  const { contractId } = given;
  await lockContract(tx, contractId);
  const [contract, told] = [(await contractById(tx, contractId))!, await toldOfSeats(tx, award, contractId)];
  const at = platform.clock.now();
  for (const accountId of await customersOf(tx, contract)) {
    const account = told.has(accountId) ? null : await accountById(tx, accountId);
    if (!account) continue;
    const messageId = await write(tx, platform, account, award, { ...contract, ...given });
    await insertSeatsTold(tx, { award, contractId, accountId, messageId, at });
  }
  crashPoint(platform, 'organisation-written');
}

type Facts = GivenToContract & { readonly number: string; readonly programmeVersionId: string };

async function write(
  tx: Tx,
  platform: Platform,
  { id, email, locale }: Account,
  award: Award,
  { number, programmeVersionId, seats, least, most }: Facts,
): Promise<string> {
  const [programme, incident] = [
    (await programmeVersion(tx, programmeVersionId as ProgrammeVersionId))!,
    (await incidentById(tx, award.incidentId))!,
  ];
  const address = (path: string): string => platform.config.origin + localPath(locale, path);
  return sendMessage(tx, platform, {
    to: email,
    template: 'seats-extended',
    locale,
    accountId: id,
    facts: {
      contractNumber: number,
      programmeTitle: programme.title[locale],
      why: award.kind,
      when: intervalText(award, locale),
      seats,
      least,
      most,
      link: address(`/my/contracts/${encodeURIComponent(number)}`),
      statusLink: address(statusPath(incident)),
    },
  });
}

import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, seatStandings, type Contract } from '#contracts';
import { localPath } from '#kernel/locale.ts';
import { sendMessage, type ConductNews, type SeatNews } from '#messages';
import { membersOf, organisationVersion } from '#organisations';
import { accountById, type Account, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import type { ConductCase } from './case.sql.ts';

/** The letter of the warning with its paper; the link leads to the page whose opening is the delivery. */
export async function sendWarning(
  tx: Tx,
  platform: Platform,
  given: { readonly one: ConductCase; readonly to: Account; readonly contract: Contract; readonly fileId: string },
): Promise<string> {
  const { one, to: account, contract, fileId } = given;
  const programme = await programmeVersion(tx, contract.programmeVersionId as ProgrammeVersionId);
  return sendMessage(tx, platform, {
    to: account.email,
    template: 'conduct-warning',
    locale: account.locale,
    accountId: account.id,
    facts: {
      contractNumber: contract.number,
      programmeTitle: programme?.title[account.locale] ?? '',
      answerDays: platform.config.warningAnswerDays,
      link: linkTo(platform, account.locale, `/my/conduct/${one.id}`),
    },
    attachments: [{ file: fileId, name: `${contract.number}-warning.pdf`, type: 'application/pdf' }],
  });
}

/** What was decided, and where its reasons are read. */
export async function tellNews(tx: Tx, platform: Platform, one: ConductCase, reason: ConductNews): Promise<void> {
  const contract = (await contractById(tx, one.contractId))!;
  const account = await accountById(tx, one.accountId as AccountId);
  if (account)
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'conduct-decided',
      locale: account.locale,
      accountId: account.id,
      facts: {
        contractNumber: contract.number,
        reason: one.seatNo !== null && reason === 'terminated' ? 'seat-terminated' : reason,
        link: linkTo(platform, account.locale, `/my/conduct/${one.id}`),
      },
    });
  if (one.seatNo !== null && (reason === 'suspended' || reason === 'lifted' || reason === 'terminated')) {
    // What was given back meanwhile is not open again.
    const stands = (await seatStandings(tx, one.contractId)).get(one.seatNo) === (reason === 'lifted' ? 'in-service' : reason);
    if (stands) await tellOrganisation(tx, platform, contract, one.seatNo, reason);
  }
}

/** Those who act for the organisation now learn what became of its seat; what its learner did is not theirs to know. */
async function tellOrganisation(tx: Tx, platform: Platform, contract: Contract, seatNo: number, turn: SeatNews): Promise<void> {
  const organisation = contract.organisationVersionId === null ? null : await organisationVersion(tx, contract.organisationVersionId);
  if (!organisation) return;
  const path = `/my/organisations/${organisation.id}/contracts/${encodeURIComponent(contract.number)}/seats/${seatNo}`;
  const members = (await membersOf(tx, organisation.id)).filter((member) => member.endedAt === null);
  for (const { accountId } of members) {
    const account = await accountById(tx, accountId as AccountId);
    if (!account) continue;
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'seat-news',
      locale: account.locale,
      accountId: account.id,
      facts: { contractNumber: contract.number, seatNo, turn, link: linkTo(platform, account.locale, path) },
    });
  }
}

const linkTo = ({ config }: Platform, locale: Parameters<typeof localPath>[0], path: string): string =>
  config.origin + localPath(locale, path);

import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, type Contract } from '#contracts';
import { localPath } from '#kernel/locale.ts';
import { sendMessage, type ConductNews } from '#messages';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';

/** The letter of the warning with its paper; the link leads to the page whose opening is the delivery. */
export async function sendWarning(
  tx: Tx,
  platform: Platform,
  given: { readonly caseId: string; readonly contract: Contract; readonly fileId: string },
): Promise<string> {
  const { caseId, contract, fileId } = given;
  const account = (await accountById(tx, contract.accountId as AccountId))!;
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
      link: linkTo(platform, account.locale, caseId),
    },
    attachments: [{ file: fileId, name: `${contract.number}-warning.pdf`, type: 'application/pdf' }],
  });
}

/** What was decided, and where its reasons are read. */
export async function tellNews(tx: Tx, platform: Platform, caseId: string, contractId: string, reason: ConductNews): Promise<void> {
  const contract = (await contractById(tx, contractId))!;
  const account = await accountById(tx, contract.accountId as AccountId);
  if (!account) return;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'conduct-decided',
    locale: account.locale,
    accountId: account.id,
    facts: { contractNumber: contract.number, reason, link: linkTo(platform, account.locale, caseId) },
  });
}

const linkTo = ({ config }: Platform, locale: Parameters<typeof localPath>[0], caseId: string): string =>
  config.origin + localPath(locale, `/my/conduct/${caseId}`);

import { localPath } from '#kernel/locale.ts';
import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { submissionById } from '#applications';
import { sendMessage } from '#messages';
import type { Attempt, Hold } from '#payments';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { sumText } from './sum-text.ts';
import { releasedWhy } from './payment-view.ts';

/** A letter in the transaction that closes a hold: nothing was taken, why, and what can be done. */
export async function tellReleased(tx: Tx, platform: Platform, { hold, attempt }: { hold: Hold; attempt: Attempt }): Promise<void> {
  const account = await accountById(tx, attempt.accountId as AccountId);
  const submission = await submissionById(tx, attempt.submissionId);
  const programme = submission && (await programmeVersion(tx, submission.shown.programmeVersionId as ProgrammeVersionId));
  if (!account || !programme) return;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'hold-released',
    locale: account.locale,
    accountId: account.id,
    facts: {
      amount: sumText(hold.amount, hold.currency),
      programmeTitle: programme.title[account.locale],
      reason: releasedWhy(hold),
      link: platform.config.origin + localPath(account.locale, `/payments/${attempt.id}`),
    },
  });
}

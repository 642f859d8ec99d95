import { localPath } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { sendMessage } from '#messages';
import type { Attempt, Decision } from '#payments';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { invoiceOfAttempt } from '#transfers';

export type HeldTransfer = {
  readonly attempt: Attempt;
  readonly amount: bigint;
  readonly decision: Extract<Decision, { readonly kind: 'hold' }>;
};

/** Whoever pays by a card is led back to a page that tells; whoever pays by a transfer is far away and gets a letter. */
export async function tellHeldTransfer(tx: Tx, platform: Platform, { attempt, amount, decision }: HeldTransfer): Promise<void> {
  const [account, invoice] = [await accountById(tx, attempt.accountId as AccountId), await invoiceOfAttempt(tx, attempt.id)];
  if (!account || !invoice) return;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'transfer-waits',
    locale: attempt.locale,
    accountId: account.id,
    facts: {
      number: invoice.number,
      amount: moneyText(tiyn(amount)),
      why: decision.oddity === 'terms-changed' ? 'choice' : 'look',
      link: platform.config.origin + localPath(attempt.locale, `/payments/${attempt.id}`),
    },
  });
}

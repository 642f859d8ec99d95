import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Platform } from '#platform/context.ts';
import { sendMessage, type ReturnReason as LetterReason } from '#messages';
import { accountById, type AccountId } from '#people';
import type { OnReturned } from './give-back.command.ts';
import type { MoneyBackReason } from './money-back.ts';

/** A letter in the transaction that closes the return: what went back and why. */
export const tellReturned =
  (platform: Platform): OnReturned =>
  async (tx, row, capture) => {
    const account = capture.accountId === null ? null : await accountById(tx, capture.accountId as AccountId);
    if (!account) return;
    const amount = capture.currency === 'KZT' ? moneyText(tiyn(row.amount)) : moneyText(tiyn(row.amount)).replace('₸', capture.currency);
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'payment-returned',
      locale: account.locale,
      facts: { amount, reason: letterReason(row.reason), ...(row.told ? { told: row.told } : {}) },
      accountId: account.id,
    });
  };

const letterReason = (reason: MoneyBackReason): LetterReason => (reason === 'decided' ? 'unsellable' : reason);

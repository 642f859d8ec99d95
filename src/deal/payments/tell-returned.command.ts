import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { book } from '#ledger';
import type { Platform } from '#platform/context.ts';
import { sendMessage, type ReturnReason as LetterReason } from '#messages';
import { accountById, type AccountId } from '#people';
import type { OnReturned, ReturnEnds } from './give-back.command.ts';
import { gatewayNamed } from './banks.command.ts';
import { onReturnDone, onReturnWithdrawn } from './entries.ts';
import type { MoneyBackReason } from './money-back.ts';
import { queueOddity } from './oddity.sql.ts';

/** A letter in the transaction that closes the return: what went back and why. */
const tellReturned =
  (platform: Platform): OnReturned =>
  async (tx, row, capture) => {
    const account = capture.accountId === null ? null : await accountById(tx, capture.accountId as AccountId);
    if (!account) return;
    const amount = capture.currency === 'KZT' ? moneyText(tiyn(row.amount)) : moneyText(tiyn(row.amount)).replace('₸', capture.currency);
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'payment-returned',
      locale: account.locale,
      facts: {
        amount,
        reason: letterReason(row.reason),
        ...(row.told ? { told: row.told } : {}),
        ...(row.way === 'transfer' ? { byTransfer: true } : {}),
      },
      accountId: account.id,
    });
  };

const letterReason = (reason: MoneyBackReason): LetterReason =>
  reason === 'decided' || reason === 'service' || reason === 'chargeback' || reason === 'chargeback-held' ? 'unsellable' : reason;

/** The end of a return of money that was held: booked and told; what the bank refuses is held again, before a person. */
export const heldEnds = (platform: Platform, tell: OnReturned = tellReturned(platform)): ReturnEnds => ({
  onReturned: async (tx, row, capture) => {
    const sum = { amount: row.amount, currency: capture.currency };
    await book(tx, [onReturnDone(row.id, capture.provider, sum, row.way)], platform.clock.now());
    await tell(tx, row, capture);
  },
  onRefused: async (tx, row, capture) => {
    const at = platform.clock.now();
    const smallest = gatewayNamed(platform, capture.provider).can.smallestReturn;
    await book(tx, [onReturnWithdrawn(row.id, capture.provider, { amount: row.amount, currency: capture.currency })], at);
    await queueOddity(tx, {
      kind: 'return-refused',
      reference: row.id,
      captureId: capture.id,
      attemptId: capture.attemptId,
      facts: { transaction: capture.transactionId, amount: row.amount.toString(), reason: row.reason },
      // Of a sum below its least the bank would only refuse again.
      prepared: { do: row.amount < smallest ? 'send-transfer' : 'give-back', amount: row.amount },
      at,
    });
  },
});

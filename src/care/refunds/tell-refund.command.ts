import { localPath } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { sendMessage, type RefundTurn } from '#messages';
import { contractById, customersOf } from '#contracts';
import { accountById } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import type { Chargeback } from './chargeback.sql.ts';
import type { RefundCase } from './refund-case.ts';

/** A letter at each turn of the case, in the transaction that makes it. */
export const tellRefund = (tx: Tx, platform: Platform, one: RefundCase, turn: RefundTurn, words: string | null = null): Promise<void> =>
  tell(tx, platform, { ...one, path: `/my/refunds/${encodeURIComponent(one.number)}`, words }, turn);

/** The same of a dispute at the bank, which has no page of its own: it leads to its contract. */
export async function tellDispute(tx: Tx, platform: Platform, one: Chargeback, turn: RefundTurn): Promise<void> {
  const { number } = (await contractById(tx, one.contractId))!;
  const path = `/my/contracts/${encodeURIComponent(number)}`;
  await tell(tx, platform, { ...one, number: one.bankRef, contractNumber: number, path, words: null }, turn);
}

type About = {
  readonly contractId: string;
  readonly number: string;
  readonly contractNumber?: string;
  readonly amount: bigint;
  readonly path: string;
  readonly words: string | null;
};

/** To the customer of now: the person, or each who represents the organisation at this moment. */
async function tell(tx: Tx, platform: Platform, about: About, turn: RefundTurn): Promise<void> {
  const contract = (await contractById(tx, about.contractId))!;
  for (const accountId of await customersOf(tx, contract)) {
    const account = await accountById(tx, accountId);
    if (!account) continue;
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'refund-turn',
      locale: account.locale,
      accountId: account.id,
      facts: {
        turn,
        number: about.number,
        amount: moneyText(tiyn(about.amount)),
        link: platform.config.origin + localPath(account.locale, about.path),
        ...(about.contractNumber ? { contractNumber: about.contractNumber } : {}),
        ...(about.words ? { words: about.words } : {}),
      },
    });
  }
}

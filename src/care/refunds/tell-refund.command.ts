import { localPath } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { sendMessage, type RefundTurn, type TemplateFacts } from '#messages';
import { contractById, customersOf, type Contract } from '#contracts';
import type { Capture } from '#payments';
import { accountById, type Account, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import type { Chargeback } from './chargeback.sql.ts';
import type { RefundCase } from './refund-case.ts';

/** A letter at each turn of the case, in the transaction that makes it. */
export const tellRefund = (tx: Tx, platform: Platform, one: RefundCase, turn: RefundTurn, words: string | null = null): Promise<void> =>
  tell(tx, platform, { ...one, path: `/my/refunds/${encodeURIComponent(one.number)}`, words }, turn);

/** The same of a dispute at the bank, which has no page of its own: it leads to its contract. */
export const tellDispute = (tx: Tx, platform: Platform, one: Chargeback, contract: Contract, turn: RefundTurn): Promise<void> => {
  const { id: contractId, number: contractNumber } = contract;
  const path = `/my/contracts/${encodeURIComponent(contractNumber)}`;
  return tell(tx, platform, { contractId, contractNumber, amount: one.amount, number: one.bankRef, path, words: null }, turn);
};

/** A dispute of money that concluded no contract: to whoever paid, where that is known. */
export async function tellPayer(tx: Tx, platform: Platform, one: Chargeback, paid: Capture, turn: RefundTurn): Promise<void> {
  const account = paid.accountId === null ? null : await accountById(tx, paid.accountId as AccountId);
  if (!account) return;
  const path = paid.attemptId ? `/payments/${paid.attemptId}` : '/support';
  const sum = moneyText(tiyn(one.amount));
  const amount = paid.currency === 'KZT' ? sum : sum.replace('₸', paid.currency);
  await send(tx, platform, account, { turn, number: one.bankRef, amount, path });
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
    await send(tx, platform, account, {
      turn,
      number: about.number,
      amount: moneyText(tiyn(about.amount)),
      path: about.path,
      ...(about.contractNumber ? { contractNumber: about.contractNumber } : {}),
      ...(about.words ? { words: about.words } : {}),
    });
  }
}

type Facts = Omit<TemplateFacts['refund-turn'], 'link'> & { readonly path: string };

async function send(tx: Tx, platform: Platform, account: Account, { path, ...facts }: Facts): Promise<void> {
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'refund-turn',
    locale: account.locale,
    accountId: account.id,
    facts: { ...facts, link: platform.config.origin + localPath(account.locale, path) },
  });
}

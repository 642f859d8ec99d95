import { randomUUID } from 'node:crypto';
import type { Bank, Transaction } from '../../../../../emulators/epay/bank.ts';
import { cards, type Card } from '../../../../../emulators/epay/cards.ts';
import { callbackBody } from '../../../../../emulators/epay/models.ts';
import { refund } from '../../../../../emulators/epay/operations.ts';
import { startBank } from '../../../../../emulators/epay/start.ts';
import { HANG_MS, troubleByChance, type BankRecord, type SimulatedBank } from './bank.ts';
import type { Dice } from './dice.ts';

const quirky = (quirk: Card['quirk']): Card => cards.find((one) => one.quirk === quirk)!;
const plain = cards.find((one) => one.quirk === null && one.code === 0 && !one.threeDs)!;
const declined = cards.find((one) => one.code === 484)!;
/** Questions that are answered with something else first: 107, 454, a name nobody has heard of, silence. */
const HARD = ['in-progress', 'no-answer-then-charge', 'strange-status', 'status-hangs', 'status-500'] as const;

/** `noticeTries: 0`: the simulation decides what is told, when and how often. */
export async function epayBank(now: () => Date, dice: Dice): Promise<SimulatedBank> {
  const running = await startBank({ now: () => now().getTime(), noticeTries: 0, hangMs: HANG_MS });
  const { bank, till, callbacks, faults, url } = running;
  const { clientId, clientSecret, terminal, shopId } = bank.settings;
  faults.byChance = troubleByChance(dice);
  let strays = 0;
  return {
    name: 'epay',
    settings: {
      SU_EPAY_OAUTH: `${url}/oauth2/token`,
      SU_EPAY_API: url,
      SU_EPAY_PAGE_ORIGIN: url,
      SU_EPAY_CLIENT_ID: clientId,
      SU_EPAY_CLIENT_SECRET: clientSecret,
      SU_EPAY_TERMINAL: terminal,
      SU_EPAY_SHOP: shopId,
    },
    repeatsNotices: false,
    async pay(page, { card, amount, currency, account, pastEnd = false }) {
      const invoice = bank.invoice(page);
      if (!invoice || (bank.now() > invoice.expiresAt && !pastEnd)) return null;
      const hard = quirky(HARD[dice(HARD.length)]!);
      const chosen = { good: plain, declined, 'hard-to-ask': hard, 'only-held': quirky('only-held'), 'held-more': quirky('held-more') }[
        card
      ];
      const { is, transaction } = till.pay(invoice, chosen, 'TEST USER');
      if (amount !== undefined) transaction.orgAmount = transaction.amount = Number(amount);
      if (currency !== undefined) transaction.currency = currency;
      if (account !== undefined) Object.assign(invoice, { accountId: account });
      return { transaction: transaction.id, is: is === 'paid' ? 'paid' : 'declined' };
    },
    async tell(id, type, sender) {
      const one = bank.transaction(id)!;
      const invoice = bank.invoiceOf(one.invoiceId)!;
      const body = { ...callbackBody(one, invoice), ...(sender === 'stranger' ? { secret_hash: randomUUID() } : {}) };
      const reply = await callbacks.now(type === 'pay' ? invoice.postLink : invoice.failurePostLink, body);
      return reply?.startsWith('200 ') ? 'heard' : reply?.startsWith('403') ? 'refused' : 'unheard';
    },
    async stray(amount) {
      const ours = bank.state.invoices.find((one) => one.postLink !== '')!;
      // Another shop's numbers: from the far end, so that ours never meet them in their last six digits.
      const invoiceId = String(999_999 - (strays += 1)).padStart(15, '7');
      const invoice = bank.add('invoices', { ...ours, id: randomUUID(), invoiceId, amount: Number(amount), accountId: '' });
      return till.pay(invoice as typeof ours, plain, 'TEST USER').transaction.id;
    },
    returnInCabinet: (id, amount) => refund(bank, bank.transaction(id)!, Number(amount), '').status === 200,
    records: () => recordsOf(bank),
    close: () => running.close(),
  };
}

function recordsOf(bank: Bank): BankRecord[] {
  const { invoices, transactions, refunds } = bank.state;
  const asked = new Map(invoices.map((one) => [one.invoiceId, one.amount]));
  const byId = new Map(transactions.map((one) => [one.id, one]));
  const payments = transactions.filter(isPaid).map((one) => ({
    kind: 'payment' as const,
    transaction: one.id,
    amount: BigInt(one.orgAmount),
    currency: one.currency,
    asked: BigInt(asked.get(one.invoiceId)!),
    returnOf: null,
    at: new Date(one.chargedAt!),
  }));
  const returns = refunds.map((one, no) => ({
    kind: 'return' as const,
    transaction: one.externalId || `cabinet-${no}`,
    amount: BigInt(one.amount),
    currency: byId.get(one.transactionId)!.currency,
    asked: null,
    returnOf: one.transactionId,
    at: new Date(one.at),
  }));
  return [...payments, ...returns];
}

const isPaid = (one: Transaction): boolean => one.statusName === 'CHARGE' || one.statusName === 'REFUND';

import { randomUUID } from 'node:crypto';
import type { Operation } from '../../../../../emulators/tiptop/bank.ts';
import { cards, type Card } from '../../../../../emulators/tiptop/cards.ts';
import { noticeFields, signed } from '../../../../../emulators/tiptop/notice-body.ts';
import { startBank } from '../../../../../emulators/tiptop/start.ts';
import { HANG_MS, troubleByChance, type BankRecord, type SimulatedBank } from './bank.ts';
import type { Dice } from './dice.ts';
import { FEE_PERMILLE } from './registry.ts';

/** The bank itself would tell only long after the month: the simulation decides what is told, when and how often. */
const NEVER_MS = 2_000_000_000;
const quirky = (quirk: Card['quirk']): Card => cards.find((one) => one.quirk === quirk)!;
const plain = cards.find((one) => one.quirk === null && one.code === 0 && !one.threeDs)!;
const declined = cards.find((one) => one.code === 5051 && !one.threeDs)!;

export async function tiptopBank(site: string, now: () => Date, dice: Dice): Promise<SimulatedBank> {
  const noticeBase = `${site}/notices/tiptop`;
  const running = await startBank({
    noticeBase,
    now: () => now().getTime(),
    noticeDelayMs: NEVER_MS,
    hangMs: HANG_MS,
    feePermille: FEE_PERMILLE,
  });
  const { bank, till, notices, faults, url } = running;
  const { publicId, apiSecret } = bank.settings;
  faults.byChance = troubleByChance(dice);
  const operation = (transaction: string): Operation => bank.operation(Number(transaction))!;
  const enter = (card: Card) => ({ card, exp: '12/30', holder: 'TEST USER' });
  return {
    name: 'tiptop',
    settings: {
      SU_GATEWAY_API: url,
      SU_GATEWAY_PAGE_ORIGIN: url,
      SU_GATEWAY_PUBLIC_ID: publicId,
      SU_GATEWAY_API_SECRET: apiSecret,
      SU_GATEWAY_TEST_MODE: 'true',
    },
    repeatsNotices: true,
    async pay(page, { card, amount, currency, account, pastEnd = false }) {
      const order = bank.order(page);
      if (!order || order.cancelled || (bank.expired(order) && !pastEnd)) return null;
      const hard = dice(2) === 0 ? quirky('status-500') : quirky('status-hangs');
      const good = pastEnd ? quirky('paid-past-expiry') : plain;
      const chosen = { good, declined, 'hard-to-ask': hard, 'only-held': quirky('only-held'), 'held-more': quirky('held-more') }[card];
      const { is, operation: made } = await till.pay(order, enter(chosen));
      const changed = { amount: amount === undefined ? made.amount : Number(amount), currency: currency ?? made.currency };
      Object.assign(made, changed, account === undefined ? {} : { accountId: account });
      return { transaction: String(made.transactionId), is: is === 'paid' ? 'paid' : 'declined' };
    },
    async tell(transaction, type, sender) {
      const notice = signed(noticeFields(type, operation(transaction), bank.settings), bank.settings);
      if (sender === 'stranger') notice.headers['Content-HMAC'] = Buffer.alloc(32, dice(256)).toString('base64');
      const reply = await notices.now(type, notice);
      return reply === '200 {"code":0}' ? 'heard' : reply?.startsWith('403') ? 'refused' : 'unheard';
    },
    async stray(amount) {
      const order = bank.addOrder({
        ...EMPTY_ORDER,
        id: randomUUID(),
        invoiceId: randomUUID(),
        amount: Number(amount),
        createdAt: bank.now(),
      });
      return String((await till.pay(order, enter(quirky('paid-past-expiry')))).operation.transactionId);
    },
    returnInCabinet(transaction, amount) {
      const paid = operation(transaction);
      if (paid.amount - paid.refunded < Number(amount)) return false;
      paid.refunded += Number(amount);
      const moments = { createdAt: bank.now(), authorizedAt: bank.now(), confirmedAt: bank.now() };
      const back = { amount: Number(amount), jsonData: '', refunded: 0, originalTransactionId: paid.transactionId, troubles: 0 };
      bank.addOperation({ ...paid, ...moments, ...back, transactionId: bank.nextId() });
      return true;
    },
    records: () => bank.operations.filter((one) => one.status === 'Completed').map((one) => recordOf(one, bank.order(one.orderId)!.amount)),
    close: () => running.close(),
  };
}

const EMPTY_ORDER = {
  number: 0,
  currency: 'KZT',
  description: 'Stray',
  accountId: '',
  email: '',
  jsonData: '',
  requireConfirmation: false,
  cultureName: 'kk-KZ',
  offerUri: '',
  successUrl: '',
  failUrl: '',
  cancelled: false,
};

const recordOf = (one: Operation, asked: number): BankRecord => ({
  kind: one.originalTransactionId === null ? 'payment' : 'return',
  transaction: String(one.transactionId),
  amount: BigInt(one.amount),
  currency: one.currency,
  asked: one.originalTransactionId === null ? BigInt(asked) : null,
  returnOf: one.originalTransactionId === null ? null : String(one.originalTransactionId),
  at: new Date(one.confirmedAt!),
});

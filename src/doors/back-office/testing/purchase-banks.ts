import type { Fault } from '../../../../emulators/parts/faults.ts';
import { openEpay } from '../../checkout/testing/epay-market.ts';
import { until, type Market } from '../../checkout/testing/market.ts';
import { epayPayments, tiptopPayments, type BankPayment } from '../../checkout/testing/payers-money.ts';

export const cardKinds = ['good', 'untold', 'repeated', 'less', 'more', 'declined'] as const;
export type CardKind = (typeof cardKinds)[number];
/** How a notice comes: as the bank sends it, thrice at once, as of a failure, as a question, unproved, or with a stranger's order. */
export const tellings = ['as-it-is', 'thrice', 'as-failed', 'as-check', 'forged', 'other-order'] as const;
export type Telling = (typeof tellings)[number];
export type Page = { readonly attemptId: string; readonly url: string };

/** A bank as far as random sequences act on it: its cards, its notices through the real routes, and its own records. */
export type ModelBank = {
  readonly name: 'tiptop' | 'epay';
  /** It asks the shop before it takes the money of this card. */
  readonly asksFirst: (card: CardKind) => boolean;
  /** A page takes one payment. */
  readonly oncePerPage: boolean;
  /** Which notices lead to the bank being asked, and so to the payment. */
  readonly believed: readonly Telling[];
  /** Null: nothing was paid. All notices of it have been answered. */
  readonly pay: (page: Page, card: CardKind) => Promise<string | null>;
  readonly tell: (transaction: string, how: Telling) => Promise<unknown>;
  /** A clerk gives back in the cabinet, and the bank tells of it; null: it never tells. */
  readonly returnInCabinet: ((transaction: string, tiyn: bigint) => Promise<unknown>) | null;
  readonly planRefundFault: (fault: Fault) => void;
  readonly records: () => BankPayment[];
};

const TIPTOP: Readonly<Record<CardKind, string>> = {
  good: '4111000000001071',
  untold: '4111000000001022',
  repeated: '4111000000001030',
  less: '4111000000001105',
  more: '4111000000001113',
  declined: '4000056655665556',
};

export function tiptopModelBank({ bank, pay, notify }: Market): ModelBank {
  const told = () =>
    until(
      async () => bank.bank.notices,
      (sent) => sent.every((notice) => notice.done),
      20,
    );
  const WORDS: Readonly<Record<Telling, Omit<Parameters<typeof notify>[0], 'transactionId'>>> = {
    'as-it-is': { type: 'pay' },
    thrice: { type: 'pay', times: 3 },
    'as-failed': { type: 'fail' },
    'as-check': { type: 'check' },
    forged: { type: 'pay', sign: 'bad' },
    'other-order': { type: 'pay', change: { InvoiceId: '00000000-0000-7000-8000-000000000000', Amount: '1.00' } },
  };
  return {
    name: 'tiptop',
    asksFirst: (card) => card !== 'good',
    oncePerPage: false,
    believed: ['as-it-is', 'thrice', 'as-failed', 'other-order'],
    pay: async ({ attemptId }, card) => {
      const { is, transactionId } = await pay(attemptId, TIPTOP[card]);
      await told();
      return is === 'paid' ? String(transactionId) : null;
    },
    tell: (transaction, how) => notify({ transactionId: Number(transaction), ...WORDS[how] }),
    returnInCabinet: async (transaction, amount) => {
      await post(bank.url, '/__test/refund', { TransactionId: Number(transaction), Amount: Number(amount) / 100 });
      await told();
    },
    planRefundFault: (fault) => bank.faults.plan('/payments/refund', fault, 1),
    records: () => tiptopPayments(bank.bank),
  };
}

const EPAY: Readonly<Record<CardKind, string>> = {
  good: '5522042705066736',
  untold: '4405639700000076',
  repeated: '4405639700000084',
  less: '4405639700000134',
  more: '4405639700000142',
  declined: '4405639700000019',
};

/** Halyk ePay asks nothing, signs nothing and tells once: the secret in its callback is all the proof there is. */
export async function epayModelBank(market: Market): Promise<ModelBank> {
  const { gateway } = market.platform.config;
  const { epay, payAt } = await openEpay(market);
  Object.assign(market.platform.config, { gateway });
  const WORDS: Readonly<Record<Telling, object>> = {
    'as-it-is': {},
    thrice: { times: 3 },
    'as-failed': { to: 'fail' },
    'as-check': { change: { code: 'error', reason: 'declined', reasonCode: 484, amount: 1 } },
    forged: { change: { secret_hash: 'A'.repeat(43) } },
    'other-order': { change: { invoiceId: '999999' } },
  };
  return {
    name: 'epay',
    asksFirst: () => false,
    oncePerPage: true,
    believed: ['as-it-is', 'thrice', 'as-failed', 'as-check'],
    pay: async ({ url }, card) => {
      const { id } = await payAt(url, EPAY[card]);
      await until(
        async () => epay.bank.state.callbacks,
        (sent) => sent.every((callback) => callback.done),
        20,
      );
      return card === 'declined' ? null : id;
    },
    tell: (transaction, how) => post(epay.url, '/__test/callbacks', { transactionId: transaction, ...WORDS[how] }),
    returnInCabinet: null,
    planRefundFault: (fault) => epay.faults.plan('/operation/refund', fault, 1),
    records: () => epayPayments(epay.bank),
  };
}

const post = async (base: string, path: string, body: object): Promise<unknown> =>
  (await fetch(base + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();

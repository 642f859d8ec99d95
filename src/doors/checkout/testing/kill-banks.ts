import type { Fault } from '../../../../emulators/parts/faults.ts';
import { openEpay } from './epay-market.ts';
import { until, type Market } from './market.ts';

type Opened = { readonly attemptId: string; readonly url: string };
/** A bank as far as the tests that kill processes act on it. */
export type KillBank = {
  readonly name: 'tiptop' | 'epay';
  /** What a process needs to speak with it, as in its environment. */
  readonly settings: Readonly<Record<string, string>>;
  readonly tellAt: (site: string) => void;
  /** Pays by a card whose payment is told at once, or never; the bank's number of it. */
  readonly pay: (opened: Opened) => Promise<string>;
  readonly payUntold: (opened: Opened) => Promise<string>;
  /** Pays a little less than was asked. */
  readonly payLess: (opened: Opened) => Promise<string>;
  /** Pays by a card whose sum is only held; `more`: a thousand tenge more than was asked. */
  readonly payHeld: (opened: Opened, more?: 'more') => Promise<string>;
  readonly held: (transaction: string) => 'held' | 'charged' | 'released';
  /** The next calls that charge or release go wrong so. */
  readonly plan: (act: 'charge' | 'release' | 'ask', fault: Fault, times?: number) => void;
  /** As staff do in the bank's cabinet. */
  readonly releaseInCabinet: (transaction: string) => void;
  readonly tell: (transaction: string) => Promise<unknown>;
  /** What makes up for a notice that died: the bank's repeats, or our own questions. */
  readonly heal: () => Promise<void>;
  readonly returnsOf: (transaction: string) => number;
};

/** TipTop Pay tells until it is answered; Halyk ePay tells once, and the job that asks it finds the rest. */
export async function killBanks(market: Market): Promise<{ readonly tiptop: KillBank; readonly epay: KillBank }> {
  const { platform, bank } = market;
  const { config, clock } = platform;
  const { epay: halyk, payAt, callback } = await openEpay(market);
  const payTiptop = async ({ attemptId }: Opened, card: string): Promise<string> =>
    String((await market.pay(attemptId, card)).transactionId);
  const tiptop: KillBank = {
    name: 'tiptop',
    settings: {
      SU_GATEWAY_API: bank.url,
      SU_GATEWAY_PAGE_ORIGIN: bank.url,
      SU_GATEWAY_PUBLIC_ID: config.gatewayPublicId,
      SU_GATEWAY_API_SECRET: config.gatewayApiSecret,
      SU_GATEWAY_TEST_MODE: 'true',
    },
    tellAt: (site) => void Object.assign(bank.bank.settings, { noticeBase: `${site}/notices/tiptop`, retrySeconds: [0.3] }),
    pay: (opened) => payTiptop(opened, '4111000000001071'),
    payUntold: (opened) => payTiptop(opened, '4111000000001022'),
    payLess: (opened) => payTiptop(opened, '4111000000001105'),
    payHeld: (opened, more) => payTiptop(opened, more ? '4111000000001154' : '4111000000001147'),
    held: (transaction) => {
      const { status } = bank.bank.operation(Number(transaction))!;
      return status === 'Authorized' ? 'held' : status === 'Completed' ? 'charged' : 'released';
    },
    plan: (act, fault, times = 1) =>
      bank.faults.plan({ charge: '/payments/confirm', release: '/payments/void', ask: '/payments/get' }[act], fault, times),
    releaseInCabinet: (transaction) => void Object.assign(bank.bank.operation(Number(transaction))!, { status: 'Cancelled' }),
    tell: (transaction) => market.notify({ transactionId: Number(transaction), type: 'pay' }),
    heal: async () =>
      void (await until(
        async () => bank.bank.notices,
        (sent) => sent.every((notice) => notice.done),
        15,
      )),
    returnsOf: (transaction) => bank.bank.operations.filter((one) => one.originalTransactionId === Number(transaction)).length,
  };
  const epay: KillBank = {
    name: 'epay',
    settings: {
      SU_EPAY_OAUTH: config.epayOauth,
      SU_EPAY_API: config.epayApi,
      SU_EPAY_PAGE_ORIGIN: config.epayPageOrigin,
      SU_EPAY_CLIENT_ID: config.epayClientId,
      SU_EPAY_CLIENT_SECRET: config.epayClientSecret,
      SU_EPAY_TERMINAL: config.epayTerminal,
      SU_EPAY_SHOP: config.epayShop,
    },
    // The address goes with each order.
    tellAt: (site) => void Object.assign(config, { origin: site }),
    pay: async ({ url }) => (await payAt(url, '5522042705066736')).id,
    payUntold: async ({ url }) => (await payAt(url, '4405639700000076')).id,
    payLess: async ({ url }) => (await payAt(url, '4405639700000134')).id,
    payHeld: async ({ url }, more) => (await payAt(url, more ? '4405639700000217' : '4405639700000167')).id,
    held: (transaction) => {
      const { statusName } = halyk.bank.transaction(transaction)!;
      return statusName === 'AUTH' ? 'held' : statusName === 'CHARGE' ? 'charged' : 'released';
    },
    plan: (act, fault, times = 1) =>
      halyk.faults.plan({ charge: '/operation/charge', release: '/operation/cancel', ask: '/check-status' }[act], fault, times),
    releaseInCabinet: (transaction) => void Object.assign(halyk.bank.transaction(transaction)!, { statusName: 'CANCEL_OLD' }),
    tell: (transaction) => callback(transaction),
    heal: async () => {
      clock.advance(60);
      await market.work();
    },
    returnsOf: (transaction) => halyk.bank.state.refunds.filter((one) => one.transactionId === transaction).length,
  };
  return { tiptop, epay };
}

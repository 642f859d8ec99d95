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
    tell: (transaction) => callback(transaction),
    heal: async () => {
      clock.advance(60);
      await market.work();
    },
    returnsOf: (transaction) => halyk.bank.state.refunds.filter((one) => one.transactionId === transaction).length,
  };
  return { tiptop, epay };
}

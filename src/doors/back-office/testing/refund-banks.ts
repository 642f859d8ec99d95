import type { Capture } from '#payments';
import type { Fault } from '../../../../emulators/parts/faults.ts';
import { startBankProcess } from '../../../deal/payments/testing/bank-process.ts';
import type { Market } from '../../checkout/testing/market.ts';

type Payment = Pick<Capture, 'transactionId'>;
/** A bank as far as the tests of refunds act on it; each is a process of its own. */
export type RefundBank = {
  readonly name: 'tiptop' | 'epay';
  /** What a process needs to speak with it, as in its environment. */
  readonly settings: Readonly<Record<string, string>>;
  readonly pay: (opened: { readonly attemptId: string; readonly url: string }) => Promise<unknown>;
  /** What went back of a payment, in tenge. */
  readonly returnsOf: (payment: Payment) => Promise<number[]>;
  /** The next asking for a return goes wrong so. */
  readonly plan: (fault: Fault) => Promise<unknown>;
  readonly returnInCabinet: (payment: Payment, tenge: number) => Promise<unknown>;
  /** Tells of what it gave back, as often as asked; Halyk ePay never speaks of returns. */
  readonly tellOfReturn: (payment: Payment, times: number) => Promise<unknown>;
  readonly toTime: (now: Date) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type TiptopOperation = { transactionId: number; originalTransactionId: number | null; amount: number };

export async function tiptopBank({ platform: { config }, site }: Market): Promise<RefundBank> {
  const bank = await startBankProcess('emulators/tiptop/main.ts', () => ({
    NOTICE_BASE: `${site}/notices/tiptop`,
    TIPTOP_PUBLIC_ID: config.gatewayPublicId,
    TIPTOP_API_SECRET: config.gatewayApiSecret,
    RETRY_SECONDS: '0.05',
    HANG_MS: '1000',
  }));
  Object.assign(config, { gatewayApi: bank.url, gatewayPageOrigin: bank.url });
  const returns = async ({ transactionId }: Payment): Promise<TiptopOperation[]> =>
    (await bank.state<{ operations: TiptopOperation[] }>()).operations.filter(
      (each) => String(each.originalTransactionId) === transactionId,
    );
  return {
    name: 'tiptop',
    settings: {
      SU_GATEWAY_API: bank.url,
      SU_GATEWAY_PAGE_ORIGIN: bank.url,
      SU_GATEWAY_PUBLIC_ID: config.gatewayPublicId,
      SU_GATEWAY_API_SECRET: config.gatewayApiSecret,
      SU_GATEWAY_TEST_MODE: 'true',
    },
    pay: ({ attemptId }) => bank.post('/__test/pay', { invoiceId: attemptId, card: '4242424242424242' }),
    returnsOf: async (payment) => (await returns(payment)).map((each) => each.amount / 100),
    plan: (fault) => bank.post('/__test/faults', { path: '/payments/refund', fault }),
    returnInCabinet: ({ transactionId }, tenge) => bank.post('/__test/refund', { TransactionId: Number(transactionId), Amount: tenge }),
    tellOfReturn: async (payment, times) =>
      bank.post('/__test/notices', { transactionId: (await returns(payment))[0]!.transactionId, type: 'refund', times }),
    toTime: (now) => bank.post('/__test/clock', { now: now.toISOString() }),
    stop: () => bank.stop(),
  };
}

type EpayRefund = { transactionId: string; amount: number };

export async function epayBank({ platform: { config }, site }: Market): Promise<RefundBank> {
  const credentials = {
    EPAY_CLIENT_ID: 'test-client',
    EPAY_CLIENT_SECRET: 'test-secret',
    EPAY_TERMINAL: '67e34d63-102f-4bd1-898e-370781d0074d',
    EPAY_SHOP: '0c3a9a4e-1f0f-4f0e-9a50-2f1c2b5f4d11',
  };
  const bank = await startBankProcess('emulators/epay/main.ts', () => ({ ...credentials, HANG_MS: '1000' }));
  const settings = {
    epayOauth: `${bank.url}/oauth2/token`,
    epayApi: bank.url,
    epayPageOrigin: bank.url,
    epayClientId: credentials.EPAY_CLIENT_ID,
    epayClientSecret: credentials.EPAY_CLIENT_SECRET,
    epayTerminal: credentials.EPAY_TERMINAL,
    epayShop: credentials.EPAY_SHOP,
    // Callbacks come to the site's own address.
    origin: site,
  };
  Object.assign(config, settings);
  return {
    name: 'epay',
    settings: {
      SU_EPAY_OAUTH: settings.epayOauth,
      SU_EPAY_API: settings.epayApi,
      SU_EPAY_PAGE_ORIGIN: settings.epayPageOrigin,
      SU_EPAY_CLIENT_ID: settings.epayClientId,
      SU_EPAY_CLIENT_SECRET: settings.epayClientSecret,
      SU_EPAY_TERMINAL: settings.epayTerminal,
      SU_EPAY_SHOP: settings.epayShop,
    },
    pay: ({ url }) => bank.post('/__test/pay', { page: url.split('/').at(-1), card: '5522042705066736' }),
    returnsOf: async ({ transactionId }) =>
      (await bank.state<{ refunds: EpayRefund[] }>()).refunds
        .filter((each) => each.transactionId === transactionId)
        .map((each) => each.amount / 100),
    plan: (fault) => bank.post('/__test/faults', { path: '/operation/refund', fault }),
    returnInCabinet: ({ transactionId }, tenge) => bank.post('/__test/refund', { transactionId, amount: tenge }),
    tellOfReturn: async () => null,
    toTime: (now) => bank.post('/__test/clock', { now: now.toISOString() }),
    stop: () => bank.stop(),
  };
}

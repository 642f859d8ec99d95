import { systemClock } from '#kernel/clock.ts';
import { epayGateway } from './epay.gateway.ts';
import type { RawNotice } from './gateway.ts';
import { startBankProcess } from './testing/bank-process.ts';
import type { BankUnderTest } from './testing/bank-under-test.ts';
import { gatewayContract } from './testing/gateway-contract.ts';
import { memoryOrders } from './testing/memory-orders.ts';
import { tiptopGateway } from './tiptop.gateway.ts';

const TIMEOUT_MS = 400;

gatewayContract('TipTop Pay', async (): Promise<BankUnderTest> => {
  const keys = { publicId: 'pk_contract', apiSecret: 'contract-api-secret' };
  const bank = await startBankProcess('emulators/tiptop/main.ts', (shop) => ({
    NOTICE_BASE: shop,
    TIPTOP_PUBLIC_ID: keys.publicId,
    TIPTOP_API_SECRET: keys.apiSecret,
  }));
  type State = { operations: { originalTransactionId: number | null }[] };
  return {
    gateway: tiptopGateway({ apiBase: bank.url, pageOrigin: bank.url, timeoutMs: TIMEOUT_MS, ...keys }, systemClock),
    cards: {
      good: '4000000000003055',
      declined: '4000056655665556',
      lost: '4111000000001022',
      repeated: '4111000000001030',
      less: '4111000000001105',
      held: '4111000000001147',
      heldMore: '4111000000001154',
    },
    pay: async ({ attemptId }, card) => {
      const { operation } = await bank.post<{ operation: { transactionId: number } }>('/__test/pay', { invoiceId: attemptId, card });
      return String(operation.transactionId);
    },
    plan: async (call, fault) => {
      const paths = { open: '/orders/create', status: '/payments/find', return: '/payments/refund' };
      const path = { ...paths, charge: '/payments/confirm', release: '/payments/void' }[call];
      await bank.post('/__test/faults', { path, fault, times: 1 });
    },
    tellingParts: [async () => undefined],
    returnInCabinet: async (transactionId, tenge) =>
      void (await bank.post('/__test/refund', { TransactionId: Number(transactionId), Amount: tenge })),
    returnsOf: async (transactionId) =>
      (await bank.state<State>()).operations.filter((one) => one.originalTransactionId === Number(transactionId)).length,
    noticesOf: bank.noticesOf,
    forge: (raw): RawNotice => ({ ...raw, body: Buffer.concat([raw.body, Buffer.from(' ')]) }),
    stop: bank.stop,
  };
});

gatewayContract('Halyk ePay', async (): Promise<BankUnderTest> => {
  const ids = { clientId: 'contract', clientSecret: 'contract-secret', terminal: '67e34d63-102f-4bd1-898e-370781d0074d', shopId: 'shop-1' };
  let shop = '';
  const bank = await startBankProcess('emulators/epay/main.ts', (address) => {
    shop = address;
    return { EPAY_CLIENT_ID: ids.clientId, EPAY_CLIENT_SECRET: ids.clientSecret, EPAY_TERMINAL: ids.terminal, EPAY_SHOP: ids.shopId };
  });
  const settings = {
    ...ids,
    oauth: `${bank.url}/oauth2/token`,
    apiBase: bank.url,
    pageOrigin: bank.url,
    noticeBase: shop,
    timeoutMs: TIMEOUT_MS,
  };
  type State = { refunds: { transactionId: string }[] };
  // As the house does: what is asked is written down before the bank hears of it.
  const charged = new Map<string, bigint>();
  const chargedOf = async (id: string): Promise<bigint | null> => charged.get(id) ?? null;
  const gateway = epayGateway(settings, { clock: systemClock, orders: memoryOrders(), chargedOf, unheardOf: () => undefined });
  return {
    gateway: {
      ...gateway,
      charge: async (held) => {
        charged.set(held.transactionId, held.amount);
        const answer = await gateway.charge(held);
        if (answer.is === 'refused') charged.delete(held.transactionId);
        return answer;
      },
    },
    cards: {
      good: '5522042705066736',
      declined: '4405639700000019',
      lost: '4405639700000076',
      repeated: '4405639700000084',
      less: '4405639700000134',
      held: '4405639700000167',
      heldMore: '4405639700000217',
    },
    pay: async ({ page }, card) => {
      const body = { page: page.url.split('/').at(-1), card };
      const { transaction } = await bank.post<{ transaction: { id: string } }>('/__test/pay', body);
      return transaction.id;
    },
    plan: async (call, fault) => {
      const paths = { open: '/invoice', status: '/check-status', return: '/operation/refund' };
      const path = { ...paths, charge: '/operation/charge', release: '/operation/cancel' }[call];
      await bank.post('/__test/faults', { path, fault, times: 1 });
    },
    tellingParts: ['charged', 'held'].map((partialChargeOrg) => () => bank.post('/__test/settings', { partialChargeOrg })),
    returnInCabinet: async (transactionId, tenge) => void (await bank.post('/__test/refund', { transactionId, amount: tenge })),
    returnsOf: async (transactionId) => (await bank.state<State>()).refunds.filter((one) => one.transactionId === transactionId).length,
    noticesOf: bank.noticesOf,
    forge: (raw): RawNotice => {
      const body = JSON.parse(Buffer.from(raw.body).toString('utf8')) as object;
      return { ...raw, body: Buffer.from(JSON.stringify({ ...body, secret_hash: 'A'.repeat(43) })) };
    },
    stop: bank.stop,
  };
});

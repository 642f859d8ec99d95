import { afterAll } from 'vitest';
import { startBank, type RunningBank } from '../../../../emulators/epay/start.ts';
import type { Market } from './market.ts';

export type EpayMarket = {
  readonly epay: RunningBank;
  /** Pays at a page of Halyk ePay, without its form. */
  readonly payAt: (url: string, card: string) => Promise<{ id: string }>;
  readonly callback: (transactionId: string, change?: Record<string, unknown>, times?: number) => Promise<(string | null)[]>;
};

/** Halyk ePay beside the market's own bank, chosen for new pages; payments begun at TipTop Pay stay there. */
export async function openEpay({ platform, site }: Market): Promise<EpayMarket> {
  const epay = await startBank({ now: () => platform.clock.now().getTime(), hangMs: 1500 });
  const { clientId, clientSecret, terminal, shopId } = epay.bank.settings;
  Object.assign(platform.config, {
    gateway: 'epay',
    // Callbacks come to the site's own address.
    origin: site,
    epayOauth: `${epay.url}/oauth2/token`,
    epayApi: epay.url,
    epayPageOrigin: epay.url,
    epayClientId: clientId,
    epayClientSecret: clientSecret,
    epayTerminal: terminal,
    epayShop: shopId,
  });
  afterAll(() => epay.close());
  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const answer = await fetch(epay.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Answer;
  };
  return {
    epay,
    payAt: async (url, card) =>
      (await post<{ transaction: { id: string } }>('/__test/pay', { page: url.split('/').at(-1), card })).transaction,
    callback: (transactionId, change = {}, times = 1) => post('/__test/callbacks', { transactionId, change, times }),
  };
}

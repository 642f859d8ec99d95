import type { Platform } from '#platform/context.ts';
import { orderBook } from './bank-order.sql.ts';
import { epayGateway } from './epay.gateway.ts';
import { chargedOf } from './hold.sql.ts';
import type { Gateway } from './gateway.ts';
import { tiptopGateway } from './tiptop.gateway.ts';
import { isTransfer } from './transfer.ts';
import { transferGateway } from './transfer.gateway.ts';

/** The banks this house can speak with. A third one is its adapter and a line here. */
const banks: Readonly<Record<string, (platform: Platform) => Gateway | null>> = {
  tiptop: ({ config, clock }) =>
    config.gatewayPublicId === ''
      ? null
      : tiptopGateway(
          {
            apiBase: config.gatewayApi,
            publicId: config.gatewayPublicId,
            apiSecret: config.gatewayApiSecret,
            pageOrigin: config.gatewayPageOrigin,
            timeoutMs: config.gatewayTimeoutSeconds * 1000,
          },
          clock,
        ),
  epay: (platform) => {
    const { config, clock, log } = platform;
    if (config.epayClientId === '') return null;
    const settings = {
      oauth: config.epayOauth,
      apiBase: config.epayApi,
      pageOrigin: config.epayPageOrigin,
      clientId: config.epayClientId,
      clientSecret: config.epayClientSecret,
      terminal: config.epayTerminal,
      shopId: config.epayShop,
      noticeBase: `${config.origin}/notices/epay`,
      timeoutMs: config.gatewayTimeoutSeconds * 1000,
    };
    return epayGateway(settings, {
      clock,
      orders: orderBook(platform, 'epay', config.epayTerminal),
      chargedOf: (transactionId) => chargedOf(platform.db, 'epay', transactionId),
      unheardOf: (status) => log.error({ status }, 'the bank names a status nobody has heard of'),
    });
  },
};

/** The bank that new pages are opened at, by the settings. */
export const gatewayOf = (platform: Platform): Gateway => gatewayNamed(platform, platform.config.gateway);

/** A payment is asked about and returned at the bank it was begun at, whichever takes new ones meanwhile. */
export function gatewayNamed(platform: Platform, name: string): Gateway {
  if (isTransfer(name)) return transferGateway(platform.config);
  const gateway = banks[name]?.(platform);
  if (!gateway) throw new Error(`the gateway ${name} is not configured`);
  return gateway;
}

/** Every bank with settings: its notices are taken and its page may be the target of our forms. */
export const gatewaysOf = (platform: Platform): Gateway[] =>
  Object.values(banks)
    .map((open) => open(platform))
    .filter((one) => one !== null);

export const bankNames = Object.keys(banks);

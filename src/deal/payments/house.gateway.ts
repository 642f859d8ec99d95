import type { Platform } from '#platform/context.ts';
import type { Gateway } from './gateway.ts';
import { tiptopGateway } from './tiptop.gateway.ts';

/** The bank this house pays through, by its settings. */
export const gatewayOf = ({ config, clock }: Pick<Platform, 'config' | 'clock'>): Gateway =>
  tiptopGateway(
    {
      apiBase: config.gatewayApi,
      publicId: config.gatewayPublicId,
      apiSecret: config.gatewayApiSecret,
      pageOrigin: config.gatewayPageOrigin,
      timeoutMs: config.gatewayTimeoutSeconds * 1000,
    },
    clock,
  );

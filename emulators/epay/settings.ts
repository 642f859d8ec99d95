import { bankDefaults, bankSettingsIn, numberIn, type BankSettings, type Environment } from '../parts/bank-settings.ts';

/** What only this bank may be told. */
export type Settings = BankSettings & {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The shop's terminal: a UUID, and the bank's own number of it. */
  readonly terminal: string;
  readonly shopId: string;
  readonly tokenSeconds: number;
  /** What a payment is called after a part of it went back; the documents leave it open. */
  partialRefundStatus: 'CHARGE' | 'REFUND';
  /** What `orgAmount` says after a part of a held sum was charged: the part, or still what was held; the documents leave it open. */
  partialChargeOrg: 'charged' | 'held';
};

const DEFAULTS: Settings = {
  ...bankDefaults,
  // Nothing in the documents speaks of repeats.
  noticeTries: 1,
  clientId: 'local-test-client',
  clientSecret: 'local-test-client-secret',
  terminal: '67e34d63-102f-4bd1-898e-370781d0074d',
  shopId: '0c3a9a4e-1f0f-4f0e-9a50-2f1c2b5f4d11',
  tokenSeconds: 7200,
  partialRefundStatus: 'CHARGE',
  partialChargeOrg: 'charged',
};

export const withDefaults = (given: Partial<Settings>): Settings => ({ ...DEFAULTS, ...given });

/** The environment of the separate process; README.md lists the names. */
export const settingsFrom = (env: Environment): Settings => ({
  ...DEFAULTS,
  ...bankSettingsIn(env, DEFAULTS),
  clientId: env['EPAY_CLIENT_ID'] || DEFAULTS.clientId,
  clientSecret: env['EPAY_CLIENT_SECRET'] || DEFAULTS.clientSecret,
  terminal: env['EPAY_TERMINAL'] || DEFAULTS.terminal,
  shopId: env['EPAY_SHOP'] || DEFAULTS.shopId,
  tokenSeconds: numberIn(env, 'TOKEN_SECONDS', DEFAULTS.tokenSeconds),
  partialRefundStatus: env['PARTIAL_REFUND_STATUS'] === 'REFUND' ? 'REFUND' : 'CHARGE',
  partialChargeOrg: env['PARTIAL_CHARGE_ORG'] === 'held' ? 'held' : 'charged',
});

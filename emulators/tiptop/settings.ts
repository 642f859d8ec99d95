import { bankDefaults, bankSettingsIn, numberIn, type BankSettings, type Environment } from '../parts/bank-settings.ts';

/** What only this bank may be told. */
export type Settings = BankSettings & {
  readonly publicId: string;
  readonly apiSecret: string;
  /** Notices go to `${noticeBase}/${type}`. */
  readonly noticeBase: string;
  noticeFormat: 'json' | 'form';
  /** Pauses between deliveries, the last one repeated up to `noticeTries`. */
  retrySeconds: readonly number[];
  /** How the person comes back: a redirect, or a cross-site form. */
  returnMethod: 'get' | 'post';
  orderMinutes: number;
  /** What it keeps of a payment, and states as TotalFee. */
  feePermille: number;
  /** A sum that is only held is given up by itself so long after (reference C1). */
  holdDays: number;
  parallelLimit: number;
  testMode: boolean;
};

const DEFAULTS: Settings = {
  ...bankDefaults,
  noticeTries: 100,
  publicId: 'pk_local_test',
  apiSecret: 'local-test-api-secret',
  noticeBase: 'http://localhost:3000/notices/tiptop',
  noticeFormat: 'json',
  retrySeconds: [60, 120, 300, 600, 1800],
  returnMethod: 'get',
  orderMinutes: 30,
  feePermille: 0,
  holdDays: 7,
  parallelLimit: 30,
  testMode: true,
};

export const withDefaults = (given: Partial<Settings>): Settings => ({ ...DEFAULTS, ...given });

/** The environment of the separate process; README.md lists the names. */
export const settingsFrom = (env: Environment): Settings => ({
  ...DEFAULTS,
  ...bankSettingsIn(env, DEFAULTS),
  publicId: env['TIPTOP_PUBLIC_ID'] || DEFAULTS.publicId,
  apiSecret: env['TIPTOP_API_SECRET'] || DEFAULTS.apiSecret,
  noticeBase: env['NOTICE_BASE'] || DEFAULTS.noticeBase,
  noticeFormat: env['NOTICE_FORMAT'] === 'form' ? 'form' : 'json',
  retrySeconds: env['RETRY_SECONDS']?.split(',').map(Number) ?? DEFAULTS.retrySeconds,
  returnMethod: env['RETURN_METHOD'] === 'post' ? 'post' : 'get',
  orderMinutes: numberIn(env, 'ORDER_MINUTES', DEFAULTS.orderMinutes),
  feePermille: numberIn(env, 'FEE_PERMILLE', DEFAULTS.feePermille),
  holdDays: numberIn(env, 'HOLD_DAYS', DEFAULTS.holdDays),
  testMode: env['TEST_MODE'] !== '0',
});

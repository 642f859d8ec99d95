/** How the test bank behaves; every delay is a setting, so tests shorten them. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly publicId: string;
  readonly apiSecret: string;
  /** Notices go to `${noticeBase}/${type}`. */
  readonly noticeBase: string;
  noticeFormat: 'json' | 'form';
  /** Pauses between deliveries, the last one repeated up to `noticeTries`. */
  retrySeconds: readonly number[];
  noticeTries: number;
  noticeTimeoutMs: number;
  /** From the result on the page to the first delivery. */
  noticeDelayMs: number;
  /** The same for the card whose notice is late. */
  lateNoticeMs: number;
  /** How the person comes back: a redirect, or a cross-site form. */
  returnMethod: 'get' | 'post';
  orderMinutes: number;
  hangMs: number;
  parallelLimit: number;
  testMode: boolean;
  /** File that keeps the state over a restart; none: memory only. */
  readonly journal: string | null;
  readonly now: () => number;
};

const DEFAULTS: Settings = {
  host: '127.0.0.1',
  port: 0,
  publicId: 'pk_local_test',
  apiSecret: 'local-test-api-secret',
  noticeBase: 'http://localhost:3000/notices/tiptop',
  noticeFormat: 'json',
  retrySeconds: [60, 120, 300, 600, 1800],
  noticeTries: 100,
  noticeTimeoutMs: 30_000,
  noticeDelayMs: 0,
  lateNoticeMs: 20_000,
  returnMethod: 'get',
  orderMinutes: 30,
  hangMs: 300_000,
  parallelLimit: 30,
  testMode: true,
  journal: null,
  now: () => Date.now(),
};

export const withDefaults = (given: Partial<Settings>): Settings => ({ ...DEFAULTS, ...given });

/** The environment of the separate process; README.md lists the names. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const number = (name: string, otherwise: number): number => {
    const value = env[name] === undefined || env[name] === '' ? otherwise : Number(env[name]);
    if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number, not "${env[name]}"`);
    return value;
  };
  return withDefaults({
    host: env['HOST'] || DEFAULTS.host,
    port: number('PORT', DEFAULTS.port),
    publicId: env['TIPTOP_PUBLIC_ID'] || DEFAULTS.publicId,
    apiSecret: env['TIPTOP_API_SECRET'] || DEFAULTS.apiSecret,
    noticeBase: env['NOTICE_BASE'] || DEFAULTS.noticeBase,
    noticeFormat: env['NOTICE_FORMAT'] === 'form' ? 'form' : 'json',
    retrySeconds: env['RETRY_SECONDS']?.split(',').map(Number) ?? DEFAULTS.retrySeconds,
    noticeTimeoutMs: number('NOTICE_TIMEOUT_MS', DEFAULTS.noticeTimeoutMs),
    noticeDelayMs: number('NOTICE_DELAY_MS', DEFAULTS.noticeDelayMs),
    lateNoticeMs: number('LATE_NOTICE_MS', DEFAULTS.lateNoticeMs),
    returnMethod: env['RETURN_METHOD'] === 'post' ? 'post' : 'get',
    orderMinutes: number('ORDER_MINUTES', DEFAULTS.orderMinutes),
    hangMs: number('HANG_MS', DEFAULTS.hangMs),
    testMode: env['TEST_MODE'] !== '0',
    journal: env['JOURNAL'] || null,
  });
}

/** How the test bank behaves; every delay is a setting, so tests shorten them. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The shop's terminal: a UUID, and the bank's own number of it. */
  readonly terminal: string;
  readonly shopId: string;
  readonly tokenSeconds: number;
  /** From the result on the page to the callback; the same for the card whose callback is late. */
  callbackDelayMs: number;
  lateCallbackMs: number;
  /** A callback is sent once; nothing in the documents speaks of repeats. 0 sends none at all. */
  callbackTries: number;
  callbackTimeoutMs: number;
  /** true: the sum is only held, and captured by /operation/{id}/charge. */
  twoStage: boolean;
  /** What a payment is called after a part of it went back; the documents leave it open. */
  partialRefundStatus: 'CHARGE' | 'REFUND';
  hangMs: number;
  /** File that keeps the state over a restart; none: memory only. */
  readonly journal: string | null;
  readonly now: () => number;
};

const DEFAULTS: Settings = {
  host: '127.0.0.1',
  port: 0,
  clientId: 'local-test-client',
  clientSecret: 'local-test-client-secret',
  terminal: '67e34d63-102f-4bd1-898e-370781d0074d',
  shopId: '0c3a9a4e-1f0f-4f0e-9a50-2f1c2b5f4d11',
  tokenSeconds: 7200,
  callbackDelayMs: 0,
  lateCallbackMs: 20_000,
  callbackTries: 1,
  callbackTimeoutMs: 30_000,
  twoStage: false,
  partialRefundStatus: 'CHARGE',
  hangMs: 300_000,
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
    clientId: env['EPAY_CLIENT_ID'] || DEFAULTS.clientId,
    clientSecret: env['EPAY_CLIENT_SECRET'] || DEFAULTS.clientSecret,
    terminal: env['EPAY_TERMINAL'] || DEFAULTS.terminal,
    shopId: env['EPAY_SHOP'] || DEFAULTS.shopId,
    tokenSeconds: number('TOKEN_SECONDS', DEFAULTS.tokenSeconds),
    callbackDelayMs: number('CALLBACK_DELAY_MS', DEFAULTS.callbackDelayMs),
    lateCallbackMs: number('LATE_CALLBACK_MS', DEFAULTS.lateCallbackMs),
    callbackTries: number('CALLBACK_TRIES', DEFAULTS.callbackTries),
    callbackTimeoutMs: number('CALLBACK_TIMEOUT_MS', DEFAULTS.callbackTimeoutMs),
    twoStage: env['TWO_STAGE'] === '1',
    partialRefundStatus: env['PARTIAL_REFUND_STATUS'] === 'REFUND' ? 'REFUND' : 'CHARGE',
    hangMs: number('HANG_MS', DEFAULTS.hangMs),
    journal: env['JOURNAL'] || null,
  });
}

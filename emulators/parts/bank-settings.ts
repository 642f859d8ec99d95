/** What every test bank may be told, whatever its protocol; every delay is a setting, so tests shorten them. */
export type BankSettings = {
  readonly host: string;
  readonly port: number;
  /** From the result on the page to the first notice; the same for the card whose notice is late. */
  noticeDelayMs: number;
  lateNoticeMs: number;
  /** How often a notice without a right answer is sent; 0: never at all. */
  noticeTries: number;
  noticeTimeoutMs: number;
  /** true: every sum is only held until the shop charges it. */
  twoStage: boolean;
  hangMs: number;
  /** File that keeps the state over a restart; none: memory only. */
  readonly journal: string | null;
  readonly now: () => number;
};

export const bankDefaults = {
  host: '127.0.0.1',
  port: 0,
  noticeDelayMs: 0,
  lateNoticeMs: 20_000,
  noticeTimeoutMs: 30_000,
  twoStage: false,
  hangMs: 300_000,
  journal: null,
  now: () => Date.now(),
} as const satisfies Partial<BankSettings>;

export type Environment = Readonly<Record<string, string | undefined>>;

/** A number of the environment; each bank's README.md lists the names. */
export function numberIn(env: Environment, name: string, otherwise: number): number {
  const value = env[name] === undefined || env[name] === '' ? otherwise : Number(env[name]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number, not "${env[name]}"`);
  return value;
}

/** The shared part of a bank's settings from the environment of its process. */
export const bankSettingsIn = (env: Environment, otherwise: BankSettings): BankSettings => ({
  host: env['HOST'] || otherwise.host,
  port: numberIn(env, 'PORT', otherwise.port),
  noticeDelayMs: numberIn(env, 'NOTICE_DELAY_MS', otherwise.noticeDelayMs),
  lateNoticeMs: numberIn(env, 'LATE_NOTICE_MS', otherwise.lateNoticeMs),
  noticeTries: numberIn(env, 'NOTICE_TRIES', otherwise.noticeTries),
  noticeTimeoutMs: numberIn(env, 'NOTICE_TIMEOUT_MS', otherwise.noticeTimeoutMs),
  twoStage: env['TWO_STAGE'] === '1',
  hangMs: numberIn(env, 'HANG_MS', otherwise.hangMs),
  journal: env['JOURNAL'] || null,
  now: otherwise.now,
});

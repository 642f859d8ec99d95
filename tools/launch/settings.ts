import { join } from 'node:path';
import type { Secrets } from './secrets.ts';

export type Env = Readonly<Record<string, string | undefined>>;
/** `other`: the test bank of payments begun before SU_GATEWAY was changed; null when there are none. */
export type Ports = { readonly web: number; readonly bank: number; readonly other: number | null };
export type BankName = 'tiptop' | 'epay';

/** Everything that `npm start` makes lies here; removing it begins anew. */
export const dataFolder = (env: Env): string => env['SU_DATA_FOLDER'] || 'var';
/** There: the public keys of the site that runs here, for the tools that check its papers without it. */
export const KEPT_KEYS = 'signing-keys.json';
export const isProduction = (env: Env): boolean => env['SU_MODE'] === 'production';
/** Whoever names a gateway means it; otherwise the test bank plays its part. */
export const usesTestBank = (env: Env): boolean =>
  !isProduction(env) && !env[chosenBank(env) === 'epay' ? 'SU_EPAY_API' : 'SU_GATEWAY_API'];
export const chosenBank = (env: Env): BankName => (env['SU_GATEWAY'] === 'epay' ? 'epay' : 'tiptop');
export const otherBank = (env: Env): BankName => (chosenBank(env) === 'epay' ? 'tiptop' : 'epay');
/** What a test bank remembers over a restart: begun payments, above all. */
export const bankJournal = (env: Env, name: BankName): string =>
  join(dataFolder(env), name === 'epay' ? 'test-bank-epay.json' : 'test-bank.json');

/** The settings of the house's processes: what was given wins, development's own values fill the rest. */
export function houseSettings(env: Env, made: { ports: Ports; databaseUrl: string; secrets: Secrets | null }): Record<string, string> {
  const { ports, databaseUrl, secrets } = made;
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('SU_') && value)) as Record<
    string,
    string
  >;
  const development = secrets
    ? { SU_KEYS: secrets.keys, SU_ORIGIN: `http://localhost:${ports.web}`, SU_FILES_FOLDER: join(dataFolder(env), 'files') }
    : {};
  return {
    NODE_ENV: 'production',
    ...development,
    ...(secrets ? bank(env, ports, secrets) : {}),
    ...given,
    SU_PORT: String(ports.web),
    DATABASE_URL: databaseUrl,
  };
}

function bank(env: Env, ports: Ports, secrets: Secrets): Record<string, string> {
  if (!usesTestBank(env)) return {};
  const other = ports.other === null ? {} : spokenWith(otherBank(env), ports.other, secrets);
  return { ...other, ...spokenWith(chosenBank(env), ports.bank, secrets), SU_GATEWAY_TEST_MODE: 'true' };
}

function spokenWith(name: BankName, port: number, secrets: Secrets): Record<string, string> {
  const address = `http://127.0.0.1:${port}`;
  if (name === 'tiptop') {
    return {
      SU_GATEWAY_API: address,
      SU_GATEWAY_PAGE_ORIGIN: address,
      SU_GATEWAY_PUBLIC_ID: secrets.gatewayPublicId,
      SU_GATEWAY_API_SECRET: secrets.gatewayApiSecret,
    };
  }
  return {
    SU_EPAY_OAUTH: `${address}/oauth2/token`,
    SU_EPAY_API: address,
    SU_EPAY_PAGE_ORIGIN: address,
    SU_EPAY_CLIENT_ID: secrets.gatewayPublicId,
    SU_EPAY_CLIENT_SECRET: secrets.gatewayApiSecret,
    SU_EPAY_TERMINAL: TEST_TERMINAL,
    SU_EPAY_SHOP: TEST_SHOP,
  };
}

/** Of nobody: the test bank takes what it is told. */
const TEST_TERMINAL = '67e34d63-102f-4bd1-898e-370781d0074d';
const TEST_SHOP = '0c3a9a4e-1f0f-4f0e-9a50-2f1c2b5f4d11';

export type TestBank = { readonly name: string; readonly script: string; readonly settings: Readonly<Record<string, string>> };

/** The test banks to run, each told the site's words for the same things. */
export function testBanks(house: Readonly<Record<string, string>>, env: Env, ports: Ports): TestBank[] {
  if (!usesTestBank(env)) return [];
  const chosen = bankProcess(chosenBank(env), house, env, ports.web, ports.bank);
  return ports.other === null ? [chosen] : [chosen, bankProcess(otherBank(env), house, env, ports.web, ports.other)];
}

function bankProcess(name: BankName, house: Readonly<Record<string, string>>, env: Env, web: number, port: number): TestBank {
  const common = { PORT: String(port), JOURNAL: bankJournal(env, name) };
  if (name === 'tiptop') {
    const keys = { TIPTOP_PUBLIC_ID: house['SU_GATEWAY_PUBLIC_ID'] ?? '', TIPTOP_API_SECRET: house['SU_GATEWAY_API_SECRET'] ?? '' };
    const settings = { ...common, ...keys, NOTICE_BASE: `http://localhost:${web}/notices/tiptop` };
    return { name: 'test-bank', script: 'dist/server/gateway.js', settings };
  }
  const keys = {
    EPAY_CLIENT_ID: house['SU_EPAY_CLIENT_ID'] ?? '',
    EPAY_CLIENT_SECRET: house['SU_EPAY_CLIENT_SECRET'] ?? '',
    EPAY_TERMINAL: house['SU_EPAY_TERMINAL'] ?? '',
    EPAY_SHOP: house['SU_EPAY_SHOP'] ?? '',
  };
  return { name: 'test-bank-epay', script: 'dist/server/gateway-epay.js', settings: { ...common, ...keys } };
}

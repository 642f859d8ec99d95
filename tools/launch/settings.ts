import { join } from 'node:path';
import type { Secrets } from './secrets.ts';

export type Env = Readonly<Record<string, string | undefined>>;
export type Ports = { readonly web: number; readonly bank: number };

/** Everything that `npm start` makes lies here; removing it begins anew. */
export const dataFolder = (env: Env): string => env['SU_DATA_FOLDER'] || 'var';
export const isProduction = (env: Env): boolean => env['SU_MODE'] === 'production';
/** Whoever names a gateway means it; otherwise the test bank plays its part. */
export const usesTestBank = (env: Env): boolean => !isProduction(env) && !env['SU_GATEWAY_API'];

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
  const address = `http://127.0.0.1:${ports.bank}`;
  return {
    SU_GATEWAY_API: address,
    SU_GATEWAY_PAGE_ORIGIN: address,
    SU_GATEWAY_PUBLIC_ID: secrets.gatewayPublicId,
    SU_GATEWAY_API_SECRET: secrets.gatewayApiSecret,
    SU_GATEWAY_TEST_MODE: 'true',
  };
}

/** The test bank's own words for the same things. */
export function bankSettings(house: Readonly<Record<string, string>>, env: Env, ports: Ports): Record<string, string> {
  return {
    PORT: String(ports.bank),
    TIPTOP_PUBLIC_ID: house['SU_GATEWAY_PUBLIC_ID'] ?? '',
    TIPTOP_API_SECRET: house['SU_GATEWAY_API_SECRET'] ?? '',
    NOTICE_BASE: `http://localhost:${ports.web}/notices/tiptop`,
    JOURNAL: join(dataFolder(env), 'test-bank.json'),
  };
}

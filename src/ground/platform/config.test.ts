import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const enough = { SU_ORIGIN: 'http://localhost:3000', DATABASE_URL: 'postgresql://x@y/z', SU_KEYS: `1:${key}` };
const faultsOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return '';
  } catch (fault) {
    return (fault as Error).message;
  }
};

test('a few settings are enough, the rest has its usual value', () => {
  const config = readConfig(enough);
  expect(config).toMatchObject({ mode: 'development', port: 3000, adultAge: 18, gatewayTestMode: false });
  expect(config.keyRing.newest).toBe(1);
});

test('every fault is named at once, by the name of its variable', () => {
  const faults = faultsOf({ SU_ORIGIN: 'smart-ustaz.kz/', SU_KEYS: '1:short', SU_PORT: '70000', SU_LOG_LEVEL: 'loud' });
  for (const name of ['DATABASE_URL: is not given', 'SU_ORIGIN:', 'SU_KEYS:', 'SU_PORT:', 'SU_LOG_LEVEL:']) expect(faults).toContain(name);
});

test('production asks for https, mail and a real gateway in the same breath as for what is missing', () => {
  const faults = faultsOf({ SU_MODE: 'production', SU_ORIGIN: 'http://smart-ustaz.kz', SU_GATEWAY_TEST_MODE: 'true' });
  for (const name of [
    'SU_ORIGIN',
    'SU_SMTP_URL',
    'SU_GATEWAY_PUBLIC_ID',
    'SU_GATEWAY_API_SECRET',
    'SU_GATEWAY_TEST_MODE',
    'DATABASE_URL',
    'SU_KEYS',
  ])
    expect(faults).toContain(name);
});

test('a secret is not repeated in the complaint about it', () => {
  expect(faultsOf({ ...enough, SU_KEYS: '1:c2VjcmV0', DATABASE_URL: 'mysql://root:hunter2@db/x' })).not.toMatch(/c2VjcmV0|hunter2/);
});

test('the highest key seals, the others still open', () => {
  const { keyRing } = readConfig({ ...enough, SU_KEYS: `3:${key}, 7:${key}` });
  expect([keyRing.newest, [...keyRing.keys.keys()]]).toEqual([7, [3, 7]]);
});

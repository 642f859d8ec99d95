import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig, withSecretFiles } from './config.ts';

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

const random = randomBytes(32).toString('base64');
const earnest = {
  SU_MODE: 'production',
  SU_ORIGIN: 'https://ustaz.kz',
  DATABASE_URL: 'postgresql://x@y/z',
  SU_KEYS: `1:${random}`,
  SU_SMTP_URL: 'smtps://user:word@mail.ustaz.kz',
  SU_MAIL_FROM: 'Smart Ustaz <no-reply@ustaz.kz>',
  SU_GATEWAY_PUBLIC_ID: 'pk_0123456789abcdef',
  SU_GATEWAY_API_SECRET: '0123456789abcdef0123456789abcdef',
};

test('these settings are all that production needs', () => {
  expect(readConfig(earnest).mode).toBe('production');
});

test.each([
  ['SU_ORIGIN', 'http://ustaz.kz', 'over https'],
  ['SU_ORIGIN', 'https://localhost:3000', 'a name of its own'],
  ['SU_KEYS', `1:${Buffer.alloc(32, 7).toString('base64')}`, 'key 1 repeats itself'],
  ['SU_KEYS', `1:${Buffer.from('correct horse battery staple 123').toString('base64')}`, 'key 1 is made of letters'],
  ['SU_KEYS', `1:${random},2:${random}`, 'stands there twice'],
  ['SU_KEYS', `1:${random},1:${randomBytes(32).toString('base64')}`, 'each version once'],
  ['SU_MAIL_FROM', 'Smart Ustaz <no-reply@smart-ustaz.example>', 'an address of its own'],
  ['SU_GATEWAY_PUBLIC_ID', 'test_api_00000000000000000000000', 'no real money'],
  ['SU_GATEWAY_API_SECRET', 'short', 'too short'],
  ['SU_GATEWAY_TEST_MODE', 'true', 'test payment'],
  ['SU_GATEWAY_API', 'http://127.0.0.1:3001', 'the test bank'],
  ['SU_GATEWAY_API', 'http://gateway.kz', 'over https'],
  ['SU_GATEWAY_PAGE_ORIGIN', 'https://localhost:3001', 'the test bank'],
  ['SU_CRASH_AT', 'after-capture', 'for tests only'],
  ['SU_TRUSTED_PROXIES', '0.0.0.0/0', 'addresses or networks'],
  ['SU_TRUSTED_PROXIES', 'proxy.local', 'addresses or networks'],
])('production refuses %s=%s', (name, value, why) => {
  const faults = faultsOf({ ...earnest, [name]: value });
  expect(faults).toContain(`${name}: `);
  expect(faults).toContain(why);
});

test('all of it at once: what is missing, wrong and refused stands in one message', () => {
  const faults = faultsOf({ ...enough, SU_MODE: 'production', SU_GATEWAY_API: 'http://localhost:3001', SU_PORT: 'x' });
  for (const name of ['SU_ORIGIN', 'SU_KEYS', 'SU_SMTP_URL', 'SU_MAIL_FROM', 'SU_GATEWAY_API', 'SU_PORT']) expect(faults).toContain(name);
});

describe('a setting from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'su-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('is read without the line end an editor leaves', () => {
    const { SU_KEYS: _keys, DATABASE_URL: _url, ...rest } = earnest;
    const config = readConfig({
      ...rest,
      SU_KEYS_FILE: file('keys', `5:${random}\n`),
      DATABASE_URL_FILE: file('url', 'postgresql://from@file/z\r\n'),
    });
    expect([config.keyRing.newest, config.databaseUrl]).toEqual([5, 'postgresql://from@file/z']);
  });

  test('that is not there is named, with all other faults and without its own setting being called missing', () => {
    const { SU_KEYS: _keys, ...rest } = earnest;
    const faults = faultsOf({ ...rest, SU_KEYS_FILE: join(folder, 'nowhere'), SU_PORT: 'x' });
    expect(faults).toContain('SU_KEYS_FILE: cannot be read (ENOENT)');
    expect(faults).toContain('SU_PORT:');
    expect(faults).not.toContain('SU_KEYS: is not given');
  });

  test('and directly at once is refused: which of them would count?', () => {
    expect(faultsOf({ ...earnest, SU_KEYS_FILE: file('other', `9:${random}`) })).toContain('SU_KEYS_FILE: SU_KEYS is given too');
  });

  test('stands under its own name for whoever reads the environment before the settings', () => {
    const env = withSecretFiles({ SU_KEYS_FILE: file('third', `3:${random}`), OTHER_FILE: 'x' });
    expect(env).toEqual({ SU_KEYS: `3:${random}`, OTHER_FILE: 'x' });
  });
});

import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractState } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { ledgerOf } from '#ledger';
import { moneyBackOf, oddities } from '#payments';
import { approveRefund, caseByNumber, chargebacksOfCapture, recordTransfer } from '#refunds';
import { openRefundShop, type ShopRefund } from '../testing/refund-shop.ts';

/**
 * Real processes, killed as by kill -9 between two effects of a refund, beside a bank that is a process of its own: once
 * others have come, the money has gone back once, and books, contract, letters and paper say so once.
 */
const FOLDER = resolve(`node_modules/.cache/refund-kill-test-${process.pid}`);
const YEAR = 366 * 86_400;
const shop = await openRefundShop(new Date());
const { platform, bank, staff, refundedOnce, refundsAtBank, work, later } = shop;
const { db, config, clock } = platform;
/** The places where workers die are tried with a single crash each; `npm run test:full` also kills the one who comes after. */
const full = process.env['FULL'] === '1';

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: 'src/doors/back-office/testing/process.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
    },
  });
}, 120_000);
afterAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  await bank.stop();
});

type Work = 'approve' | 'transfer' | 'dispute' | 'lose' | 'pay' | 'worker';

/** The signal that ended it, or null when it ended by itself. */
function run(does: Work, { one }: { readonly one: { readonly id: string } }, crashAt = ''): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [`${FOLDER}/process.js`, does, clock.now().toISOString(), one.id, staff.first], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SU_MODE: 'test',
      SU_ORIGIN: config.origin,
      DATABASE_URL: platform.databaseUrl,
      SU_FILES_FOLDER: config.filesFolder,
      SU_KEYS: [...config.keyRing.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(','),
      SU_LOG_LEVEL: 'silent',
      SU_GATEWAY_API: bank.url,
      SU_GATEWAY_PAGE_ORIGIN: bank.url,
      SU_GATEWAY_PUBLIC_ID: config.gatewayPublicId,
      SU_GATEWAY_API_SECRET: config.gatewayApiSecret,
      SU_GATEWAY_TEST_MODE: 'true',
      SU_GATEWAY_TIMEOUT_SECONDS: '0.5',
      SU_CRASH_AT: crashAt,
    },
  });
  return new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
}

const approve = ({ one }: ShopRefund) => approveRefund(platform, { caseId: one.id, staffId: staff.first });
const stateOf = async ({ one }: ShopRefund) => (await caseByNumber(db, one.number))!.state;
/** A dead worker's locks are given up by the queue after hours; nobody waits for them here. */
const unlock = () =>
  sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = created_at where locked_at is not null`.execute(
    db,
  );

describe('whoever approves is killed', () => {
  test.each(['refund-approved', 'refund-booked', 'refund-contract-moved', 'refund-before-commit', 'refund-after-commit'])(
    'at %s: nothing or all of it stands, and two who press again make it happen once',
    async (crashAt) => {
      const refund = await shop.grounded();
      expect(await run('approve', refund, crashAt)).toBe('SIGKILL');
      const committed = crashAt === 'refund-after-commit';
      expect(await stateOf(refund)).toBe(committed ? 'paying' : 'grounded');
      expect(await contractState(db, refund.contract.id)).toBe(committed ? 'refunded' : 'in-service');
      expect(await moneyBackOf(db, [refund.contract.captureId])).toHaveLength(committed ? 1 : 0);
      const pressed = await Promise.all([approve(refund), approve(refund)]);
      expect(pressed.filter((each) => each.ok)).toHaveLength(committed ? 0 : 1);
      await work();
      await refundedOnce(refund);
    },
    60_000,
  );
});

test('of a terminated contract, whoever approves is killed in the middle: its advance goes back once', async () => {
  const refund = await shop.grounded({ ground: 'terminated' });
  expect(await run('approve', refund, 'refund-booked')).toBe('SIGKILL');
  expect([await stateOf(refund), await contractState(db, refund.contract.id)]).toEqual(['grounded', 'terminated']);
  const pressed = await Promise.all([approve(refund), approve(refund)]);
  expect(pressed.filter((each) => each.ok)).toHaveLength(1);
  await work();
  await refundedOnce(refund);
}, 60_000);

test('whoever records a dispute, or its outcome, is killed in the middle: nothing of it stands, and it happens once', async () => {
  const { contract } = await shop.grounded();
  const payment = { one: { id: contract.captureId } };
  const recordings = ['dispute-reserved', ...(full ? ['dispute-returns-stopped', 'dispute-before-commit'] : [])];
  for (const crashAt of recordings) expect(await run('dispute', payment, crashAt)).toBe('SIGKILL');
  expect([await chargebacksOfCapture(db, contract.captureId), await moneyBackOf(db, [contract.captureId])]).toEqual([[], []]);
  await Promise.all([run('dispute', payment), run('dispute', payment)]);
  const [one, another] = await chargebacksOfCapture(db, contract.captureId);
  expect([one!.outcome, another]).toEqual([null, undefined]);
  const outcomes = ['dispute-outcome-booked', ...(full ? ['dispute-return-ended', 'dispute-outcome-before-commit'] : [])];
  for (const crashAt of outcomes) expect(await run('lose', { one: one! }, crashAt)).toBe('SIGKILL');
  expect((await moneyBackOf(db, [contract.captureId])).map(({ state }) => state)).toEqual(['owed']);
  await Promise.all([run('lose', { one: one! }), run('lose', { one: one! })]);
  expect((await moneyBackOf(db, [contract.captureId])).map(({ way, state }) => [way, state])).toEqual([['chargeback', 'done']]);
  expect(await contractState(db, contract.id)).toBe('refunded');
  expect((await ledgerOf(db, { contractId: contract.id })).filter(({ event }) => event.startsWith('chargeback'))).toHaveLength(2);
}, 60_000);

describe('the worker is killed', () => {
  test.each([
    ['return-marked', 0],
    ['return-answered', 1],
    ['refund-paid-booked', 1],
    ['refund-certificate-fell', 1],
    ['return-before-commit', 1],
    ['return-closed', 1],
  ])(
    'at %s: the bank is asked what it did before it is asked again',
    async (crashAt, sent) => {
      const refund = await shop.grounded({ completed: crashAt === 'refund-certificate-fell' });
      expectOk(await approve(refund));
      expect(await run('worker', refund, crashAt)).toBe('SIGKILL');
      expect(await refundsAtBank(refund.contract)).toHaveLength(sent);
      expect(await stateOf(refund)).toBe(crashAt === 'return-closed' ? 'done' : 'paying');
      await unlock();
      await later(7 * 60);
      if (full && crashAt !== 'return-closed') {
        expect(await run('worker', refund, crashAt === 'return-marked' ? crashAt : 'return-before-commit')).toBe('SIGKILL');
        await unlock();
        await later(7 * 60);
      }
      await work();
      await refundedOnce(refund);
    },
    60_000,
  );

  test('after the paper was stored and before anybody knows of it: there is one paper', async () => {
    const refund = await shop.grounded();
    expectOk(await approve(refund));
    expect(await run('worker', refund, 'refund-decision-stored')).toBe('SIGKILL');
    await unlock();
    await later(7 * 60);
    await work();
    await refundedOnce(refund);
  }, 60_000);
});

test('a transfer by hand, its clerk killed twice: written down by two people it is one, and the certificate falls once', async () => {
  const refund = await shop.grounded({ completed: true });
  clock.advance(YEAR);
  try {
    expect(expectOk(await approve(refund))).toBe('by-hand');
    for (const crashAt of ['refund-transfer-written', 'refund-certificate-fell']) {
      expect(await run('transfer', refund, crashAt)).toBe('SIGKILL');
      expect(await stateOf(refund)).toBe('stuck');
      expect((await shop.certificateOf(refund))!.withdrawal).toBeNull();
    }
    const again = () =>
      recordTransfer(platform, { caseId: refund.one.id, staffId: staff.second, sent: { order: '1204', day: almatyDay(clock.now()) } });
    expect((await Promise.all([again(), again()])).filter((each) => each.ok)).toHaveLength(1);
    await work();
    await refundedOnce(refund, 'transfer');
  } finally {
    clock.advance(-YEAR);
  }
}, 60_000);

test('two workers at once, as processes, at the first try and after a lost answer: the bank does it once', async () => {
  const refund = await shop.grounded();
  expectOk(await approve(refund));
  await bank.post('/__test/faults', { path: '/payments/refund', fault: 'drop-after' });
  await Promise.all([run('pay', refund), run('pay', refund)]);
  expect(await refundsAtBank(refund.contract)).toEqual([25_000]);
  await later(7 * 60);
  await Promise.all([run('pay', refund), run('pay', refund)]);
  await work();
  await refundedOnce(refund);
}, 60_000);

describe('the bank has done it', () => {
  const HOUR = 3600;
  test.each([
    ['and answers 500', '500-after', 2 * HOUR],
    ['and hangs', 'hang-after', 2 * HOUR],
    ['and hangs, and nobody asks for a month', 'hang-after', 31 * 24 * HOUR],
  ])(
    '%s: its own memory of the request is over, and it is looked up, not asked again',
    async (_words, fault, seconds) => {
      const refund = await shop.grounded();
      expectOk(await approve(refund));
      await bank.post('/__test/faults', { path: '/payments/refund', fault });
      await work();
      expect(await stateOf(refund)).toBe('paying');
      await shop.tellOfRefund(refund, 2);
      await later(seconds);
      await work();
      await refundedOnce(refund);
      await shop.tellOfRefund(refund, 2);
      expect((await oddities(db, 'open')).filter((each) => each.kind === 'returned-outside')).toEqual([]);
    },
    60_000,
  );
});

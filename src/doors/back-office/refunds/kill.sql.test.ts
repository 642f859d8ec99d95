import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractState, type Contract } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { contractBalance, ledgerOf } from '#ledger';
import { moneyBackOf, oddities, type Oddity } from '#payments';
import { approveRefund, caseByNumber, casesOfContract, chargebacksOfCapture, findGround, recordTransfer } from '#refunds';
import { cabinetPoints, explainPoints, refundPoints } from '../../checkout/testing/crash-points.ts';
import { until } from '../../checkout/testing/market.ts';
import type { RefundBank } from '../testing/refund-banks.ts';
import { openRefundShop, type ShopRefund } from '../testing/refund-shop.ts';

/**
 * Real processes, killed as by kill -9 between two effects of a refund, beside a bank that is a process of its own: once
 * others have come, the money has gone back once, and books, contract, letters and paper say so once.
 */
const FOLDER = resolve(`node_modules/.cache/refund-kill-test-${process.pid}`);
const YEAR = 366 * 86_400;
const shop = await openRefundShop(new Date());
const { platform, banks, staff, refundedOnce, refundsAtBank, work, later } = shop;
const both = [banks.tiptop, banks.epay];
const { db, config, clock } = platform;
/** Each place is tried at one bank, by turns, `npm run test:full` tries it at both. The places where workers die are tried with a single crash each; `npm run test:full` also kills the one who comes after. */
const full = process.env['FULL'] === '1';

const byTurns = <Place>(bank: RefundBank, places: readonly Place[]): readonly Place[] =>
  places.filter((_place, no) => full || both[no % 2] === bank);

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
  await Promise.all(both.map((bank) => bank.stop()));
});

type Work = 'approve' | 'transfer' | 'dispute' | 'lose' | 'explain' | 'explain-case' | 'pay' | 'worker';

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
      ...banks.tiptop.settings,
      ...banks.epay.settings,
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

describe.each(both)('$name: whoever approves is killed', (bank) => {
  test.each(byTurns(bank, refundPoints))(
    'at %s: nothing or all of it stands, and two who press again make it happen once',
    async (crashAt) => {
      const refund = await shop.grounded({ bank });
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

describe.each(both)('$name: the worker is killed', (bank) => {
  const PLACES = [
    ['return-marked', 0],
    ['return-answered', 1],
    ['refund-paid-booked', 1],
    ['refund-certificate-fell', 1],
    ['return-before-commit', 1],
    ['return-closed', 1],
  ] as const;
  test.each(byTurns(bank, PLACES))(
    'at %s: the bank is asked what it did before it is asked again',
    async (crashAt, sent) => {
      const refund = await shop.grounded({ bank, completed: crashAt === 'refund-certificate-fell' });
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
});

test('the worker is killed after the paper was stored and before anybody knows of it: there is one paper', async () => {
  const refund = await shop.grounded();
  expectOk(await approve(refund));
  expect(await run('worker', refund, 'refund-decision-stored')).toBe('SIGKILL');
  await unlock();
  await later(7 * 60);
  await work();
  await refundedOnce(refund);
}, 60_000);

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

test.each(both)(
  '$name: two workers at once, as processes, at the first try and after a lost answer: the bank does it once',
  async (bank) => {
    const refund = await shop.grounded({ bank });
    expectOk(await approve(refund));
    await bank.plan('drop-after');
    await Promise.all([run('pay', refund), run('pay', refund)]);
    expect(await refundsAtBank(refund.contract)).toEqual([25_000]);
    await later(7 * 60);
    await Promise.all([run('pay', refund), run('pay', refund)]);
    await work();
    await refundedOnce(refund);
  },
  60_000,
);

describe.each(both)('$name has done it', (bank) => {
  const HOUR = 3600;
  const SILENCES = [
    ['and hangs', 'hang-after', 2 * HOUR],
    ['and answers 500', '500-after', 2 * HOUR],
    ['and drops the line, and nobody asks for a month', 'drop-after', 31 * 24 * HOUR],
    ['and hangs, and nobody asks for a month', 'hang-after', 31 * 24 * HOUR],
  ] as const;
  test.each(byTurns(bank, SILENCES))(
    '%s: its own memory of the request is over, and it is looked up, not asked again',
    async (_words, fault, seconds) => {
      const refund = await shop.grounded({ bank });
      expectOk(await approve(refund));
      await bank.plan(fault);
      await work();
      expect(await stateOf(refund)).toBe('paying');
      const payment = await shop.paymentOf(refund.contract);
      await bank.tellOfReturn(payment, 2);
      await later(seconds);
      await work();
      await refundedOnce(refund);
      await bank.tellOfReturn(payment, 2);
      expect((await oddities(db, 'open')).filter((each) => each.kind === 'returned-outside')).toEqual([]);
    },
    60_000,
  );

  test.each(byTurns(bank, ['500-before', 'hang-before'] as const))(
    'not, and says nothing (%s): looked up, it is asked again, once',
    async (fault) => {
      const refund = await shop.grounded({ bank });
      expectOk(await approve(refund));
      await bank.plan(fault);
      await work();
      expect([await stateOf(refund), await refundsAtBank(refund.contract)]).toEqual(['paying', []]);
      await later(31 * 24 * HOUR);
      for (let turn = 0; turn < 2; turn += 1) {
        await work();
        await later(7 * 60);
      }
      await refundedOnce(refund);
    },
    60_000,
  );
});

describe('staff explain what went in the cabinet, and are killed', () => {
  const outsideOf = async ({ captureId }: Contract) =>
    (await oddities(db, 'open')).find((each) => each.kind === 'returned-outside' && each.captureId === captureId) ?? null;
  const goneInCabinet = async (contract: Contract): Promise<Oddity> => {
    await banks.tiptop.returnInCabinet(await shop.paymentOf(contract), 25_000);
    return (await until(
      () => outsideOf(contract),
      (found) => found !== null,
    ))!;
  };
  /** One case, nothing sent beside it, and nothing left to explain. */
  const settledOnce = async (contract: Contract): Promise<void> => {
    await work();
    const cases = await casesOfContract(db, contract.id);
    expect(cases.map(({ state, amount }) => [state, amount])).toEqual([['done', 2_500_000n]]);
    expect(
      (await moneyBackOf(db, [contract.captureId])).map(({ way, state }) => [way, state]).filter(([, state]) => state !== 'refused'),
    ).toEqual([['cabinet', 'done']]);
    expect(await refundsAtBank(contract)).toEqual([25_000]);
    expect([await outsideOf(contract), await contractState(db, contract.id)]).toEqual([null, 'refunded']);
    expect(await contractBalance(db, contract.id)).toMatchObject({ advances: 0n, revenue: 0n, refundsPayable: 0n });
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ledger.entry where reference = ${cases[0]!.id} and event = 'refund-outside'`.execute(db);
    expect(rows[0]!.n).toBe(1);
  };
  const shortly = (point: string, ...few: readonly string[]): boolean => full || few.includes(point);

  test.each(explainPoints.filter((point) => shortly(point, 'explained-case-opened')))(
    'at %s, as a refund: two who press again make one case of it, which settles it once',
    async (crashAt) => {
      const { contract } = await shop.bought();
      const oddity = await goneInCabinet(contract);
      expect(await run('explain', { one: oddity }, crashAt)).toBe('SIGKILL');
      expect(await casesOfContract(db, contract.id)).toEqual([]);
      await Promise.all([run('explain', { one: oddity }), run('explain', { one: oddity })]);
      const [one, another] = await casesOfContract(db, contract.id);
      expect([one!.state, another]).toEqual(['under-review', undefined]);
      expectOk(await findGround(platform, { caseId: one!.id, staffId: staff.second, finding: 'Расталды' }));
      // Its approval settles it, and whoever approves is killed too.
      expect(await run('approve', { one: one! }, 'cabinet-return-booked')).toBe('SIGKILL');
      expect([await contractState(db, contract.id), await moneyBackOf(db, [contract.captureId])]).toEqual(['in-service', []]);
      const approving = { caseId: one!.id, staffId: staff.first };
      const pressed = await Promise.all([approveRefund(platform, approving), approveRefund(platform, approving)]);
      expect(pressed.filter((each) => each.ok)).toHaveLength(1);
      await settledOnce(contract);
    },
    60_000,
  );

  test.each(cabinetPoints.filter((point) => shortly(point, 'cabinet-return-ended')))(
    'at %s, as the payment of a case that the bank had refused: two who press again settle it once',
    async (crashAt) => {
      const refund = await shop.grounded();
      expectOk(await approve(refund));
      await banks.tiptop.plan('refused');
      await work();
      expect(await stateOf(refund)).toBe('stuck');
      const oddity = await goneInCabinet(refund.contract);
      expect(await run('explain-case', { one: oddity }, crashAt)).toBe('SIGKILL');
      expect([await stateOf(refund), (await outsideOf(refund.contract))?.id]).toEqual(['stuck', oddity.id]);
      await Promise.all([run('explain-case', { one: oddity }), run('explain-case', { one: oddity })]);
      await settledOnce(refund.contract);
    },
    60_000,
  );
});

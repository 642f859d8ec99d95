import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOfApplication, contractPaper } from '#contracts';
import { EARNED } from '#enrolments';
import { contractBalance, ledgerOf } from '#ledger';
import {
  attemptsOf,
  capturesOf,
  holdsOfAttempt,
  moneyBackOf,
  oddities,
  oddityById,
  resolveOddityBy,
  recordCapture,
  type CaptureId,
  type Operation,
} from '#payments';
import { transact } from '#platform/database.ts';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { chooseTerms } from './choose-terms.command.ts';
import { declineTerms } from './decline-terms.command.ts';
import { settleOddity } from './settle-oddity.command.ts';
import { buildProcesses } from './testing/build-processes.ts';
import { choicePoints, decidedPoints, holdPoints, oddityPoints, papersPoints, returnPoints, settlePoints } from './testing/crash-points.ts';
import { freePort } from './testing/free-port.ts';
import { killBanks, type KillBank } from './testing/kill-banks.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';
import { processEnv } from './testing/process-env.ts';
import { invitedTo, pressForSeats, school, sellSeats } from './testing/organisation.ts';

/** Real processes, killed as by kill -9 at a named place, then started again: nothing is lost and nothing doubled, at either bank. */
/** `npm test` walks the places where the most hangs on it, `npm run test:full` all of them. */
const full = process.env['FULL'] === '1';
const FOLDER = resolve(`node_modules/.cache/kill-test-${process.pid}`);
const DAY = 86_400_000;
const market = await openMarket({ now: new Date(Date.now() - 6 * DAY) });
const { platform, bank, buyer, press, work } = market;
const { db, config } = platform;
const { tiptop, epay } = await killBanks(market);
const children = new Set<ChildProcess>();

beforeAll(() => buildProcesses(FOLDER, 'src/doors/checkout/testing/process.ts'), 120_000);
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(FOLDER, { recursive: true, force: true });
});

type Started = { readonly child: ChildProcess; readonly ended: Promise<NodeJS.Signals | null>; readonly out: () => string };

/** `crashAt` arms the place at which it dies. */
async function start(
  role: 'site' | 'worker' | 'press' | 'settle' | 'decide' | 'choose' | 'recognise' | 'claim',
  wish: { port?: number; crashAt?: string; argument?: string } = {},
): Promise<Started> {
  const child = spawn(process.execPath, [`${FOLDER}/process.js`, role, wish.argument ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: processEnv(platform, {
      ...tiptop.settings,
      ...epay.settings,
      SU_GATEWAY: config.gateway,
      SU_PORT: String(wish.port ?? 0),
      SU_STATUS_FIRST_SECONDS: '1',
      SU_CRASH_AT: wish.crashAt ?? '',
    }),
  });
  children.add(child);
  let out = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_code, signal) => done(signal)));
  await Promise.race([
    ended,
    until(
      async () => out,
      (text) => text.includes('ready'),
      15,
    ),
  ]);
  return { child, ended, out: () => out };
}

async function stop({ child, ended }: Started): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** After its death the site lives again at its port, as a new process; `npm test` has the bank tell the site of the test instead, which is another process as well. */
async function revived(port: number, side: KillBank): Promise<{ readonly stop: () => Promise<void> }> {
  if (full) {
    const living = await start('site', { port });
    return { stop: () => stop(living) };
  }
  side.tellAt(market.site);
  return { stop: () => Promise.resolve() };
}

/** The bank of the test takes new payments, and tells of them at a port, where a site lives, dies, or nobody listens. */
function at(side: KillBank, port: number): void {
  platform.clock.set(new Date());
  Object.assign(config, { gateway: side.name });
  side.tellAt(`http://127.0.0.1:${port}`);
}
const NOBODY = 9;

const paidOnce = async (one: Buyer) => {
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
    10,
  ))!;
  expect(await capturesOf(db, one.applicationId)).toHaveLength(1);
  const { rows } = await sql<{ entries: number; courses: number }>`
    select (select count(*)::int from ledger.entry where reference = ${contract.captureId}) as entries,
      (select count(*)::int from enrolments.enrolment where contract_id = ${contract.id}) as courses`.execute(db);
  expect(rows[0]).toEqual({ entries: 2, courses: 1 });
};

/** Those that `npm test` walks at each bank. */
const SHORT: Readonly<Record<KillBank['name'], readonly string[]>> = {
  tiptop: ['notice-stored', 'before-settling', 'capture-booked', 'advance-booked', 'contract-steps-inserted', 'before-commit'],
  epay: ['operation-asked', 'capture-recorded', 'service-opened', 'settlement-enqueued', 'after-commit', 'notice-acted'],
};
describe.each([tiptop, epay])('$name: the web is killed between the notice and its answer', (side) => {
  test.each(settlePoints.filter((point) => full || SHORT[side.name].includes(point)))(
    'at %s: told or asked again, the payment is a contract once',
    async (crashAt) => {
      const port = await freePort();
      at(side, port);
      const one = await buyer();
      const opened = await press(one);
      const dying = await start('site', { port, crashAt });
      await side.pay(opened);
      expect(await dying.ended).toBe('SIGKILL');
      const living = await revived(port, side);
      await side.heal();
      await paidOnce(one);
      await living.stop();
    },
    60_000,
  );
});

test.each([tiptop, epay])(
  '$name: the web is killed after the attempt was stored and before the bank was asked: pressing again finds the same attempt',
  async (side) => {
    at(side, NOBODY);
    const one = await buyer();
    const argument = JSON.stringify(await requestOf(one));
    expect(await (await start('press', { crashAt: 'attempt-created', argument })).ended).toBe('SIGKILL');
    const [left, ...more] = await attemptsOf(db, one.applicationId);
    expect(more).toEqual([]);
    expect(left).toMatchObject({ state: 'created', page: null, provider: side.name });
    const again = await start('press', { argument });
    await again.ended;
    expect(again.out()).toContain(`"attemptId":"${left!.id}"`);
    expect(await attemptsOf(db, one.applicationId)).toMatchObject([{ state: 'opened' }]);
  },
  60_000,
);

async function requestOf(one: Buyer) {
  const { rows } = await sql<{ line: string; offer: string }>`
    select price_line_id as line, offer_version_id as offer from applications.shown where application_id = ${one.applicationId}`.execute(
    db,
  );
  const { line, offer } = rows[0]!;
  return {
    ...one,
    priceLineId: line,
    terms: { amount: '2500000', accessDays: 90, offerVersionId: offer },
    locale: 'kk',
    description: 'Курс',
    offerUrl: config.origin,
  };
}

describe.each([tiptop, epay])('$name: the worker is killed while money goes back', (side) => {
  test.each(returnPoints)(
    'at %s: looked up first, it goes back once',
    async (crashAt, made) => {
      at(side, NOBODY);
      const one = await buyer();
      const { transaction, captureId } = await owed(one);
      expect(await (await start('worker', { crashAt })).ended).toBe('SIGKILL');
      expect(side.returnsOf(transaction)).toBe(made);
      expect(await moneyBackOf(db, [captureId])).toMatchObject([{ state: crashAt === 'return-closed' ? 'done' : 'asked' }]);
      await reviveJobs();
      // The bank's silence is over.
      platform.clock.advance(7 * 60);
      await work();
      expect(await moneyBackOf(db, [captureId])).toMatchObject([{ state: 'done' }]);
      expect(side.returnsOf(transaction)).toBe(1);
    },
    60_000,
  );

  /** A payment that must go back, as the settlement leaves it. */
  async function owed(one: Buyer): Promise<{ transaction: string; captureId: CaptureId }> {
    const transaction = await side.pay(await press(one));
    const attempt = (await attemptsOf(db, one.applicationId))[0]!;
    const operation: Operation = {
      kind: 'payment',
      transactionId: transaction,
      attemptRef: attempt.id,
      accountRef: one.accountId,
      state: 'paid',
      amount: 2_500_000n,
      currency: 'KZT',
      paidAt: new Date(),
      reasonCode: null,
      testMode: true,
      card: null,
      authCode: null,
      rrn: null,
      returnOf: null,
      requestRef: null,
      returned: null,
    };
    const decision = { kind: 'give-back', reason: 'unsellable', amount: 2_500_000n as never } as const;
    const captureId = await transact(db, (tx) =>
      recordCapture(tx, { provider: side.name, operation, attempt, decision, now: platform.clock.now() }),
    );
    return { transaction, captureId: captureId! };
  }
});

describe.each([tiptop, epay])('$name: a process is killed while the bank only holds the sum', (side) => {
  const TOLD: readonly string[] = ['hold-seen', 'hold-answered'];
  const ENDS: readonly string[] = ['hold-before-commit', 'hold-closed'];
  // What the two banks do otherwise is how they tell of a sum: the rest of the way is one, and is walked at one bank; the places where it ends always.
  const walked = (point: string): boolean => TOLD.includes(point) || (side === epay && (full || ENDS.includes(point)));
  test.each(holdPoints.filter(([point]) => walked(point)))(
    'at %s: looked up first, it is charged once and is one contract',
    async (crashAt, by) => {
      const port = crashAt === 'hold-seen' ? await freePort() : Number(new URL(market.site).port);
      at(side, port);
      const one = await buyer();
      const opened = await press(one);
      const site = crashAt === 'hold-seen' ? await start('site', { port, crashAt }) : null;
      const transaction = await side.payHeld(opened);
      await until(
        () => holdsOfAttempt(db, opened.attemptId),
        (holds) => holds.length === 1,
      );
      expect(await (site ?? (await start('worker', { crashAt }))).ended).toBe('SIGKILL');
      expect(side.held(transaction)).toBe(by);
      expect(await holdsOfAttempt(db, opened.attemptId)).toMatchObject([{ state: STATES[crashAt] ?? 'asked' }]);
      side.tellAt(market.site);
      await reviveJobs();
      platform.clock.advance(7 * 60);
      await work();
      expect(side.held(transaction)).toBe('charged');
      expect(await holdsOfAttempt(db, opened.attemptId)).toMatchObject([{ state: 'charged' }]);
      await paidOnce(one);
      expect(await lettersTo(one)).toEqual(['contract-concluded']);
    },
    60_000,
  );
  const STATES: Readonly<Record<string, string>> = { 'hold-seen': 'seen', 'hold-closed': 'charged' };

  test.each(side === epay ? ['hold-before-commit'] : ['hold-answered'])(
    'at %s: of an application declined meanwhile it is given up once, and told once',
    async (crashAt) => {
      at(side, Number(new URL(market.site).port));
      const one = await buyer();
      const opened = await press(one);
      const transaction = await side.payHeld(opened);
      await until(
        () => holdsOfAttempt(db, opened.attemptId),
        (holds) => holds.length === 1,
      );
      await declineTerms(platform, one);
      expect(await (await start('worker', { crashAt })).ended).toBe('SIGKILL');
      expect(side.held(transaction)).toBe('released');
      await reviveJobs();
      platform.clock.advance(7 * 60);
      await work();
      expect(side.held(transaction)).toBe('released');
      expect(await holdsOfAttempt(db, opened.attemptId)).toMatchObject([{ state: 'released', wish: { why: 'unsellable' } }]);
      expect(await lettersTo(one)).toEqual(['hold-released']);
    },
    60_000,
  );

  async function lettersTo({ accountId }: Buyer): Promise<string[]> {
    const { rows } = await sql<{ template: string }>`
      select template from messages.message where account_id = ${accountId} and template in ('hold-released', 'contract-concluded')`.execute(
      db,
    );
    return rows.map((row) => row.template);
  }
});

/** The dead worker's locks are given up, and what waits is due. */
const reviveJobs = () => sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = created_at`.execute(db);

describe.each([tiptop, epay])('$name: the web is killed while staff settle a case that the bank confirms', (side) => {
  test.each(oddityPoints.filter((point) => full || side === epay || point === 'before-commit'))(
    'at %s: pressed again, the payment is a contract once',
    async (crashAt) => {
      const one = await heldPayment();
      const settling = { oddityId: one.oddityId, staffId: one.staffId, reason: 'Банк растады' };
      const dying = await start('settle', { crashAt, argument: JSON.stringify(settling) });
      expect(await dying.ended).toBe('SIGKILL');
      const committed = crashAt === 'after-commit';
      expect((await contractOfApplication(db, one.applicationId)) !== null).toBe(committed);
      expect((await oddityById(db, one.oddityId))!.resolved !== null).toBe(committed);
      expect((await settleOddity(platform, settling)).ok).toBe(!committed);
      await paidOnce(one);
    },
    30_000,
  );

  /** Our clock was ten minutes slow when the bank told of the payment: it waits for a person. */
  async function heldPayment(): Promise<Buyer & { oddityId: string; staffId: string }> {
    at(side, Number(new URL(market.site).port));
    const one = await buyer();
    const opened = await press(one);
    const transaction = await side.payUntold(opened);
    platform.clock.advance(-600);
    await side.tell(transaction);
    platform.clock.set(new Date());
    const oddity = (await oddities(db, 'open')).find((each) => each.attemptId === opened.attemptId)!;
    return { ...one, oddityId: oddity.id, staffId: await openAccount(platform, `${opened.attemptId}@example.kz`) };
  }
});

describe.each([tiptop, epay])('$name: the web is killed while staff give back what the rules hold', (side) => {
  const short = side === tiptop ? 'oddity-resolved' : 'oddity-return-owed';
  test.each(decidedPoints.filter((point) => full || point === short))(
    'at %s: pressed again by two, it goes back once',
    async (crashAt) => {
      at(side, Number(new URL(market.site).port));
      const one = await buyer();
      const opened = await press(one);
      const transaction = await side.payLess(opened);
      const waits = async () => (await oddities(db, 'open')).find((each) => each.attemptId === opened.attemptId) ?? null;
      const oddity = (await until(waits, (found) => found !== null))!;
      const actor = { kind: 'staff', id: await openAccount(platform, `${opened.attemptId}@example.kz`) } as const;
      const deciding = { oddityId: oddity.id, action: 'give-back', reason: 'аз төленді', told: 'Ақша қайтарылады', actor } as const;
      expect(await (await start('decide', { crashAt, argument: JSON.stringify(deciding) })).ended).toBe('SIGKILL');
      const committed = crashAt === 'oddity-after-commit';
      expect((await waits()) === null).toBe(committed);
      const captureId = oddity.captureId!;
      expect(await moneyBackOf(db, [captureId])).toHaveLength(committed ? 1 : 0);
      const pressed = await Promise.all([resolveOddityBy(platform, deciding), resolveOddityBy(platform, deciding)]);
      expect(pressed.filter((each) => each.ok)).toHaveLength(committed ? 0 : 1);
      await work();
      expect(await moneyBackOf(db, [captureId])).toMatchObject([
        { state: 'done', reason: 'short', amount: oddity.prepared['amount' as never] },
      ]);
      expect(side.returnsOf(transaction)).toBe(1);
      expect(await contractOfApplication(db, one.applicationId)).toBeNull();
    },
    30_000,
  );
});

describe.each([tiptop, epay])('$name: the web is killed while the payer accepts terms that changed before the money came', (side) => {
  const short = side === tiptop ? 'terms-submitted' : 'choice-before-commit';
  test.each(choicePoints.filter((point) => full || point === short))(
    'at %s: nothing of it stands, and of two who press again one makes the contract',
    async (crashAt) => {
      at(side, Number(new URL(market.site).port));
      platform.clock.advance(-60);
      const one = await buyer();
      const opened = await press(one);
      platform.clock.set(new Date());
      const { terms, priceLineId } = await requestOf(one);
      // As a list of other terms would leave it, had it come between the page and the money.
      await sql`alter table payments.attempt disable trigger user`.execute(db);
      await sql`update payments.attempt set honoured_until = created_at + interval '1 second', access_days = 30 where id = ${opened.attemptId}`.execute(
        db,
      );
      await sql`alter table payments.attempt enable trigger user`.execute(db);
      await side.pay(opened);
      const waits = async () => (await oddities(db, 'open')).find((each) => each.attemptId === opened.attemptId) ?? null;
      const oddity = await until(waits, (found) => found !== null);
      expect(oddity!.kind).toBe('terms-changed');
      const choosing = {
        attemptId: opened.attemptId,
        accountId: one.accountId,
        choice: 'new-terms',
        priceLineId,
        offerVersionId: terms.offerVersionId,
        locale: 'kk',
      } as const;
      const submissions = async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from applications.submission where application_id = ${one.applicationId}`.execute(db);
        return rows[0]!.n;
      };
      expect(await (await start('choose', { crashAt, argument: JSON.stringify(choosing) })).ended).toBe('SIGKILL');
      expect([(await waits())?.id, await submissions(), await contractOfApplication(db, one.applicationId)]).toEqual([oddity!.id, 1, null]);
      const pressed = await Promise.all([chooseTerms(platform, choosing), chooseTerms(platform, choosing)]);
      expect(pressed.filter((each) => each.ok)).toHaveLength(1);
      await paidOnce(one);
      expect([await waits(), await submissions()]).toEqual([null, 2]);
    },
    30_000,
  );
});

describe('the worker is killed after a contract, between its papers and its letter', () => {
  const SHORT: readonly string[] = ['contract-stored', 'letter-before-commit'];
  test.each(papersPoints.filter(([point]) => full || SHORT.includes(point)))(
    'at %s: done again, each paper and the letter is one',
    async (crashAt, papers, letters) => {
      // What earlier tests left to do is not what this worker dies of.
      await work();
      at(tiptop, Number(new URL(market.site).port));
      const one = await buyer();
      await tiptop.pay(await press(one));
      await paidOnce(one);
      const { id } = (await contractOfApplication(db, one.applicationId))!;
      const made = async () => {
        const { rows } = await sql<{ papers: number; printed: number; letters: number }>`
          select (select count(*)::int from contracts.paper where contract_id = ${id}) as papers,
            (select count(*)::int from platform.journal where subject_id = ${id} and event like 'contract.%-printed') as printed,
            (select count(*)::int from messages.message where account_id = ${one.accountId} and template = 'contract-concluded') as letters`.execute(
          db,
        );
        return rows[0]!;
      };
      expect(await (await start('worker', { crashAt })).ended).toBe('SIGKILL');
      expect(await made()).toEqual({ papers, printed: papers, letters });
      await reviveJobs();
      await Promise.all([work(), work()]);
      expect(await made()).toEqual({ papers: 2, printed: 2, letters: 1 });
      for (const kind of ['contract', 'receipt'] as const) {
        const paper = (await contractPaper(db, id, kind))!;
        expect((await platform.files.read(paper.fileId)).subarray(0, 5).toString()).toBe('%PDF-');
      }
    },
    60_000,
  );
});

test('the worker is killed between two contracts of a night: the next night books the rest, once', async () => {
  platform.clock.set(new Date(Date.now() - 5 * DAY));
  Object.assign(config, { gateway: 'tiptop' });
  Object.assign(bank.bank.settings, { noticeBase: `${market.site}/notices/tiptop`, retrySeconds: [0.05], noticeTries: 100 });
  const bought = await Promise.all(
    [1, 2].map(async () => {
      const one = await buyer();
      await market.pay((await press(one)).attemptId, '4111000000001071');
      return (await until(
        () => contractOfApplication(db, one.applicationId),
        (found) => found !== null,
        10,
      ))!.id;
    }),
  );
  const earned = async (id: string) => (await ledgerOf(db, { contractId: id })).filter((one) => one.event === EARNED);
  const days = async () => (await Promise.all(bought.map(earned))).map((all) => all.length).sort();
  expect(await (await start('recognise', { crashAt: 'contract-recognised' })).ended).toBe('SIGKILL');
  expect(await days()).toEqual([0, 4]);
  await Promise.all((await Promise.all([start('recognise'), start('recognise')])).map((one) => one.ended));
  expect(await days()).toEqual([4, 4]);
  for (const id of bought)
    expect(await contractBalance(db, id)).toMatchObject({ advances: 2_500_000n - 4n * 27_778n, revenue: 4n * 27_778n });
}, 60_000);

describe('the web is killed while a school pays for its seats', () => {
  test.each(full ? settlePoints : ['service-opened', 'after-commit'])(
    'at %s: told again, it is one contract with its seats once and no course',
    async (crashAt) => {
      platform.clock.set(new Date());
      const port = await freePort();
      Object.assign(bank.bank.settings, { noticeBase: `http://127.0.0.1:${port}/notices/tiptop`, retrySeconds: [0.3], noticeTries: 100 });
      const representative = await buyer();
      const organisationId = await school(platform, representative.accountId);
      const { attemptId, applicationId } = await pressForSeats(market, representative, organisationId, 3);
      const dying = await start('site', { port, crashAt });
      await market.pay(attemptId, '4111000000001071');
      expect(await dying.ended).toBe('SIGKILL');
      const living = await revived(port, tiptop);
      const contract = (await until(
        () => contractOfApplication(db, applicationId),
        (found) => found !== null,
        15,
      ))!;
      await until(
        async () => bank.bank.notices,
        (sent) => sent.every((notice) => notice.done),
        15,
      );
      expect(await capturesOf(db, applicationId)).toHaveLength(1);
      const { rows } = await sql<{ entries: number; seats: number; courses: number }>`
        select (select count(*)::int from ledger.entry where reference = ${contract.captureId}) as entries,
          (select count(*)::int from seats.seat where contract_id = ${contract.id}) as seats,
          (select count(*)::int from enrolments.enrolment where contract_id = ${contract.id}) as courses`.execute(db);
      expect(rows[0]).toEqual({ entries: 2, seats: 3, courses: 0 });
      await living.stop();
    },
    60_000,
  );
});

test('the web is killed between the opened course and the taken seat: pressed again, it is one course on one seat', async () => {
  platform.clock.set(new Date());
  Object.assign(bank.bank.settings, { noticeBase: `${market.site}/notices/tiptop`, retrySeconds: [0.05], noticeTries: 100 });
  const [representative, learner] = [await buyer(), await buyer()];
  const sale = await sellSeats(market, representative, 1);
  const { claiming } = await invitedTo(market, sale, { by: representative.accountId, no: 1, person: learner });
  const argument = JSON.stringify(claiming);
  expect(await (await start('claim', { crashAt: 'seat-opened', argument })).ended).toBe('SIGKILL');
  const taken = async () => {
    const { rows } = await sql<{ courses: number; claims: number }>`
      select (select count(*)::int from enrolments.enrolment where contract_id = ${sale.contract.id}) as courses,
        (select count(*)::int from seats.claim claim join seats.seat on seat.id = claim.seat_id where seat.contract_id = ${sale.contract.id}) as claims`.execute(
      db,
    );
    return rows[0];
  };
  expect(await taken()).toEqual({ courses: 0, claims: 0 });
  for (const again of [false, true]) {
    const done = await start('claim', { argument });
    await done.ended;
    expect(done.out()).toContain(`"again":${again}`);
    expect(await taken()).toEqual({ courses: 1, claims: 1 });
  }
}, 60_000);

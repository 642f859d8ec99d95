import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationsOf } from '#applications';
import { tellCustomers } from '#contracts';
import { payAgain, remindApplications } from '#checkout';
import { expectOk } from '#kernel/result.ts';
import { chooseLetters, outbox, type TemplateName } from '#messages';
import { routes as people } from '#people';
import { enrolmentsOf } from '#enrolments';
import { extendTerms, openIncident, spareAttempts } from '#incidents';
import { transact } from '#platform/database.ts';
import { seatsOfContract } from '#seats';
import { amendOffer, bought } from '../checkout/testing/amend.ts';
import { openMarket } from '../checkout/testing/market.ts';
import { sellSeats } from '../checkout/testing/organisation.ts';
import { askClosing } from './ask-closing.command.ts';
import { eraseDue } from './erase-person.command.ts';
import { remindEnds } from './remind-ends.command.ts';
import { learning, password, withPassword } from './testing/person.ts';
import { siteFor } from './testing/walker.ts';

/** Two workers at once, and real processes killed as by kill -9 between the steps: each letter once, each erasure whole. */
const FOLDER = resolve(`node_modules/.cache/my-kill-test-${process.pid}`);
const market = await openMarket({ now: new Date('2026-11-20T06:00:00Z') });
const { platform } = market;
const { db, config, clock } = platform;
const newWalker = await siteFor(platform, people);

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: 'src/doors/my/testing/process.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
    },
  });
}, 120_000);
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The signal that ended it, or null when it ended by itself. */
function run(work: string, crashAt = '', who = ''): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [`${FOLDER}/process.js`, work, clock.now().toISOString(), who], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SU_MODE: 'test',
      SU_ORIGIN: config.origin,
      DATABASE_URL: platform.databaseUrl,
      SU_FILES_FOLDER: config.filesFolder,
      SU_KEYS: [...config.keyRing.keys].map(([no, key]) => `${no}:${key.toString('base64')}`).join(','),
      SU_LOG_LEVEL: 'silent',
      SU_CRASH_AT: crashAt,
    },
  });
  return new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
}

const lettersTo = async (email: string, template: TemplateName) =>
  (await outbox(db, platform.vault, 1000)).filter((one) => one.to === email && one.template === template).length;
const daysLater = (days: number) => clock.set(new Date(clock.now().getTime() + days * 86_400_000));
const agrees = (accountId: string) =>
  chooseLetters(platform, {
    accountId,
    kind: 'application-waits',
    wanted: true,
    place: { via: 'page', locale: 'kk', ip: '127.0.0.1', userAgent: 'test' },
  });

test('a reminder of the end: killed after the fact and before the letter, nothing stays; then four workers send one', async () => {
  const one = await learning(market, { accessDays: 10 });
  daysLater(8);
  expect(await run('remind-ends', 'end-reminder-written')).toBe('SIGKILL');
  expect(await lettersTo(one.email, 'course-ends')).toBe(0);
  const sent = await Promise.all([remindEnds(platform), remindEnds(platform), remindEnds(platform), remindEnds(platform)]);
  expect(sent.reduce((a, b) => a + b)).toBe(1);
  expect(await run('remind-ends')).toBeNull();
  expect(await lettersTo(one.email, 'course-ends')).toBe(1);
}, 60_000);

test('a reminder of an application: killed between its steps, then once, whoever comes', async () => {
  const one = await market.buyer();
  await agrees(one.accountId);
  daysLater(2);
  expect(await run('remind-applications', 'application-reminder-written')).toBe('SIGKILL');
  expect(await lettersTo(one.email, 'application-waits')).toBe(0);
  const sent = await Promise.all([remindApplications(platform), remindApplications(platform), remindApplications(platform)]);
  expect(sent.reduce((a, b) => a + b)).toBe(1);
  expect(await run('remind-applications')).toBeNull();
  expect(await lettersTo(one.email, 'application-waits')).toBe(1);
}, 60_000);

test('telling a customer of coming terms: killed between two people, the rest are told, each once', async () => {
  const [one, other] = [await bought(market), await bought(market)];
  await amendOffer(market, 'Жаңа сөз.');
  expect(await run('tell-customers', 'terms-notice-written')).toBe('SIGKILL');
  const told = async () => (await lettersTo(one.email, 'terms-change')) + (await lettersTo(other.email, 'terms-change'));
  expect(await told()).toBe(1);
  const workers = await Promise.all([tellCustomers(platform), tellCustomers(platform)]);
  expect(workers.reduce((a, b) => a + b)).toBe(1);
  expect(await run('tell-customers')).toBeNull();
  expect(await told()).toBe(2);
}, 60_000);

test('paying again after the application’s last day: killed between the old and the new, the old one stands; then four tabs open one', async () => {
  const one = await market.buyer();
  daysLater(config.applicationDays + 1);
  expect(await run('pay-again', 'past-application-ended', one.accountId)).toBe('SIGKILL');
  expect((await applicationsOf(db, one.accountId)).map((each) => each.state)).toEqual(['submitted']);
  const again = () => payAgain(platform, { accountId: one.accountId, slug: market.programme.slug, locale: 'kk' });
  expect(await Promise.all([again(), again(), again(), again()])).toEqual(Array(4).fill({ kind: 'ready' }));
  expect((await applicationsOf(db, one.accountId)).map((each) => each.state)).toEqual(['draft', 'expired']);
}, 60_000);

test('days given back: killed at every step between the fact and the letter, then three workers give them once, with one letter', async () => {
  // And an organisation's two seats whose term has begun without anybody claiming them.
  const head = await market.buyer();
  const { contract } = await sellSeats(market, head, 2);
  daysLater(config.seatClaimDays + 1);
  const people = [await learning(market, { accessDays: 10 }), await learning(market, { accessDays: 10 })];
  daysLater(3);
  const end = clock.now();
  const scope = { start: new Date(end.getTime() - 30 * 3_600_000), end, functions: ['lessons' as const], programmes: null };
  const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
  const id = await transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
  for (const place of [
    'seat-extension-granted',
    'seat-extension-committed',
    'extension-granted',
    'extension-told',
    'extension-committed',
    'organisation-written',
  ])
    expect(await run('extend-terms', place, id)).toBe('SIGKILL');
  await Promise.all([extendTerms(platform, id, 1), extendTerms(platform, id, 1), extendTerms(platform, id, 1)]);
  expect(await run('extend-terms', '', id)).toBeNull();
  for (const { email, accountId } of people) {
    expect(await lettersTo(email, 'term-extended')).toBe(1);
    expect((await enrolmentsOf(db, accountId)).map((one) => one.term.extraDays)).toEqual([2]);
  }
  expect((await seatsOfContract(db, contract.id)).map((one) => one.extraDays)).toEqual([2, 2]);
  expect(await lettersTo(head.email, 'seats-extended')).toBe(1);
}, 60_000);

test('attempts given back: killed before and after the commit, then three workers give each back once', async () => {
  const people = [await learning(market, { accessDays: 10 }), await learning(market, { accessDays: 10 })];
  const [start, end] = [clock.now(), new Date(clock.now().getTime() + 600_000)];
  for (const { accountId } of people) {
    const [course] = await enrolmentsOf(db, accountId);
    await sql`insert into assessment.attempt (enrolment_id, exam_key, programme_version_id, no, paper, started_at, deadline)
      values (${course!.id}, 'final-test', ${course!.programmeVersionId}, 1, '[]', ${start}, ${end})`.execute(db);
  }
  clock.set(end);
  const scope = { start, end, functions: ['tests' as const], programmes: null };
  const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
  const id = await transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
  const written = async () => {
    const { rows } = await sql<{ given: number; told: number }>`
      select (select count(*)::int from assessment.uncounted where ground_ref = ${id}) as given,
        (select count(*)::int from platform.journal where event = 'attempt.uncounted' and facts->>'incident' = ${id}) as told`.execute(db);
    return [rows[0]!.given, rows[0]!.told];
  };
  expect(await run('spare-attempts', 'attempt-uncounted', id)).toBe('SIGKILL');
  expect(await written()).toEqual([0, 0]);
  expect(await run('spare-attempts', 'attempt-spared', id)).toBe('SIGKILL');
  expect(await written()).toEqual([1, 1]);
  await Promise.all([spareAttempts(platform, id), spareAttempts(platform, id), spareAttempts(platform, id)]);
  expect(await run('spare-attempts', '', id)).toBeNull();
  expect(await written()).toEqual([2, 2]);
}, 60_000);

test('erasing is whole or nothing: killed in the middle of the rooms, the person is all there; then two workers erase once', async () => {
  const one = await withPassword(market, await market.buyer());
  expectOk(await askClosing(platform, { accountId: one.accountId, password }));
  daysLater(config.closingDays);
  for (const place of ['erased-support', 'erased-learning', 'erased-people', 'erased-platform']) {
    expect(await run('erase', place)).toBe('SIGKILL');
    const { rows } = await sql<{ email: string; surname: string }>`
      select email, surname from people.v_person where account_id = ${one.accountId}`.execute(db);
    expect(rows).toEqual([{ email: one.email, surname: 'Үлгібаева' }]);
  }
  const erased = await Promise.all([eraseDue(platform), eraseDue(platform), eraseDue(platform)]);
  expect(erased.reduce((a, b) => a + b)).toBe(1);
  expect(await run('erase')).toBeNull();
  expect(await lettersTo(one.email, 'account-erased')).toBe(1);
  const { rows } = await sql<{ event: string; times: number }>`
    select event, count(*)::int as times from platform.journal where subject_id = ${one.accountId} and event like 'account.%'
    group by event order by event`.execute(db);
  expect(rows).toEqual([
    { event: 'account.closing-asked', times: 1 },
    { event: 'account.erased', times: 1 },
  ]);
}, 60_000);

test('a sign-in and the erasing job in the same moment: one of them wins, and never half of each', async () => {
  const ends: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const one = await withPassword(market, await market.buyer());
    expectOk(await askClosing(platform, { accountId: one.accountId, password }));
    daysLater(config.closingDays);
    const walker = newWalker();
    await walker.open('/sign-in');
    const entering = () => walker.send('/sign-in', { email: one.email, password });
    // The password takes its time: the job goes first, last, or in between.
    const [entered] = await Promise.all([entering(), new Promise((done) => setTimeout(done, turn * 15)).then(() => eraseDue(platform))]);
    const { rows } = await sql<{ ended: string; gone: boolean; open: number }>`
      select closing.ended_as as ended, account.erased_at is not null as gone,
        (select count(*)::int from platform.session where account_id = account.id and closed_at is null) as open
      from people.closing join people.account on account.id = closing.account_id where closing.account_id = ${one.accountId}`.execute(db);
    const kept = { ended: 'cancelled', gone: false, open: 1 };
    expect(rows).toEqual([entered.status === 303 ? kept : { ended: 'erased', gone: true, open: 0 }]);
    ends.push(rows[0]!.ended);
  }
  expect(ends.length).toBe(6);
}, 60_000);

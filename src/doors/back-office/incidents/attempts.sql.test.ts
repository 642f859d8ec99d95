import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { attemptsOn, examOf, insertUncounted, startAttempt, submitAttempt, type AttemptId, type ExamItem } from '#assessment';
import { finalTestKey, itemByKey, programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { routes as classroomRoutes } from '#classroom';
import type { Contract } from '#contracts';
import { enrolmentByContract, type Enrolment } from '#enrolments';
import {
  changeIncident,
  decideExtension,
  incidentById,
  openIncident,
  spareAttempts,
  type IncidentKind,
  type LearnerFunction,
} from '#incidents';
import { expectOk } from '#kernel/result.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';
import { openRefundMarket } from '../testing/refund-market.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T09:00:00Z');
const market = await openRefundMarket(START);
const { platform, work } = market;
const { db, clock, random } = platform;
const http = await serverFor(platform, [...routes, ...classroomRoutes]);
let staff: { readonly id: string; readonly visitor: Visitor };
let item: ExamItem;
beforeAll(async () => {
  staff = await staffAt(platform, http, 'administrator');
});

type Learner = { readonly enrolment: Enrolment; readonly contract: Contract; readonly visitor: Visitor };
async function learner(): Promise<Learner> {
  clock.set(START);
  const { contract, buyer } = await market.bought();
  const enrolment = (await enrolmentByContract(db, contract.id))!;
  const version = (await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId))!;
  item = itemByKey(version, finalTestKey) as ExamItem;
  return { enrolment, contract, visitor: personAt(platform, http, buyer.accountId) };
}

const at = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);
const begin = async ({ enrolment }: Learner, minute: number): Promise<AttemptId> => {
  clock.set(at(minute));
  const begun = await transact(db, (tx) => startAttempt(tx, random, { enrolment, exam: examOf(item), graceSeconds: 15, now: at(minute) }));
  return expectOk(begun.outcome).id;
};
const handIn = async ({ enrolment }: Learner, attemptId: AttemptId, minute: number): Promise<void> => {
  clock.set(at(minute));
  await transact(db, (tx) => submitAttempt(tx, { enrolment, attemptId, graceSeconds: 15, now: at(minute) }));
};
/** Asked as the start page asks, and taken back: nothing stays. */
const mayBegin = async ({ enrolment }: Learner, minute: number): Promise<string> => {
  clock.set(at(minute));
  const tx = await db.startTransaction().execute();
  const { outcome } = await startAttempt(tx, random, { enrolment, exam: examOf(item), graceSeconds: 15, now: at(minute) });
  await tx.rollback().execute();
  return outcome.ok ? 'begun' : outcome.refusal.kind;
};
const spared = async ({ enrolment }: Learner): Promise<boolean[]> =>
  (await attemptsOn(db, enrolment.id, finalTestKey)).map(({ attempt }) => attempt.uncounted !== undefined);
const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
type Given = { kind?: IncidentKind; functions?: LearnerFunction[]; programmes?: string[] | null; end?: number | null };
async function outage(from: number, { kind = 'outage', functions = ['tests'], programmes = null, end = from + 5 }: Given = {}) {
  const scope = { start: at(from), end: end === null ? null : at(end), functions, programmes };
  return transact(db, (tx) =>
    openIncident(tx, platform, { kind, scope, text, staffId: kind === 'outage' ? null : staff.id, reason: 'test' }),
  );
}

test('an attempt that a short outage ran into is given back once, told to the learner in three languages and to staff', async () => {
  const one = await learner();
  await handIn(one, await begin(one, 0), 20);
  // A day's delay, two attempts in all: the second runs into five minutes without tests and ends by the clock.
  await begin(one, 1500);
  const incident = await outage(1510);
  clock.set(at(1600));
  const exam = `/my/courses/${market.programme.slug}/test`;
  expect((await one.visitor.get(exam)).body).toContain('әрекет қалмады');
  await work();
  await Promise.all([spareAttempts(platform, incident), spareAttempts(platform, incident)]);
  expect(await spared(one)).toEqual([false, true]);
  for (const [prefix, words] of [
    ['', 'Біздің тараптағы ақауға байланысты бұл әрекет есепке алынбады'],
    ['/ru', 'Эта попытка не идёт в счёт из-за сбоя на нашей стороне'],
    ['/en', 'This attempt was not counted because of an outage on our side'],
  ] as const) {
    const { body } = await one.visitor.get(prefix + exam);
    expect(body.split(words)).toHaveLength(2);
    expect(body).toMatch(/href="[^"]*\/status\/[^"]+"/);
    expect(body).not.toMatch(/undefined|\[object/);
    expect(body).toContain(`${exam}/attempts`);
    const attempt = (await attemptsOn(db, one.enrolment.id, finalTestKey))[1]!.attempt;
    expect((await one.visitor.get(`${prefix}/my/courses/${market.programme.slug}/attempts/${attempt.id}`)).body).toContain(words);
  }
  // The first attempt still counts: one is left, at once, as its delay has passed.
  expect(await mayBegin(one, 1601)).toBe('begun');
  // A day later staff sign in anew.
  const { visitor } = await staffAt(platform, http, 'administrator');
  const office = await visitor.get(`/office/contracts/${encodeURIComponent(one.contract.number)}`);
  const sheet = office.body.slice(office.body.indexOf('Есепке алынбаған әрекеттер'));
  expect(sheet).toContain('2-әрекет');
  expect(sheet).toContain(`/office/incidents/${incident}`);
  expect(office.body).toContain('Әрекет есепке алынбады: ақауға тап болды');
  expect((await visitor.get(`/office/incidents/${incident}`)).body).toContain('Қайтарылған әрекет саны: 1');
});

test('what did not run into it, or into what no test needs, counts as before', async () => {
  const one = await learner();
  await handIn(one, await begin(one, 0), 20);
  await outage(20);
  await outage(-10, { end: 0 });
  await outage(5, { functions: ['payment', 'letters', 'media'] });
  await outage(5, { programmes: ['00000000-0000-7000-8000-000000000001'] });
  const going = await outage(5, { end: null });
  await work();
  expect(await spared(one)).toEqual([false]);
  // Once it is over it gives back, and a correction or a false alarm takes nothing away.
  const end = async (to: { end?: Date; annulled?: boolean }) =>
    transact(db, async (tx) =>
      changeIncident(tx, platform, { incident: (await incidentById(tx, going))!, to, reason: 'test', staffId: null }),
    );
  expectOk(await end({ end: at(8) }));
  await work();
  expect(await spared(one)).toEqual([true]);
  expectOk(await end({ end: at(6) }));
  expectOk(await end({ annulled: true }));
  await work();
  expect(await spared(one)).toEqual([true]);
  expect(await mayBegin(one, 21)).toBe('begun');
});

test('an annulled incident gives nothing, and force majeure waits for the decision', async () => {
  const one = await learner();
  await handIn(one, await begin(one, 0), 20);
  const id = await outage(5, { kind: 'force-majeure' });
  await work();
  expect(await spared(one)).toEqual([false]);
  expectOk(await decideExtension(platform, { incident: (await incidentById(db, id))!, staffId: staff.id }));
  await work();
  expect(await spared(one)).toEqual([true]);
});

test('a passed attempt is never touched, and one that passes after it was given back stands', async () => {
  const [passed, late] = [await learner(), await learner()];
  await handIn(passed, await begin(passed, 0), 20);
  await pass(passed);
  const open = await begin(late, 0);
  await outage(5);
  clock.set(at(12));
  await work();
  expect([await spared(passed), await spared(late)]).toEqual([[false], [true]]);
  await handIn(late, open, 15);
  await pass(late);
  expect(await mayBegin(late, 3000)).toBe('passed');
  const page = (await late.visitor.get(`/my/courses/${market.programme.slug}/test`)).body;
  expect(page).toContain('Бұл тесттен өттіңіз');
});

/** As if the answers had been right: what the rules read, not how marks come about. */
async function pass({ enrolment }: Learner): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`update assessment.attempt set passed = true, percent = 100 where enrolment_id = ${enrolment.id}`.execute(tx);
  });
}

test('once an attempt, and never rewritten', async () => {
  const one = await learner();
  const attempt = await begin(one, 0);
  const ground = { ground: 'outage', ref: '00000000-0000-7000-8000-000000000002' } as const;
  const twice = await Promise.all([1, 2].map(() => transact(db, (tx) => insertUncounted(tx, attempt, ground, at(1)))));
  expect(twice.toSorted()).toEqual([false, true]);
  const undone = sql`delete from assessment.uncounted where attempt_id = ${attempt}`.execute(db);
  expect(await undone.then(() => null, refusedBy)).not.toBeNull();
});

import { sql } from 'kysely';
import { casesOfContract as refundsOf } from '#refunds';
import { beforeEach, expect, test } from 'vitest';
import { casesOfContract, tendCases, type ConductCase } from '#conduct';
import { contractOfApplication, contractState, moveContract, type Contract } from '#contracts';
import { routes as classroom } from '#classroom';
import { outbox } from '#messages';
import { routes as my } from '#my';
import { personalData as people } from '#people';
import { refusedBy, transact } from '#platform/database.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform, programme } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...routes, ...my, ...classroom]);
const course = `/my/courses/${programme.slug}`;
/** Days pass in these tests, and a session of staff does not last so long: each act begins with signing in. */
const staffNow = async (): Promise<Visitor> => (await staffAt(platform, http)).visitor;
beforeEach(() => clock.set(START));

type Learner = Buyer & { contract: Contract; reader: Visitor };
async function learner(): Promise<Learner> {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  return { ...one, contract, reader: personAt(platform, http, one.accountId) };
}
const caseOf = async (one: Learner): Promise<ConductCase> => (await casesOfContract(db, one.contract.id))[0]!;
const lettersTo = async (one: Learner) =>
  (await outbox(db, platform.vault, 500)).filter(({ to, template }) => to === one.email && template.startsWith('conduct')).length;

async function opened(one: Learner): Promise<string> {
  const path = `/office/contracts/${encodeURIComponent(one.contract.number)}/conduct`;
  const staff = await staffNow();
  await staff.get(path);
  expect((await staff.post(path, { words: '  ' })).status).toBe(422);
  const { to } = await staff.post(path, { words: 'Сабақ бейнесі ашық желіде табылды', reference: 'Қ-2026-000001' });
  expect((await staff.get(path)).to).toBe(to);
  return to!;
}
async function act(path: string, action: string): ReturnType<Visitor['post']> {
  const staff = await staffNow();
  await staff.get(path);
  return staff.post(path, { action, words: `Себебі: ${action}, толық жазылған` });
}

test('from a warning to suspension, appeal and resumption, as staff and the learner see it, without script', async () => {
  const one = await learner();
  const path = await opened(one);
  // Never a jump.
  for (const jump of ['suspend', 'terminate', 'keep']) expect((await act(path, jump)).status).toBe(409);
  expect((await act(path, 'warn')).to).toBe(path);
  expect((await act(path, 'suspend')).status).toBe(409);
  clock.advance(3600);
  // The letter and the account both lead to the page; opening it is the delivery, once.
  expect(await lettersTo(one)).toBe(1);
  const own = `/my/conduct/${(await caseOf(one)).id}`;
  expect((await one.reader.get('/my')).body).toContain(own);
  expect((await caseOf(one)).facts.delivery).toBeNull();
  const page = await one.reader.get(own);
  expect(page.body).toContain('Себебі: warn');
  expect(page.body).not.toContain('Сабақ бейнесі ашық желіде');
  await one.reader.get(own);
  expect((await caseOf(one)).facts.delivery).toMatchObject({
    how: 'opened',
    at: clock.now(),
    answerUntil: new Date('2026-12-06T19:00:00Z'),
  });
  expect((await one.reader.get(`${own}/paper`)).body.slice(0, 5)).toBe('%PDF-');
  expect((await one.reader.post(`${own}/answer`, { answer: 'жоқ' })).status).toBe(422);
  expect((await one.reader.post(`${own}/answer`, { answer: 'Мен ешкімге берген жоқпын' })).to).toBe(own);
  expect((await (await staffNow()).get(path)).body).toContain('Мен ешкімге берген жоқпын');
  clock.set(new Date('2026-12-06T18:59:59Z'));
  expect((await act(path, 'suspend')).status).toBe(409);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  clock.set(new Date('2026-12-06T19:00:00Z'));
  expect((await act(path, 'suspend')).to).toBe(path);
  expect(await contractState(db, one.contract.id)).toBe('suspended');
  const lesson = `${course}/lessons/${programme.modules[0]!.items.find((item) => item.kind === 'lesson')!.key}`;
  const closed = await one.reader.get(lesson);
  expect([closed.status, closed.body.includes('Қызмет уақытша тоқтатылды')]).toEqual([403, true]);
  expect((await act(path, 'terminate')).status).toBe(409);
  await one.reader.get(own);
  expect((await one.reader.post(`${own}/appeal`, { appeal: 'Бейнені басқа біреу жариялаған' })).to).toBe(own);
  expect((await act(path, 'terminate')).status).toBe(409);
  clock.advance(2 * 86_400);
  expect((await act(path, 'close')).to).toBe(path);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect((await one.reader.get(lesson)).status).toBe(200);
  // The suspended days are given back, and every decision was told.
  const { rows } = await sql<{ days: number }>`select days from enrolments.extension where ground_ref = ${(await caseOf(one)).id}`.execute(
    db,
  );
  expect(rows).toEqual([{ days: 3 }]);
  expect(await lettersTo(one)).toBe(3);
});

/** What the mail room says of the letters of a case that it has not tried yet. */
const mail = (caseId: string, outcome: 'sent' | 'failed' | 'refused') =>
  sql`insert into messages.delivery (message_id, at, outcome)
    select message_id, ${clock.now()}, ${outcome} from conduct.sending where case_id = ${caseId}
    and not exists (select from messages.delivery done where done.message_id = sending.message_id)`.execute(db);
const nothing = { sentAgain: 0, delivered: 0, failed: 0 };

test('an unopened warning is sent twice and counts as delivered after its days; without an appeal it may end in termination', async () => {
  const one = await learner();
  const path = await opened(one);
  await act(path, 'warn');
  const { id } = await caseOf(one);
  await mail(id, 'sent');
  clock.set(new Date('2026-12-08T18:59:59Z'));
  expect(await tendCases(platform)).toEqual(nothing);
  clock.set(new Date('2026-12-08T19:00:00Z'));
  const two = await Promise.all([tendCases(platform), tendCases(platform)]);
  expect(two.map((each) => each.sentAgain).sort()).toEqual([0, 1]);
  await mail(id, 'sent');
  clock.set(new Date('2026-12-16T18:59:59Z'));
  expect((await tendCases(platform)).delivered).toBe(0);
  clock.set(new Date('2026-12-16T19:00:00Z'));
  expect((await tendCases(platform)).delivered).toBe(1);
  expect((await caseOf(one)).facts.delivery).toMatchObject({ how: 'sent-twice', answerUntil: new Date('2026-12-22T19:00:00Z') });
  expect((await act(path, 'suspend')).status).toBe(409);
  clock.set(new Date('2026-12-22T19:00:00Z'));
  await act(path, 'suspend');
  expect((await act(path, 'terminate')).status).toBe(409);
  clock.set(new Date('2026-12-28T19:00:00Z'));
  expect((await act(path, 'terminate')).to).toBe(path);
  expect(await contractState(db, one.contract.id)).toBe('terminated');
  // The same press has opened the refund of what is not earned, and the case leads to it.
  const [refund] = await refundsOf(db, one.contract.id);
  expect(refund).toMatchObject({ ground: 'terminated', state: 'under-review', openedBy: { kind: 'staff' } });
  expect(refund!.amount).toBe(one.contract.amount - refund!.arithmetic.cost);
  expect(refund!.arithmetic.cost > 0n).toBe(true);
  expect((await (await staffNow()).get(path)).body).toContain(`/office/refunds/${encodeURIComponent(refund!.number)}`);
});

test('a warning whose letters did not leave is not delivered: staff see it, it is written anew, and nobody is suspended before', async () => {
  const one = await learner();
  const path = await opened(one);
  await act(path, 'warn');
  const { id } = await caseOf(one);
  await mail(id, 'sent');
  clock.set(new Date('2026-12-08T19:00:00Z'));
  expect((await tendCases(platform)).sentAgain).toBe(1);
  // The second waits in the queue however long: it counts for nothing.
  clock.set(new Date('2026-12-16T18:59:59Z'));
  expect(await tendCases(platform)).toEqual(nothing);
  expect((await (await staffNow()).get(path)).body).not.toContain('Хат жетпеді');
  await mail(id, 'refused');
  expect((await (await staffNow()).get(path)).body).toContain('пошта қабылдамады');
  const list = (await (await staffNow()).get('/office/conduct')).body;
  expect(list.split(path)[1]!.split('</tr>')[0]).toContain('Хат жетпеді');
  expect((await act(path, 'suspend')).status).toBe(409);
  const count = (at: string) =>
    sql`insert into conduct.delivery (case_id, how, at, second_no, second_sent_at, answer_until)
      select case_id, 'sent-twice', ${at}, no, at, ${at}::timestamptz + interval '9 days' from conduct.sending where case_id = ${id} and no = 2`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await count('2026-12-30T19:00:00Z')).toBe('delivered_by_letters_that_left');
  clock.set(new Date('2026-12-16T19:00:00Z'));
  expect(await tendCases(platform)).toEqual({ ...nothing, sentAgain: 1 });
  clock.set(new Date('2026-12-17T06:00:00Z'));
  await mail(id, 'sent');
  expect(await count('2026-12-17T19:00:00Z')).toBe('delivered_by_letters_that_left');
  clock.set(new Date('2026-12-24T18:59:59Z'));
  expect(await tendCases(platform)).toEqual(nothing);
  clock.set(new Date('2026-12-24T19:00:00Z'));
  expect(await tendCases(platform)).toEqual({ ...nothing, delivered: 1 });
  expect((await act(path, 'suspend')).status).toBe(409);
  clock.set(new Date('2026-12-30T19:00:00Z'));
  expect((await act(path, 'suspend')).to).toBe(path);
});

test('one erased account stops no other warning; an open case is a reason not to close the account', async () => {
  const [gone, other] = [await learner(), await learner()];
  const [path, its] = [await opened(gone), await opened(other)];
  // Nobody is told of a case before its warning, but it stands in the way already.
  const hinders = 'қаралып жатқан мәселе бар';
  expect((await other.reader.get('/my/close')).body).toContain(hinders);
  for (const each of [path, its]) await act(each, 'warn');
  const [{ id }, { id: otherId }] = [await caseOf(gone), await caseOf(other)];
  expect((await other.reader.get('/my/close')).body).toContain(`/my/conduct/${otherId}`);
  for (const each of [id, otherId]) await mail(each, 'sent');
  await transact(db, (tx) => people.erase(tx, gone.accountId, clock.now()));
  clock.set(new Date('2026-12-08T19:00:00Z'));
  expect(await tendCases(platform)).toEqual({ ...nothing, sentAgain: 1 });
  expect([(await caseOf(gone)).facts.sendings.length, (await caseOf(other)).facts.sendings.length]).toEqual([1, 2]);
  for (const each of [path, its]) expect((await act(each, 'close')).to).toBe(each);
  expect((await other.reader.get('/my/close')).body).not.toContain(hinders);
});

test('the case is the learner’s own, and evidence is the lawyer’s', async () => {
  const [one, other] = [await learner(), await learner()];
  const path = await opened(one);
  const own = `/my/conduct/${(await caseOf(one)).id}`;
  // Nobody is told of a case before its warning.
  expect((await one.reader.get(own)).status).toBe(404);
  await act(path, 'warn');
  expect((await other.reader.get(own)).status).toBe(404);
  expect((await caseOf(one)).facts.delivery).toBeNull();
  const { visitor: accountant } = await staffAt(platform, http, 'accountant');
  expect((await accountant.get(path)).status).toBe(403);
});

test('the database itself refuses a jump, an early suspension, and a contract suspended past its case', async () => {
  const one = await learner();
  await act(await opened(one), 'warn');
  const { id } = await caseOf(one);
  const step = (to: string, more: { answerUntil?: string; at?: string } = {}): Promise<string | null> =>
    sql`insert into conduct.step (case_id, no, from_state, to_state, words_no, answer_until, appeal_until, actor_kind, at)
      values (${id}, 3, 'warned', ${to}, 1, ${more.answerUntil ?? null}, ${to === 'suspended' ? '2027-06-01' : null}, 'staff', ${more.at ?? '2027-01-01'})`
      .execute(db)
      .then(() => null, refusedBy);
  expect(await step('appealed')).toBe('step_is_a_transition');
  expect(await step('terminated')).toBe('terminated_only_after_an_appeal_or_its_time');
  expect(await step('suspended')).toBe('suspended_only_when_the_answer_time_passed');
  expect(await step('suspended', { answerUntil: '2026-12-20' })).toBe('suspended_only_after_a_delivered_warning');
  await one.reader.get(`/my/conduct/${id}`);
  const until = '2026-12-06T19:00:00Z';
  expect(await step('suspended', { answerUntil: until, at: '2026-12-06T18:59:59Z' })).toBe('suspended_only_when_the_answer_time_passed');
  const past = transact(db, (tx) =>
    moveContract(tx, one.contract.id, 'suspended', { reason: 'violation', reference: id, actor: { kind: 'system' }, at: clock.now() }),
  );
  expect(await past.then(() => null, refusedBy)).toBe('step_suspends_only_the_warned');
  expect(await step('suspended', { answerUntil: until })).toBeNull();
});

import { sql } from 'kysely';
import { addDays, almatyDay, dayText, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { beforeEach, expect, test } from 'vitest';
import {
  acceptanceState,
  actCorrections,
  contractOfApplication,
  contractPaper,
  contractPaperByFile,
  contractState,
  deemedFrom,
  moveContract,
  type Contract,
} from '#contracts';
import { readContentFolder } from '#catalogue';
import { jobs as certificateJobs } from '#certificates';
import { contractBalance } from '#ledger';
import { importPriceLists } from '#pricing';
import { includedVat, tiyn } from '#kernel/tiyn.ts';
import { enrolmentByContract, extendEnrolment, lastDay, recogniseRevenue } from '#enrolments';
import { expectOk } from '#kernel/result.ts';
import { jobs as messageJobs, outbox } from '#messages';
import { extendTerms, openIncident } from '#incidents';
import {
  approveRefund,
  askRefund,
  chargebacksOfContract,
  decideChargeback,
  findGround,
  jobs as refundJobs,
  lastAppealDay,
  recordChargeback,
  refuseRefund,
  ruleAt,
  takeBackRefund,
  takeUp,
} from '#refunds';
import { requestByNumber, routes as support } from '#support';
import { refusedBy, transact } from '#platform/database.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { suspendedCase } from '../../care/conduct/testing/suspended-case.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../checkout/testing/market.ts';
import { offerAnew, tendAcceptance } from './acceptance.command.ts';
import { routes } from './index.ts';
import { completed } from './testing/person.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: new Date(START.getTime() - 86_400_000) });
const { platform } = market;
const { db, clock } = platform;
// The provider pays VAT: the price is the same, and the tax lies inside it.
const LIST =
  'number: 3\neffective_from: 2026-12-01\nlines:\n  - { programme: assessment-for-learning, amount: 25000, vat: 16, access_days: 90 }\n';
expectOk(await importPriceLists(platform, new Map([...(await readContentFolder('content')), ['price-lists/3.yaml', Buffer.from(LIST)]])));
const http = await serverFor(platform, [...routes, ...support]);
beforeEach(() => clock.set(START));

type Learner = Buyer & { contract: Contract; reader: Visitor; page: string };
async function learner({ completes = true } = {}): Promise<Learner> {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  await market.work();
  if (completes) await completed(market, (await enrolmentByContract(db, contract.id))!);
  return {
    ...one,
    contract,
    reader: personAt(platform, http, one.accountId),
    page: `/my/contracts/${encodeURIComponent(contract.number)}`,
  };
}
const offers = async (one: Buyer) =>
  (await outbox(db, platform.vault, 500)).filter(({ to, template }) => to === one.email && template === 'acceptance-offered').length;

test('a completed course is offered for acceptance once, by letter and on the page, and silence fulfils it on its day and not before', async () => {
  const one = await learner();
  expect((await one.reader.get(one.page)).body).not.toContain('Қызметті қабылдау');
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  await tendAcceptance(platform);
  expect(await offers(one)).toBe(1);
  expect((await one.reader.get(one.page)).body).toContain(`соңғы күн: ${dayText('2026-12-06' as CivilDate, 'kk')}`);
  await market.work();
  clock.set(new Date(deemedFrom(START, 5).getTime() - 1));
  expect((await tendAcceptance(platform)).deemed).toBe(0);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  clock.set(deemedFrom(START, 5));
  expect((await tendAcceptance(platform)).deemed).toBeGreaterThan(0);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ state: 'given', acceptance: { how: 'deemed', day: '2026-12-07' } });
});

test('accepted by the person: fulfilled at once; the act is made on request and is the same file ever after', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  await one.reader.get(one.page);
  expect((await one.reader.post(`${one.page}/act`)).to).toBe(one.page);
  expect(await contractPaper(db, one.contract.id, 'act')).toBeNull();
  expect((await one.reader.post(`${one.page}/acceptance`)).to).toBe(one.page);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
  expect((await one.reader.post(`${one.page}/acceptance`)).to).toBe(one.page);
  expect((await one.reader.post(`${one.page}/act`)).to).toBe(`${one.page}/act`);
  const first = (await contractPaper(db, one.contract.id, 'act'))!;
  clock.advance(86_400);
  await one.reader.post(`${one.page}/act`);
  expect(await contractPaper(db, one.contract.id, 'act')).toEqual(first);
  const file = await one.reader.get(`${one.page}/act`);
  expect(file.status).toBe(200);
  expect(file.body.slice(0, 5)).toBe('%PDF-');
});

test('an objection goes to staff with its words and stops the days; offered anew, they begin again', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  await one.reader.get(one.page);
  expect((await one.reader.post(`${one.page}/objection`, { words: ' ' })).status).toBe(422);
  const sent = await one.reader.post(`${one.page}/objection`, { words: 'Үшінші модульдің бейнесабағы ашылмады' });
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  expect((await requestByNumber(db, platform.vault, number))?.accountId).toBe(one.accountId);
  clock.advance(30 * 86_400);
  await tendAcceptance(platform);
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ state: 'objected', offer: { no: 1 } });
  expect(await offerAnew(platform, one.contract, one.accountId)).toBe(true);
  expect(await offerAnew(platform, one.contract, one.accountId)).toBe(false);
  expect(await offers(one)).toBe(2);
  await market.work();
  clock.set(deemedFrom(clock.now(), 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

const step = async (one: Learner, to: 'suspended' | 'in-service') =>
  transact(db, async (tx) => {
    const reference = to === 'suspended' ? await suspendedCase(tx, one.contract.id, clock.now()) : null;
    const move = { reason: to === 'suspended' ? 'violation' : 'lifted', reference, actor: { kind: 'system' }, at: clock.now() } as const;
    expectOk(await moveContract(tx, one.contract.id, to, move));
  });

test('days that a suspension broke fulfil nothing: lifted after forty days, the service is offered anew, once, and its days begin again', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  await market.work();
  clock.advance(86_400);
  await step(one, 'suspended');
  const stopped = (await one.reader.get(one.page)).body;
  expect(stopped).toContain('қабылдау мерзімі үзілді');
  expect(stopped).not.toContain(`${one.page}/acceptance"`);
  clock.advance(40 * 86_400);
  await tendAcceptance(platform);
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ state: 'offered', offer: { no: 1 } });
  await step(one, 'in-service');
  clock.advance(60);
  const broken = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'deemed', ${clock.now()}, ${almatyDay(clock.now())} from contracts.acceptance_offer
    where contract_id = ${one.contract.id}`.execute(db);
  expect(await broken.then(() => null, refusedBy)).toBe('deemed_only_after_unbroken_days');
  const anew = clock.now();
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ state: 'offered', offer: { no: 2, brokenAt: null } });
  expect(await offers(one)).toBe(2);
  await market.work();
  clock.set(new Date(deemedFrom(anew, 5).getTime() - 1));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  clock.set(deemedFrom(anew, 5));
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
  expect(await offers(one)).toBe(2);
});

test('while the bank disputes the payment nothing is offered and silence fulfils nothing; its end begins the days again', async () => {
  const [early, late] = [await learner(), await learner()];
  await dispute(late, 'D-late');
  await tendAcceptance(platform);
  await market.work();
  expect([await offers(early), await offers(late)]).toEqual([1, 0]);
  clock.advance(86_400);
  await dispute(early, 'D-early');
  const page = (await early.reader.get(early.page)).body;
  expect(page).toContain('төлем банкте дауланғандықтан');
  expect(page).toContain(`${early.page}/acceptance"`);
  // Staff answer an objection meanwhile: also these days fulfil nothing.
  await early.reader.post(`${early.page}/objection`, { words: 'Үшінші модуль ашылмады' });
  expect(await offerAnew(platform, early.contract, early.accountId)).toBe(true);
  await market.work();
  clock.advance(40 * 86_400);
  await tendAcceptance(platform);
  for (const one of [early, late]) expect(await contractState(db, one.contract.id)).toBe('in-service');
  const deemed = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'deemed', ${clock.now()}, ${almatyDay(clock.now())} from contracts.acceptance_offer
    where contract_id = ${early.contract.id} and no = 2`.execute(db);
  expect(await deemed.then(() => null, refusedBy)).toBe('deemed_only_undisputed');
  for (const one of [early, late]) {
    const chargebackId = (await chargebacksOfContract(db, one.contract.id))[0]!.id;
    expectOk(await decideChargeback(platform, { chargebackId, outcome: 'won', reason: 'Банктің хаты', staffId: one.accountId }));
  }
  clock.advance(60);
  const anew = clock.now();
  await tendAcceptance(platform);
  await market.work();
  expect([await offers(early), await offers(late)]).toEqual([3, 1]);
  expect(await contractState(db, early.contract.id)).toBe('in-service');
  clock.set(deemedFrom(anew, 5));
  await tendAcceptance(platform);
  for (const one of [early, late]) expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

const dispute = async ({ contract, accountId }: Learner, bankRef: string) =>
  expectOk(await recordChargeback(platform, { contractId: contract.id, amount: contract.amount, bankRef, staffId: accountId }));

test('a course that was not completed is offered for acceptance with the end of its extended term and not before; accepted, its act is to be had', async () => {
  const one = await learner({ completes: false });
  const { id, term } = (await enrolmentByContract(db, one.contract.id))!;
  await transact(db, (tx) =>
    extendEnrolment(tx, { enrolmentId: id, days: 3, ground: 'goodwill', groundRef: 'order-1', grantedAt: clock.now(), grantedBy: null }),
  );
  const over = startOfDay(addDays(lastDay(term), 4));
  clock.set(new Date(over.getTime() - 1));
  await tendAcceptance(platform);
  expect(await acceptanceState(db, one.contract.id)).toEqual({ state: 'none' });
  clock.set(over);
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  await tendAcceptance(platform);
  expect(await offers(one)).toBe(1);
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({
    state: 'offered',
    offer: { no: 1, ground: 'term-over', completedAt: over },
  });
  const reader = personAt(platform, http, one.accountId);
  expect((await reader.get(one.page)).body).toContain('Оқу мерзімі аяқталды');
  expect((await reader.post(`${one.page}/acceptance`)).to).toBe(one.page);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
  expect((await reader.post(`${one.page}/act`)).to).toBe(`${one.page}/act`);
  const day = sql`insert into contracts.acceptance_offer (contract_id, no, ground, completed_at, offered_at, deemed_from)
    select id, 1, 'term-over', ${START}::timestamptz, ${over}::timestamptz, ${deemedFrom(over, 5)}::timestamptz from contracts.contract
    where id not in (select contract_id from contracts.acceptance_offer) limit 1`;
  await learner({ completes: false });
  expect(await day.execute(db).then(() => null, refusedBy)).toBe('term_ends_at_a_midnight');
});

test('days given back after the term was over open the course again: the offer is void, silence and the person fulfil nothing by it, and a new one comes with the new end', async () => {
  const one = await learner({ completes: false });
  const { term } = (await enrolmentByContract(db, one.contract.id))!;
  const over = startOfDay(addDays(lastDay(term), 1));
  clock.set(over);
  await tendAcceptance(platform);
  await market.work();
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ offer: { no: 1, ground: 'term-over' } });
  // Found late: the last eight days before the end were lost, more than silence takes to speak.
  const scope = { start: new Date(over.getTime() - 8 * 86_400_000), end: over, functions: ['lessons'], programmes: null } as const;
  const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
  const id = await transact(db, (tx) => openIncident(tx, platform, { kind: 'outage', scope, text, staffId: null, reason: 'test' }));
  await Promise.all([extendTerms(platform, id, 1), extendTerms(platform, id, 1), tendAcceptance(platform)]);
  clock.set(deemedFrom(over, 5));
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  const reader = personAt(platform, http, one.accountId);
  const page = (await reader.get(one.page)).body;
  expect(page).toContain('курс қайта ашылды');
  expect(page).not.toContain(`${one.page}/acceptance"`);
  await reader.post(`${one.page}/acceptance`);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  const bare = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'accepted', ${clock.now()}, ${almatyDay(clock.now())} from contracts.acceptance_offer
    where contract_id = ${one.contract.id}`.execute(db);
  expect(await bare.then(() => null, refusedBy)).toBe('accepted_only_what_stands');
  const end = startOfDay(addDays(lastDay(term), 9));
  clock.set(end);
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({
    state: 'offered',
    offer: { no: 2, ground: 'term-over', completedAt: end, voidedAt: null },
  });
  expect(await offers(one)).toBe(2);
  await market.work();
  clock.set(deemedFrom(end, 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

test('silence fulfils nothing while money back is being decided; with the end of the case the service is offered anew with all its days', async () => {
  const one = await learner({ completes: false });
  const { term } = (await enrolmentByContract(db, one.contract.id))!;
  const by = { kind: 'person', id: one.accountId } as const;
  const asked = expectOk(await askRefund(platform, { contractId: one.contract.id, ground: 'withdrawal', words: 'Өтініш', by }));
  const offered = startOfDay(addDays(lastDay(term), 1));
  clock.set(offered);
  await tendAcceptance(platform);
  await market.work();
  clock.set(deemedFrom(offered, 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  const bare = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'deemed', deemed_from, ${almatyDay(clock.now())} from contracts.acceptance_offer
    where contract_id = ${one.contract.id}`.execute(db);
  expect(await bare.then(() => null, refusedBy)).toBe('deemed_only_without_a_refund');
  // While it was decided, nobody could object: the days that ended meanwhile accept nothing.
  expectOk(await takeBackRefund(platform, { caseId: asked.id, accountId: one.accountId }));
  const reader = personAt(platform, http, one.accountId);
  expect((await reader.get(one.page)).body).toContain('ақшаны қайтару өтініші қаралғандықтан');
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect(await offers(one)).toBe(2);
  await market.work();
  // Asked for once more in the midst of the new days, they break once more.
  const again = expectOk(await askRefund(platform, { contractId: one.contract.id, ground: 'provider-fault', words: 'Өтініш', by }));
  clock.advance(60);
  expectOk(await takeBackRefund(platform, { caseId: again.id, accountId: one.accountId }));
  const anew = clock.now();
  clock.set(deemedFrom(anew, 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expect(await offers(one)).toBe(3);
  await market.work();
  clock.set(deemedFrom(clock.now(), 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

test('a refusal may be appealed: until its last day is over silence accepts nothing', async () => {
  const one = await learner({ completes: false });
  const { term } = (await enrolmentByContract(db, one.contract.id))!;
  const by = { kind: 'person', id: one.accountId } as const;
  const { id: caseId } = expectOk(
    await askRefund(platform, { contractId: one.contract.id, ground: 'provider-fault', words: 'Өтініш', by }),
  );
  clock.set(startOfDay(addDays(lastDay(term), 1)));
  await market.work();
  const staffId = (await market.buyer()).accountId;
  expectOk(await takeUp(platform, { caseId, staffId }));
  expectOk(await refuseRefund(platform, { caseId, staffId, reason: 'Негіз жоқ' }));
  await runDueJobs(platform, [...refundJobs, ...messageJobs] as AnyJob[]);
  const refused = clock.now();
  await tendAcceptance(platform);
  await market.work();
  const last = lastAppealDay(refused, (await ruleAt(db, refused)).appealDays);
  expect(deemedFrom(refused, 5) < startOfDay(last)).toBe(true);
  clock.set(new Date(startOfDay(addDays(last, 1)).getTime() - 1));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  clock.set(startOfDay(addDays(last, 1)));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

test('who asks for the money back accepts after that is decided: the page says so, nothing else accepts, and taken back the service is accepted', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  const by = { kind: 'person', id: one.accountId } as const;
  const asked = expectOk(await askRefund(platform, { contractId: one.contract.id, ground: 'provider-fault', words: 'Өтініш', by }));
  for (const [locale, words] of [
    ['', 'әуелі өтініш шешілсін'],
    ['/ru', 'сначала решается заявка'],
    ['/en', 'the request comes first'],
  ]) {
    const page = (await one.reader.get(`${locale}${one.page}`)).body;
    expect(page).toContain(words);
    expect(page).not.toContain('/acceptance"');
    expect(page).toContain(`/my/refunds/${encodeURIComponent(asked.number)}"`);
  }
  expect((await one.reader.post(`${one.page}/acceptance`)).to).toBe(one.page);
  expect(await contractState(db, one.contract.id)).toBe('in-service');
  expectOk(await takeBackRefund(platform, { caseId: asked.id, accountId: one.accountId }));
  await one.reader.get(one.page);
  expect((await one.reader.post(`${one.page}/acceptance`)).to).toBe(one.page);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

test('silence after a letter that was never sent accepts nothing: once the days are over the service is offered anew, and told, it is fulfilled', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  const over = deemedFrom(START, 5);
  clock.set(new Date(over.getTime() - 1));
  await tendAcceptance(platform);
  expect(await offers(one)).toBe(1);
  clock.set(over);
  const silent = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'deemed', deemed_from, '2026-12-07' from contracts.acceptance_offer
    where contract_id = ${one.contract.id}`.execute(db);
  expect(await silent.then(() => null, refusedBy)).toBe('deemed_only_after_a_sent_letter');
  await Promise.all([tendAcceptance(platform), tendAcceptance(platform)]);
  await tendAcceptance(platform);
  expect(await acceptanceState(db, one.contract.id)).toMatchObject({ state: 'offered', offer: { no: 2 } });
  expect(await offers(one)).toBe(2);
  await market.work();
  clock.set(deemedFrom(over, 5));
  await tendAcceptance(platform);
  expect(await contractState(db, one.contract.id)).toBe('fulfilled');
});

test('the database itself takes no silence for acceptance before its day, and no second offer while the first stands', async () => {
  const one = await learner();
  await tendAcceptance(platform);
  await market.work();
  const early = sql`insert into contracts.acceptance (contract_id, no, deemed_from, how, at, day)
    select contract_id, no, deemed_from, 'deemed', deemed_from - interval '1 second', '2026-12-06' from contracts.acceptance_offer
    where contract_id = ${one.contract.id}`.execute(db);
  expect(await early.then(() => null, refusedBy)).toBe('deemed_only_when_the_days_are_over');
  const second = sql`insert into contracts.acceptance_offer (contract_id, no, ground, completed_at, offered_at, deemed_from)
    select contract_id, 2, ground, completed_at, offered_at, deemed_from from contracts.acceptance_offer where contract_id = ${one.contract.id}`.execute(
    db,
  );
  expect(await second.then(() => null, refusedBy)).toBe('offered_anew_only_for_a_cause');
});

/** Completed, offered and accepted by the person. */
async function accepted(): Promise<Learner> {
  const one = await learner();
  await tendAcceptance(platform);
  await one.reader.get(one.page);
  await one.reader.post(`${one.page}/acceptance`);
  return one;
}
const lost = async (one: Learner, bankRef: string, amount: bigint): Promise<void> => {
  const { contract, accountId: staffId } = one;
  const chargebackId = expectOk(await recordChargeback(platform, { contractId: contract.id, amount, bankRef, staffId }));
  expect((await one.reader.get(one.page)).body).toContain('банктегі дау әлі аяқталған жоқ');
  expectOk(await decideChargeback(platform, { chargebackId, outcome: 'lost', reason: 'Банк шешімі', staffId }));
};
const asksBack = async ({ contract, accountId }: Learner) => {
  const by = { kind: 'person', id: accountId } as const;
  return expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Курс ашылмады', by }));
};
async function paysBack(caseId: Parameters<typeof takeUp>[1]['caseId'], [lawyer, accountant]: readonly [string, string]): Promise<void> {
  expectOk(await takeUp(platform, { caseId, staffId: lawyer }));
  expectOk(await findGround(platform, { caseId, staffId: lawyer, finding: 'Расталды' }));
  expectOk(await approveRefund(platform, { caseId, staffId: accountant }));
  await runDueJobs(platform, [...refundJobs, ...messageJobs, ...certificateJobs] as readonly AnyJob[]);
}
const act = async ({ contract }: Learner) => ({
  paper: await contractPaper(db, contract.id, 'act'),
  corrections: await actCorrections(db, contract.id),
});

test('of a service whose money went back whole there is no act, and none while that is being decided; the page says why', async () => {
  const one = await accepted();
  const asked = await asksBack(one);
  const form = `action="${one.page}/act"`;
  const waits = (await one.reader.get(one.page)).body;
  expect([waits.includes('Ақшаны қайтару немесе банктегі дау әлі аяқталған жоқ'), waits.includes(form)]).toEqual([true, false]);
  expect((await one.reader.post(`${one.page}/act`)).to).toBe(one.page);
  await paysBack(asked.id, [(await market.buyer()).accountId, (await market.buyer()).accountId]);
  expect(await contractState(db, one.contract.id)).toBe('refunded');
  for (const [locale, words] of [
    ['', 'ақша толық қайтарылды'],
    ['/ru', 'возвращены полностью'],
    ['/en', 'returned in full'],
  ] as const) {
    const { body } = await one.reader.get(locale + one.page);
    expect([body.includes(words), body.includes(form)]).toEqual([true, false]);
  }
  expect((await one.reader.post(`${one.page}/act`)).to).toBe(one.page);
  expect(await act(one)).toEqual({ paper: null, corrections: [] });
});

test('an act states what a lost dispute left of the price, with the VAT of the books', async () => {
  const one = await accepted();
  await lost(one, 'CB-act-1', 1_000_000n);
  expect((await one.reader.get(one.page)).body).toContain('қалған құны көрсетіледі: 15\u00a0000\u00a0₸');
  expect((await one.reader.post(`${one.page}/act`)).to).toBe(`${one.page}/act`);
  expect(await act(one)).toMatchObject({ paper: { worth: 1_500_000n }, corrections: [] });
  clock.advance(2 * 86_400);
  await recogniseRevenue(platform);
  const { advances, revenue, vat } = await contractBalance(db, one.contract.id);
  expect({ advances, worth: revenue + vat, vat }).toEqual({ advances: 0n, worth: 1_500_000n, vat: includedVat(tiyn(1_500_000n), 16) });
});

test('money that goes back after the act is stated by corrective acts, each once, down to nothing; the act stays, and anybody can check them', async () => {
  const one = await accepted();
  await one.reader.post(`${one.page}/act`);
  const before = (await act(one)).paper!;
  expect(before.worth).toBe(one.contract.amount);
  expect((await one.reader.get(one.page)).body).not.toContain('Түзету актісін жасату');
  await lost(one, 'CB-act-2', 1_000_000n);
  expect((await one.reader.get(one.page)).body).toContain('Түзету актісін жасату');
  const pressed = await Promise.all([one.reader.post(`${one.page}/act`), one.reader.post(`${one.page}/act`)]);
  expect(pressed.map(({ to }) => to)).toEqual([`${one.page}/act?correction=1`, `${one.page}/act?correction=1`]);
  const asked = await asksBack(one);
  await paysBack(asked.id, [(await market.buyer()).accountId, (await market.buyer()).accountId]);
  await one.reader.post(`${one.page}/act`);
  const { paper, corrections } = await act(one);
  expect(paper).toEqual(before);
  expect(corrections).toMatchObject([
    { no: 1, was: 2_500_000n, now: 1_500_000n, vatLess: 137_931n },
    { no: 2, was: 1_500_000n, now: 0n, vatLess: 206_897n },
  ]);
  const page = (await one.reader.get(one.page)).body;
  expect([page.includes(`${one.page}/act?correction=2"`), page.includes('Түзету актісін жасату')]).toEqual([true, false]);
  expect((await one.reader.get(`${one.page}/act?correction=2`)).body.slice(0, 5)).toBe('%PDF-');
  expect((await one.reader.get(`${one.page}/act?correction=3`)).status).toBe(404);
  expect((await personAt(platform, http, (await market.buyer()).accountId).get(`${one.page}/act?correction=1`)).status).toBe(404);
  expect(await contractPaperByFile(db, corrections[0]!.fileId)).toMatchObject({ kind: 'act', number: `${one.contract.number}-К1` });
  const again = sql`insert into contracts.act_correction select contract_id, act_kind, 3, was, now, vat_less, day, file_id, size, made_at
    from contracts.act_correction where contract_id = ${one.contract.id} and no = 1`.execute(db);
  expect(await again.then(() => null, refusedBy)).toBe('act_is_corrected_once');
  await expect(sql`update contracts.act_correction set now = 1`.execute(db)).rejects.toThrow();
});

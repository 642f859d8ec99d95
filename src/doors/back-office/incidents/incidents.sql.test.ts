import { jobs as applicationsJobs } from '#applications';
import { jobs as certificatesJobs } from '#certificates';
import { jobs as checkoutJobs } from '#checkout';
import { jobs as incidentsJobs } from '#incidents';
import { jobs as paymentsJobs } from '#payments';
import { jobs as messagesJobs } from '#messages';
import { jobs as offerJobs } from '#offer';
import { jobs as pricingJobs } from '#pricing';
import { jobs as peopleJobs } from '#people';
import { beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { localPath } from '#kernel/locale.ts';
import { outbox } from '#messages';
import { routes as classroom } from '#classroom';
import { routes as my } from '#my';
import { routes as storefront } from '#storefront';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const jobs = [
  ...applicationsJobs,
  ...certificatesJobs,
  ...checkoutJobs,
  ...incidentsJobs,
  ...paymentsJobs,
  ...messagesJobs,
  ...offerJobs,
  ...pricingJobs,
  ...peopleJobs,
];
const START = new Date('2026-11-16T07:00:00Z');
const market = await openMarket({ now: START });
const { platform } = market;
const http = await serverFor(platform, [...routes, ...classroom, ...my, ...storefront]);
let manager: Visitor;
let lawyer: Visitor;
let buyer: Buyer;
let learner: Visitor;
let number: string;

beforeAll(async () => {
  buyer = await market.buyer('ru');
  const { attemptId } = await market.press(buyer);
  await market.pay(attemptId, '4111000000001071');
  number = (await until(
    () => contractOfApplication(platform.db, buyer.applicationId),
    (found) => found !== null,
    10,
  ))!.number;
  await runDueJobs(platform, jobs);
  platform.clock.set(new Date('2026-11-20T07:00:00Z'));
  manager = (await staffAt(platform, http, 'manager')).visitor;
  lawyer = (await staffAt(platform, http, 'lawyer')).visitor;
  learner = personAt(platform, http, buyer.accountId);
});

const facts = {
  kind: 'outage',
  startDay: '2026-11-18',
  startTime: '14:00',
  endDay: '',
  endTime: '',
  functions: 'lessons',
  kk: 'Сабақтар ашылмай тұр',
  ru: 'Уроки не открываются',
  en: 'Lessons do not open',
  reason: 'Қолдау қызметіне жазды',
};
const extraDays = async (): Promise<number> => {
  const contract = (await contractOfApplication(platform.db, buyer.applicationId))!;
  return (await enrolmentByContract(platform.db, contract.id))!.term.extraDays;
};
const letters = async () => (await outbox(platform.db, platform.vault, 100)).filter((one) => one.template === 'term-extended');

test('a manager opens, closes and corrects an outage; the learner gets the days, a letter, and reads why', async () => {
  expect((await manager.get('/office/incidents')).body).toContain('/office/incidents/new');
  await manager.get('/office/incidents/new');
  const opened = await manager.post('/office/incidents/new', facts);
  expect(opened.status).toBe(303);
  const path = opened.to!;
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const page = await manager.get(localPath(locale, path));
    expect([page.status, /undefined|\[object/.test(page.body)]).toEqual([200, false]);
  }
  expect((await manager.get(path)).body).toContain('Қамтылған шарт саны: 1');
  const revision = (body: string): string => /name="revision" value="(\d+)"/.exec(body)![1]!;
  const before = await manager.get(path);
  const wrong = await manager.post(path, {
    action: 'close',
    revision: revision(before.body),
    endDay: '2026-11-17',
    endTime: '10:00',
    reason: 'Бітті',
  });
  expect([wrong.status, wrong.body.includes('id="close-endDay-error"')]).toEqual([422, true]);
  expect(
    (
      await manager.post(path, {
        action: 'close',
        revision: revision(before.body),
        endDay: '2026-11-18',
        endTime: '16:00',
        reason: 'Бітті',
      })
    ).status,
  ).toBe(303);
  await runDueJobs(platform, jobs);
  expect(await extraDays()).toBe(1);
  const stale = await manager.post(path, {
    ...facts,
    action: 'correct',
    revision: revision(before.body),
    endDay: '2026-11-19',
    endTime: '16:00',
  });
  expect(stale.status).toBe(409);
  const again = await manager.get(path);
  expect(again.body).toContain('Ұзартылған шарт: 1, қосылған күн барлығы: 1');
  expect(
    (await manager.post(path, { ...facts, action: 'correct', revision: revision(again.body), endDay: '2026-11-19', endTime: '16:00' }))
      .status,
  ).toBe(303);
  await runDueJobs(platform, jobs);
  expect(await extraDays()).toBe(2);
  expect((await letters()).map((one) => one.to)).toEqual([buyer.email, buyer.email]);
  const course = await learner.get(`/ru/my/courses/${market.programme.slug}`);
  expect(course.body).toContain('Добавлен 1 день: сбой на нашей стороне');
  expect(course.body).toContain('/ru/status/2026-11#no-');
  expect((await learner.get(`/my/contracts/${encodeURIComponent(number)}`)).body).toContain('1 күн қосылды: біздің тараптағы ақау');
  expect((await learner.get('/status/2026-11')).body).toContain('Сабақтар ашылмай тұр');
});

test('force majeure is opened by a lawyer, and gives days by the lawyer’s decision only', async () => {
  const majeure = { ...facts, kind: 'force-majeure', startDay: '2026-11-19', startTime: '20:00', endDay: '2026-11-20', endTime: '11:00' };
  expect((await manager.post('/office/incidents/new', majeure)).status).toBe(403);
  await lawyer.get('/office/incidents/new');
  expect((await lawyer.post('/office/incidents/new', facts)).status).toBe(403);
  const { to: path } = await lawyer.post('/office/incidents/new', majeure);
  expect(await runDueJobs(platform, jobs)).toEqual([]);
  expect((await manager.post(path!, { action: 'extend' })).status).toBe(403);
  await lawyer.get(path!);
  const pressed = await Promise.all([lawyer.post(path!, { action: 'extend' }), lawyer.post(path!, { action: 'extend' })]);
  expect(pressed.map((one) => one.status).sort()).toEqual([303, 409]);
  await runDueJobs(platform, jobs);
  // The 19th was given back before, for the outage.
  expect(await extraDays()).toBe(3);
});

test('a refused form keeps what was typed and says what is wrong', async () => {
  await manager.get('/office/incidents/new');
  const refused = await manager.post('/office/incidents/new', { ...facts, startTime: '25:00', ru: '', functions: '', reason: '' });
  expect(refused.status).toBe(422);
  for (const field of ['startDay', 'ru', 'functions', 'reason']) expect(refused.body).toContain(`id="${field}-error"`);
  expect(refused.body).toContain('Lessons do not open');
  const future = await manager.post('/office/incidents/new', { ...facts, startDay: '2027-01-01' });
  expect([future.status, future.body.includes('Уақыты әлі келген жоқ')]).toEqual([422, true]);
});

test('a false alarm leaves the public page and stays in the record', async () => {
  await manager.get('/office/incidents/new');
  const { to: path } = await manager.post('/office/incidents/new', { ...facts, kk: 'Жалған дабыл болды ма' });
  const page = await manager.get(path!);
  const revision = /name="revision" value="(\d+)"/.exec(page.body)![1]!;
  expect((await manager.post(path!, { action: 'annul', revision, reason: 'Қателік' })).status).toBe(303);
  expect((await learner.get('/status/2026-11')).body).not.toContain('Жалған дабыл болды ма');
  expect((await manager.get(path!)).body).toContain('Қателік');
});

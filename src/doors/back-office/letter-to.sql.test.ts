import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { transact } from '#platform/database.ts';
import { jobs, outbox } from '#messages';
import { seedProvider } from '#provider';
import { requestsOf, routes as supportRoutes } from '#support';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

const { platform } = await testPlatform();
const http = await serverFor(platform, [...routes, ...supportRoutes]);
let staff: Visitor;
let staffId: string;
let learnerId: string;
let path: string;
beforeAll(async () => {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  ({ id: staffId, visitor: staff } = await staffAt(platform, http, 'manager'));
  learnerId = await openAccount(platform, 'oqushy@example.kz');
  path = `/office/people/${learnerId}/letter`;
});

const letters = () => requestsOf(platform.db, platform.vault, learnerId);
async function fresh(by = staff): Promise<Record<string, string>> {
  const { body } = await by.get(path);
  return {
    id: /name="id" value="([^"]+)"/.exec(body)![1]!,
    language: 'ru',
    subject: 'О вашем курсе',
    text: 'Здравствуйте!\nКурс открыт до мая.',
  };
}

test('the form opens in three languages with the person’s language chosen; holes are named', async () => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const { status, body } = await staff.get(localPath(locale, path));
    expect([status, /undefined|\[object/.test(body), body.includes('<option value="kk" selected')]).toEqual([200, false, true]);
  }
  const refused = await staff.post(path, { ...(await fresh()), subject: ' ', text: 'қысқа', action: 'send' });
  expect([refused.status, refused.body.includes('subject-error'), refused.body.includes('text-error')]).toEqual([422, true, true]);
  expect(await letters()).toEqual([]);
});

test('a letter is looked at first, and markup in it stays words', async () => {
  const shown = await staff.post(path, { ...(await fresh()), text: '<img src=x onerror=alert(1)> деген мәтін', action: 'show' });
  expect(shown.status).toBe(200);
  expect(shown.body).toContain('&lt;img src=x onerror=alert(1)>');
  expect(shown.body).not.toContain('<img');
  expect(await letters()).toEqual([]);
});

test('sent, it is a thread of the person’s own and a mail in the chosen language, told in the timeline with who', async () => {
  const fields = { ...(await fresh()), action: 'send' };
  const sent = await Promise.all([staff.post(path, fields), staff.post(path, fields)]);
  expect(sent.map((one) => one.status)).toEqual([303, 303]);
  const [thread, ...more] = await letters();
  expect(more).toEqual([]);
  expect(thread).toMatchObject({ subject: 'О вашем курсе', locale: 'ru', begunBy: 'staff', waitingSince: null });
  expect((await happenedTo(platform.db, [{ kind: 'support-request', id: thread!.id }]))[0]).toMatchObject({
    event: 'support.written-to',
    actor: { kind: 'staff', id: staffId },
  });
  expect((await staff.get(`/office/people/${learnerId}`)).body).toContain('Қызметкер хат жазды');
  const mail = (await outbox(platform.db, platform.vault)).filter((one) => one.to === 'oqushy@example.kz');
  expect(mail).toMatchObject([{ template: 'staff-letter', locale: 'ru', facts: { subject: 'О вашем курсе', number: thread!.number } }]);
  await runDueJobs(platform, jobs);

  const learner = personAt(platform, http, learnerId);
  const list = await learner.get('/my/support');
  expect(list.body).toContain('О вашем курсе');
  expect(list.body).toContain('Жаңа жауап');
  const own = `/my/support/${encodeURIComponent(thread!.number)}`;
  expect((await learner.get(own)).body).toContain('Курс открыт до мая.');
  expect((await learner.get('/my/support')).body).toContain('Сізге жазылған');
  expect((await learner.post(own, { text: 'Рақмет, көрдім.', after: '1' })).status).toBe(303);
  expect((await letters())[0]!.waitingSince).not.toBeNull();
  const other = personAt(platform, http, await openAccount(platform, 'basqa@example.kz'));
  expect((await other.get(own)).status).toBe(404);
});

test('one person is not flooded: the seventh letter of a day is refused, the next day it goes', async () => {
  const statuses = [];
  for (let i = 0; i < 7; i += 1) statuses.push((await staff.post(path, { ...(await fresh()), action: 'send' })).status);
  expect(statuses.at(-1)).toBe(429);
  const count = (await letters()).length;
  platform.clock.advance(86_400);
  const { visitor } = await staffAt(platform, http, 'manager');
  expect((await visitor.post(path, { ...(await fresh(visitor)), action: 'send' })).status).toBe(303);
  expect((await letters()).length).toBe(count + 1);
});

test('nobody there, and a role without this act', async () => {
  const { visitor } = await staffAt(platform, http);
  expect((await visitor.get('/office/people/00000000-0000-7000-8000-000000000000/letter')).status).toBe(404);
  expect((await (await staffAt(platform, http, 'lawyer')).visitor.get(path)).status).toBe(403);
});

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { outbox } from '#messages';
import { seedProvider } from '#provider';
import { deadlines, remindStaff, requestByNumber, requests, routes as supportRoutes } from '#support';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

// Noon of Monday 16 November 2026 in Almaty.
const { platform } = await testPlatform();
const { db, vault, clock } = platform;
const http = await serverFor(platform, [...routes, ...supportRoutes]);
const MIDNIGHT_AFTER_THURSDAY = new Date('2026-11-19T19:00:00Z');
beforeAll(() => transact(db, (tx) => seedProvider(tx, clock.now())));

/** Signed in just now: a session of staff does not outlive the days of these tests. */
const staffNow = async (role: 'manager' | 'accountant' = 'manager'): Promise<Visitor> => (await staffAt(platform, http, role)).visitor;

async function asks(email: string, text = 'Курсты таба алмай отырмын.'): Promise<string> {
  const guest = personAt(platform, http, null);
  await guest.get('/support');
  const sent = await guest.post('/support', { subject: 'Сұрақ', text, email });
  return decodeURIComponent(sent.to!.split('/').at(-1)!);
}
const deadlineOf = async (number: string) => (await requestByNumber(db, vault, number))!.answerBy;
const reminders = async () => (await outbox(db, vault, 500)).filter((one) => one.template === 'support-due');

test('the answer is promised by the end of the third working day, to the person and by mail', async () => {
  const number = await asks('birinshi@example.kz');
  expect(await deadlineOf(number)).toEqual(MIDNIGHT_AFTER_THURSDAY);
  const [mail] = (await outbox(db, vault)).filter((one) => one.to === 'birinshi@example.kz');
  expect(mail!.facts).toMatchObject({ number, answerBy: '2026-11-19' });
  const received = `/support/received/${encodeURIComponent(number)}`;
  const guest = personAt(platform, http, null);
  for (const [locale, words] of [
    ['kk', '3 жұмыс күні ішінде'],
    ['ru', 'в течение 3\u00a0рабочих дней'],
    ['en', 'within 3\u00a0working days'],
  ] as const)
    for (const path of ['/support', received]) expect((await guest.get(localPath(locale, path))).body).toContain(words);
});

test('the list goes by the deadline, not by the day a letter came', async () => {
  // On Saturday the count begins with Monday; the later letter of a thread that waits does not move its day.
  clock.set(new Date('2026-11-21T07:00:00Z'));
  const saturday = await asks('ekinshi@example.kz');
  const manager = await staffNow();
  await manager.get('/office/answer-time');
  expect((await manager.post('/office/answer-time', { workingDays: '1' })).status).toBe(303);
  clock.advance(60);
  const shorter = await asks('ushinshi@example.kz');
  expect(await deadlineOf(saturday)).toEqual(new Date('2026-11-25T19:00:00Z'));
  expect(await deadlineOf(shorter)).toEqual(new Date('2026-11-23T19:00:00Z'));
  expect((await requests(db, vault, 'waiting')).map((one) => one.number).slice(-2)).toEqual([shorter, saturday]);
});

test('a letter is overdue from the first instant after its day; a second letter moves nothing, an answer ends it', async () => {
  const learner = await openAccount(platform, 'oqushy@example.kz');
  clock.set(new Date('2026-11-23T06:00:00Z'));
  const person = personAt(platform, http, learner);
  await person.get('/support');
  const sent = await person.post('/support', { subject: 'Сертификат', text: 'Сертификат қашан келеді?' });
  const path = sent.to!;
  const number = decodeURIComponent(path.split('/').at(-1)!);
  const until = new Date('2026-11-24T19:00:00Z');
  expect((await person.get(path)).body).toContain('24\u00a0қараша');
  clock.set(new Date(until.getTime() - 1));
  await person.post(path, { text: 'Әлі күтіп жүрмін.', after: '1' });
  expect(await deadlineOf(number)).toEqual(until);
  const overdueNow = async () => (await deadlines(db, clock.now(), clock.now())).overdue;
  const before = await overdueNow();
  expect((await person.get(path)).body).not.toContain('Жауабымыз кешікті');
  clock.set(until);
  expect(await overdueNow()).toBe(before + 1);
  expect((await person.get(path)).body).toContain('Жауабымыз кешікті');
  const manager = await staffNow();
  const thread = `/office/support/${encodeURIComponent(number)}`;
  expect((await manager.get(thread)).body).toContain('Мерзімі өтті');
  expect((await manager.get('/office')).body).toContain(`мерзімі өткені: ${before + 1}`);
  expect((await manager.get('/ru/office/support')).body).toContain('Срок прошёл');
  await manager.get(thread);
  expect((await manager.post(thread, { text: 'Бүгін жібереміз, кешіріңіз.', after: '2' })).status).toBe(303);
  expect(await deadlineOf(number)).toBeNull();
  expect(await overdueNow()).toBe(before);
  await person.get(path);
  await person.post(path, { text: 'Рақмет, тағы бір сұрақ бар.', after: '3' });
  expect(await deadlineOf(number)).toEqual(new Date('2026-11-26T19:00:00Z'));
});

test('on a working morning the provider’s address for support is told once of what is due and overdue', async () => {
  clock.set(new Date('2026-11-28T04:00:00Z'));
  expect(await remindStaff(platform)).toBe(false);
  clock.set(new Date('2026-11-30T04:00:00Z'));
  const told = await Promise.all([remindStaff(platform), remindStaff(platform)]);
  expect(told.sort()).toEqual([false, true]);
  const { waiting } = await deadlines(db, clock.now(), clock.now());
  expect((await reminders()).map((one) => one.facts)).toEqual([
    { due: 0, overdue: waiting, link: `${platform.config.origin}/office/support` },
  ]);
  await sql`update support.request set waiting_since = null`.execute(db);
  clock.set(new Date('2026-12-01T04:00:00Z'));
  expect(await remindStaff(platform)).toBe(false);
});

test('only a manager changes the time; a wrong number is named at its field; what held stays readable', async () => {
  const [accountant, manager] = [await staffNow('accountant'), await staffNow()];
  expect((await accountant.get('/office/answer-time')).body).not.toContain('name="workingDays"');
  expect((await accountant.post('/office/answer-time', { workingDays: '9' })).status).toBe(403);
  for (const typed of ['0', '16', 'үш', '']) {
    await manager.get('/office/answer-time');
    const refused = await manager.post('/office/answer-time', { workingDays: typed });
    expect([refused.status, refused.body.includes('workingDays-error')]).toEqual([422, true]);
  }
  for (const locale of ['kk', 'ru', 'en'] as const)
    expect((await manager.get(localPath(locale, '/office/answer-time'))).body).not.toMatch(/undefined|\[object/);
  expect((await manager.get('/office/answer-time')).body).toContain('бастапқы ереже');
});

test('the database refuses a rule that reaches back, a changed one, and a deadline of what does not wait', async () => {
  const fault = async (statement: string) =>
    refusedBy(
      await sql
        .raw(statement)
        .execute(db)
        .catch((error: unknown) => error),
    );
  expect(
    await fault(`insert into support.answer_time (effective_from, working_days, by_staff, at)
      select '2026-01-01', 3, id, '2026-02-01' from people.account limit 1`),
  ).toBe('answer_time_never_reaches_back');
  expect(await fault('update support.answer_time set working_days = 9')).toBe('answer_time_is_immutable');
  await sql`update support.request set answer_by = now()`.execute(db);
  expect((await sql`select from support.request where answer_by is not null`.execute(db)).rows).toEqual([]);
});

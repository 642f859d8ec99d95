import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { serverFor, personAt } from './testing/visitor.ts';
import { outbox } from '#messages';
import {
  answerRequest,
  keepSearch,
  personalData,
  requestByNumber,
  requests,
  requestsWaiting,
  routes,
  searchWords,
  setAside,
} from './index.ts';
import { openAccount } from './testing/accounts.ts';

const { platform } = await testPlatform();
const http = await serverFor(platform, routes);
const guest = () => personAt(platform, http, null);
const letter = { subject: 'Төлем өтті, курс ашылмады', text: 'Кеше төледім, бірақ курсты таба алмай отырмын.', email: 'meiman@example.kz' };

test('a guest writes, gets a number by page and mail, and the letter waits for staff', async () => {
  const visitor = guest();
  await visitor.get('/support');
  const sent = await visitor.post('/support', letter);
  expect(sent.status).toBe(303);
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  expect(number).toMatch(/^Қ-2026-\d{6}$/);
  expect((await visitor.get(sent.to!)).body).toContain(number);
  const [mail] = await outbox(platform.db, platform.vault);
  expect(mail).toMatchObject({ template: 'support-received', to: 'meiman@example.kz', facts: { number } });
  const [waiting] = await requests(platform.db, platform.vault, 'waiting');
  expect(waiting).toMatchObject({ number, subject: letter.subject, email: letter.email, accountId: null });
});

test('nothing a person wrote stands readable in the database or in the journal', async () => {
  const { rows } = await sql<{ all: string }>`
    select (select string_agg(request::text, '') from support.request) || (select string_agg(letter::text, '') from support.letter)
      || (select string_agg(entry::text, '') from platform.journal entry) as all`.execute(platform.db);
  for (const words of ['Төлем', 'төледім', 'meiman']) {
    expect(rows[0]!.all).not.toContain(words);
    expect(rows[0]!.all).not.toContain(Buffer.from(words).toString('hex'));
  }
});

test('what is wrong is said at its field, and what was typed stays', async () => {
  const visitor = guest();
  await visitor.get('/ru/support');
  const refused = await visitor.post('/ru/support', { subject: '', text: 'коротко', email: 'не адрес' });
  expect(refused.status).toBe(422);
  for (const words of ['Напишите тему', 'не меньше 10 знаков', 'коротко', 'не адрес']) expect(refused.body).toContain(words);
});

test('a flood from one address of mail is stopped, the typed letter kept', async () => {
  const visitor = guest();
  await visitor.get('/support');
  const statuses: number[] = [];
  for (let i = 0; i < 7; i += 1) statuses.push((await visitor.post('/support', { ...letter, email: 'tasqyn@example.kz' })).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  const last = await visitor.post('/support', { ...letter, email: 'tasqyn@example.kz' });
  expect(last.body).toContain(letter.text);
});

test('a signed-in person has a thread: staff answer once, the person writes again, staff set it aside', async () => {
  const [learner, staff] = [await openAccount(platform, 'oqushy@example.kz'), await openAccount(platform, 'qyzmet@example.kz')];
  const person = personAt(platform, http, learner);
  expect((await person.get('/support')).body).toContain('oqushy@example.kz');
  const sent = await person.post('/support', { subject: 'Сұрақ', text: 'Сертификат қашан келеді?' });
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  const request = (await requestByNumber(platform.db, platform.vault, number))!;
  const before = await requestsWaiting(platform.db);

  const answers = await Promise.all(
    [1, 2].map((one) => answerRequest(platform, { request, staffId: staff, text: `Жауап ${one}, бүгін келеді.`, after: 1 })),
  );
  expect(answers.map((one) => one.ok).sort()).toEqual([false, true]);
  expect(await requestsWaiting(platform.db)).toBe(before - 1);
  expect((await outbox(platform.db, platform.vault)).filter((mail) => mail.template === 'support-answered')).toHaveLength(1);

  const page = await person.get(`/my/support/${encodeURIComponent(number)}`);
  expect(page.body).toContain('бүгін келеді');
  expect((await person.post(`/my/support/${encodeURIComponent(number)}`, { text: 'Рақмет, келді!', after: '2' })).status).toBe(303);
  expect((await person.post(`/my/support/${encodeURIComponent(number)}`, { text: 'Рақмет, келді!', after: '2' })).status).toBe(409);
  const thread = (await requestByNumber(platform.db, platform.vault, number))!;
  expect(thread.letters.map((one) => one.author)).toEqual(['person', 'staff', 'person']);
  expectOk(await setAside(platform, { request: thread, staffId: staff }));
  expect(await requestsWaiting(platform.db)).toBe(before - 1);
});

test('another person’s thread is as if it were not there; a guest is led to sign in', async () => {
  const other = personAt(platform, http, await openAccount(platform, 'basqa@example.kz'));
  const [any] = await requests(platform.db, platform.vault, 'done');
  const address = `/my/support/${encodeURIComponent(any!.number)}`;
  expect((await other.get(address)).status).toBe(404);
  expect((await guest().get(address)).to).toMatch(/^\/sign-in/);
});

test('export gives the threads; erasing empties them and leaves number and days', async () => {
  const learner = await openAccount(platform, 'ketken@example.kz');
  const person = personAt(platform, http, learner);
  await person.get('/support');
  await person.post('/support', { subject: 'Деректер', text: 'Деректерімді өшіріңіздер.' });
  expect(await personalData.export(platform.db, learner, platform.vault)).toMatchObject([
    { subject: 'Деректер', letters: [{ from: 'person', text: 'Деректерімді өшіріңіздер.' }] },
  ]);
  await transact(platform.db, (tx) => personalData.erase(tx, learner, platform.clock.now()));
  expect(await personalData.export(platform.db, learner, platform.vault)).toMatchObject([
    { subject: null, to: null, letters: [{ text: null }] },
  ]);
});

test('what was written is not rewritten', async () => {
  await expect(sql`update support.letter set at = now()`.execute(platform.db)).rejects.toThrow(/immutable/);
  await expect(sql`delete from support.letter`.execute(platform.db)).rejects.toThrow(/immutable/);
});

test('a search is sealed, opens for its maker only, and runs out', async () => {
  const [one, two] = [await openAccount(platform, 'bir@example.kz'), await openAccount(platform, 'eki@example.kz')];
  const now = platform.clock.now();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const id = await transact(platform.db, (tx) => keepSearch(tx, platform.vault, { staffId: one, words: 'Үлгібаева', expiresAt }));
  expect(await searchWords(platform.db, platform.vault, { id, staffId: one, now })).toBe('Үлгібаева');
  expect(await searchWords(platform.db, platform.vault, { id, staffId: two, now })).toBeNull();
  expect(await searchWords(platform.db, platform.vault, { id, staffId: one, now: expiresAt })).toBeNull();
  expect(await searchWords(platform.db, platform.vault, { id: 'x', staffId: one, now })).toBeNull();
});

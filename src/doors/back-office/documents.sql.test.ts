import { beforeAll, expect, test } from 'vitest';
import { localPath, type Locale } from '#kernel/locale.ts';
import { transact } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { importText, legalDrafts, legalInForce, legalVersionByNo, legalVersions, seedLegal } from '#offer';
import { changeProvider, providerHistory, seedProvider } from '#provider';
import { routes as shop } from '#storefront';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

/** 16 November, noon in Almaty: the earliest day is the 20th. */
const { platform } = await testPlatform({ now: new Date('2026-11-16T07:00:00Z') });
const { db, clock } = platform;
const http = await serverFor(platform, [...routes, ...shop]);
const fresh = '/office/documents/offer/new';
let staff: Visitor;
let staffId: string;
let texts: Record<Locale, string>;

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, clock.now()));
  await seedLegal(platform);
  ({ id: staffId, visitor: staff } = await staffAt(platform, http, 'lawyer'));
  texts = { ...(await legalInForce(db, 'offer', clock.now())).canonical };
});

/** One word more at the end of every text's last clause. */
const amended = () => ({ kk: `${texts.kk.trim()} Жаңадан.\n`, ru: `${texts.ru.trim()} Новое.\n`, en: `${texts.en.trim()} Anew.\n` });
const words = {
  'name-kk': 'Оферта',
  'name-ru': 'Оферта',
  'name-en': 'Offer',
  'points-kk': 'Бірінші\n\nЕкінші',
  'points-ru': 'Первое',
  'points-en': 'First',
};
async function keep(files: Record<string, string>, fields: Record<string, string> = { action: 'keep' }) {
  await staff.get(fresh);
  return staff.upload(fresh, { ...words, ...fields }, files);
}
/** What the page marks as put in. */
const added = (body: string) => (body.match(/<ins[\s\S]*?<\/ins>/g) ?? []).join(' ');
const draftPath = async () => (await keep(amended())).to!;
const publish = (path: string, day: string, confirm = 'offer 2') => staff.post(path, { action: 'publish', day, confirm });

test('pages open in three languages', async () => {
  const path = await draftPath();
  for (const locale of ['kk', 'ru', 'en'] as const)
    for (const page of ['/office/documents', fresh, path, '/office/documents/offer/1', '/office/documents/offer/1/withdrawal']) {
      const { status, body } = await staff.get(localPath(locale, page));
      expect([page, locale, status]).toEqual([page, locale, 200]);
      expect(body).not.toMatch(/\sstyle="|undefined|\[object/);
    }
  await staff.post(path, { action: 'drop' });
  expect(await legalDrafts(db)).toEqual([]);
  expect((await staff.get(path)).status).toBe(404);
});

test('a broken text is named by its language and line, a missing one too; checking keeps nothing', async () => {
  const broken = { ...amended(), ru: 'Оферта\n\n1. Общее\n1.1. Текст.\n1.3. Текст.\n', en: '' };
  const refused = await keep(broken);
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Орысша: 5-жол:');
  expect(refused.body).toContain('id="en-error"');
  const other = await keep({ kk: amended().kk });
  expect(other.body).toContain('Мәтін жоқ: Орысша.');
  const checked = await keep(amended(), { action: 'check' });
  expect([checked.status, checked.body.includes('Үш мәтін де оқылды')]).toEqual([200, true]);
  const nameless = await keep(amended(), { action: 'keep', 'name-ru': '', 'points-en': ' \n ' });
  expect([nameless.status, nameless.body.includes('name-ru-error'), nameless.body.includes('points-en-error')]).toEqual([422, true, true]);
  expect(await legalDrafts(db)).toEqual([]);
});

test('the draft shows the difference as readers will see it and explains the earliest day', async () => {
  const path = await draftPath();
  const page = await staff.get(path);
  expect(added(page.body)).toContain('Жаңадан.');
  expect(page.body.replaceAll('\u00a0', ' ')).toContain('Сондықтан ең ерте күн: 2026 жылғы 20 қараша');
  expect(page.body).toContain('value="2026-11-20"');
  expect(added((await staff.get(`${path}?lang=ru`)).body)).toContain('Новое.');
  await staff.post(path, { action: 'drop' });
});

test('too early a day and a wrong confirmation are refused; published once, seen by readers, journalled with who', async () => {
  const path = await draftPath();
  const early = await publish(path, '2026-11-19');
  expect([early.status, early.body.includes('Үш күндік мерзім')]).toEqual([409, true]);
  expect((await publish(path, '2026-11-20', 'offer 3')).status).toBe(422);
  expect((await publish(path, '')).status).toBe(422);
  expect(await legalVersions(db, 'offer')).toHaveLength(1);
  const twice = await Promise.all([publish(path, '2026-11-20'), publish(path, '2026-11-20')]);
  expect(twice.map((one) => one.status).sort()).toEqual([303, 404]);
  const version = (await legalVersionByNo(db, 'offer', 2))!;
  expect(version).toMatchObject({ effectiveFrom: new Date('2026-11-19T19:00:00Z'), summary: { kk: ['Бірінші', 'Екінші'] } });
  expect((await happenedTo(db, [{ kind: 'legal-version', id: version.id }]))[0]).toMatchObject({
    event: 'legal-version.published',
    actor: { kind: 'staff', id: staffId },
  });
  expect((await personAt(platform, http, null).get('/documents/offer')).body).toContain('Жаңадан.');
  expect((await staff.get('/office/documents?published=offer%202')).body).toContain('Оферта: 2-нұсқа жарияланды.');
});

test('a scheduled version is withdrawn with a reason before its day and never takes effect; one in force is not', async () => {
  const path = '/office/documents/offer/2/withdrawal';
  expect((await staff.post(path, { reason: '' })).status).toBe(422);
  expect((await staff.post(path, { reason: '8.5-тармақта мерзім қате' })).status).toBe(303);
  expect((await staff.post(path, { reason: 'Тағы' })).status).toBe(409);
  expect((await staff.post('/office/documents/offer/1/withdrawal', { reason: 'Күшіндегі' })).status).toBe(409);
  expect((await legalInForce(db, 'offer', new Date('2026-12-01T00:00:00Z'))).no).toBe(1);
  expect((await staff.get('/office/documents')).body).toContain('Қайтарып алынған');
  expect((await staff.get('/office/documents/offer/9/withdrawal')).status).toBe(404);
});

test('a draft brought in by the tool gets its names here, and the text names the provider of its day of effect', async () => {
  const [latest] = await providerHistory(db);
  const particulars = { ...latest!, supportEmail: 'jana@example.kz' };
  const wish = { particulars, day: '2026-11-25' as never, basedOn: latest!.id, actor: { kind: 'system' } as const };
  expect((await changeProvider(platform, wish)).ok).toBe(true);
  const tree = (text: string) => ({
    title: text,
    sections: [{ number: '1', title: text, clauses: [{ number: '1.1', paragraphs: [`${text}: {provider.support_email}`], children: [] }] }],
  });
  const first = await importText(platform, { kind: 'consent', locale: 'kk', tree: tree('Келісім'), draft: null });
  const draft = first.ok ? first.value : null;
  await importText(platform, { kind: 'consent', locale: 'ru', tree: tree('Согласие'), draft });
  const path = `/office/drafts/${draft}`;
  expect((await staff.get(path)).body).toContain('Мәтін жоқ: Ағылшынша.');
  await importText(platform, { kind: 'consent', locale: 'en', tree: tree('Consent'), draft });
  expect((await publish(path, '2026-11-25', 'consent 2')).status).toBe(409);
  expect((await staff.post(path, { action: 'name', ...words, 'name-kk': '' })).status).toBe(422);
  expect((await staff.post(path, { action: 'name', ...words })).status).toBe(303);
  expect((await publish(path, '2026-11-25', 'Consent  2')).status).toBe(303);
  expect((await legalVersionByNo(db, 'consent', 2))!.canonical.kk).toContain('jana@example.kz');
});

test('a material change is marked with its reason in every language when it is published, and only then; the offer never is', async () => {
  const started = '/office/documents/privacy-policy/new';
  await staff.get(started);
  const path = (await staff.post(started, { action: 'from-present' })).to!.replace('/text', '');
  expect((await staff.get(path)).body).toContain('name="asks-again"');
  const tell = (fields: Record<string, string>) =>
    staff.post(path, { action: 'publish', day: '2026-11-25', confirm: 'privacy-policy 2', ...fields });
  const reasons = { 'reason-kk': 'Жаңа мақсат', 'reason-ru': 'Новая цель', 'reason-en': 'A new purpose' };
  const wordless = await tell({ 'asks-again': '1', ...reasons, 'reason-ru': ' ' });
  expect([wordless.status, wordless.body.includes('reason-ru-error'), wordless.body.includes('reason-kk-error')]).toEqual([
    422,
    true,
    false,
  ]);
  const unticked = await tell(reasons);
  expect([unticked.status, unticked.body.includes('asks-again-error'), unticked.body.includes('Новая цель')]).toEqual([422, true, true]);
  expect(await legalVersions(db, 'privacy-policy')).toHaveLength(1);
  expect((await tell({ 'asks-again': '1', ...reasons })).status).toBe(303);
  const version = (await legalVersionByNo(db, 'privacy-policy', 2))!;
  expect(version.asksAgain).toEqual({ kk: 'Жаңа мақсат', ru: 'Новая цель', en: 'A new purpose' });
  expect((await staff.get('/office/documents/privacy-policy/2')).body).toContain('Жаңа мақсат');
  // The offer is accepted by paying (1.2.4): no box, and a box posted all the same is not heard.
  const offer = await draftPath();
  expect((await staff.get(offer)).body).not.toContain('name="asks-again"');
  const sent = await staff.post(offer, { action: 'publish', day: '2026-11-27', confirm: 'offer 3', 'asks-again': '1', ...reasons });
  expect([sent.status, (await legalVersionByNo(db, 'offer', 3))!.asksAgain]).toEqual([303, null]);
});

test('names, points and reach of a draft are seen and changed where it is published, and publishing says whom it reaches', async () => {
  const path = await draftPath();
  const page = await staff.get(path);
  expect(page.body).toContain('Өзгеріс қолданыстағы шарттарға да қатысты');
  expect(page.body).toContain('Бірінші\nЕкінші');
  expect((await staff.post(path, { action: 'name', ...words, 'points-kk': 'Жаңа сөз', 'new-contracts-only': '1' })).status).toBe(303);
  const changed = (await staff.get(path)).body;
  expect(changed).toContain('Жаңа сөз');
  expect(changed).not.toContain('Өзгеріс қолданыстағы шарттарға да қатысты');
  expect((await publish(path, '2026-12-15', 'offer 4')).status).toBe(303);
  expect(await legalVersionByNo(db, 'offer', 4)).toMatchObject({ newContractsOnly: true, summary: { kk: ['Жаңа сөз'] } });
});

test('contracts that a version for new contracts only left as they were: said before the button, they stay unless the lawyer chooses that they pass', async () => {
  // In force, and sessions are over by then.
  clock.set(new Date('2026-12-16T07:00:00Z'));
  ({ visitor: staff } = await staffAt(platform, http, 'lawyer'));
  const path = await draftPath();
  for (const [locale, question] of [
    ['kk', 'Мына шарттар бұрын өз нұсқасында қалдырылған. 1-нұсқа: 0 шарт; 3-нұсқа: 0 шарт.'],
    ['ru', 'Эти договоры раньше были оставлены на своей версии: версия 1: 0'],
    ['en', 'These contracts were left on their own version before: version 1: 0'],
  ] as const) {
    const { body } = await staff.get(localPath(locale, path));
    expect(body).toContain(question);
    expect(body).toMatch(/<input(?=[^>]*value="stay")(?=[^>]*checked)[^>]*>/);
  }
  const wrong = await staff.post(path, { action: 'publish', day: '2026-12-25', confirm: 'no', 'kept-contracts': 'pass' });
  expect([wrong.status, /<input(?=[^>]*value="pass")(?=[^>]*checked)[^>]*>/.test(wrong.body)]).toEqual([422, true]);
  expect((await publish(path, '2026-12-25', 'offer 5')).status).toBe(303);
  expect((await legalVersionByNo(db, 'offer', 5))!.keptContracts).toBe('stay');
  expect((await staff.get('/office/documents/offer/5')).body).toContain('өз нұсқасында қалады: 1, 3');
  clock.set(new Date('2026-12-26T07:00:00Z'));
  ({ visitor: staff } = await staffAt(platform, http, 'lawyer'));
  const next = { action: 'publish', day: '2027-01-10', confirm: ' оферта  6', 'kept-contracts': 'pass' };
  const published = await staff.post(await draftPath(), next);
  expect(published.status).toBe(303);
  expect((await staff.get(published.to!)).body).toContain('Оферта: 6-нұсқа жарияланды.');
  expect((await legalVersionByNo(db, 'offer', 6))!.keptContracts).toBe('pass');
  const seen = (await staff.get('/changes')).body;
  expect(seen).toContain('мына нұсқалармен жасалғандары өз нұсқасында қалады: 1, 3.');
  expect(seen).toContain('Бұрынғы нұсқасында қалдырылған шарттар да осы нұсқаға көшеді, олардың нұсқасы: 1, 3.');
  const data = JSON.parse((await staff.get('/documents/offer/6.json')).body) as { keptContracts: string };
  expect(data.keptContracts).toBe('pass');
  // While a later one waits, this one is not withdrawn: the page says which goes first.
  expect((await publish(await draftPath(), '2027-01-20', 'offer 7')).status).toBe(303);
  const refused = await staff.post('/office/documents/offer/6/withdrawal', { reason: 'Қате' });
  expect([refused.status, refused.body.includes('Әуелі сол нұсқаны қайтарып алыңыз')]).toEqual([409, true]);
});

test('a role without this act is refused', async () => {
  expect((await (await staffAt(platform, http, 'accountant')).visitor.get('/office/documents')).status).toBe(403);
});

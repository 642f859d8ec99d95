import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { transact } from '#platform/database.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { importFolder, legalInForce, publishVersion, readLegalFolder, seedLegal } from '#offer';
import { seedProvider } from '#provider';
import { ErrorPage } from '#ui/components.ts';
import { documentRoutes } from './documents.routes.ts';
import { legalVersionShape } from './public-data.ts';

const almaty = (text: string) => new Date(`${text}+05:00`);
const { platform } = await testPlatform({ now: almaty('2026-09-01T10:00:00') });
const provider = { name: '«Қор»', bin: '260140000005', address: 'Астана', phone: '+77000000000', email: 'qoldau@example.kz' };
const { http } = await createServer(platform, {
  routes: documentRoutes,
  asset: (name) => `/assets/${name}`,
  clientFolder: 'nowhere',
  frameFacts: () => Promise.resolve({ provider, offer: null }),
  errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
});
const get = (url: string) => http.inject({ url, headers: { accept: 'text/html' } });

beforeAll(async () => {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
  platform.clock.set(almaty('2026-11-20T12:00:00'));
  const folder = expectOk(readLegalFolder('legal/offer/1'));
  const changed = structuredClone(folder.texts.kk!.sections) as unknown as { clauses: { paragraphs: string[] }[] }[];
  changed[3]!.clauses[0]!.paragraphs[0] += ' Қызметтің күйі Сайтта жарияланады.';
  const texts = { ...folder.texts, kk: { ...folder.texts.kk!, sections: changed as never } };
  const draft = await transact(platform.db, (tx) => importFolder(tx, { ...folder, texts }, platform.clock.now()));
  expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor: { kind: 'system' } }));
});

test('the list names all four documents and every version of them', async () => {
  const { body, statusCode } = await get('/documents');
  expect(statusCode).toBe(200);
  for (const kind of ['offer', 'privacy-policy', 'confidentiality-agreement', 'consent'])
    expect(body).toContain(`href="/documents/${kind}/1"`);
  expect(body).toContain('href="/documents/offer/2"');
});

test.each(['', '/ru', '/en'])(
  '%s/documents/offer shows the version in force with an anchor a clause and says what comes',
  async (prefix) => {
    const { body, headers } = await get(`${prefix}/documents/offer`);
    for (const id of ['c-1-2-11', 'c-2-3', 'c-3-11', 'c-4-2', 'c-5-2', 'c-13-5', 'diff', 'versions']) expect(body).toContain(`id="${id}"`);
    expect(body).toContain('href="#c-1-2-4"');
    expect(body).not.toMatch(/\{provider|style="|<script(?![^>]*(src|ld\+json))/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['cache-control']).toMatch(/s-maxage/);
  },
);

test('the coming version says when it takes effect, and the change is marked', async () => {
  const coming = (await get('/documents/offer/2')).body;
  expect(coming).toContain('2026\u00a0жылғы 24\u00a0қарашада күшіне енеді');
  expect(coming).toContain('Қызметтің күйі Сайтта жарияланады.</ins>');
});

test('the page turns over by the clock: at 24 November 00:00 the new version is in force and the old one says so', async () => {
  await get('/documents/offer');
  platform.clock.set(almaty('2026-11-24T00:00:00'));
  expect((await get('/documents/offer')).body).toContain('<dd>2, қолданыста</dd>');
  expect((await get('/documents/offer/1')).body).toContain('ауыстырылған');
});

test('the text file has the hash of the version, in every copy of it', async () => {
  const version = await legalInForce(platform.db, 'offer', platform.clock.now());
  const { rawPayload } = await get('/documents/offer/2.txt');
  expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(version.hash);
  const data = legalVersionShape.parse(JSON.parse((await get('/documents/offer/2.json')).body));
  expect(data.proof).toMatchObject({ sha256: version.hash, covers: 'http://localhost:3000/documents/offer/2.txt' });
  expect((await get(new URL(data.schema).pathname)).headers['content-type']).toBe('application/schema+json');
  expect(data.texts.kk.sections).toHaveLength(13);
  expect((await get('/documents/offer')).body).toContain(version.hash);
});

test('the PDF is printed in the language asked for, the same bytes each time', async () => {
  const [kk, again, ru] = await Promise.all(['kk', 'kk', 'ru'].map((lang) => get(`/documents/offer/2.pdf?lang=${lang}`)));
  expect(kk!.headers['content-type']).toBe('application/pdf');
  expect(kk!.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(again!.rawPayload.equals(kk!.rawPayload)).toBe(true);
  expect(ru!.rawPayload.equals(kk!.rawPayload)).toBe(false);
});

test.each([
  '/documents/offer/3',
  '/documents/offer/x',
  '/documents/offer/01',
  '/documents/laws',
  '/documents/offer/0.json',
  '/documents/laws/1.pdf',
])('%s does not exist', async (url) => expect((await get(url)).statusCode).toBe(404));

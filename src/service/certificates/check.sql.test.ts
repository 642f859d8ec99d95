import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform, type TestPlatform } from '#platform/testing/database.ts';
import type { ProgrammeVersion } from '#catalogue';
import { seedProvider } from '#provider';
import { publishedSample } from '../../deal/enrolments/testing/learner.ts';
import { certificateById, issueCertificate, personalData, routes, withdrawCertificate, type Certificate } from './index.ts';
import { checkCodeText } from './check-code.ts';
import { printCertificate } from './print-certificate.command.ts';
import { aigul, completedCourseOf } from './testing/completed-course.ts';
import { visitors, type Visitor } from './testing/visitor.ts';

const NAME = 'Үлгібаева Айгүл Серікқызы';
let platform: TestPlatform;
let version: ProgrammeVersion;
let visitor: Awaited<ReturnType<typeof visitors>>;
let stranger: Visitor;
let holder: Visitor;
let certificate: Certificate;

beforeAll(async () => {
  ({ platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') }));
  await transact(platform.db, (tx) => seedProvider(tx, new Date('2026-01-01T00:00:00Z')));
  version = await publishedSample(platform);
  visitor = await visitors(platform, routes);
});
beforeEach(async () => {
  await sql`truncate platform.rate`.execute(platform.db);
  const completed = await completedCourseOf(platform, version);
  certificate = (await transact(platform.db, (tx) => issueCertificate(tx, platform, completed))).certificate;
  [stranger, holder] = [await visitor(), await visitor(completed.accountId)];
});

const byNumber = (number: string, code = '', from?: string) =>
  stranger.get(`/certificates/check?number=${encodeURIComponent(number)}&code=${encodeURIComponent(code)}`, from);
const byToken = (prefix = '') => stranger.get(`${prefix}/certificates/${certificate.token}`);
const chooseName = async (fields: Record<string, string>) => {
  await holder.get(`/my/certificates/${certificate.number}`);
  return holder.post(`/my/certificates/${certificate.number}/name-choice`, fields);
};
/** What the page says of the thing asked, without what was typed and when. */
const said = (body: string): string => /<main[^]*<\/main>/.exec(body)![0].replace(/value="[^"]*"/g, '');

test('the form is public, the same for all, and sets no cookie', async () => {
  const { status, headers, body } = await stranger.get('/certificates');
  expect(status).toBe(200);
  expect(headers['cache-control']).toMatch(/public/);
  expect(headers['set-cookie']).toBeUndefined();
  expect(body).toContain('action="/certificates/check"');
});

test('the QR code leads to the whole answer, without a name until the holder chooses so, out of search engines', async () => {
  const { status, body, headers } = await byToken();
  expect(status).toBe(200);
  for (const words of [
    'Сертификат жарамды',
    certificate.number,
    'Дауыстап оқу',
    '36\u00a0академиялық сағат',
    '260140000005',
    'бұл иесінің таңдауы',
  ])
    expect(body).toContain(words);
  expect(body).toContain('<meta name="robots" content="noindex"');
  expect(headers['cache-control']).toBe('private, no-store');
  for (const part of NAME.split(' ')) expect(body).not.toContain(part);
});

test.each([
  ['/ru', 'Сертификат действителен', 'Чтение вслух'],
  ['/en', 'The certificate is valid', 'Reading aloud'],
])('%s answers in its language', async (prefix, verdict, title) => {
  const { body } = await byToken(prefix);
  expect(body).toContain(verdict);
  expect(body).toContain(title);
});

test('number and code answer like the QR code; the number alone tells state, programme and date only', async () => {
  const whole = await byNumber(certificate.number.toLowerCase(), checkCodeText(certificate.checkCode));
  expect(whole.body).toContain('36\u00a0академиялық сағат');
  const brief = await byNumber(certificate.number);
  expect(brief.status).toBe(200);
  for (const words of ['Сертификат жарамды', certificate.number, 'Дауыстап оқу', '2026\u00a0жылғы 22\u00a0қараша'])
    expect(brief.body).toContain(words);
  for (const words of [
    '36\u00a0академиялық',
    '<dt>Оқыған кезеңі</dt>',
    '<dt>Берген ұйым</dt>',
    certificate.token,
    certificate.checkCode,
    NAME,
  ])
    expect(said(brief.body)).not.toContain(words);
});

test('a wrong code is answered exactly like an unknown number', async () => {
  const wrong = await byNumber(certificate.number, certificate.checkCode === '00000000' ? '11111111' : '00000000');
  const unknown = await byNumber('PD-2026-999999', '00000000');
  expect([wrong.status, unknown.status]).toEqual([404, 404]);
  expect(said(wrong.body)).toBe(said(unknown.body));
  expect(said(wrong.body)).toContain('Мұндай сертификат табылмады');
});

test.each([
  ['', '', 'Сертификаттың нөмірін жазыңыз'],
  ['abc', '', 'түрінде жазылады'],
  ['PD-2026-000001', '12', 'сегіз таңбадан'],
])('%j with %j is asked again at its field', async (number, code, words) => {
  const { status, body } = await byNumber(number, code);
  expect(status).toBe(422);
  expect(body).toContain(words);
  if (number) expect(body).toContain(`value="${number}"`);
});

test('unknown and malformed tokens are answered plainly', async () => {
  for (const token of ['AAAAAAAAAAAAAAAAAAAAAA', 'short', certificate.number, '%00', "'--"]) {
    const { status, body } = await stranger.get(`/certificates/${encodeURIComponent(token)}`);
    expect(status).toBe(404);
    expect(body).toContain('Бұл сілтемемен сертификат жоқ');
  }
});

test('guessing codes from one address ends soon; another address still asks', async () => {
  const guess = (at: number, from: string) => byNumber(certificate.number, String(10_000_000 + at), from);
  const answers = await Promise.all(Array.from({ length: 70 }, (_, at) => guess(at, '198.51.100.7')));
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(60);
  expect((await guess(99, '198.51.100.7')).headers['retry-after']).toBe('60');
  expect((await byNumber(certificate.number, '', '198.51.100.8')).status).toBe(200);
  const { rows } = await sql<{ bucket: string }>`select bucket from platform.rate`.execute(platform.db);
  expect(rows.every(({ bucket }) => !bucket.includes('198.51'))).toBe(true);
});

test('the holder lets the name be seen, and takes it back; each choice is kept with its day', async () => {
  expect((await holder.get(`/my/certificates/${certificate.number}`)).body).not.toMatch(/name="shown"[^>]*checked/);
  expect(await chooseName({ shown: '1' })).toEqual({ status: 303, to: `/my/certificates/${certificate.number}?saved` });
  expect((await byToken()).body).toContain(NAME);
  expect((await byNumber(certificate.number, certificate.checkCode)).body).toContain(NAME);
  expect((await byNumber(certificate.number)).body).not.toContain(NAME);
  platform.clock.advance(60);
  await chooseName({});
  expect((await byToken()).body).not.toContain(NAME);
  const { rows } = await sql<{
    shown: boolean;
  }>`select shown from certificates.name_choice where certificate_id = ${certificate.id} order by at`.execute(platform.db);
  expect(rows.map((row) => row.shown)).toEqual([true, false]);
});

test('a withdrawn certificate says so at once, with its ground and without the name; the fact stands once', async () => {
  await chooseName({ shown: '1' });
  const asked = {
    number: certificate.number,
    staffId: certificate.accountId,
    ground: 'rules-broken',
    reason: 'Тест басқа адамның атынан тапсырылған',
  } as const;
  expect(await withdrawCertificate(platform, { ...asked, reason: ' ' })).toMatchObject({ refusal: 'no-reason' });
  expect((await withdrawCertificate(platform, asked)).ok).toBe(true);
  expect(await withdrawCertificate(platform, { ...asked, ground: 'issued-in-error' })).toMatchObject({ refusal: 'already-withdrawn' });
  expect(await withdrawCertificate(platform, { ...asked, number: 'PD-2026-999999' })).toMatchObject({ refusal: 'unknown' });
  for (const { body } of [await byToken(), await byNumber(certificate.number), await byNumber(certificate.number, certificate.checkCode)]) {
    expect(body).toContain('Сертификат қайтарып алынған');
    expect(body).toContain('22\u00a0қарашадан\u00a0бастап жарамсыз');
    expect(body).toContain('Бағалау тәртібі бұзылған');
    expect(body).not.toContain(NAME);
    expect(body).not.toContain('басқа адамның');
  }
  await expect(sql`delete from certificates.withdrawal`.execute(platform.db)).rejects.toThrow('immutable');
  expect((await holder.get('/my/certificates')).body).toContain('Қайтарып алынған');
});

test('only the holder opens the certificate, its PDF and its choice', async () => {
  await printCertificate(platform, certificate.id);
  const other = await visitor((await completedCourseOf(platform, version, { learner: { ...aigul, name: 'Бақыт' } })).accountId);
  for (const path of ['', '/pdf']) {
    expect((await holder.get(`/my/certificates/${certificate.number}${path}`)).status).toBe(200);
    expect((await other.get(`/my/certificates/${certificate.number}${path}`)).body).not.toContain(NAME);
    expect((await stranger.get(`/my/certificates/${certificate.number}${path}`)).status).toBe(303);
  }
  const pdf = await holder.get(`/my/certificates/${certificate.number}/pdf`);
  expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.headers).toMatchObject({ 'cache-control': 'private, no-store', 'content-type': 'application/pdf' });
  expect(pdf.headers['content-disposition']).toContain(`filename="${certificate.number}.pdf"`);
  await other.get('/my/certificates');
  await other.post(`/my/certificates/${certificate.number}/name-choice`, { shown: '1' });
  expect((await byToken()).body).not.toContain(NAME);
});

test('the own pages list what was issued, and say what to do when nothing was', async () => {
  const { body } = await holder.get('/my/certificates');
  expect(body).toContain(`href="/my/certificates/${certificate.number}"`);
  const newcomer = await visitor('01890000-0000-7000-8000-0000000000aa');
  expect((await newcomer.get('/ru/my/certificates')).body).toContain('Сертификатов пока нет');
});

test('a person gets their own data out, and erasing takes name, choices and paper, not the entry', async () => {
  await chooseName({ shown: '1' });
  await printCertificate(platform, certificate.id);
  const taken = JSON.stringify(await personalData.export(platform.db, certificate.accountId, platform.vault));
  for (const words of [NAME, certificate.number, 'Дауыстап оқу', '"shown":true']) expect(taken).toContain(words);
  await transact(platform.db, (tx) => personalData.erase(tx, certificate.accountId, platform.clock.now()));
  expect(await certificateById(platform.db, certificate.id)).toEqual(certificate);
  expect((await byToken()).body).toContain('Сертификат жарамды');
  expect((await byToken()).body).not.toContain(NAME);
  expect((await holder.get(`/my/certificates/${certificate.number}`)).body).toContain('Дербес деректеріңіз жойылған');
  expect((await holder.get(`/my/certificates/${certificate.number}/pdf`)).raw.includes('%PDF')).toBe(false);
  await printCertificate(platform, certificate.id);
});

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { casesOfContract, evidenceFilesOf, LARGEST_FILE, personalData } from '#conduct';
import { contractOfApplication, type Contract } from '#contracts';
import { routes as my } from '#my';
import { refusedBy } from '#platform/database.ts';
import { gatherFiles, unzipped, zipped } from '../../../care/evidence/testing/archive.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';

const market = await openMarket({ now: new Date('2026-12-01T06:00:00Z') });
const { platform } = market;
const { db, vault, clock } = platform;
const http = await serverFor(platform, [...routes, ...my]);
const { visitor: staff } = await staffAt(platform, http);
const WORDS = 'Сабақ бейнесі ашық желіде табылды';
const PDF = '%PDF-1.7 a page of a public site';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const JPEG = Buffer.from('ffd8ffe000104a464946', 'hex');
const file = (name: string, bytes: string | Uint8Array): File =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Learner = Buyer & { contract: Contract; reader: Visitor; opening: string };
async function learner(): Promise<Learner> {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  const contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  const opening = `/office/contracts/${encodeURIComponent(contract.number)}/conduct`;
  return { ...one, contract, reader: personAt(platform, http, one.accountId), opening };
}
const caseIdOf = async (one: Learner): Promise<string> => (await casesOfContract(db, one.contract.id))[0]!.id;
const filesOf = async (one: Learner) => evidenceFilesOf(db, vault, await caseIdOf(one));
async function opened(one: Learner, files: readonly File[], others = false): Promise<string> {
  await staff.get(one.opening);
  const { to } = await staff.upload(one.opening, { words: WORDS, action: 'evidence', ...(others && { others: '1' }) }, { files });
  return to!;
}
const looksAt = async (one: Learner): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.journal
    where event = 'person.looked-at' and subject_id = ${one.accountId}`.execute(db);
  return rows[0]!.n;
};

test('files come at the opening and later, are listed by their bytes, and are handed out as they came', async () => {
  const one = await learner();
  expect((await staff.get(one.opening)).body).toContain('enctype="multipart/form-data"');
  const path = await opened(one, [file('C:\\me\\Бет.exe', PDF), file('cod\u202Egnp.png', PNG)]);
  const page = await staff.get(path);
  for (const shown of ['Бет.pdf', 'codgnp.png', 'PNG суреті', 'Ескертуден кейін ашық', `${path}/evidence/1`])
    expect(page.body).toContain(shown);
  expect(page.body).not.toContain('.exe');
  clock.advance(60);
  expect((await staff.upload(path, { action: 'evidence', words: WORDS, others: '1' }, { files: [file('c.jpg', JPEG)] })).to).toBe(path);
  expect(
    (await filesOf(one)).map(({ no, wordsNo, fileId, type, size, speaksOfOthers }) => [no, wordsNo, fileId, type, size, speaksOfOthers]),
  ).toEqual([
    [1, 1, hashOf(PDF), 'application/pdf', PDF.length, false],
    [2, 1, hashOf(PNG), 'image/png', PNG.length, false],
    [3, 2, hashOf(JPEG), 'image/jpeg', JPEG.length, true],
  ]);
  const before = await looksAt(one);
  const got = await staff.raw(`${path}/evidence/2`);
  expect([got.statusCode, got.rawPayload.equals(PNG)]).toEqual([200, true]);
  expect(got.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect(got.headers['content-disposition']).toMatch(/^attachment; filename="evidence-2\.png"/);
  expect(await looksAt(one)).toBe(before + 1);
  for (const none of ['4', '0', '01', 'x']) expect((await staff.get(`${path}/evidence/${none}`)).status).toBe(404);
  const { visitor: accountant } = await staffAt(platform, http, 'accountant');
  expect((await accountant.get(`${path}/evidence/1`)).status).toBe(403);
  const { rows } = await sql<{ facts: { files: string } }>`select facts from platform.journal
    where event = 'conduct.opened' and subject_id = ${await caseIdOf(one)}`.execute(db);
  expect(rows[0]!.facts.files).toBe(`${hashOf(PDF)} ${hashOf(PNG)}`);
});

test('a wrong, empty, too large or second file is told at its field, what was typed stays, and nothing is kept', async () => {
  const one = await learner();
  const { opening } = one;
  await staff.get(opening);
  const typed = { words: WORDS, reference: 'Қ-2026-000001', action: 'evidence', others: '1' };
  const large = file('үлкен.pdf', Buffer.concat([Buffer.from(PDF), Buffer.alloc(LARGEST_FILE)]));
  const sends: [readonly File[], string][] = [
    [[file('бет.pdf', '<html><script>')], '«бет.pdf» PDF те, PNG де, JPEG те емес'],
    [[file('бос.png', '')], '«бос.png» бос'],
    [[large], '«үлкен.pdf» тым үлкен'],
    [[file('a.pdf', PDF), large, large], '«үлкен.pdf» тым үлкен'],
    [['1', '2', '3', '4'].map((no) => file(`${no}.pdf`, PDF + no)), 'Бір ретте ең көбі 3 файл'],
  ];
  for (const [files, told] of sends) {
    const { status, body } = await staff.upload(opening, typed, { files });
    expect([status, /id="files-error"[^]*?<input/.exec(body)?.[0].includes(told)], told).toEqual([422, true]);
    for (const kept of [WORDS, 'Қ-2026-000001']) expect(body).toContain(kept);
    expect(body).toMatch(/<input type="checkbox" id="others"[^>]*checked/);
    expect(body).not.toContain('id="words-evidence-error"');
  }
  const wordless = await staff.upload(opening, { ...typed, words: 'жоқ' }, { files: [file('a.pdf', PDF)] });
  expect([wordless.status, wordless.body.includes('оларды қайта таңдаңыз')]).toEqual([422, true]);
  expect(await casesOfContract(db, one.contract.id)).toEqual([]);
  const path = await opened(one, [file('a.pdf', PDF), file('b.pdf', PDF)]);
  expect(await filesOf(one)).toHaveLength(1);
  await staff.get(path);
  const again = await staff.upload(path, typed, { files: [file('c.pdf', PDF)] });
  expect([again.status, again.body.includes('«c.pdf» осы іске бұрын қосылған')]).toEqual([409, true]);
  for (const no of [1, 2, 3]) await staff.upload(path, typed, { files: [0, 1, 2].map((at) => file(`${at}.pdf`, `${PDF} ${no} ${at}`)) });
  const over = await staff.upload(path, typed, { files: [file('last.png', PNG)] });
  expect([over.status, over.body.includes('ең көбі 10 файл')]).toEqual([409, true]);
  expect(await filesOf(one)).toHaveLength(10);
});

test('the learner sees after the warning that files are there, and has them but for those with another person’s data', async () => {
  const [one, other] = [await learner(), await learner()];
  const path = await opened(one, [file('Айгүл хаты.pdf', PDF)]);
  await staff.upload(path, { action: 'evidence', words: WORDS, others: '1' }, { files: [file('b.png', PNG)] });
  const own = `/my/conduct/${await caseIdOf(one)}`;
  expect((await one.reader.get(`${own}/evidence/1`)).status).toBe(404);
  await staff.post(path, { action: 'warn', words: 'Материалды таратпаңыз, жауап беріңіз' });
  const page = await one.reader.get(own);
  for (const shown of ['Дәлел файлдары', '1-файл', '2-файл', 'PNG суреті', 'басқа адамның дерегі бар', `${own}/evidence/1`])
    expect(page.body).toContain(shown);
  for (const hidden of [`${own}/evidence/2`, 'Айгүл', WORDS]) expect(page.body).not.toContain(hidden);
  const got = await one.reader.raw(`${own}/evidence/1`);
  expect([got.statusCode, got.body, got.headers['content-type']]).toEqual([200, PDF, 'application/pdf']);
  expect(got.headers['content-disposition']).toMatch(/^attachment; filename="evidence-1\.pdf"/);
  expect((await one.reader.get(`${own}/evidence/2`)).status).toBe(404);
  expect((await other.reader.get(`${own}/evidence/1`)).status).toBe(404);
  const [about] = (await personalData.export(db, one.accountId, vault)) as { files: { sha256: string }[] }[];
  expect(about!.files.map(({ sha256 }) => sha256)).toEqual([hashOf(PDF), hashOf(PNG)]);
});

test('the archive holds the files under their hashes; the customer’s names what it leaves out', async () => {
  const one = await learner();
  const path = await opened(one, [file('a.pdf', PDF)]);
  await staff.upload(path, { action: 'evidence', words: WORDS, others: '1' }, { files: [file('b.png', PNG)] });
  await staff.post(path, { action: 'warn', words: 'Материалды таратпаңыз, жауап беріңіз' });
  const [customer, ofStaff] = [await gatherFiles(platform, one.contract, 'customer'), await gatherFiles(platform, one.contract, 'staff')];
  const names = ({ files }: typeof customer) => [...files.keys()].filter((name) => name.includes('-evidence-'));
  expect(names(customer)).toEqual(['cases/conduct-1-evidence-1.pdf']);
  expect(names(ofStaff)).toEqual(['cases/conduct-1-evidence-1.pdf', 'cases/conduct-1-evidence-2.png']);
  expect(unzipped(zipped(ofStaff.files)).ok).toBe(true);
  expect(hashOf(ofStaff.files.get('cases/conduct-1-evidence-2.png')!)).toBe(hashOf(PNG));
  const told = JSON.parse(Buffer.from(customer.files.get('cases/conduct-1.json')!).toString()) as { evidence: Record<string, unknown>[] };
  expect(told.evidence).toMatchObject([
    { sha256: hashOf(PDF), file: 'cases/conduct-1-evidence-1.pdf' },
    { sha256: hashOf(PNG), file: null, speaksOfOthers: true },
  ]);
  expect(told.evidence[0]).not.toHaveProperty('name');
});

test('the database keeps a file as it came, and only its seal can be renewed', async () => {
  const one = await learner();
  await opened(one, [file('a.pdf', PDF)]);
  const id = await caseIdOf(one);
  const refusal = (change: ReturnType<typeof sql>) => change.execute(db).then(() => null, refusedBy);
  expect(await refusal(sql`update conduct.evidence_file set speaks_of_others = true where case_id = ${id}`)).toBe(
    'evidence_file_is_immutable',
  );
  expect(await refusal(sql`delete from conduct.evidence_file where case_id = ${id}`)).toBe('evidence_file_is_immutable');
  expect(await refusal(sql`update conduct.evidence_file set name_sealed = name_sealed where case_id = ${id}`)).toBeNull();
  const two = await Promise.all(
    [file('x.png', PNG), file('y.png', PNG)].map((sent) =>
      staff.upload(`/office/conduct/${id}`, { action: 'evidence', words: WORDS }, { files: [sent] }),
    ),
  );
  expect(two.map(({ status }) => status).sort()).toEqual([303, 409]);
});

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { openCase, casesOfContract, warn } from '#conduct';
import { contractOfApplication, contractPaper, type Contract } from '#contracts';
import { expectOk } from '#kernel/result.ts';
import type { FileId } from '#platform/files.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { openMarket, until } from './testing/market.ts';
import { routes } from '#storefront';

const market = await openMarket({ now: new Date('2026-11-22T07:00:00Z') });
const { platform } = market;
const { db } = platform;
const http = await serverFor(platform, routes);
let contract: Contract;
let stranger: Visitor;

beforeAll(async () => {
  const one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  await market.work();
  stranger = personAt(platform, http, null);
});

const bytesOf = async (kind: 'contract' | 'receipt') =>
  new Uint8Array(await platform.files.read((await contractPaper(db, contract.id, kind))!.fileId));
const give = async (bytes: Uint8Array<ArrayBuffer>, path = '/papers') => {
  await stranger.get(path);
  return stranger.upload(path, { hash: '' }, { file: bytes });
};
/** Without the provider's own particulars in the foot. */
const main = (body: string): string => body.slice(body.indexOf('<main'), body.indexOf('</main>'));
const PERSONAL = ['Үлгібаева', 'Айгүл', '580101', '+7700', '@example.kz'];

test('the file of a contract, handed in without a script, is known; one byte changed and it is not', async () => {
  const { rows: before } = await sql<{ n: number }>`select count(*)::int as n from platform.file`.execute(db);
  const bytes = await bytesOf('contract');
  const known = await give(bytes);
  expect(known.status).toBe(200);
  for (const words of ['Бұл біз берген ресми құжат', contract.number, '2026\u00a0жылғы 22\u00a0қараша', '<dd>Шарт</dd>'])
    expect(known.body).toContain(words);
  for (const personal of PERSONAL) expect(main(known.body)).not.toContain(personal);
  bytes[bytes.length - 5]! ^= 1;
  const altered = await give(bytes, '/ru/papers');
  expect([altered.status, altered.body.includes('Такого документа нет'), altered.body.includes(contract.number)]).toEqual([
    404,
    true,
    false,
  ]);
  // What strangers hand in is kept nowhere.
  const { rows: after } = await sql<{ n: number }>`select count(*)::int as n from platform.file`.execute(db);
  expect(after).toEqual(before);
});

test('the hash alone is enough, copied in groups and in capitals; a wrong one is asked again at its field', async () => {
  const digest = createHash('sha256')
    .update(await bytesOf('receipt'))
    .digest('hex');
  await stranger.get('/en/papers');
  const typed = digest.toUpperCase().replace(/(.{8})/g, '$1 ');
  const known = await stranger.post('/en/papers', { hash: typed });
  expect([known.status, known.body.includes('Copy of the receipt'), known.body.includes(contract.number)]).toEqual([200, true, true]);
  expect((await stranger.post('/en/papers', { hash: digest.replace(/^./, (sign) => (sign === '0' ? '1' : '0')) })).status).toBe(404);
  const wrong = await stranger.post('/en/papers', { hash: 'deadbeef' });
  expect([wrong.status, wrong.body.includes('id="hash-error"'), wrong.body.includes('value="deadbeef"')]).toEqual([422, true, true]);
  expect((await stranger.post('/en/papers', {})).body).toContain('id="file-error"');
});

test('the address printed on a paper answers with what to compare, and leads nowhere else; every paper has its own', async () => {
  const { rows } = await sql<{ token: string; file_id: FileId }>`select token, file_id from contracts.paper_proof`.execute(db);
  expect(rows).toHaveLength(2);
  for (const { token, file_id: fileId } of rows) {
    const { status, body } = await stranger.get(`/papers/${token}`);
    expect([status, body.includes(contract.number), body.includes(fileId), body.includes('noindex')]).toEqual([200, true, true, true]);
    for (const personal of PERSONAL) expect(main(body)).not.toContain(personal);
  }
  for (const token of ['A'.repeat(22), contract.number, contract.id, "'--"])
    expect((await stranger.get(`/papers/${encodeURIComponent(token)}`)).status).toBe(404);
});

test('a warning proves itself as a contract does', async () => {
  const evidence = { text: 'Бейнежазба ашық желіде табылды', reference: null };
  const caseId = expectOk(await openCase(platform, { contract, staffId: contract.accountId, evidence }));
  expectOk(await warn(platform, { caseId, staffId: contract.accountId, text: 'Материалды таратпаңыз, жауап беріңіз' }));
  const fileId = (await casesOfContract(db, contract.id))[0]!.warning!.fileId as FileId;
  const known = await give(new Uint8Array(await platform.files.read(fileId)));
  expect([known.status, known.body.includes('<dd>Ескерту</dd>')]).toEqual([200, true]);
  expect(known.body).not.toContain('таратпаңыз');
});

test('guessing from one address ends soon', async () => {
  await stranger.get('/papers');
  const answers = await Promise.all(Array.from({ length: 61 }, () => stranger.post('/papers', { hash: 'a'.repeat(64) })));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});

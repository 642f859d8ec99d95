import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase, warn } from '#conduct';
import { contractOfApplication, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { bundleBytes, bundlesOf, jobs as evidenceJobs, personalData, repeatedJobs, type Bundle } from '#evidence';
import { expectOk } from '#kernel/result.ts';
import { askRefund } from '#refunds';
import { jobs as applicationJobs } from '#applications';
import { jobs as checkoutJobs } from '#checkout';
import { jobs as messageJobs } from '#messages';
import { jobs as paymentJobs } from '#payments';
import { personalData as people } from '#people';
import { refusedBy, transact } from '#platform/database.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { routes as my } from '#my';
import { staffAt } from '../testing/staff.ts';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { gatherFiles, unzipped, zipped, type BundleFiles } from '../../../care/evidence/testing/archive.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { routes } from '../index.ts';
import { completed } from '../../my/testing/person.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform } = market;
const { db, clock } = platform;
const http = await serverFor(platform, [...my, ...routes]);
const folder = mkdtempSync(join(tmpdir(), 'su-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let one: Buyer;
let contract: Contract;
let reader: Visitor;
let page = '';
let officePage = '';
beforeAll(async () => {
  one = await market.buyer();
  await market.pay((await market.press(one)).attemptId, '4242424242424242');
  contract = (await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  ))!;
  await market.work();
  await completed(market, (await enrolmentByContract(db, contract.id))!);
  reader = personAt(platform, http, one.accountId);
  page = `/my/contracts/${encodeURIComponent(contract.number)}`;
  officePage = `/office/contracts/${encodeURIComponent(contract.number)}/evidence`;
}, 60_000);

const make = () => runDueJobs(platform, [...evidenceJobs, ...applicationJobs, ...checkoutJobs, ...messageJobs, ...paymentJobs]);
const latest = async (): Promise<Bundle> => (await bundlesOf(db, contract.id))[0]!;
const filesOf = async (bundle: Bundle): Promise<BundleFiles> => {
  const read = unzipped((await bundleBytes(platform, bundle.id))!);
  if (!read.ok) throw new Error('not a bundle', { cause: read.refusal });
  return read.value;
};
const json = (files: BundleFiles, name: string) => JSON.parse(Buffer.from(files.get(name)!).toString()) as Record<string, never>;
const run = (...words: string[]) =>
  new Promise<{ code: number; said: string }>((done) => {
    execFile(process.execPath, ['tools/verify-bundle.ts', ...words], (fault, stdout, stderr) =>
      done({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });
const iinOf = async (): Promise<string> => {
  const data = (await people.export(db, one.accountId, platform.vault)) as {
    registrationCards: { iin: string }[];
  };
  return data.registrationCards[0]!.iin;
};

test('asked for on the contract’s page, made by the job, downloaded by its customer alone', async () => {
  expect((await reader.get(page)).body).toContain('Мұрағатты дайындау');
  expect((await reader.post(`${page}/evidence`)).to).toBe(page);
  expect((await reader.post(`${page}/evidence`)).to).toBe(page);
  expect(await bundlesOf(db, contract.id)).toHaveLength(1);
  expect((await reader.get(page)).body).toContain('Мұрағат дайындалып жатыр');
  expect((await reader.get(`${page}/evidence`)).to).toBe(page);
  await make();
  const bundle = await latest();
  expect((await reader.get(page)).body).toContain(bundle.made!.hash);
  expect((await reader.get(`${page}/evidence`)).body.startsWith('PK')).toBe(true);
  const stranger = personAt(platform, http, (await market.buyer()).accountId);
  expect((await stranger.get(`${page}/evidence`)).status).toBe(404);
  await stranger.get('/my/contracts');
  expect((await stranger.post(`${page}/evidence`)).status).toBe(404);
});

test('it holds everything that proves the contract, with the customer’s own IIN', async () => {
  const files = await filesOf(await latest());
  expect([...files.keys()].filter((name) => !name.startsWith('deal/notices/'))).toEqual([
    'README.txt',
    'deal/application.json',
    'deal/card.json',
    'deal/consents.json',
    'deal/contract.json',
    'deal/contract.pdf',
    'deal/payments.json',
    'deal/receipt.pdf',
    'keys.json',
    'manifest.json',
    'manifest.sig',
    'service/access.json',
    'service/journal.json',
    'service/learning.json',
    'service/letters.json',
    'terms/confidentiality-agreement-1.txt',
    'terms/consent-1.txt',
    'terms/documents.json',
    'terms/offer-1.txt',
    'terms/price-list-2.txt',
    'terms/price.json',
    'terms/privacy-policy-1.txt',
    'terms/provider.json',
    'terms/publications.json',
  ]);
  expect(json(files, 'deal/card.json')['iin']).toBe(await iinOf());
  const { attempts } = json(files, 'deal/payments.json') as unknown as {
    attempts: { notices: { type: string; signature: string; file: string }[] }[];
  };
  const paid = attempts[0]!.notices.find(({ type }) => type === 'pay')!;
  expect(paid.signature).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  // Their own payment, but not what would charge the card anew.
  const told = Buffer.from(files.get(paid.file)!).toString();
  expect(['TransactionId', 'CardLastFour', 'Token', 'tk_test'].map((words) => told.includes(words))).toEqual([true, true, false, false]);
  expect(json(files, 'service/learning.json')['completedAt']).toBe(START.toISOString());
  const letters = json(files, 'service/letters.json') as unknown as { template: string; deliveries: { outcome: string }[] }[];
  expect(letters.find(({ deliveries }) => deliveries.length > 0)).toBeDefined();
});

test('verify-bundle passes offline, and names what was altered', async () => {
  const bytes = (await bundleBytes(platform, (await latest()).id))!;
  const file = join(folder, 'bundle.zip');
  writeFileSync(file, bytes);
  const keys = join(folder, 'keys.json');
  writeFileSync(keys, JSON.stringify(keyDocument(platform.vault)));
  expect(await run(file, '--keys', keys)).toEqual({ code: 0, said: expect.stringMatching(/\nthe bundle holds\n$/) });
  const files = await filesOf(await latest());
  writeFileSync(file, zipped(new Map([...files, ['deal/card.json', Buffer.from('{}')]])));
  expect(await run(file, '--keys', keys)).toEqual({ code: 1, said: 'the bundle does not hold: deal/card.json was altered\n' });
}, 60_000);

test('staff need the role, a reason, and see the IIN masked; every step is in the journal', async () => {
  const manager = await staffAt(platform, http, 'manager');
  const seen = await manager.visitor.get(officePage);
  expect([seen.status, seen.body.includes('name="reason"')]).toEqual([200, false]);
  expect((await manager.visitor.post(officePage, { reason: 'дау' })).status).toBe(403);
  const lawyer = await staffAt(platform, http, 'lawyer');
  expect((await lawyer.visitor.get(officePage)).body).toContain('name="reason"');
  const empty = await lawyer.visitor.post(officePage, { reason: '  ' });
  expect([empty.status, empty.body.includes('Не үшін керек екенін жазыңыз')]).toEqual([422, true]);
  const long = await lawyer.visitor.post(officePage, { reason: 'ә'.repeat(501) });
  expect([long.status, long.body.includes('ә'.repeat(501))]).toEqual([422, true]);
  clock.advance(60);
  expect((await lawyer.visitor.post(officePage, { reason: 'сот сұратты' })).to).toBe(officePage);
  await make();
  const bundle = await latest();
  expect(bundle.asked).toMatchObject({ as: 'staff', by: lawyer.id, reason: 'сот сұратты' });
  expect((await lawyer.visitor.get(officePage)).body).toContain(`${officePage}/${bundle.id}`);
  expect((await lawyer.visitor.get(`${officePage}/${bundle.id}`)).body.startsWith('PK')).toBe(true);
  expect((await manager.visitor.get(`${officePage}/${bundle.id}`)).status).toBe(403);
  const own = (await bundlesOf(db, contract.id)).find(({ asked }) => asked.as === 'customer')!;
  for (const id of [own.id, 'x', '00000000-0000-7000-8000-000000000000'])
    expect([id, (await lawyer.visitor.get(`${officePage}/${id}`)).status]).toEqual([id, 404]);
  const files = await filesOf(bundle);
  const card = json(files, 'deal/card.json') as unknown as { iin: string };
  expect([...files].filter(([, text]) => Buffer.from(text).includes('"Token":"tk_test"')).map(([name]) => name)).toEqual([
    expect.stringMatching(/^deal\/notices\/1-\d-pay\.txt$/),
  ]);
  expect(card.iin).not.toContain(await iinOf());
  expect(card.iin).toContain('•');
  const { rows } = await sql<{ event: string }>`select event from platform.journal where event like 'evidence.%' order by id`.execute(db);
  expect(rows.map(({ event }) => event)).toEqual(['evidence.asked', 'evidence.made', 'evidence.asked', 'evidence.made', 'evidence.taken']);
});

test('cases of breaches and refunds go with it; the customer is told what they were told before, and no more', async () => {
  const names = async (asker: 'customer' | 'staff') =>
    [...(await gatherFiles(platform, contract, asker)).files.keys()].filter((name) => name.startsWith('cases/'));
  expect(await names('staff')).toEqual([]);
  const staffId = one.accountId;
  const evidence = { text: 'Көрші топтың тыңдаушысы хабарлады', reference: 'Қ-2026-000001' };
  const caseId = expectOk(await openCase(platform, { contract, staffId, evidence }));
  expect([await names('customer'), await names('staff')]).toEqual([[], ['cases/conduct-1.json']]);
  expectOk(await warn(platform, { caseId, staffId, text: 'Материалды таратпаңыз, жауап беріңіз' }));
  const by = { kind: 'staff', id: staffId } as const;
  const refund = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Тест ашылмады', by }));
  const plain = `cases/refund-${refund.number.replace(/^\D+/, '')}.json`;
  const [customer, staff] = [await gatherFiles(platform, contract, 'customer'), await gatherFiles(platform, contract, 'staff')];
  for (const { files } of [customer, staff]) {
    expect([...files.keys()].filter((name) => name.startsWith('cases/'))).toEqual([
      'cases/conduct-1.json',
      'cases/conduct-1-warning.pdf',
      plain,
    ]);
    expect(Buffer.from(files.get('cases/conduct-1-warning.pdf')!).toString('latin1', 0, 5)).toBe('%PDF-');
  }
  const said = (of: typeof staff) => Buffer.from(of.files.get('cases/conduct-1.json')!).toString();
  expect([said(customer).includes('Көрші топтың'), said(staff).includes('Көрші топтың')]).toEqual([false, true]);
  for (const words of ['Материалды таратпаңыз', '"warned"']) expect(said(customer)).toContain(words);
});

test('too often is too often; after its days nobody opens it, and its hash stays', async () => {
  for (let turn = 0; turn < 5; turn += 1) await reader.post(`${page}/evidence`);
  const refused = await reader.post(`${page}/evidence`);
  expect([refused.status, refused.body.includes('тым жиі')]).toEqual([429, true]);
  await make();
  const { id, made } = await latest();
  clock.set(new Date(made!.expiresAt.getTime() - 1));
  for (const { job } of repeatedJobs) await job.run(platform, {}, { jobId: '1', attempt: 1, last: false });
  expect(await bundleBytes(platform, id)).not.toBeNull();
  clock.set(made!.expiresAt);
  for (const { job } of repeatedJobs) await job.run(platform, {}, { jobId: '1', attempt: 1, last: false });
  expect(await bundleBytes(platform, id)).toBeNull();
  expect(await latest()).toMatchObject({ gone: true, made: { hash: made!.hash } });
  expect((await reader.get(page)).body).toContain('мерзімі өтті');
});

test('erased with the person, one that is being made too; what was made never changes', async () => {
  await reader.get(page);
  await reader.post(`${page}/evidence`);
  await make();
  const before = await latest();
  clock.advance(3_600);
  await reader.post(`${page}/evidence`);
  await transact(db, (tx) => personalData.erase(tx, one.accountId, clock.now()));
  await make();
  expect(await bundleBytes(platform, before.id)).toBeNull();
  expect((await bundlesOf(db, contract.id)).map(({ gone }) => gone)).not.toContain(false);
  expect((await bundlesOf(db, contract.id)).filter(({ asked }) => asked.reason !== null).map(({ asked }) => asked.reason)).toEqual([
    'erased',
  ]);
  const refusal = async (work: string): Promise<string | null> => {
    try {
      await transact(db, (tx) => sql.raw(work).execute(tx));
      return null;
    } catch (fault) {
      return refusedBy(fault);
    }
  };
  expect(await refusal(`update evidence.bundle set hash = repeat('0', 64) where hash is not null`)).toBe('bundle_is_kept');
  expect(await refusal('delete from evidence.bundle')).toBe('bundle_is_kept');
  const row = `insert into evidence.bundle (contract_id, account_id, asked_as, asked_by, asked_at, reason) select contract_id, account_id`;
  expect(await refusal(`${row}, 'staff', asked_by, asked_at, null from evidence.bundle limit 1`)).toBe('staff_say_why');
});

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractOfApplication, type Contract } from '#contracts';
import { askBundle, bundleBytes, bundlesOf, jobs as evidenceJobs } from '#evidence';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { oddityOfLine, owedTransfers } from '#payments';
import type { FileId } from '#platform/files.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { providerAccounts } from '#provider';
import { actOf, actNumber, seatsOfContract, type SeatsAct } from '#seats';
import { routes } from '#storefront';
import { markSent, takeStatement, type Invoice, type StatementRow } from '#transfers';
import { gatherFiles, unzipped, verifyBundle, type BundleFiles } from '../../care/evidence/testing/archive.ts';
import { personAt, serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { makeSeatsAct } from './seats/make-act.command.ts';
import { matchByHand, settleStatement } from './settle-statement.command.ts';
import { openMarket } from './testing/market.ts';
import { pressForInvoice, school } from './testing/organisation.ts';

/** Invoices, the bank's lines and acts of seats: in the archive that proves a contract, and before whoever holds the paper. */
const market = await openMarket({ now: new Date('2026-12-02T06:00:00Z') });
const { platform } = market;
const { db, clock } = platform;
const [account] = await providerAccounts(db);
const http = await serverFor(platform, routes);
const folder = mkdtempSync(join(tmpdir(), 'su-organisation-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OTHER_BIN = '050741000009';
let stranger: Visitor;
let accountant: string;
let invoice: Invoice;
let contract: Contract;
let act: SeatsAct;

/** A school's invoice is paid by the education department with a surplus; staff bind the line and send the surplus back; an act follows. */
beforeAll(async () => {
  stranger = personAt(platform, http, null);
  const buyer = await market.buyer();
  accountant = (await market.buyer()).accountId;
  const asked = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 2);
  invoice = asked.invoice;
  const paid = line({ reference: 'PAID-1', amount: tiyn(invoice.amount + 5_000n), bin: OTHER_BIN, name: 'Білім бөлімі' });
  await take(paid);
  expectOk(
    await matchByHand(platform, {
      lineId: await idOf('PAID-1'),
      number: invoice.number,
      staffId: accountant,
      reason: 'Білім бөлімі төледі',
    }),
  );
  await take(line({ ...paid, reference: 'BACK-1', direction: 'out', amount: tiyn(5_000n), purpose: 'Артық соманы қайтару' }));
  const owed = (await owedTransfers(db)).find((one) => one.applicationId === asked.applicationId)!;
  expectOk(await markSent(platform, { moneyBackId: owed.id, lineId: await idOf('BACK-1'), staffId: accountant }));
  contract = (await contractOfApplication(db, asked.applicationId))!;
  await market.work();
  const { endsOn } = (await seatsOfContract(db, contract.id))[0]!;
  clock.set(new Date(`${addDays(endsOn, 2)}T06:00:00Z`));
  const no = expectOk(await makeSeatsAct(platform, { contract, askedBy: 'customer', accountId: buyer.accountId }));
  act = (await actOf(db, contract.id, String(no)))!;
}, 60_000);

const line = (change: Partial<StatementRow> & Pick<StatementRow, 'reference' | 'amount'>): StatementRow => ({
  direction: 'in',
  day: almatyDay(clock.now()),
  account: account!,
  name: '',
  bin: null,
  partyAccount: 'KZ125KZT500410010077',
  purpose: `${invoice.number} төлем шоты`,
  ...change,
});
async function take(row: StatementRow): Promise<void> {
  const { statementId } = expectOk(await takeStatement(platform, { rows: [row], format: 'table', staffId: accountant }));
  await settleStatement(platform, statementId!);
}
const idOf = async (reference: string) =>
  (await sql<{ id: string }>`select id::text from transfers.line where reference = ${reference}`.execute(db)).rows[0]!.id;
const json = (files: BundleFiles, name: string): unknown => JSON.parse(Buffer.from(files.get(name)!).toString());

type Lines = {
  readonly came: readonly { line: Record<string, unknown>; invoice: string; boundByStaff: string | null }[];
  readonly went: readonly { line: Record<string, unknown> }[];
};

test('the archive holds the invoice, the acts and the bank’s lines both ways; the payer is named to staff alone where it is another', async () => {
  const { files } = await gatherFiles(platform, contract, 'staff');
  expect(Buffer.compare(files.get('deal/invoice-1.pdf')!, await platform.files.read(invoice.fileId))).toBe(0);
  expect(Buffer.compare(files.get('deal/act-1.pdf')!, await platform.files.read(act.fileId))).toBe(0);
  expect(json(files, 'deal/acts.json')).toMatchObject([
    {
      number: actNumber(contract.number, 1),
      amount: invoice.amount.toString(),
      seats: [{ no: 1, how: 'not-claimed' }, { no: 2 }],
      file: 'deal/act-1.pdf',
    },
  ]);
  const kept = json(files, 'deal/invoices.json') as { invoices: unknown; lines: Lines };
  expect(kept.invoices).toMatchObject([{ number: invoice.number, amount: invoice.amount.toString(), file: 'deal/invoice-1.pdf' }]);
  const resolved = (await oddityOfLine(db, await idOf('PAID-1')))!.resolved!.at.toISOString();
  expect(kept.lines).toMatchObject({
    came: [{ line: { reference: 'PAID-1', name: 'Білім бөлімі', bin: OTHER_BIN }, invoice: invoice.number, boundByStaff: resolved }],
    went: [{ line: { reference: 'BACK-1', direction: 'out', amount: '5000' } }],
  });
  const { files: theirs } = await gatherFiles(platform, contract, 'customer');
  expect(json(theirs, 'deal/acts.json')).toMatchObject([{ seats: [{ no: 1 }, { no: 2 }] }]);
  expect(JSON.stringify(json(theirs, 'deal/acts.json'))).not.toMatch(/completed|not-claimed|term-over/);
  expect(json(theirs, 'deal/organisation.json')).toMatchObject({ bin: expect.stringMatching(/^[0-9]{12}$/) });
  const own = json(theirs, 'deal/invoices.json') as { lines: Lines };
  expect(own.lines.came).toMatchObject([{ line: { reference: 'PAID-1', amount: (invoice.amount + 5_000n).toString() } }]);
  for (const secret of [OTHER_BIN, 'Білім бөлімі', 'KZ125KZT500410010077']) expect(JSON.stringify(own)).not.toContain(secret);
});

test('verify-bundle passes offline, and names the first file that was altered: an invoice, a line, an act', async () => {
  await market.work();
  expectOk(await askBundle(platform, contract, { as: 'staff', by: accountant, reason: 'дау' }));
  await runDueJobs(platform, evidenceJobs);
  const whole = (await bundleBytes(platform, (await bundlesOf(db, contract.id))[0]!.id))!;
  const keys = join(folder, 'keys.json');
  writeFileSync(keys, JSON.stringify(keyDocument(platform.vault)));
  expect(await verified(whole, keys)).toMatchObject({ code: 0 });
  const read = unzipped(whole);
  if (!read.ok) throw new Error('not a bundle');
  const altered = new Map(read.value);
  for (const name of ['deal/invoices.json', 'deal/invoice-1.pdf', 'deal/act-1.pdf']) {
    altered.set(name, Buffer.from('{}'));
    expect(verifyBundle(altered, keyDocument(platform.vault).keys)).toEqual({ file: name, fault: 'was altered' });
  }
});

function verified(archive: Uint8Array, keys: string): Promise<{ code: number; said: string }> {
  const file = join(folder, 'bundle.zip');
  writeFileSync(file, archive);
  return new Promise((done) => {
    execFile(process.execPath, ['tools/verify-bundle.ts', file, '--keys', keys], (fault, stdout, stderr) =>
      done({ code: fault ? Number(fault.code) : 0, said: stdout + stderr }),
    );
  });
}

test('invoice and act prove themselves to anybody: by the file, by its hash, by the address printed on it', async () => {
  const papers = [
    { fileId: invoice.fileId, number: invoice.number, kinds: ['Төлем шоты', 'Счёт на оплату', 'Invoice'], day: invoice.day },
    {
      fileId: act.fileId,
      number: actNumber(contract.number, act.no),
      kinds: ['Ұйымға көрсетілген қызметтер актісі', 'Акт услуг, оказанных организации', 'Act of services rendered to an organisation'],
      day: act.day,
    },
  ];
  for (const { fileId, number, kinds, day } of papers) {
    const bytes = new Uint8Array(await platform.files.read(fileId));
    const digest = createHash('sha256').update(bytes).digest('hex');
    const token = await tokenOf(fileId);
    await stranger.get('/papers');
    const answers = [
      await stranger.upload('/papers', { hash: '' }, { file: bytes }),
      await stranger.post('/ru/papers', { hash: digest }),
      await stranger.get(`/en/papers/${token}`),
    ];
    answers.forEach(({ status, body }, at) => {
      expect([status, body.includes(number), body.includes(`<dd>${kinds[at]}</dd>`), body.includes(`datetime="${day}"`)]).toEqual([
        200,
        true,
        true,
        true,
      ]);
      expect(body).not.toContain('мектеп');
    });
    bytes[bytes.length - 5]! ^= 1;
    await stranger.get('/papers');
    expect((await stranger.upload('/papers', { hash: '' }, { file: bytes })).status).toBe(404);
  }
});

const tokenOf = async (fileId: FileId) =>
  (await sql<{ token: string }>`select token from contracts.paper_proof where file_id = ${fileId}`.execute(db)).rows[0]!.token;

import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { certificateOf, issueCertificate } from '#certificates';
import { contractState, contractSteps, moveContract, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { openIncident, type IncidentId, type IncidentKind } from '#incidents';
import { trialBalance } from '#ledger';
import { outbox } from '#messages';
import { moneyBackOf, noteReturn, oddities, type Operation } from '#payments';
import { refusedBy, transact, type Tx } from '#platform/database.ts';
import {
  approveRefund,
  askRefund,
  caseByNumber,
  casesOfContract,
  decideChargeback,
  findGround,
  recordChargeback,
  stepsOfCase,
  takeUp,
  type RefundCase,
} from '#refunds';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { routes as myRoutes } from '../../my/index.ts';
import { routes } from '../index.ts';
import { staffAt } from '../testing/staff.ts';
import { openRefundMarket } from '../testing/refund-market.ts';

const START = new Date('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
const market = await openRefundMarket(START);
const { platform, bank, work, refundsAtBank } = market;
const { db } = platform;
const http = await serverFor(platform, [...myRoutes, ...routes]);
type Staff = { readonly id: string };
let [lawyer, accountant, second]: Staff[] = [];
/** A new session each time: one ends long before an access term does. */
const at = ({ id }: Staff): Visitor => personAt(platform, http, id, { staff: true, secondFactor: true });
beforeAll(async () => {
  lawyer = await staffAt(platform, http, 'lawyer');
  accountant = await staffAt(platform, http, 'accountant');
  second = await staffAt(platform, http, 'administrator');
});
const after = (days: number) => platform.clock.set(new Date(START.getTime() + days * DAY));

/** Bought at the start; the person comes back some days later. */
async function bought(later = 0): Promise<{ contract: Contract; person: Visitor; accountId: string; form: string }> {
  after(0);
  const { contract, buyer } = await market.bought();
  const form = `/my/contracts/${encodeURIComponent(contract.number)}/refund`;
  after(later);
  return { contract, person: personAt(platform, http, buyer.accountId), accountId: buyer.accountId, form };
}

/** The customer asks by the form; the address of the case. */
async function asked(
  person: Visitor,
  form: string,
  fields: Record<string, string>,
): Promise<{ own: string; path: string; one: RefundCase }> {
  await person.get(form);
  const sent = await person.post(form, fields);
  expect(sent.status).toBe(303);
  const number = decodeURIComponent(sent.to!.split('/').at(-1)!);
  const one = (await caseByNumber(db, number))!;
  return { own: sent.to!, path: `/office/refunds/${encodeURIComponent(number)}`, one };
}
const act = async (staff: Staff, path: string, part: 'ground' | 'money', fields: Record<string, string>) => {
  const visitor = at(staff);
  await visitor.get('/office/refunds'); // every page of the office carries the token
  return visitor.post(`${path}/${part}`, fields);
};
/** Controls marked as wrong, each with its message, and each led to from the summary. */
const wrongFields = (body: string): string[] =>
  [...body.matchAll(/<(?:input|textarea|select)[^>]* id="([^"]+)"[^>]* aria-describedby="[^"]*?-error"[^>]* aria-invalid="true"/g)]
    .map(([, id]) => id!)
    .filter((id) => body.includes(`id="${id}-error"`) && body.includes(`<a href="#${id}">`));
const letters = async (accountId: string): Promise<string[]> =>
  (await outbox(db, platform.vault))
    .filter((one) => one.accountId === accountId)
    .map((one) => (one.facts as { turn?: string }).turn ?? one.template);
/** What the books say of all money together: the bank owes what came less what went. */
async function books(): Promise<void> {
  const rows = (await trialBalance(db)).filter((row) => row.currency === 'KZT');
  expect(rows.reduce((sum, row) => sum + row.debit - row.credit, 0n)).toBe(0n);
  const owed = rows.find((row) => row.account === 'gateway-receivable')!;
  const { rows: money } = await sql<{ came: bigint; went: bigint }>`select
    (select coalesce(sum(amount), 0)::bigint from payments.capture where decision <> 'ignore') as came,
    (select coalesce(sum(amount), 0)::bigint from payments.money_back where (way = 'gateway' and state = 'done')
      or (way = 'chargeback' and state <> 'refused')) as went`.execute(db);
  expect(owed.debit - owed.credit).toBe(money[0]!.came - money[0]!.went);
}

test('a withdrawal: the sum is shown beforehand, the lawyer finds the ground, the accountant pays, the course is closed', async () => {
  const { contract, person, accountId, form } = await bought(9);
  const shown = await person.get(form);
  expect(shown.body).toContain('Өткен күндер: 9 (барлығы 90)');
  expect(shown.body).toContain('22\u00a0500');
  expect((await person.post(form, { words: '' })).status).toBe(422);
  expect((await person.post(form, { ground: 'provider-fault', words: '' })).status).toBe(422);
  const { own, path, one } = await asked(person, form, { ground: 'withdrawal' });
  expect(one.amount).toBe(2_250_000n);
  expect((await person.post(form, { ground: 'withdrawal' })).status).toBe(409);
  expect((await act(accountant!, path, 'ground', { action: 'take' })).status).toBe(403);
  expect((await act(lawyer!, path, 'ground', { action: 'take' })).status).toBe(303);
  expect((await act(lawyer!, path, 'ground', { action: 'confirm' })).status).toBe(303);
  expect((await act(lawyer!, path, 'money', { action: 'approve' })).status).toBe(403);
  expect(
    await Promise.all([1, 2].map(async () => (await act(accountant!, path, 'money', { action: 'approve' })).status)).then((all) =>
      all.sort(),
    ),
  ).toEqual([303, 409]);
  expect(await contractState(db, contract.id)).toBe('withdrawn');
  await work();
  expect((await caseByNumber(db, one.number))!.state).toBe('done');
  expect(refundsAtBank(contract)).toEqual([22_500]);
  expect(await letters(accountId)).toEqual(expect.arrayContaining(['asked', 'under-review', 'approved', 'done']));
  const page = await person.get(own);
  expect(page.body).toContain('Ақша қайтарылды');
  const paper = /href="([^"]+\/decisions\/\d+)"/.exec(page.body)![1]!;
  expect((await person.get(paper)).body.startsWith('%PDF')).toBe(true);
  expect((await at(lawyer!).get(path)).body).toContain('Шешім (PDF)');
  await books();
});

test('the provider’s fault: the whole sum, only on a finding; what a withdrawal left may follow as the remainder', async () => {
  const { contract, person, form } = await bought(9);
  const first = await asked(person, form, { ground: 'withdrawal' });
  await decideAndPay(first.path);
  await work();
  const rest = await asked(person, form, { ground: 'provider-fault', words: 'Сабақтар ашылмады' });
  expect(rest.one.amount).toBe(250_000n);
  await act(lawyer!, rest.path, 'ground', { action: 'take' });
  expect((await act(lawyer!, rest.path, 'ground', { action: 'confirm' })).status).toBe(422);
  await decideAndPay(rest.path, false);
  await work();
  expect(refundsAtBank(contract)).toEqual([22_500, 2_500]);
  expect((await person.post(form, { ground: 'provider-fault', words: 'Тағы' })).status).toBe(409);
  await books();
});

test('a fault is found by an outage that touched the contract, under its key: never by force majeure or by another’s', async () => {
  const { contract, person, form, accountId } = await bought(9);
  const outage = (kind: IncidentKind, [from, to]: [number, number], programmes: string[] | null = null): Promise<IncidentId> => {
    const [start, end] = [from, to].map((days) => new Date(START.getTime() + days * DAY)) as [Date, Date];
    const text = { kk: 'Ақау', ru: 'Сбой', en: 'Outage' };
    const scope = { start, end, functions: ['lessons' as const], programmes };
    return transact(db, (tx) => openIncident(tx, platform, { kind, scope, text, staffId: lawyer!.id, reason: 'test' }));
  };
  const touching = await outage('outage', [1, 3]);
  const others = [
    await outage('force-majeure', [1, 3]),
    await outage('outage', [-3, -1]),
    await outage('outage', [1, 3], ['00000000-0000-7000-8000-000000000000']),
    'И-2026-1',
  ];
  await work();
  const { path, own, one } = await asked(person, form, { ground: 'provider-fault', words: 'Сабақтар ашылмады' });
  await act(lawyer!, path, 'ground', { action: 'take' });
  const page = (await at(lawyer!).get(path)).body;
  expect([...page.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value)).toEqual([touching]);
  expect(page).toContain('3 күн қосылды');
  for (const incident of others)
    expect((await act(lawyer!, path, 'ground', { action: 'confirm', finding: 'Расталды', incident })).status).toBe(422);
  for (const incident of others.slice(0, 1)) {
    const insert = sql`insert into refunds.step (case_id, no, state, actor_kind, actor_id, incident_ref, at)
      values (${one.id}, 1, 'grounded', 'staff', ${lawyer!.id}, ${incident}, now())`;
    await expect(insert.execute(db)).rejects.toThrow('as a fault only');
  }
  expect((await act(lawyer!, path, 'ground', { action: 'confirm', incident: touching })).status).toBe(303);
  expect((await stepsOfCase(db, one.id)).at(-1)).toMatchObject({ state: 'grounded', incidentId: touching, words: null });
  expect((await person.get(own)).body).toMatch(/href="\/status\/2026-11#no-\d+"/);
  expect((await at(lawyer!).get(path)).body).toContain(`/office/incidents/${touching}`);
  expect((await at(lawyer!).get(`/office/incidents/${touching}`)).body).toContain(`href="${path}"`);
  expect((await at(lawyer!).get(`/office/incidents/${others[0]}`)).body).not.toContain(path);
  expect(await letters(accountId)).toContain('grounded');
  expect((await act(accountant!, path, 'money', { action: 'approve' })).status).toBe(303);
  await work();
  expect(refundsAtBank(contract)).toEqual([25_000]);
});

async function decideAndPay(path: string, take = true): Promise<void> {
  if (take) await act(lawyer!, path, 'ground', { action: 'take' });
  expect((await act(lawyer!, path, 'ground', { action: 'confirm', finding: 'Қызмет көрсетілмегені анықталды' })).status).toBe(303);
  expect((await act(accountant!, path, 'money', { action: 'approve' })).status).toBe(303);
}

test('a refusal gives its reason; its one appeal is heard by another person', async () => {
  const { person, form, accountId } = await bought();
  const { own, path, one } = await asked(person, form, { ground: 'provider-fault', words: 'Видео жүктелмеді' });
  await act(lawyer!, path, 'ground', { action: 'take' });
  const unsaid = await act(lawyer!, path, 'ground', { action: 'refuse', reason: '' });
  expect(unsaid.status).toBe(422);
  // Of the two forms of the page, the one that was sent.
  expect(wrongFields(unsaid.body)).toEqual(['reason']);
  const unfound = await act(lawyer!, path, 'ground', { action: 'confirm', finding: ' ' });
  expect([unfound.status, ...wrongFields(unfound.body)]).toEqual([422, 'finding']);
  expect((await act(lawyer!, path, 'ground', { action: 'refuse', reason: 'Ақау біздің жақта болған жоқ' })).status).toBe(303);
  await work();
  expect((await person.get(own)).body).toContain('Ақау біздің жақта болған жоқ');
  expect((await person.post(own, { action: 'appeal', words: '' })).status).toBe(422);
  expect((await person.post(own, { action: 'appeal', words: 'Суретін жібердім' })).status).toBe(303);
  expect((await act(lawyer!, path, 'ground', { action: 'confirm', finding: 'Иә' })).status).toBe(409);
  expect((await act(second!, path, 'ground', { action: 'refuse', reason: 'Тағы тексердік' })).status).toBe(303);
  expect((await person.post(own, { action: 'appeal', words: 'Тағы' })).status).toBe(409);
  const told = await letters(accountId);
  for (const turn of ['refused', 'appealed', 'appeal-refused']) expect(told.filter((each) => each === turn)).toEqual([turn]);
  expect((await caseByNumber(db, one.number))!.state).toBe('refused');
});

test('an appeal that is upheld, and a request taken back, are told as what they are', async () => {
  const { person, form, accountId } = await bought();
  const first = await asked(person, form, { ground: 'withdrawal' });
  expect((await person.post(first.own, { action: 'take-back' })).status).toBe(303);
  const { own, path } = await asked(person, form, { ground: 'provider-fault', words: 'Видео жүктелмеді' });
  await act(lawyer!, path, 'ground', { action: 'take' });
  await act(lawyer!, path, 'ground', { action: 'refuse', reason: 'Ақау табылмады' });
  await person.post(own, { action: 'appeal', words: 'Суретін жібердім' });
  expect((await act(second!, path, 'ground', { action: 'confirm', finding: 'Расталды' })).status).toBe(303);
  const told = await letters(accountId);
  expect(told).toEqual(expect.arrayContaining(['taken-back', 'refused', 'appealed', 'appeal-upheld']));
  expect(told).not.toContain('grounded');
});

test('above the lawyer’s sum a second, different person approves: also past the code', async () => {
  const rules = '/office/refunds/rules';
  after(0);
  const [publisher, other] = [at(lawyer!), at(accountant!)];
  await publisher.get(rules);
  await other.get(rules);
  const rule = { withdrawalOpen: '1', byDays: '1', combine: 'smaller', mostPercent: '50', secondApprovalAbove: '1000', appealDays: '14' };
  expect((await publisher.post(rules, { ...rule, reason: '' })).status).toBe(422);
  expect((await other.post(rules, { ...rule, reason: 'Жаңа ереже' })).status).toBe(403);
  expect((await publisher.post(rules, { ...rule, reason: 'Жаңа ереже' })).status).toBe(303);
  const { contract, person, form, accountId } = await bought(60);
  const { path, one } = await asked(person, form, { ground: 'withdrawal' });
  expect(one.amount).toBe(1_250_000n); // never more than half is kept
  await act(lawyer!, path, 'ground', { action: 'take' });
  await act(lawyer!, path, 'ground', { action: 'confirm' });
  expect((await act(accountant!, path, 'money', { action: 'approve' })).status).toBe(303);
  expect((await act(accountant!, path, 'money', { action: 'approve' })).status).toBe(409);
  expect(await approveRefund(platform, { caseId: one.id, staffId: accountant!.id })).toMatchObject({ refusal: 'second-person' });
  expect((await letters(accountId)).filter((turn) => turn === 'once-approved')).toHaveLength(1);
  expect(await moneyBackOf(db, [contract.captureId])).toEqual([]);
  expect((await act(second!, path, 'money', { action: 'approve' })).status).toBe(303);
  await work();
  expect(refundsAtBank(contract)).toEqual([12_500]);
  await books();
});

describe('what the gateway says', () => {
  test('lost answers for a month, then one look: it went back once', async () => {
    const one = await approved();
    bank.faults.plan('/payments/refund', 'drop-after', 1);
    await work();
    expect(await state(one)).toBe('paying');
    after(40);
    await work();
    expect(await state(one)).toBe('done');
    expect(refundsAtBank(one.contract)).toEqual([25_000]);
    await books();
  });

  test('500 before the work, a hang, then an answer: asked again only after looking', async () => {
    const one = await approved();
    bank.faults.plan('/payments/refund', '500-before', 1);
    bank.faults.plan('/payments/refund', 'hang-before', 1);
    for (let turn = 0; turn < 6; turn += 1) {
      await work();
      platform.clock.advance(7 * 60);
    }
    expect(await state(one)).toBe('done');
    expect(refundsAtBank(one.contract)).toEqual([25_000]);
  });

  test('two workers with the same refund ask once', async () => {
    const one = await approved();
    await market.twoWorkers(one.id);
    await work();
    expect(await state(one)).toBe('done');
    expect(refundsAtBank(one.contract)).toEqual([25_000]);
  });

  const today = () => almatyDay(platform.clock.now());
  test('a payment older than the gateway’s year waits for a transfer, recorded once', async () => {
    const { contract, person, form } = await bought(400);
    const { path, one } = await asked(person, form, { ground: 'provider-fault', words: 'Курс ашылмаған' });
    await act(lawyer!, path, 'ground', { action: 'take' });
    await act(lawyer!, path, 'ground', { action: 'confirm', finding: 'Курс ашылмаған' });
    await act(accountant!, path, 'money', { action: 'approve' });
    await act(second!, path, 'money', { action: 'approve' });
    expect((await caseByNumber(db, one.number))!.state).toBe('stuck');
    const why = {
      kk: 'Банк қайтаруды қабылдайтын мерзім өткен',
      ru: 'Срок, в который банк принимает возвраты, прошёл',
      en: 'term for returns has passed',
    };
    for (const locale of ['kk', 'ru', 'en'] as const) expect((await at(lawyer!).get(localPath(locale, path))).body).toContain(why[locale]);
    expect((await act(accountant!, path, 'money', { action: 'transfer', order: '', sentDay: today() })).status).toBe(422);
    expect((await act(accountant!, path, 'money', { action: 'transfer', order: '1204', sentDay: today() })).status).toBe(303);
    expect((await act(accountant!, path, 'money', { action: 'transfer', order: '1204', sentDay: today() })).status).toBe(409);
    expect(await moneyBackOf(db, [contract.captureId])).toMatchObject([{ way: 'transfer', state: 'done', refundId: '1204' }]);
    expect(refundsAtBank(contract)).toEqual([]);
    await books();
  });

  test('a refusal of the bank leaves the sum owed, and a person asks again or transfers', async () => {
    const one = await approved();
    market.takenInCabinet(one.contract);
    await work();
    expect(await state(one)).toBe('stuck');
    const path = `/office/refunds/${encodeURIComponent(one.number)}`;
    expect((await at(accountant!).get(path)).body).toContain('Банк қайтарудан бас тартты');
    // The payment order bears the number that the bank's own operation has: they are two things.
    const outside = {
      kind: 'return',
      transactionId: '77',
      requestRef: null,
      returnOf: null,
      amount: 2_500_000n,
      currency: 'KZT',
    } as Operation;
    expect((await act(accountant!, path, 'money', { action: 'transfer', order: '77', sentDay: today() })).status).toBe(303);
    expect(await state(one)).toBe('done');
    const queued: string[] = [];
    const undone = transact(db, async (tx) => {
      await noteReturn(tx, 'tiptop', outside, platform.clock.now());
      queued.push(...(await oddities(tx, 'open')).map((each) => each.reference));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(queued).toContain('tiptop:77');
  });

  const state = async (one: RefundCase) => (await caseByNumber(db, one.number))!.state;
  async function approved(): Promise<RefundCase & { contract: Contract }> {
    const { contract, person, form } = await bought();
    const { one } = await asked(person, form, { ground: 'provider-fault', words: 'Курс ашылмады' });
    await takeUp(platform, { caseId: one.id, staffId: lawyer!.id });
    await findGround(platform, { caseId: one.id, staffId: lawyer!.id, finding: 'Расталды' });
    await approveRefund(platform, { caseId: one.id, staffId: accountant!.id });
    await approveRefund(platform, { caseId: one.id, staffId: second!.id });
    return { ...one, contract };
  }
});

test('a chargeback reserves the sum and leaves the course open; won it changes nothing, lost it ends the contract, and each is told', async () => {
  for (const outcome of ['won', 'lost'] as const) {
    const { contract, accountId } = await bought();
    const visitor = at(accountant!);
    const page = `/office/contracts/${encodeURIComponent(contract.number)}`;
    await visitor.get(`${page}/refund`);
    const dispute = { bankRef: `D-${outcome}`, amount: '25 000' };
    const nothing = await visitor.post(`${page}/dispute`, { action: 'record', bankRef: 'D-0', amount: 'көп' });
    expect([nothing.status, ...wrongFields(nothing.body)]).toEqual([422, 'amount']);
    for (const kept of ['value="D-0"', 'value="көп"']) expect(nothing.body).toContain(kept);
    expect((await visitor.post(`${page}/dispute`, { ...dispute, amount: '26000' })).status).toBe(409);
    expect((await visitor.post(`${page}/dispute`, dispute)).status).toBe(303);
    expect(await contractState(db, contract.id)).toBe('in-service');
    const again = { contractId: contract.id, ground: 'provider-fault', words: 'Ашылмады', by: { kind: 'person', id: accountId } } as const;
    expect(await askRefund(platform, again)).toMatchObject({ refusal: 'disputed' });
    const seen = await visitor.get(`${page}/refund`);
    const end = /action="([^"]*\/office\/disputes\/[^"]+)"/.exec(seen.body)![1]!;
    const unsaid = await visitor.post(end, { outcome, reason: '' });
    expect([unsaid.status, wrongFields(unsaid.body).length]).toEqual([422, 1]);
    expect((await visitor.post(end, { outcome, reason: 'Банктің хаты' })).status).toBe(303);
    expect((await visitor.post(end, { outcome, reason: 'Банктің хаты' })).status).toBe(409);
    expect(await contractState(db, contract.id)).toBe(outcome === 'won' ? 'in-service' : 'refunded');
    const told = (await outbox(db, platform.vault, 100)).filter((one) => one.accountId === accountId && one.template === 'refund-turn');
    expect(told.map(({ facts }) => facts).reverse()).toMatchObject([
      { turn: 'disputed', number: dispute.bankRef, contractNumber: contract.number },
      { turn: `dispute-${outcome}`, number: dispute.bankRef, contractNumber: contract.number },
    ]);
    await books();
  }
});

test('two disputes of one payment: none of them closes the course, and each ends by itself', async () => {
  const { contract } = await bought();
  const dispute = (bankRef: string) =>
    recordChargeback(platform, { contractId: contract.id, amount: 500_000n, bankRef, staffId: second!.id });
  const ids = [expectOk(await dispute('D-1')), expectOk(await dispute('D-2'))];
  for (const chargebackId of ids) {
    expectOk(await decideChargeback(platform, { chargebackId, outcome: 'won', reason: 'Банктің хаты', staffId: second!.id }));
    expect(await contractState(db, contract.id)).toBe('in-service');
  }
  expect((await contractSteps(db, contract.id)).map(({ to }) => to)).toEqual(['concluded', 'in-service']);
});

test('the database itself refuses a suspension by a dispute; one that an older release made was lifted by its migration', async () => {
  const { contract } = await bought();
  const dispute = { contractId: contract.id, amount: 500_000n, bankRef: 'D-old', staffId: second!.id };
  const reference = expectOk(await recordChargeback(platform, dispute));
  const suspend = (tx: Tx) =>
    moveContract(tx, contract.id, 'suspended', { reason: 'chargeback', reference, actor: { kind: 'system' }, at: platform.clock.now() });
  expect(await transact(db, suspend).then(() => null, refusedBy)).toBe('step_suspends_only_the_warned');
  await transact(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    expectOk(await suspend(tx));
  });
  const migration = await readFile('db/migrations/1400-disputes-suspend-nothing.sql', 'utf8');
  await sql.raw(/^with lifted as[^;]*;/m.exec(migration)![0]).execute(db);
  expect((await contractSteps(db, contract.id)).map(({ to, reason }) => [to, reason]).slice(2)).toEqual([
    ['suspended', 'chargeback'],
    ['in-service', 'chargeback'],
  ]);
  const { rows } = await sql`select event, facts from platform.journal where subject_id = ${contract.id} order by id desc limit 1`.execute(
    db,
  );
  expect(rows).toEqual([{ event: 'contract.in-service', facts: { from: 'suspended', reason: 'chargeback', reference } }]);
});

test('a certificate stays while a part of its line’s price is here, and falls with the whole of it, by whatever ways it went', async () => {
  const { contract, person, form } = await bought(9);
  const { id: enrolmentId, accountId, programmeVersionId } = (await enrolmentByContract(db, contract.id))!;
  const completedAt = platform.clock.now();
  await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
    values (${enrolmentId}, ${programmeVersionId}, ${completedAt})`.execute(db);
  const facts = { enrolmentId, accountId, contractId: contract.id, programmeVersionId, completedAt };
  await transact(db, (tx) => issueCertificate(tx, platform, facts));
  const withdrawn = async () => (await certificateOf(db, enrolmentId))!.withdrawal?.ground ?? null;
  const dispute = { contractId: contract.id, amount: 1_000_000n, bankRef: 'D-part', staffId: accountant!.id };
  const chargebackId = expectOk(await recordChargeback(platform, dispute));
  expectOk(await decideChargeback(platform, { chargebackId, outcome: 'lost', reason: 'Банктің хаты', staffId: accountant!.id }));
  expect(await withdrawn()).toBeNull();
  const rest = await asked(person, form, { ground: 'provider-fault', words: 'Ашылмады' });
  expect(rest.one.amount).toBe(1_500_000n);
  await act(lawyer!, rest.path, 'ground', { action: 'take' });
  await act(lawyer!, rest.path, 'ground', { action: 'confirm', finding: 'Расталды' });
  await act(accountant!, rest.path, 'money', { action: 'approve' });
  await act(second!, rest.path, 'money', { action: 'approve' });
  // Decided, and not gone yet.
  expect(await withdrawn()).toBeNull();
  await work();
  expect(refundsAtBank(contract)).toEqual([15_000]);
  expect(await withdrawn()).toBe('money-returned');
  await books();
});

test('what the code would never do the database refuses too', async () => {
  const { contract, person, form, accountId } = await bought();
  const { one } = await asked(person, form, { ground: 'provider-fault', words: 'Ашылмады' });
  const insert = sql`insert into payments.money_back (capture_id, reason, amount, owed_at, state, case_ref)
    values (${contract.captureId}, 'service', ${one.amount}, now(), 'owed', ${one.id})`;
  await expect(insert.execute(db)).rejects.toThrow('no approved case');
  const step = (state: string, actor: string) =>
    sql`insert into refunds.step (case_id, no, state, actor_kind, actor_id, words, at)
    values (${one.id}, 1, ${state}, 'staff', ${actor}, 'x', now())`.execute(db);
  await expect(step('approved', accountant!.id)).rejects.toThrow('refused');
  await step('under-review', lawyer!.id);
  await expect(step('grounded', accountId)).rejects.toThrow('refused');
  await expect(sql`update refunds.refund_case set state = 'approved' where id = ${one.id}`.execute(db)).rejects.toThrow('immutable');
  await expect(sql`delete from refunds.step where case_id = ${one.id}`.execute(db)).rejects.toThrow('immutable');
  expect((await stepsOfCase(db, one.id)).map((each) => each.state)).toEqual(['asked', 'under-review']);
  expect(await casesOfContract(db, contract.id)).toHaveLength(1);
});

import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { contractOfApplication } from '#contracts';
import { routes as checkoutRoutes, settleStatement } from '#checkout';
import { almatyDay } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { outbox, type TemplateName } from '#messages';
import { membersOf, type MemberRole, type OrganisationId } from '#organisations';
import { oddities, owedTransfers, resolveOddityBy } from '#payments';
import { providerAccounts } from '#provider';
import { markSent, takeStatement, type Invoice, type StatementRow } from '#transfers';
import { personAt, serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';
import { openMarket, type Buyer } from '../../checkout/testing/market.ts';
import { joinPathOf, pressForInvoice, school } from '../../checkout/testing/organisation.ts';
import { routes } from '../index.ts';

const market = await openMarket({ now: new Date('2026-12-02T06:00:00Z') });
const { platform } = market;
const { db, clock } = platform;
const [account] = await providerAccounts(db);
const http = await serverFor(platform, [...routes, ...checkoutRoutes]);
const [asker, second, coordinator, stranger] = [await market.buyer(), await market.buyer(), await market.buyer('ru'), await market.buyer()];
const at = ({ accountId }: Buyer): Visitor => personAt(platform, http, accountId);
let id: OrganisationId;
let invoice: Invoice;
let applicationId: string;

async function joins(person: Buyer, role: MemberRole): Promise<void> {
  const path = await joinPathOf(platform, { organisationId: id, by: asker.accountId, email: person.email, role });
  const visitor = at(person);
  await visitor.get('/my/card');
  expect((await visitor.post(path, {})).to).toBe(`/my/organisations/${id}`);
}

beforeAll(async () => {
  id = await school(platform, asker.accountId);
  await joins(second, 'representative');
  await joins(coordinator, 'manager');
  ({ invoice, applicationId } = await pressForInvoice(market, asker, id, 2));
  await pressForInvoice(market, asker, id, 2);
});

const page = (of = invoice): string => `/my/invoices/${of.attemptId}`;
const letters = async (template: TemplateName, to: string) =>
  (await outbox(db, platform.vault, 500)).filter((one) => one.template === template && one.to === to);
let serial = 0;
const line = (of: Invoice, change: Partial<StatementRow> = {}): StatementRow => ({
  reference: `OWN-${(serial += 1)}`,
  direction: 'in',
  day: almatyDay(clock.now()),
  amount: of.amount,
  account: account!,
  name: 'КГУ «Школа № 1»',
  bin: of.bin,
  partyAccount: 'KZ125KZT500410010077',
  purpose: of.number,
  ...change,
});
async function take(row: StatementRow): Promise<void> {
  const { statementId } = expectOk(await takeStatement(platform, { rows: [row], format: 'table', staffId: asker.accountId }));
  await settleStatement(platform, statementId!);
}

test('the letter with the invoice goes once, however often it is asked for: its file is attached, its link leads to the page', async () => {
  const [letter, ...more] = await letters('invoice-ready', asker.email);
  expect(more).toEqual([]);
  expect(letter!.attachments).toEqual([{ file: invoice.fileId, name: `${invoice.number}.pdf`, type: 'application/pdf' }]);
  expect(letter!.facts).toMatchObject({ number: invoice.number, seats: 2, lastDay: invoice.validUntil, organisation: '«№ 1 мектеп» КММ' });
  const { pathname } = new URL((letter!.facts as { link: string }).link);
  expect((await at(asker).get(pathname)).body).toContain(invoice.number);
});

test('every representative sees the organisation’s invoices; a coordinator, a stranger and one who was removed do not', async () => {
  for (const person of [asker, second]) {
    expect((await at(person).get(`/my/organisations/${id}`)).body).toContain(page());
    const seen = await at(person).get(page());
    expect([seen.status, seen.body.includes('Төлем күтілуде')]).toEqual([200, true]);
    expect((await at(person).get(`${page()}/file`)).body.slice(0, 5)).toBe('%PDF-');
  }
  // Of an invoice nothing has come of yet no bank's page is told.
  expect((await at(asker).get(`/payments/${invoice.attemptId}`)).to).toBe(page());
  expect((await at(coordinator).get(`/my/organisations/${id}`)).body).not.toContain(page());
  for (const person of [coordinator, stranger])
    for (const path of [page(), `${page()}/file`]) expect([path, (await at(person).get(path)).status]).toEqual([path, 404]);
  const other = await school(platform, stranger.accountId);
  expect((await at(stranger).get(`/my/organisations/${other}`)).body).not.toContain(page());
  const leaves = (await membersOf(db, id)).find((one) => one.accountId === second.accountId)!;
  const chief = at(asker);
  await chief.get('/my/card');
  await chief.post(`/my/organisations/${id}/members`, { act: 'remove', id: leaves.id });
  expect((await at(second).get(page())).status).toBe(404);
  await joins(second, 'representative');
});

test('what came short is not called paid: the page and a letter say who looks at it, and then that the money goes back', async () => {
  const less = (await pressForInvoice(market, asker, id, 3)).invoice;
  const row = line(less, { amount: tiyn(less.amount - 100n) });
  await take(row);
  const held = await at(asker).get(page(less));
  expect([
    held.body.includes('Қаралып жатыр'),
    held.body.includes('шарт жасалды.'),
    held.body.includes(`/payments/${less.attemptId}`),
  ]).toEqual([true, false, true]);
  const other = await at(second).get(page(less));
  expect([other.body.includes('шотты сұраған өкілге'), other.body.includes(`/payments/${less.attemptId}`)]).toEqual([true, false]);
  expect(await letters('transfer-waits', asker.email)).toMatchObject([{ facts: { number: less.number, why: 'look' } }]);
  const odd = (await oddities(db, 'open')).find((one) => one.facts['transaction'] === row.reference)!;
  const actor = { kind: 'staff', id: asker.accountId } as const;
  expectOk(await resolveOddityBy(platform, { oddityId: odd.id, action: 'give-back', reason: 'аз', told: 'Сома жетпеді', actor }));
  expect((await at(asker).get(page(less))).body).toContain('Ақша қайтарылады');
  const out = line(less, { direction: 'out', amount: row.amount, purpose: 'Қайтару' });
  await take(out);
  const { rows } = await sql<{ id: string }>`select id::text from transfers.line where reference = ${out.reference}`.execute(db);
  const [owed] = await owedTransfers(db);
  expectOk(await markSent(platform, { moneyBackId: owed!.id, lineId: rows[0]!.id, staffId: asker.accountId }));
  expect((await at(second).get(`/en${page(less)}`)).body).toContain('The money has gone back');
});

test('paid, both representatives are led to the contract at the organisation', async () => {
  await take(line(invoice));
  const contract = (await contractOfApplication(db, applicationId))!;
  const path = `/my/organisations/${id}/contracts/${encodeURIComponent(contract.number)}`;
  for (const person of [asker, second]) {
    const { body } = await at(person).get(page());
    expect([body.includes('Төленді'), body.includes(path)]).toEqual([true, true]);
    expect((await at(person).get(path)).status).toBe(200);
  }
  expect(await letters('transfer-waits', asker.email)).toHaveLength(1);
});

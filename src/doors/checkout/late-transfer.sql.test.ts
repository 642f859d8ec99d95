import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { readContentFolder } from '#catalogue';
import { contractOfApplication } from '#contracts';
import { startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { outbox } from '#messages';
import { legalInForce } from '#offer';
import { oddities, owedTransfers, resolveOddityBy, type Oddity } from '#payments';
import { importPriceLists, priceInForce } from '#pricing';
import { providerAccounts } from '#provider';
import { checkBooks } from '#reconciliation';
import { seatsOfContract } from '#seats';
import { markSent, takeStatement, type Invoice, type StatementRow } from '#transfers';
import { chooseTerms } from './choose-terms.command.ts';
import { settleStatement } from './settle-statement.command.ts';
import { openMarket } from './testing/market.ts';
import { pressForInvoice, school } from './testing/organisation.ts';

/** Invoices of 1 December are honoured to the 11th; on the 5th a seat gets cheaper, and each transfer comes when it comes. */
const MADE = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: MADE });
const { platform } = market;
const { db, clock } = platform;
const [account] = await providerAccounts(db);
const accountant = (await market.buyer()).accountId;
const actor = { kind: 'staff', id: accountant } as const;

beforeAll(async () => {
  const files = new Map(await readContentFolder('content'));
  const number = [...files.keys()].filter((name) => name.startsWith('price-lists/')).length + 1;
  const text = `number: ${number}\neffective_from: 2026-12-05\nlines:\n  - { programme: assessment-for-learning, amount: 20000, vat: none, access_days: 60 }\n`;
  files.set(`price-lists/${number}.yaml`, Buffer.from(text));
  expectOk(await importPriceLists(platform, files));
});

type Late = { readonly invoice: Invoice; readonly applicationId: string; readonly accountId: string; readonly reference: string };
let serial = 0;

/** Two seats are invoiced on a day, and paid by a transfer of another, which the statement tells the day after. */
async function paidOn(day: string, made = MADE): Promise<Late> {
  clock.set(made);
  const buyer = await market.buyer();
  const { invoice, applicationId } = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 2);
  clock.set(new Date(startOfDay(day as CivilDate).getTime() + 30 * 3_600_000));
  // The application's own term ends long before the invoice's: its end is no reason to turn money away.
  await market.work();
  const reference = `LATE-${(serial += 1)}`;
  await take({ ...line(invoice), reference, day: day as CivilDate });
  return { invoice, applicationId, accountId: buyer.accountId, reference };
}
const line = (invoice: Invoice): StatementRow => ({
  reference: `LATE-${(serial += 1)}`,
  direction: 'in',
  day: invoice.day,
  amount: invoice.amount,
  account: account!,
  name: 'КГУ «Школа № 1»',
  bin: invoice.bin,
  partyAccount: 'KZ125KZT500410010077',
  purpose: invoice.number,
});
async function take(row: StatementRow): Promise<void> {
  const { statementId } = expectOk(await takeStatement(platform, { rows: [row], format: 'table', staffId: accountant }));
  await settleStatement(platform, statementId!);
}
const openCase = async ({ reference }: Late): Promise<Oddity | undefined> =>
  (await oddities(db, 'open')).find((one) => one.facts['transaction'] === reference);
const owedOf = async ({ applicationId }: Late) => (await owedTransfers(db)).filter((one) => one.applicationId === applicationId);
const contractOf = ({ applicationId }: Late) => contractOfApplication(db, applicationId);
const nothingSold = async ({ applicationId }: Late) => {
  const { rows } = await sql<{ contracts: number; revenue: number }>`
    select (select count(*)::int from contracts.contract where application_id = ${applicationId}) as contracts,
      (select count(*)::int from ledger.entry e join payments.capture c on c.id::text = e.reference
        where c.application_id = ${applicationId} and 'customer-advances' in (e.debit, e.credit)) as revenue`.execute(db);
  return rows[0];
};

/** An outgoing line of exactly the sum, by which staff show that it was sent. */
async function sendBack(late: Late): Promise<void> {
  const [owed] = await owedOf(late);
  const out = { ...line(late.invoice), direction: 'out', amount: tiyn(owed!.amount), purpose: `Қайтару: ${late.invoice.number}` } as const;
  await take(out);
  const { rows } = await sql<{ id: string }>`select id::text from transfers.line where reference = ${out.reference}`.execute(db);
  expectOk(await markSent(platform, { moneyBackId: owed!.id, lineId: rows[0]!.id, staffId: accountant }));
}
const returnLetters = async (late: Late) =>
  (await outbox(db, platform.vault, 500)).filter((one) => one.template === 'payment-returned' && one.accountId === late.accountId);

test('within its term an invoice keeps its price, although a cheaper list came into force meanwhile', async () => {
  const one = await paidOn('2026-12-11');
  expect(await contractOf(one)).toMatchObject({ amount: 5_000_000n, accessDays: 90, date: '2026-12-11', seats: 2 });
});

test('after its term, the terms being the same, a late transfer concludes', async () => {
  const one = await paidOn('2026-12-20', new Date('2026-12-06T06:00:00Z'));
  expect(one.invoice.validUntil).toBe('2026-12-16');
  expect(await contractOf(one)).toMatchObject({ amount: 4_000_000n, accessDays: 60, date: '2026-12-20' });
});

test('after its term under changed terms nothing is concluded: the money is held, and waits for the person', async () => {
  const one = await paidOn('2026-12-12');
  expect(await nothingSold(one)).toEqual({ contracts: 0, revenue: 0 });
  expect(await openCase(one)).toMatchObject({ kind: 'terms-changed', prepared: { do: 'ask-person', amount: one.invoice.amount } });
  expect(await owedOf(one)).toEqual([]);
  const letters = (await outbox(db, platform.vault, 500)).filter((each) => each.template === 'transfer-waits');
  expect(letters.filter((each) => each.accountId === one.accountId)).toMatchObject([
    { facts: { why: 'choice', number: one.invoice.number, link: expect.stringContaining(`/payments/${one.invoice.attemptId}`) } },
  ]);
  expect(await checkBooks(platform)).toEqual([]);
});

test('the person takes the money back: it is owed by transfer, whole, and goes when a line shows it', async () => {
  const one = await paidOn('2026-12-12');
  const choice = { attemptId: one.invoice.attemptId, accountId: one.accountId, choice: 'money-back' } as const;
  expect(await chooseTerms(platform, { ...choice, accountId: accountant })).toEqual({ ok: false, refusal: 'nothing-to-choose' });
  const twice = await Promise.all([chooseTerms(platform, choice), chooseTerms(platform, choice)]);
  expect(twice.filter((done) => done.ok)).toHaveLength(1);
  expect(await owedOf(one)).toMatchObject([{ reason: 'terms-changed', amount: one.invoice.amount, way: 'transfer', state: 'owed' }]);
  await sendBack(one);
  expect([await owedOf(one), await openCase(one), await contractOf(one)]).toEqual([[], undefined, null]);
  expect(await returnLetters(one)).toMatchObject([{ facts: { reason: 'terms-changed' } }]);
  expect(await checkBooks(platform)).toEqual([]);
});

test('where the person is silent staff send it back by the prepared act, once, with words for the payer', async () => {
  const one = await paidOn('2026-12-12');
  const odd = (await openCase(one))!;
  const giving = { oddityId: odd.id, action: 'give-back', reason: 'Ұйым жауап бермеді', told: 'Шоттың мерзімі өткен', actor } as const;
  const twice = await Promise.all([resolveOddityBy(platform, giving), resolveOddityBy(platform, giving)]);
  expect(twice.filter((done) => done.ok)).toHaveLength(1);
  expect(await owedOf(one)).toMatchObject([{ amount: one.invoice.amount, way: 'transfer', state: 'owed' }]);
  const late = await chooseTerms(platform, { attemptId: one.invoice.attemptId, accountId: one.accountId, choice: 'money-back' });
  expect(late).toEqual({ ok: false, refusal: 'nothing-to-choose' });
  await sendBack(one);
  expect(await returnLetters(one)).toMatchObject([{ facts: { told: 'Шоттың мерзімі өткен' } }]);
  expect(await nothingSold(one)).toEqual({ contracts: 0, revenue: 0 });
  expect(await checkBooks(platform)).toEqual([]);
});

test('the person takes the new terms: a contract on them, dated by the value date, and the rest is owed by transfer', async () => {
  const one = await paidOn('2026-12-12');
  const line = (await priceInForce(db, market.programme.programmeId, clock.now()))!;
  const offerVersionId = (await legalInForce(db, 'offer', clock.now())).id;
  const choice = { attemptId: one.invoice.attemptId, accountId: one.accountId, choice: 'new-terms', offerVersionId, locale: 'kk' } as const;
  expect(await chooseTerms(platform, { ...choice, priceLineId: 'another' })).toEqual({ ok: false, refusal: 'changed-again' });
  expect(await chooseTerms(platform, { ...choice, priceLineId: line.id })).toEqual({ ok: true, value: 'concluded' });
  const contract = (await contractOf(one))!;
  expect(contract).toMatchObject({ amount: 4_000_000n, accessDays: 60, date: '2026-12-12', seats: 2, customerKind: 'legal-entity' });
  expect(await seatsOfContract(db, contract.id)).toHaveLength(2);
  expect(await owedOf(one)).toMatchObject([{ reason: 'surplus', amount: 1_000_000n }]);
  expect(await checkBooks(platform)).toEqual([]);
});

import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { contractOfApplication, contractPaper } from '#contracts';
import { addDays, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { expectOk } from '#kernel/result.ts';
import { tengeText, tiyn } from '#kernel/tiyn.ts';
import { balanceOf, trialBalance } from '#ledger';
import { outbox } from '#messages';
import { attemptById, moneyBackOf, oddities, owedTransfers, resolveOddityBy } from '#payments';
import { refusedBy } from '#platform/database.ts';
import { providerAccounts } from '#provider';
import { checkBooks } from '#reconciliation';
import { seatsOfContract } from '#seats';
import {
  decideRepeat,
  freeOutgoing,
  markSent,
  readStatement,
  readStatementFile,
  setInvoiceRule,
  takeStatement,
  USUAL,
  type Invoice,
  type StatementRow,
} from '#transfers';
import { openMarket, until } from './testing/market.ts';
import { pressForInvoice, school } from './testing/organisation.ts';
import { matchByHand, settleStatement } from './settle-statement.command.ts';
import { loadSeatsDesk } from './seats/seats-desk.command.ts';

const START = new Date('2026-12-01T06:00:00Z');
const market = await openMarket({ now: START });
const { platform, programme } = market;
const { db, clock } = platform;
const [account] = await providerAccounts(db);
const accountant = (await market.buyer()).accountId;
const TODAY = '2026-12-02' as CivilDate;
let serial = 0;
beforeEach(() => clock.set(new Date('2026-12-02T06:00:00Z')));

/** A school that has asked for an invoice for three seats, on the day before. */
async function invoiced(): Promise<{ invoice: Invoice; applicationId: string; accountId: string }> {
  const buyer = await market.buyer();
  const asked = await pressForInvoice(market, buyer, await school(platform, buyer.accountId), 3);
  return { invoice: asked.invoice, applicationId: asked.applicationId, accountId: buyer.accountId };
}

const line = (invoice: Invoice, change: Partial<StatementRow> = {}): StatementRow => ({
  reference: `REF-${(serial += 1)}`,
  direction: 'in',
  day: TODAY,
  amount: invoice.amount,
  account: account!,
  name: 'КГУ «Школа № 1»',
  bin: invoice.bin,
  partyAccount: 'KZ86125KZT5004100100',
  purpose: `Оплата по счету ${invoice.number} за обучение`,
  ...change,
});

async function take(...rows: StatementRow[]): Promise<void> {
  const { statementId } = expectOk(await takeStatement(platform, { rows, format: 'table', staffId: accountant }));
  if (statementId) await settleStatement(platform, statementId);
}
const openCase = async (transaction: string) => (await oddities(db, 'open')).find((one) => one.facts['transaction'] === transaction);
const faults = () => checkBooks(platform);

test('invoices are off until an accountant switches them on, and the checkout says which', async () => {
  const buyer = await market.buyer();
  const desk = async () => loadSeatsDesk(platform, buyer.accountId, programme.slug);
  expect(await desk()).toMatchObject({ invoices: false });
  await setInvoiceRule(platform, { ...USUAL, open: true, staffId: accountant });
  expect(await desk()).toMatchObject({ invoices: true });
});

test('an invoice is one attempt with a number, a term of days and kept bytes; asked for twice it is the same', async () => {
  const buyer = await market.buyer();
  const id = await school(platform, buyer.accountId);
  const first = await pressForInvoice(market, buyer, id, 3);
  const again = await pressForInvoice(market, buyer, id, 3);
  expect(again.invoice).toEqual(first.invoice);
  expect(first.invoice.number).toMatch(/^С-2026-\d{6}$/);
  expect(first.invoice.validUntil).toBe('2026-12-12');
  const attempt = (await attemptById(db, first.attemptId))!;
  expect(attempt).toMatchObject({ provider: 'transfer', state: 'opened' });
  expect(attempt.honouredUntil).toEqual(new Date(startOfDay('2026-12-13' as CivilDate).getTime() - 1));
  expect(Buffer.from(await platform.files.read(first.invoice.fileId)).toString('latin1', 0, 5)).toBe('%PDF-');
  expect(await contractOfApplication(db, first.applicationId)).toBeNull();
  await expect(sql`update transfers.invoice set amount = 1`.execute(db)).rejects.toThrow();
});

test('a line with its number and BIN concludes: the day of the contract is the value date, the money stands in the bank account', async () => {
  const { invoice, applicationId, accountId } = await invoiced();
  await take(line(invoice, { reference: 'EXACT-1' }));
  const contract = (await contractOfApplication(db, applicationId))!;
  expect(contract).toMatchObject({ accountId, customerKind: 'legal-entity', seats: 3, amount: invoice.amount, date: TODAY });
  expect(contract.paidAt).toEqual(startOfDay(TODAY));
  expect(await seatsOfContract(db, contract.id)).toHaveLength(3);
  const bank = (await trialBalance(db, TODAY)).find((row) => row.account === 'bank')!;
  expect(balanceOf('bank', bank)).toBeGreaterThanOrEqual(invoice.amount);
  expect(await faults()).toEqual([]);
  await market.work();
  expect(await contractPaper(db, contract.id, 'receipt')).not.toBeNull();
  const letters = (await outbox(db, platform.vault, 100)).filter((one) => one.template === 'seats-bought');
  expect(letters.map((one) => (one.facts as { contractNumber: string }).contractNumber)).toContain(contract.number);
});

test('of the same file twice, two accountants at once and another file with the same line, one contract comes', async () => {
  const { invoice, applicationId } = await invoiced();
  const row = line(invoice);
  await Promise.all([take(row), take(row)]);
  await take(row);
  await take(line(invoice, { ...row, name: 'Басқа жазылуы' }));
  expect((await sql`select from payments.capture where transaction_id = ${row.reference}`.execute(db)).rows).toHaveLength(1);
  expect((await sql`select from transfers.line where reference = ${row.reference}`.execute(db)).rows).toHaveLength(1);
  expect(await contractOfApplication(db, applicationId)).not.toBeNull();
  const other = await takeStatement(platform, { rows: [{ ...row, amount: tiyn(row.amount + 1n) }], format: 'table', staffId: accountant });
  expect(other).toMatchObject({ ok: false, refusal: 'differs' });
});

test('an invoice of this very day may be paid this day: days are compared, not hours; a day before it is implausible', async () => {
  const today = await invoiced();
  await take(line(today.invoice));
  expect(await contractOfApplication(db, today.applicationId)).toMatchObject({ date: TODAY });
  const early = await invoiced();
  const row = line(early.invoice, { day: '2026-12-01' as CivilDate });
  await take(row);
  expect(await contractOfApplication(db, early.applicationId)).toBeNull();
  expect(await openCase(row.reference)).toMatchObject({ kind: 'implausible-time' });
});

test('the last day of an invoice is in its term to its end, though the statement comes long after', async () => {
  const { invoice, applicationId } = await invoiced();
  clock.set(new Date(startOfDay(addDays(invoice.validUntil, 3)).getTime() + 60_000));
  await take(line(invoice, { day: invoice.validUntil }));
  expect(await contractOfApplication(db, applicationId)).toMatchObject({ date: invoice.validUntil });
});

test('less concludes nothing and waits with its return prepared; it goes back by a transfer that a line shows', async () => {
  const { invoice, applicationId } = await invoiced();
  const row = line(invoice, { amount: tiyn(invoice.amount - 100n) });
  await take(row);
  expect(await contractOfApplication(db, applicationId)).toBeNull();
  const odd = (await openCase(row.reference))!;
  expect(odd).toMatchObject({ kind: 'underpaid', prepared: { do: 'give-back', amount: row.amount } });
  const decision = {
    oddityId: odd.id,
    action: 'give-back',
    reason: 'аз',
    told: 'Сома жетпеді',
    actor: { kind: 'staff', id: accountant },
  } as const;
  expectOk(await resolveOddityBy(platform, decision));
  const [back] = (await owedTransfers(db)).filter((one) => one.transactionId === row.reference);
  expect(back).toMatchObject({ way: 'transfer', state: 'owed', amount: row.amount });
  await market.work();
  expect((await moneyBackOf(db, [back!.captureId]))[0]!.state).toBe('owed');
  const wrong = line(invoice, { direction: 'out', amount: tiyn(row.amount - 1n) });
  const out = line(invoice, { direction: 'out', amount: row.amount, purpose: 'Возврат' });
  await take(wrong, out);
  const idOf = async (reference: string) =>
    (await sql<{ id: string }>`select id from transfers.line where reference = ${reference}`.execute(db)).rows[0]!.id;
  const mark = async (reference: string) =>
    markSent(platform, { moneyBackId: back!.id, lineId: await idOf(reference), staffId: accountant });
  expect(await mark(wrong.reference)).toMatchObject({ refusal: 'no-such-line' });
  const both = await Promise.all([mark(out.reference), mark(out.reference)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect((await moneyBackOf(db, [back!.captureId]))[0]).toMatchObject({ state: 'done', refundId: out.reference });
  expect(await faults()).toEqual([]);
});

test('more concludes, and the surplus is owed by transfer; a second payment of the same invoice is owed whole', async () => {
  const { invoice, applicationId } = await invoiced();
  const more = line(invoice, { amount: tiyn(invoice.amount + 5000n) });
  const second = line(invoice);
  await take(more, second);
  expect(await contractOfApplication(db, applicationId)).toMatchObject({ amount: invoice.amount });
  const owed = (await owedTransfers(db)).filter((one) => one.applicationId === applicationId);
  expect(owed.map(({ reason, amount }) => [reason, amount])).toEqual([
    ['surplus', 5000n],
    ['duplicate', invoice.amount],
  ]);
  expect(await faults()).toEqual([]);
});

test('a line without a number, with a foreign one or from another payer waits for a person, who binds it with a reason', async () => {
  const { invoice, applicationId } = await invoiced();
  const rows = [
    line(invoice, { purpose: 'за обучение', bin: '050741000009' }),
    line(invoice, { purpose: 'счет С-2020-999999' }),
    line(invoice, { bin: '050741000009' }),
  ];
  await take(...rows);
  const cases = await Promise.all(rows.map(({ reference }) => openCase(reference)));
  expect(cases.map((one) => one?.facts['why'])).toEqual(['no-number', 'unknown-number', 'other-payer']);
  expect(await contractOfApplication(db, applicationId)).toBeNull();
  const bind = (at: number, number: string | null, reason = 'Білім бөлімі төледі') =>
    matchByHand(platform, { lineId: cases[at]!.reference, number, staffId: accountant, reason });
  expect(await bind(2, invoice.number, ' ')).toMatchObject({ refusal: 'reason-missing' });
  expect(await bind(2, 'С-2020-000001')).toMatchObject({ refusal: 'no-such-invoice' });
  const twice = await Promise.all([bind(2, invoice.number), bind(2, invoice.number)]);
  expect(twice.filter((one) => one.ok)).toHaveLength(1);
  expect(await contractOfApplication(db, applicationId)).toMatchObject({ amount: invoice.amount });
  // Money of no invoice is held, and its return lies ready.
  expect(await bind(1, null, 'Қате аударым')).toMatchObject({ ok: true, value: 'hold' });
  expect(await openCase(rows[1]!.reference)).toMatchObject({
    kind: 'unknown-attempt',
    prepared: { do: 'give-back', amount: invoice.amount },
  });
  expect(await faults()).toEqual([]);
});

test('what came through a gateway cannot be owed by transfer, and a line of an outgoing kind is never a payment', async () => {
  const buyer = await market.buyer();
  await market.pay((await market.press(buyer)).attemptId, '4242424242424242');
  const paid = () => sql<{ id: string }>`select id from payments.capture where provider = 'tiptop' limit 1`.execute(db);
  const { rows } = await until(paid, (found) => found.rows.length > 0);
  const forged = sql`insert into payments.money_back (capture_id, reason, amount, owed_at, state, way)
    values (${rows[0]!.id}, 'decided', 1, now(), 'owed', 'transfer')`.execute(db);
  expect(await forged.then(() => null, refusedBy)).toBe('only_a_service_is_returned_by_transfer');
  const { invoice, applicationId } = await invoiced();
  await take(line(invoice, { direction: 'out' }));
  expect(await contractOfApplication(db, applicationId)).toBeNull();
});

test('what left the account to who has paid us waits for a word, and rent is nobody’s question', async () => {
  const { invoice } = await invoiced();
  const [paid, rent] = [line(invoice), line(invoice, { direction: 'out', amount: tiyn(33_300n), bin: null, partyAccount: null })];
  const back = line(invoice, { direction: 'out', amount: tiyn(44_400n) });
  await take(paid, rent, back);
  expect(await openCase(back.reference)).toMatchObject({ kind: 'transfer-unmatched', facts: { direction: 'out' } });
  expect(await openCase(rent.reference)).toBeUndefined();
});

/** One movement, as three exports of the same bank state it: each without what the others have. */
const exportsOf = ({ number, amount, bin }: Invoice, document: string) => ({
  exchange: `1CClientBankExchange
СекцияДокумент=ПлатежноеПоручение
НомерДокумента=${document}
ДатаПоступило=02.12.2026
Сумма=${tengeText(amount)}
ПлательщикБИН_ИИН=${bin}
ПлательщикИИК=KZ751234567890123456
ПолучательИИК=${account}
НазначениеПлатежа=Оплата по счету ${number}
КонецДокумента
КонецФайла
`,
  byBin: `дата;документ;кредит;бин;назначение\n02.12.2026;${document};${tengeText(amount)};${bin};Оплата по счету ${number}\n`,
  byReference: `дата;референс;кредит;бин;назначение\n02.12.2026;FT-${document};${tengeText(amount)};${bin};Оплата по счету ${number}\n`,
});
async function rowsOf(file: string): Promise<readonly StatementRow[]> {
  const { rows } = expectOk(await readStatementFile(new TextEncoder().encode(file), [account!]));
  const read = expectOk(readStatement(rows, { today: TODAY, accounts: [account!] }));
  expect(read.faults).toEqual([]);
  return read.rows;
}
const takeFile = async (file: string) => take(...(await rowsOf(file)));
const linesOf = async (amount: bigint, direction: 'in' | 'out', day: CivilDate = TODAY) =>
  (
    await sql<{ id: string; reference: string }>`select id, reference from transfers.line
      where amount = ${amount} and direction = ${direction} and day = ${day} order by id`.execute(db)
  ).rows;
const owedOf = async (applicationId: string) => (await owedTransfers(db)).filter((one) => one.applicationId === applicationId);
const say = (lineId: string, isSame: boolean, reason = 'Банк растады') =>
  decideRepeat(platform, { lineId, isSame, staffId: accountant, reason });
/** So many seats that no other test pays the same sum. */
async function invoicedApart(seats: number) {
  const buyer = await market.buyer();
  return pressForInvoice(market, buyer, await school(platform, buyer.accountId), seats);
}

test('one movement in three formats is one payment: the others wait until staff say what they are', async () => {
  const { invoice, applicationId } = await invoicedApart(7);
  const { exchange, byBin, byReference } = exportsOf(invoice, '17');
  for (const file of [exchange, byBin, byReference, byBin]) await takeFile(file);
  const found = await linesOf(invoice.amount, 'in');
  expect(found).toHaveLength(3);
  expect(await contractOfApplication(db, applicationId)).not.toBeNull();
  expect(await owedOf(applicationId)).toEqual([]);
  const [, second, third] = found;
  for (const one of [second!, third!])
    expect((await openCase(one.reference))?.facts).toMatchObject({ why: 'likely-repeat', known: found[0]!.reference });
  const bind = { lineId: second!.id, number: invoice.number, staffId: accountant, reason: 'x' };
  expect(await matchByHand(platform, bind)).toMatchObject({ refusal: 'likely-repeat' });
  expect(await say(second!.id, true, ' ')).toMatchObject({ refusal: 'reason-missing' });
  expect(await say(found[0]!.id, true)).toMatchObject({ refusal: 'not-found' });
  const both = await Promise.all([say(second!.id, true), say(second!.id, true)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await openCase(second!.reference)).toBeUndefined();
  expect(await say(second!.id, false)).toMatchObject({ refusal: 'already-resolved' });
  await takeFile(byBin);
  await market.work();
  expect(await owedOf(applicationId)).toEqual([]);
  // Another payment goes on as any line: of the same invoice it is owed back. The job does it where the process died.
  expectOk(await say(third!.id, false));
  await market.work();
  expect((await owedOf(applicationId)).map(({ reason, transactionId }) => [reason, transactionId])).toEqual([
    ['duplicate', third!.reference],
  ]);
  expect(await openCase(third!.reference)).toBeUndefined();
  expect(await faults()).toEqual([]);
});

test('two formats brought at the same moment are held against each other', async () => {
  const { invoice, applicationId } = await invoicedApart(8);
  const { exchange, byReference } = exportsOf(invoice, '18');
  await Promise.all([takeFile(exchange), takeFile(byReference)]);
  const cases = await Promise.all((await linesOf(invoice.amount, 'in')).map(({ reference }) => openCase(reference)));
  expect(cases.filter((one) => one?.facts['why'] === 'likely-repeat')).toHaveLength(1);
  expect(await contractOfApplication(db, applicationId)).not.toBeNull();
  expect(await owedOf(applicationId)).toEqual([]);
});

test('two payments that one file states apart are both taken, in a longer file of the same day too', async () => {
  const { invoice, applicationId } = await invoicedApart(9);
  const { byBin } = exportsOf(invoice, '19');
  const [head, row] = byBin.trim().split('\n');
  await takeFile(byBin);
  await takeFile([head, row, row!.replace(';19;', ';20;'), row!.replace(';19;', ';21;')].join('\n'));
  expect((await owedOf(applicationId)).map(({ reason }) => reason)).toEqual(['duplicate', 'duplicate']);
  // The same day in another format: each is a likely repeat, and once one is known as the same, what stands beside it is not.
  const { exchange } = exportsOf(invoice, '19');
  await takeFile(exchange);
  const copy = (await linesOf(invoice.amount, 'in'))[3]!;
  expectOk(await say(copy.id, true));
  await takeFile(exchange);
  expect(await owedOf(applicationId)).toHaveLength(2);
});

test('a sum that left the account shows one return, however many files state it', async () => {
  const { invoice, applicationId } = await invoicedApart(10);
  await take(line(invoice), line(invoice), line(invoice));
  const [first, second] = await owedOf(applicationId);
  const sent = { direction: 'out', purpose: 'Возврат', document: '31' } as const;
  await take(line(invoice, sent));
  const [known] = await linesOf(invoice.amount, 'out');
  const mark = (moneyBackId: string, lineId: string) => markSent(platform, { moneyBackId, lineId, staffId: accountant });
  expectOk(await mark(first!.id, known!.id));
  await take(line(invoice, sent));
  const [, repeat] = await linesOf(invoice.amount, 'out');
  expect((await openCase(repeat!.reference))?.facts).toMatchObject({ why: 'likely-repeat', direction: 'out', known: known!.reference });
  expect(await freeOutgoing(db, invoice.amount)).toEqual([]);
  expect(await mark(second!.id, repeat!.id)).toMatchObject({ refusal: 'no-such-line' });
  const forged = sql`insert into transfers.sent_return (line_id, money_back_id, marked_by, at)
    values (${repeat!.id}, ${second!.id}, ${accountant}, now())`.execute(db);
  expect(await forged.then(() => null, refusedBy)).toBe('a_repeat_shows_no_return');
  expect((await moneyBackOf(db, [second!.captureId]))[0]!.state).toBe('owed');
  const { statementId } = expectOk(await say(repeat!.id, false, 'Екінші қайтару'));
  await settleStatement(platform, statementId);
  expect(await openCase(repeat!.reference)).toBeDefined();
  expectOk(await mark(second!.id, repeat!.id));
  expect(await openCase(repeat!.reference)).toBeUndefined();
  expect(await faults()).toEqual([]);
});

test('rent that two files state is asked about once, and is then nobody’s question', async () => {
  const { invoice } = await invoicedApart(2);
  const rent = {
    direction: 'out',
    amount: tiyn(12_345_678n),
    bin: '111140000008',
    partyAccount: 'KZ251234567890123456',
    document: '41',
  } as const;
  await take(line(invoice, rent));
  await take(line(invoice, { ...rent, partyAccount: null }));
  const [, repeat] = await linesOf(rent.amount, 'out');
  const { statementId } = expectOk(await say(repeat!.id, false));
  await Promise.all([settleStatement(platform, statementId), settleStatement(platform, statementId)]);
  expect(await openCase(repeat!.reference)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { oddities, type Oddity } from '#payments';
import { transact } from '#platform/database.ts';
import { sql } from 'kysely';
import { openDesk } from '../testing/registry-desk.ts';
import { staffAt } from '../testing/staff.ts';

const desk = await openDesk(new Date('2026-11-22T10:00:00Z'));
const { faults, press, tampered } = desk;
const { db, clock } = desk.market.platform;

const cases = async (): Promise<Oddity[]> => (await oddities(db, 'open')).filter((one) => one.kind === 'books-differ');
const more = (sum: number): Promise<unknown> => tampered(`update ledger.entry set amount = amount + (${sum}) where event = 'captured'`);

test('a fault is one case while it stands; set aside, another difference or the same one come back alarms again', async () => {
  await desk.paid();
  await more(1);
  const found = await faults();
  expect(found.map((one) => one.split(' ')[0])).toEqual(['captures', 'receivable', 'held']);
  // The check runs four times a day.
  await Promise.all([faults(), faults()]);
  const first = await cases();
  expect(first.map((one) => one.facts['rule']).sort()).toEqual(['captures', 'held', 'receivable']);
  for (const one of first) expect(await press(one, 'set-aside')).toBe(303);
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await faults();
  expect(await cases()).toEqual([]);
  // Another fault of the same account.
  await more(6);
  await faults();
  const second = await cases();
  expect(second.map((one) => one.facts['rule']).sort()).toEqual(['captures', 'held', 'receivable']);
  for (const one of second) expect(await press(one, 'set-aside')).toBe(303);
  // Mended, and broken again by the same sum.
  await more(-7);
  expect(await faults()).toEqual([]);
  clock.set(new Date(clock.now().getTime() + 3_600_000));
  await more(7);
  await faults();
  expect(await cases()).toHaveLength(3);
  await more(-7);
  expect(await faults()).toEqual([]);
});

test('of one rule twenty cases wait at once, and those behind them come up as they are closed', async () => {
  for (const one of await cases()) await press(one, 'set-aside');
  await transact(db, (tx) =>
    sql`insert into ledger.entry (event, reference, debit, credit, amount, currency, at)
      select 'captured', 'none-' || lpad(n::text, 2, '0'), 'gateway-receivable', 'held', 1, 'XXX', ${clock.now()} from generate_series(1, 25) n`.execute(
      tx,
    ),
  );
  const ofCaptures = async (): Promise<Oddity[]> => (await cases()).filter((one) => one.facts['rule'] === 'captures');
  await faults();
  const waiting = await ofCaptures();
  expect(waiting).toHaveLength(20);
  for (const one of waiting.slice(0, 4)) expect(await press(one, 'set-aside')).toBe(303);
  await faults();
  expect(await ofCaptures()).toHaveLength(20);
  for (const one of await ofCaptures()) expect(await press(one, 'set-aside')).toBe(303);
  await faults();
  expect((await ofCaptures()).map((one) => one.facts['about'])).toEqual(['none-25']);
});

/** An entry that no fact stands behind. */
const planted = (reference: string, tenge: number): Promise<unknown> =>
  tampered(`insert into ledger.entry (event, reference, provider, debit, credit, amount, currency, at, day)
    values ('captured', '${reference}', 'tiptop', 'gateway-receivable', 'held', ${tenge}00, 'KZT', '${clock.now().toISOString()}', '2026-11-22')`);
const of = async (rule: string, about: string): Promise<Oddity> =>
  (await cases()).find((one) => one.facts['rule'] === rule && one.facts['about'] === about)!;
const path = ({ id }: Oddity): string => `/office/oddities/${id}`;
async function quiet(): Promise<void> {
  await tampered(`delete from ledger.entry where reference like 'none-%'`);
  await faults();
  expect(await cases()).toEqual([]);
}

test('what a rule’s own job can mend is mended by one press, and every case that agrees again closes', async () => {
  await quiet();
  const { contract } = await desk.paid();
  await tampered(`delete from ledger.entry where event = 'captured' and reference = '${contract.captureId}'`);
  await faults();
  expect((await cases()).map((one) => one.facts['rule']).sort()).toEqual(['captures', 'held', 'receivable']);
  const one = await of('captures', contract.captureId);
  expect((await desk.staff().get(path(one))).body).toContain('value="mend-books"');
  const done = await Promise.all([press(one, 'mend-books'), press(one, 'mend-books')]);
  expect(done.sort()).toEqual([303, 409]);
  expect([await cases(), await faults()]).toEqual([[], []]);
  expect((await desk.staff().get(path(one))).body).toContain('Ереже қайта сәйкес келді');
});

test('a correcting posting answers an alarm exactly, once, and stands in the journal and in the books', async () => {
  await quiet();
  await planted('strange', 1000);
  await faults();
  const one = await of('captures', 'strange');
  expect(await press(one, 'mend-books')).toBe(409);
  for (const locale of ['', '/ru', '/en']) expect((await desk.staff().get(`${locale}${path(one)}`)).body).not.toMatch(/undefined|\[object/);
  const correct = {
    action: 'correct-books',
    reason: 'Қате жазба',
    debit: 'held',
    credit: 'gateway-receivable',
    amount: '1 000',
    provider: 'tiptop',
  };
  for (const [wrong, field] of [
    [{ reason: ' ' }, 'reason'],
    [{ debit: 'gateway-receivable' }, 'debit'],
    [{ debit: 'revenue' }, 'debit'],
    [{ amount: '999' }, 'amount'],
    [{ provider: '' }, 'provider'],
  ] as const) {
    const refused = await desk.staff().post(path(one), { ...correct, ...wrong });
    expect([field, refused.status, refused.body.includes(`id="${field}-error"`)]).toEqual([field, 422, true]);
  }
  const done = await Promise.all([1, 2].map(() => desk.staff().post(path(one), correct)));
  expect(done.map((each) => each.status).sort()).toEqual([303, 409]);
  expect([await cases(), await faults()]).toEqual([[], []]);
  const entries = await desk.staff().get('/office/books/entries?event=corrected');
  expect([entries.status, /1[\s\u00a0\u202f]000/.test(entries.body)]).toEqual([200, true]);
  expect((await desk.staff().get(path(one))).body).toContain('Кітап: түзету жазбасы бекітілді');
  // A correction that nobody let through is an alarm itself.
  await tampered(`update ledger.entry set amount = amount + 1 where event = 'corrected'`);
  expect((await faults()).some((fault) => fault.startsWith('corrections '))).toBe(true);
  await tampered(`update ledger.entry set amount = amount - 1 where event = 'corrected'`);
  expect(await faults()).toEqual([]);
});

test('above the sum of the refund rule a second person lets the posting through', async () => {
  await quiet();
  await planted('large', 5_000_000);
  await faults();
  const one = await of('captures', 'large');
  const correct = {
    action: 'correct-books',
    reason: 'Қате жазба',
    debit: 'held',
    credit: 'gateway-receivable',
    amount: '5000000',
    provider: 'tiptop',
  };
  expect((await desk.staff().post(path(one), correct)).status).toBe(303);
  expect(await of('captures', 'large')).toBeDefined();
  const { visitor: second } = await staffAt(desk.market.platform, desk.http, 'accountant');
  const { body } = await second.get(path(one));
  const correction = /name="correction" value="([^"]+)"/.exec(body)![1]!;
  const approve = { action: 'approve-correction', reason: 'Тексерілді', correction };
  expect((await desk.staff().post(path(one), approve)).status).toBe(409);
  expect((await second.post(path(one), approve)).status).toBe(303);
  expect([await cases(), await faults()]).toEqual([[], []]);
});

test('where the alarm names no difference a second person lets through any sum', async () => {
  await quiet();
  const { rows } = await sql<{
    id: string;
  }>`select min(id::text) as id from ledger.entry where event = 'captured' and currency = 'KZT'`.execute(db);
  const currency = (code: string) => tampered(`update ledger.entry set currency = '${code}' where id::text = '${rows[0]!.id}'`);
  await currency('USD');
  await faults();
  const one = (await cases()).find(({ facts }) => facts['rule'] === 'captures' && facts['expected'] === facts['booked'])!;
  expect((await desk.staff().get(path(one))).body).toContain('кез келген соманы екінші бухгалтер');
  const correct = { action: 'correct-books', reason: 'Қате валюта', debit: 'held', credit: 'losses', amount: '1', provider: '' };
  expect((await desk.staff().post(path(one), correct)).status).toBe(303);
  expect((await cases()).map(({ id }) => id)).toContain(one.id);
  expect(await db.selectFrom('ledger.v_entry').select('reference').where('credit', '=', 'losses').execute()).toEqual([]);
  await currency('KZT');
  expect(await faults()).toEqual([]);
});

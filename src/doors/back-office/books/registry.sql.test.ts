import { expect, test } from 'vitest';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { contractOfApplication, contractState } from '#contracts';
import { chargebacksOfContract } from '#refunds';
import { accountTurnover, trialBalance, type Account } from '#ledger';
import { gatewayOf, type Oddity } from '#payments';
import { checkBooks, reconcileDay } from '#reconciliation';
import { settleOperation } from '#checkout';
import { until, type Buyer } from '../../checkout/testing/market.ts';
import { xlsxOf } from '../lists/xlsx.gateway.ts';
import { HEAD, openDesk, REGISTRY } from '../testing/registry-desk.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T10:00:00Z');
const TODAY = almatyDay(START);
const desk = await openDesk(START);
const { market, http, paid, uploaded, tampered } = desk;
const { platform, bank } = market;
const { db, clock } = platform;
const staff = desk.staff();
const PATH = REGISTRY;
const at = { gateway: gatewayOf(platform), settle: settleOperation };
const file = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');

test.each(['/ru', '/en', ''])('the page of registries is whole in the language at "%s"', async (locale) => {
  const page = await staff.get(`${locale}${PATH}`);
  expect([page.status, /undefined|\[object|>null</.test(page.body)]).toEqual([200, false]);
});

/** The bank took the money and its notice was lost. */
async function paidQuietly(): Promise<Buyer & { readonly transaction: string }> {
  const one = await market.buyer();
  const { attemptId } = await market.press(one);
  const { noticeBase, noticeTries } = bank.bank.settings;
  Object.assign(bank.bank.settings, { noticeBase: 'http://127.0.0.1:9', noticeTries: 0 });
  const { transactionId } = await market.pay(attemptId, '4111000000001071');
  await until(
    async () => bank.bank.notices,
    (sent) => sent.every((notice) => notice.done),
  );
  Object.assign(bank.bank.settings, { noticeBase, noticeTries });
  return { ...one, transaction: String(transactionId) };
}

/** Letters of Windows-1251, as spreadsheets of the region save them. */
const cp1251 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    if (code < 0x80) return code;
    return letter === 'ё' ? 0xb8 : code - 0x410 + 0xc0;
  });
const caseOf = async (kind: Oddity['kind'], transaction: string): Promise<Oddity | undefined> => (await desk.casesOf(kind, transaction))[0];
const balanceOn = async (account: Account): Promise<bigint> =>
  (await accountTurnover(db, account, { from: '2026-01-01' as CivilDate, to: '2027-12-31' as CivilDate })).after;

test('a registry is looked at first, then taken once: fees and the payout are booked, a payment that was missing with us is settled', async () => {
  const [known, lost] = [await paid(), await paidQuietly()];
  const text = file(
    `Платёж;${known.transaction};22.11.2026 15:04;25 000,00;700,00`,
    `Платёж;${lost.transaction};22.11.2026;25000,00;700,00`,
    `Перечисление;P-1;22.11.2026;48 600,00;`,
  );
  expect(await contractOfApplication(db, lost.applicationId)).toBeNull();
  const looked = await staff.upload(PATH, { action: 'check' }, { file: cp1251(text) });
  expect(looked.body).toContain('Аударым төлемдерден комиссия мен қайтаруларды шегергенге тең');
  expect(await balanceOn('bank')).toBe(0n);
  expect(await uploaded(cp1251(text))).toContain('done=taken');
  expect(await contractOfApplication(db, lost.applicationId)).not.toBeNull();
  expect([await balanceOn('bank'), await balanceOn('gateway-fees'), await balanceOn('gateway-receivable')]).toEqual([
    4_860_000n,
    140_000n,
    0n,
  ]);
  expect(await uploaded(text)).toContain('done=known');
  const before = await trialBalance(db);
  // The same operations as a workbook, with one row more: what is known stays as it is.
  const words = (cells: string[]) => cells.map((cell) => ({ as: 'words', text: cell }) as const);
  const book = await xlsxOf('r', HEAD.split(';'), [
    words(['Платёж', known.transaction, '22.11.2026', '25000', '700']),
    words(['Чарджбэк', 'C-1', '22.11.2026', '25000', '']),
  ]);
  expect(await uploaded(new Uint8Array(book))).toContain('done=taken');
  expect(await trialBalance(db)).toEqual(before);
  expect(await caseOf('chargeback', 'C-1')).toBeDefined();
  expect(await checkBooks(platform)).toEqual([]);
});

test('a dispute that a registry tells of is recorded of its contract by one press', async () => {
  const one = await paid();
  const contract = (await contractOfApplication(db, one.applicationId))!;
  const rows = [`Чарджбэк;C-2;22.11.2026;25000;;${one.transaction}`, `Чарджбэк;C-3;22.11.2026;25000;;990011`];
  await uploaded([`${HEAD};Исходная операция`, ...rows].join('\r\n'));
  expect((await caseOf('chargeback', 'C-3'))!.prepared).toEqual({ do: 'look-into' });
  const told = (await caseOf('chargeback', 'C-2'))!;
  expect(told.prepared).toEqual({ do: 'record-dispute', amount: 2_500_000n });
  const path = `/office/oddities/${told.id}`;
  for (const locale of ['', '/ru', '/en']) {
    const page = (await staff.get(`${locale}${path}`)).body;
    expect(page).toContain(`${locale}/office/contracts/${encodeURIComponent(contract.number)}/refund`);
    expect(page).not.toContain('value="give-back"');
  }
  expect((await staff.post(path, { action: 'record-dispute', reason: '' })).status).toBe(422);
  const pressed = await Promise.all([1, 2].map(() => staff.post(path, { action: 'record-dispute', reason: 'Тізімде тұр' })));
  expect(pressed.map((each) => each.status).sort()).toEqual([303, 409]);
  expect(await contractState(db, contract.id)).toBe('in-service');
  expect(await chargebacksOfContract(db, contract.id)).toMatchObject([{ bankRef: 'C-2', amount: 2_500_000n, outcome: null }]);
  expect(await caseOf('chargeback', 'C-2')).toBeUndefined();
  expect(await checkBooks(platform)).toEqual([]);
});

test('what does not add up waits with its action prepared, which books it once with a reason', async () => {
  const one = await paid();
  await uploaded(file(`Платёж;${one.transaction};22.11.2026;25000;700`, 'Перечисление;P-2;22.11.2026;20000;'));
  const receivable = await balanceOn('gateway-receivable');
  const payout = (await caseOf('payout-differs', 'P-2'))!;
  expect([payout.facts['due'], payout.prepared]).toEqual(['2430000', { do: 'accept-payout', amount: 2_000_000n }]);
  const path = `/office/oddities/${payout.id}`;
  for (const locale of ['', '/ru', '/en']) expect((await staff.get(`${locale}${path}`)).body).not.toMatch(/undefined|\[object/);
  expect((await staff.post(path, { action: 'accept', reason: '' })).status).toBe(422);
  const pressed = await Promise.all([1, 2].map(() => staff.post(path, { action: 'accept', reason: 'Банк удержал залог' })));
  expect(pressed.map((each) => each.status).sort()).toEqual([303, 409]);
  expect(await balanceOn('gateway-receivable')).toBe(receivable - 2_000_000n);
  // The fee is stated again, otherwise, and the sum too.
  await uploaded(file(`Платёж;${one.transaction};22.11.2026;24999;650`));
  expect((await caseOf('sum-differs', one.transaction))!.facts).toMatchObject({ due: '2500000', amount: '2499900' });
  const fees = await balanceOn('gateway-fees');
  const fee = (await caseOf('fee-differs', one.transaction))!;
  expect((await staff.post(`/office/oddities/${fee.id}`, { action: 'accept', reason: 'Акт банка' })).status).toBe(303);
  expect(await balanceOn('gateway-fees')).toBe(fees - 5_000n);
  const sides = await trialBalance(db);
  expect(sides.reduce((sum, row) => sum + row.debit - row.credit, 0n)).toBe(0n);
  expect(await checkBooks(platform)).toEqual([]);
});

test('a fee or a payout changed on the books past their guards is named: the bank would owe another sum', async () => {
  for (const [event, rule] of [
    ['fee', 'fees tiptop:KZT'],
    ['fee-corrected', 'fees tiptop:KZT'],
    ['paid-out', 'bank KZT'],
  ] as const) {
    const one = `where id = (select min(id) from ledger.entry where event = '${event}')`;
    await tampered(`update ledger.entry set amount = amount + 1 ${one}`);
    expect([event, (await checkBooks(platform)).map((fault) => `${fault.rule} ${fault.reference}`)]).toEqual([
      event,
      ['receivable tiptop:KZT', rule],
    ]);
    await tampered(`update ledger.entry set amount = amount - 1 ${one}`);
  }
  expect(await checkBooks(platform)).toEqual([]);
});

test('faulty rows are told by line and column, an unreadable file as such, and nothing is taken', async () => {
  const wrong = await staff.upload(
    PATH,
    { action: 'check' },
    {
      file: file(
        'Платёж;;23.11.2026;25000;',
        'Чудо;1;31.02.2026;x;9',
        'Возврат;2;22.11.2026;5;6',
        'Платёж;3;22.11.2026;5;',
        'Платёж;3;22.11.2026;5;',
      ),
    },
  );
  expect(wrong.status).toBe(422);
  for (const told of [
    '2-жол: «transaction»',
    '2-жол: «date»',
    '3-жол: «type»',
    '3-жол: «date»',
    '3-жол: «amount»',
    '4-жол: «fee»',
    '6-жол: бұл операция',
  ])
    expect(wrong.body).toContain(told);
  for (const broken of ['a;b\n1;2', HEAD, 'PK\u0003\u0004нет', '']) {
    const refused = await staff.upload(PATH, { action: 'check' }, { file: broken });
    expect([broken, refused.status]).toEqual([broken, 422]);
  }
  const { visitor: manager } = await staffAt(platform, http, 'manager');
  expect((await manager.get(PATH)).status).toBe(403);
});

test('the bank’s own lists, read day by day and again: a lost payment is settled, one the bank lacks for three days waits', async () => {
  clock.set(START);
  const [lost, gone] = [await paidQuietly(), await paid()];
  (bank.bank.operations as unknown[]).splice(
    bank.bank.operations.findIndex((one) => String(one.transactionId) === gone.transaction),
    1,
  );
  const read = (back: number) => reconcileDay(platform, at, addDays(TODAY, back));
  clock.set(new Date(START.getTime() + 86_400_000));
  expect(await read(-1)).toBe(true);
  expect(await read(0)).toBe(true);
  expect(await contractOfApplication(db, lost.applicationId)).not.toBeNull();
  // The next day's list may still bring it.
  expect(await caseOf('bank-lacks', gone.transaction)).toBeUndefined();
  clock.set(new Date(START.getTime() + 2 * 86_400_000));
  await Promise.all([read(1), read(1), read(0)]);
  expect(await caseOf('bank-lacks', gone.transaction)).toMatchObject({ facts: { amount: '2500000' } });
  expect(await caseOf('bank-lacks', lost.transaction)).toBeUndefined();
  bank.faults.plan('/payments/list', '500-before', 1);
  expect(await read(1)).toBe(false);
});

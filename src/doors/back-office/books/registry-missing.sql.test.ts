import { expect, test } from 'vitest';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { settleOperation } from '#checkout';
import { accountTurnover } from '#ledger';
import { gatewayNamed, gatewayOf, oddities, type Oddity } from '#payments';
import { openEpay } from '../../checkout/testing/epay-market.ts';
import { noteSilence, reconcileDay, reconcileFile, repeatedJobsOf, type RegistryRow } from '#reconciliation';
import { file, openDesk, REGISTRY } from '../testing/registry-desk.ts';
import { staffAt } from '../testing/staff.ts';

const START = new Date('2026-11-22T06:00:00Z');
const TODAY = almatyDay(START);
const desk = await openDesk(START);
const { uploaded, casesOf, faults, tampered } = desk;
const { platform, bank } = desk.market;
const { db, clock } = platform;
const at = { gateway: gatewayOf(platform), settle: settleOperation };
const days = (count: number): void => clock.set(new Date(START.getTime() + count * 86_400_000));
const payment = (transaction: string, fee = '700'): string => `Платёж;${transaction};22.11.2026;25000;${fee};`;
const fees = async (): Promise<bigint> =>
  (await accountTurnover(db, 'gateway-fees', { from: '2026-01-01' as CivilDate, to: '2027-12-31' as CivilDate })).after;
/** A return of ours that the books hold as done, under the bank's number. */
const returned = (transaction: string, refundId: string, on: string): Promise<unknown> =>
  tampered(`insert into payments.money_back (capture_id, reason, amount, owed_at, state, asked_at, refund_id, closed_at)
    select id, 'decided', 2500000, '${on}', 'done', '${on}', '${refundId}', '${on}' from payments.capture where transaction_id = '${transaction}'`);
const open = async (kind: Oddity['kind']): Promise<Oddity[]> => (await oddities(db, 'open')).filter((one) => one.kind === kind);

test('a fee that the bank’s own list states is booked once, whichever of list and file comes first', async () => {
  bank.bank.settings.feePermille = 28;
  const [listed, filed] = [await desk.paid(), await desk.paid()];
  await uploaded(file(payment(filed.transaction)));
  expect(await fees()).toBe(70_000n);
  days(1);
  for (const time of [1, 2]) expect([time, await reconcileDay(platform, at, TODAY)]).toEqual([time, true]);
  expect(await fees()).toBe(140_000n);
  // The file says nothing of the fee, and its payout follows from the one the list has stated.
  const staffId = (await staffAt(platform, desk.http, 'accountant')).id;
  const row = { kind: 'payment', amount: 2_500_000n, currency: 'KZT', fee: null, day: TODAY, paymentId: null } as const;
  const rows: RegistryRow[] = [
    { ...row, transactionId: listed.transaction },
    { ...row, transactionId: filed.transaction },
    { ...row, kind: 'payout', transactionId: 'F-1', amount: 4_860_000n },
  ];
  expect(await reconcileFile(platform, at, { rows, staffId })).toEqual({ is: 'in' });
  expect([await fees(), await casesOf('fee-differs', listed.transaction), await casesOf('payout-differs', 'F-1')]).toEqual([
    140_000n,
    [],
    [],
  ]);
  expect(await faults()).toEqual([]);
  bank.bank.settings.feePermille = 0;
  clock.set(START);
});

test('a return that the bank states by another sum than ours waits for a person', async () => {
  const one = await desk.paid();
  await returned(one.transaction, '77777', '2026-11-22T07:00:00Z');
  await uploaded(file(payment(one.transaction), `Возврат;77777;22.11.2026;10000;;${one.transaction}`));
  expect((await casesOf('sum-differs', '77777')).map((each) => each.facts)).toMatchObject([
    { operation: 'refund', amount: '1000000', due: '2500000' },
  ]);
});

test('on days that a file is whole for, a payment and a return of ours that it does not hold are found, and not before', async () => {
  const [gone, kept] = [await desk.paid(), await desk.paid()];
  await returned(kept.transaction, '88888', '2026-11-22T07:00:00Z');
  days(3);
  const staffId = (await staffAt(platform, desk.http, 'accountant')).id;
  const row = { kind: 'payment', amount: 2_500_000n, currency: 'KZT', fee: null, day: TODAY, paymentId: null } as const;
  const take = (amount: bigint, covers: { from: CivilDate; to: CivilDate } | null) =>
    reconcileFile(platform, at, {
      rows: [
        { ...row, transactionId: kept.transaction },
        { ...row, kind: 'payout', transactionId: `G-${amount}`, amount },
      ],
      staffId,
      covers,
    });
  await take(1n, null);
  await take(2n, { from: TODAY, to: addDays(TODAY, 1) });
  expect([await casesOf('bank-lacks', gone.transaction), await casesOf('bank-lacks-return', '88888')]).toEqual([[], []]);
  await take(3n, { from: addDays(TODAY, -1), to: TODAY });
  expect(await casesOf('bank-lacks', gone.transaction)).toHaveLength(1);
  expect(await casesOf('bank-lacks', kept.transaction)).toEqual([]);
  const [told] = await casesOf('bank-lacks-return', '88888');
  expect(told!.facts).toMatchObject({ amount: '2500000', returnedAt: '2026-11-22T07:00:00.000Z' });
  const { visitor } = await staffAt(platform, desk.http, 'accountant');
  for (const locale of ['', '/ru', '/en'])
    expect((await visitor.get(`${locale}/office/oddities/${told!.id}`)).body).not.toMatch(/undefined|\[object/);
});

test('staff say which days a file is whole for; days that are not over or out of order are refused, and the file stays checked', async () => {
  const { visitor } = await staffAt(platform, desk.http, 'accountant');
  await visitor.get(REGISTRY);
  const contents = file(payment('5550001'));
  const checked = await visitor.upload(REGISTRY, { action: 'check' }, { file: contents });
  expect(checked.body).toMatch(/name="from"[^>]*value="2026-11-22"|value="2026-11-22"[^>]*name="from"/);
  const table = /name="table" value="([^"]+)"/.exec(checked.body)![1]!.replaceAll('&quot;', '"');
  for (const [from, to] of [
    ['2026-11-23', '2026-11-22'],
    ['2026-11-22', '2026-11-25'],
    ['2026-11-22', ''],
    ['x', 'y'],
  ]) {
    const refused = await visitor.post(REGISTRY, { action: 'accept', table, from: from!, to: to! });
    expect([from, to, refused.status, refused.body.includes('name="table"')]).toEqual([from, to, 422, true]);
  }
  expect((await visitor.post(REGISTRY, { action: 'accept', table, from: '2026-11-20', to: '2026-11-24' })).status).toBe(303);
  expect((await visitor.get(`/ru${REGISTRY}`)).body).toMatch(/20\.11\.2026|20 нояб/);
});

test('a bank that took money and of which nothing is heard for the days of the setting is a case, and again when it was closed in vain', async () => {
  days(4);
  await desk.paid();
  const silent = async (count: number): Promise<Oddity[]> => {
    days(count);
    await noteSilence(platform, 'tiptop');
    await noteSilence(platform, 'tiptop');
    return open('no-registry');
  };
  expect(await silent(13)).toEqual([]);
  const [told] = await silent(14);
  expect(told!.facts).toMatchObject({ provider: 'tiptop', from: addDays(TODAY, 4), payments: 1, amount: '2500000' });
  const { visitor } = await staffAt(platform, desk.http, 'accountant');
  for (const locale of ['', '/ru', '/en'])
    expect((await visitor.get(`${locale}/office/oddities/${told!.id}`)).body).not.toMatch(/undefined|\[object/);
  expect((await visitor.post(`/office/oddities/${told!.id}`, { action: 'set-aside', reason: 'Кабинет жабық' })).status).toBe(303);
  expect(await silent(20)).toEqual([]);
  expect(await silent(24)).toHaveLength(1);
  await reconcileDay(platform, at, addDays(TODAY, 23));
  const before = await open('no-registry');
  expect(await silent(40)).toEqual(before);
});

test('a return in the cabinet of a bank that was silent, or of a file whose reader died, is found the next time', async () => {
  days(0);
  const { origin } = platform.config;
  const { epay, ...halyk } = await openEpay(desk.market);
  const halykAt = { gateway: gatewayNamed(platform, 'epay'), settle: settleOperation };
  const buyer = await desk.market.buyer();
  const { url } = await desk.market.press(buyer);
  Object.assign(platform.config, { gateway: 'tiptop', origin });
  const { id } = await halyk.payAt(url, '5522042705066736');
  await halyk.callback(id);
  const givenBack = (tenge: number) =>
    fetch(`${epay.url}/__test/refund`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ transactionId: id, amount: tenge }),
    });
  const { id: staffId } = await staffAt(platform, desk.http, 'accountant');
  const row = (no: number): RegistryRow => ({
    kind: 'refund',
    transactionId: `CLERK-${no}`,
    amount: 100_000n,
    currency: 'KZT',
    fee: null,
    day: TODAY,
    paymentId: id,
  });
  const taken = (no: number) => reconcileFile(platform, halykAt, { rows: [row(no)], staffId, covers: null });
  const found = async () => (await open('returned-outside')).filter(({ facts }) => facts['payment'] === id).length;
  await givenBack(1000);
  epay.faults.plan('/check-status', '500-before', 1);
  expect([await taken(1), await found()]).toEqual([{ is: 'in' }, 0]);
  expect([await taken(1), await found()]).toEqual([{ is: 'known-file' }, 1]);
  await givenBack(1000);
  epay.faults.plan('/check-status', '500-before', 1);
  expect([await taken(2), await found()]).toEqual([{ is: 'in' }, 1]);
  const [nightly] = repeatedJobsOf(() => [halykAt]);
  for (const _ of [1, 2]) await nightly!.job.run(platform, {}, { jobId: '1', attempt: 1, last: false });
  expect(await found()).toBe(2);
  expect((await faults()).filter((one) => one.includes('epay'))).toEqual([]);
});

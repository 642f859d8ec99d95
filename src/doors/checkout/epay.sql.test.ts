import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { almatyDay } from '#kernel/civil-date.ts';
import { contractOfApplication } from '#contracts';
import { attemptById, attemptsOf, capturesOf, gatewayNamed, holdsOfAttempt, moneyBackOf, noticeCounts, oddities } from '#payments';
import { reconcileFile } from '#reconciliation';
import { askSoon } from './ask-status.command.ts';
import { chooseTerms } from './choose-terms.command.ts';
import { settleOddity } from './settle-oddity.command.ts';
import { settleOperation } from './settle-operation.command.ts';
import { openEpay } from './testing/epay-market.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';

/** Halyk ePay on the road that every payment takes: the same rules, other words. */
const GOOD = '5522042705066736';
const market = await openMarket();
const { epay, payAt, callback } = await openEpay(market);
const { platform, buyer, press, work } = market;
const { db } = platform;

beforeEach(() => {
  platform.clock.set(new Date('2026-11-16T07:00:00Z'));
  Object.assign(platform.config, { gateway: 'epay' });
});

/** Pressed Pay and stands on the bank's page. */
async function atBank(): Promise<Buyer & { attemptId: string; url: string }> {
  const one = await buyer();
  return { ...one, ...(await press(one)) };
}
const concluded = (one: Buyer) =>
  until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  );
const captureOf = async (one: Buyer) => (await capturesOf(db, one.applicationId))[0]!;
const refundsOf = (id: string) => epay.bank.state.refunds.filter((each) => each.transactionId === id).length;

describe('a payment', () => {
  test('becomes a contract by a callback that was asked back; the day is that of its creation', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, GOOD);
    const contract = await concluded(one);
    expect(contract).toMatchObject({ date: '2026-11-16' });
    expect(await capturesOf(db, one.applicationId)).toMatchObject([{ provider: 'epay', transactionId: id, amount: 2_500_000n }]);
  });

  test('five callbacks and one long after are one contract', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000084');
    await concluded(one);
    platform.clock.advance(30 * 86_400);
    expect(await callback(id)).toEqual(['200 OK']);
    expect(await capturesOf(db, one.applicationId)).toHaveLength(1);
  });

  test('whose callback is lost heals by asking', async () => {
    const one = await atBank();
    await payAt(one.url, '4405639700000076');
    platform.clock.advance(60);
    await work();
    expect(await contractOfApplication(db, one.applicationId)).not.toBeNull();
  });

  test.each([
    ['in progress (107)', '4405639700000118'],
    ['454 at first', '4405639700000126'],
    ['a status nobody has heard of', '4405639700000209'],
    ['questions that hang', '4405639700000175'],
    ['questions answered 500', '4405639700000183'],
  ])('%s is neither success nor failure, and is paid in the end', async (_what, card) => {
    const one = await atBank();
    await payAt(one.url, card);
    await until(
      async () => epay.bank.state.callbacks.filter((each) => each.done).length,
      (told) => told === epay.bank.state.callbacks.length,
    );
    expect((await attemptById(db, one.attemptId))!.state).not.toBe('failed');
    for (let turn = 0; turn < 5; turn += 1) {
      platform.clock.advance(60);
      await askSoon(platform, one.attemptId);
      await work();
    }
    expect(await contractOfApplication(db, one.applicationId)).not.toBeNull();
  });

  test('after the page has expired, also a month later, is decided as any late one', async () => {
    const one = await atBank();
    platform.clock.advance(45 * 60);
    const { id } = await payAt(one.url, '4405639700000076');
    platform.clock.advance(30 * 86_400);
    expect(await callback(id)).toEqual(['200 OK']);
    expect(await contractOfApplication(db, one.applicationId)).toMatchObject({ date: '2026-11-16' });
  });

  /** Begun two minutes before midnight in Almaty, heard of three minutes after it: waits for a person. */
  async function acrossMidnight() {
    platform.clock.set(new Date('2026-11-16T18:58:00Z'));
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000076');
    platform.clock.advance(5 * 60);
    await callback(id);
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
    const cases = (await oddities(db, 'open')).filter((each) => each.attemptId === one.attemptId);
    expect(cases).toMatchObject([{ kind: 'implausible-time' }]);
    return { ...one, oddityId: cases[0]!.id };
  }
  const moment = (text: string) => new Date(`2026-11-16T${text}Z`);

  test.each([
    ['18:59', '2026-11-16'],
    ['19:00', '2026-11-17'],
  ])('across midnight waits for a person; captured at %s UTC by the bank’s cabinet, its contract is of %s', async (time, date) => {
    const one = await acrossMidnight();
    const settle = (at?: Date) =>
      settleOddity(platform, { oddityId: one.oddityId, staffId: one.accountId, reason: 'Кабинет', ...(at && { moment: at }) });
    expect(await settle()).toEqual({ ok: false, refusal: 'still-held' });
    expect(await settle(moment('18:57:59'))).toEqual({ ok: false, refusal: 'moment-implausible' });
    expect(await settle(moment(`${time}:00`))).toEqual({ ok: true, value: 'settled' });
    expect(await contractOfApplication(db, one.applicationId)).toMatchObject({ date, paidAt: moment(`${time}:00`) });
    expect(await captureOf(one)).toMatchObject({ paidAt: moment(`${time}:00`) });
    expect(await settle(moment('19:01:00'))).toEqual({ ok: false, refusal: 'already-resolved' });
    await expect(sql`update payments.capture_moment set moment = now()`.execute(db)).rejects.toThrow('immutable');
  });

  test('paid after the page’s end by the entered moment, under changed terms the person chooses', async () => {
    const one = await acrossMidnight();
    // As a price list of midnight would leave it.
    await sql`alter table payments.attempt disable trigger user`.execute(db);
    await sql`update payments.attempt set honoured_until = ${moment('18:58:30')}, access_days = 30 where id = ${one.attemptId}`.execute(db);
    await sql`alter table payments.attempt enable trigger user`.execute(db);
    const settling = { oddityId: one.oddityId, staffId: one.accountId, reason: 'Кабинет', moment: moment('19:02:00') };
    expect(await settleOddity(platform, settling)).toEqual({ ok: true, value: 'settled' });
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
    const cases = (await oddities(db, 'open')).filter((each) => each.attemptId === one.attemptId);
    expect(cases).toMatchObject([{ kind: 'terms-changed', prepared: { do: 'ask-person', amount: 2_500_000n } }]);
    expect(await chooseTerms(platform, { attemptId: one.attemptId, accountId: one.accountId, choice: 'money-back' })).toEqual({
      ok: true,
      value: 'returned',
    });
    await work();
  });

  test('that the bank would not charge for the house; staff charged it in the cabinet next day, and its day is read there', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000167');
    await until(
      () => attemptById(db, one.attemptId),
      (attempt) => attempt!.state === 'authorized',
    );
    epay.faults.plan('/operation/charge', 'refused', 1);
    await work();
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
    platform.clock.set(new Date('2026-11-17T09:00:00Z'));
    epay.bank.transaction(id)!.statusName = 'CHARGE';
    await callback(id);
    const cases = (await oddities(db, 'open')).filter((each) => each.attemptId === one.attemptId);
    expect(cases).toMatchObject([{ kind: 'implausible-time' }]);
    const asking = { oddityId: cases[0]!.id, staffId: one.accountId, reason: 'Кабинет' };
    expect(await settleOddity(platform, asking)).toEqual({ ok: false, refusal: 'still-held' });
    expect(await settleOddity(platform, { ...asking, moment: new Date('2026-11-17T08:40:00Z') })).toEqual({ ok: true, value: 'settled' });
    expect(await contractOfApplication(db, one.applicationId)).toMatchObject({ date: '2026-11-17' });
    await work();
    expect(await holdsOfAttempt(db, one.attemptId)).toMatchObject([{ state: 'charged', wish: null }]);
  });

  test('of too little is held, whatever the callback says', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000134');
    await callback(id, { amount: 25_000 });
    expect((await oddities(db, 'open')).filter((each) => each.attemptId === one.attemptId)).toMatchObject([{ kind: 'underpaid' }]);
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
  });
});

describe('a stranger', () => {
  test('without the secret, or of no order of ours, changes nothing and is counted', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000076');
    const before = (await noticeCounts(db, '2026-11-16')).refused;
    expect((await callback(id, { secret_hash: 'A'.repeat(43) }))[0]).toMatch(/^403/);
    expect((await callback(id, { secret_hash: '' }))[0]).toMatch(/^403/);
    expect((await callback(id, { invoiceId: '999999' }))[0]).toMatch(/^200/);
    const { refused } = await noticeCounts(db, '2026-11-16');
    expect(refused).toEqual({
      ...before,
      forged: before.forged + 1,
      unsigned: before.unsigned + 1,
      'unknown-order': before['unknown-order'] + 1,
    });
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
  });

  test('who knows the secret cannot make a payment: the bank is asked', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, '4405639700000019');
    await callback(id, { code: 'ok', reason: 'success', reasonCode: 0 });
    expect((await attemptById(db, one.attemptId))!.state).toBe('failed');
    expect(await contractOfApplication(db, one.applicationId)).toBeNull();
  });
});

describe('order numbers', () => {
  test('a lost answer is asked again under a new number; both are asked about', async () => {
    const one = await buyer();
    epay.faults.plan('/invoice', 'hang-after', 1);
    await expect(press(one)).rejects.toThrow();
    const { attemptId, url } = await press(one);
    const { rows } = await sql<{ number: string }>`select number::text from payments.bank_order where attempt_id = ${attemptId}`.execute(
      db,
    );
    expect(rows).toHaveLength(2);
    await payAt(url, GOOD);
    await concluded(one);
    expect(await attemptsOf(db, one.applicationId)).toHaveLength(1);
  });

  test('are unique in their last six: a terminal that has spent them opens no page, a new terminal does', async () => {
    const one = await buyer();
    await sql`insert into payments.bank_order (provider, terminal, number, attempt_id, secret_sealed, made_at)
      select provider, terminal, last_value + 1000001, attempt_id, secret_sealed, made_at
      from payments.bank_order, payments.bank_order_number order by number desc limit 1`.execute(db);
    await expect(press(one)).rejects.toThrow();
    expect((await attemptsOf(db, one.applicationId))[0]).toMatchObject({ state: 'failed', reasonCode: 'order-numbers-used-up' });
  });
});

describe('money back', () => {
  test.each([
    ['hang-before', 0],
    ['hang-after', 1],
    ['drop-after', 1],
  ] as const)('when the bank answers %s it goes back once', async (trouble, made) => {
    const first = await atBank();
    const { id } = await payAt(first.url, GOOD);
    await concluded(first);
    // A second payment of the same application goes back by itself.
    const again = await openAnother(first, first.url);
    epay.faults.plan('/operation/refund', trouble, 1);
    await work();
    expect(refundsOf(again)).toBe(made);
    platform.clock.advance(7 * 60);
    await workOnReturns();
    const capture = (await capturesOf(db, first.applicationId)).find((each) => each.transactionId === again)!;
    expect(await moneyBackOf(db, [capture.id])).toMatchObject([{ state: 'done', amount: 2_500_000n }]);
    expect(refundsOf(again)).toBe(1);
    expect(refundsOf(id)).toBe(0);
  });

  test('a return that something else has blurred waits for a person, and nothing is sent twice', async () => {
    const one = await atBank();
    await payAt(one.url, GOOD);
    await concluded(one);
    const again = await openAnother(one, one.url);
    epay.faults.plan('/operation/refund', 'hang-before', 1);
    await work();
    await fetch(`${epay.url}/__test/refund`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ transactionId: again, amount: 500 }),
    });
    platform.clock.advance(7 * 60);
    await workOnReturns();
    expect((await oddities(db, 'open')).filter((each) => each.attemptId === one.attemptId)).toMatchObject([{ kind: 'return-unclear' }]);
    expect(refundsOf(again)).toBe(1);
  });

  test('a return made in the cabinet is found by the registry, which numbers returns its own way, and booked once', async () => {
    const one = await atBank();
    const { id } = await payAt(one.url, GOOD);
    await concluded(one);
    await fetch(`${epay.url}/__test/refund`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ transactionId: id, amount: 500 }),
    });
    const row = { kind: 'refund', amount: 50_000n, currency: 'KZT', fee: null, paymentId: id } as const;
    const day = almatyDay(platform.clock.now());
    const bank = { gateway: gatewayNamed(platform, 'epay'), settle: settleOperation };
    const casesOf = async () => (await oddities(db, 'open')).filter((each) => each.facts['payment'] === id).map((each) => each.kind);
    const { accountId: staffId } = one;
    await reconcileFile(platform, bank, { rows: [{ ...row, day, transactionId: '700001' }], staffId });
    expect(await casesOf()).toEqual(['returned-outside']);
    // What the remainder does not show waits for a person.
    await reconcileFile(platform, bank, { rows: [{ ...row, day, transactionId: '700002' }], staffId });
    expect(await casesOf()).toEqual(['returned-outside', 'unknown-operation']);
  });

  /** The queue of these tests forgets what a job enqueues for itself under its own key. */
  async function workOnReturns(): Promise<void> {
    await sql`select graphile_worker.add_job('payments.give-back', json_build_object('moneyBackId', id))
      from payments.money_back where state = 'asked'`.execute(db);
    await work();
  }

  /** The same link paid a second time, which the bank's page does not allow: money that came is money. */
  async function openAnother(one: Buyer, url: string): Promise<string> {
    const { id } = await payAt(url, '4405639700000076');
    await callback(id);
    expect((await captureOf(one)).decision).toBe('conclude');
    return id;
  }
});

test('with the gateway changed, a payment begun at the other bank is asked about and settled there', async () => {
  Object.assign(platform.config, { gateway: 'tiptop' });
  const one = await atBank();
  Object.assign(platform.config, { gateway: 'epay' });
  await market.pay(one.attemptId, '4111000000001022');
  platform.clock.advance(60);
  await work();
  expect(await contractOfApplication(db, one.applicationId)).not.toBeNull();
  expect(await captureOf(one)).toMatchObject({ provider: 'tiptop' });
});

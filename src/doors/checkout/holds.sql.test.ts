import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { contractBalance, ledgerOf } from '#ledger';
import { contractOfApplication } from '#contracts';
import { attemptById, capturesOf, holdsOfAttempt, moneyBackOf, oddities } from '#payments';
import { openAccount } from '../../care/support/testing/accounts.ts';
import { declineTerms } from './decline-terms.command.ts';
import { askHoldAgain } from './ask-hold-again.command.ts';
import { settleHold } from './settle-hold.command.ts';
import { settleOddity } from './settle-oddity.command.ts';
import { killBanks, type KillBank } from './testing/kill-banks.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';

/** Two-step payment at both banks: the house charges what it holds, or gives it up; a hold is no money until it is charged. */
const market = await openMarket();
const { platform, site, buyer, press, work } = market;
const { db, clock, config } = platform;
const { tiptop, epay } = await killBanks(market);
const NOON = new Date('2026-11-16T07:00:00Z');
beforeEach(() => clock.set(NOON));

type Held = Buyer & { readonly attemptId: string; readonly transaction: string };

/** Pressed Pay, and the bank holds the sum; the house has heard of it and done nothing yet. */
async function heldAt(side: KillBank, more?: 'more'): Promise<Held> {
  Object.assign(config, { gateway: side.name });
  side.tellAt(site);
  const one = await buyer();
  const opened = await press(one);
  const transaction = await side.payHeld(opened, more);
  await until(
    () => attemptById(db, opened.attemptId),
    (attempt) => attempt!.state === 'authorized',
  );
  return { ...one, attemptId: opened.attemptId, transaction };
}
const holdOf = async ({ attemptId }: Held) => (await holdsOfAttempt(db, attemptId))[0]!;
const contractOf = (one: Buyer) => contractOfApplication(db, one.applicationId);
const casesOf = async ({ attemptId }: Held) => (await oddities(db, 'open')).filter((one) => one.attemptId === attemptId);
const lettersTo = async ({ accountId }: Buyer) => {
  const { rows } = await sql<{ template: string }>`
    select template from messages.message where account_id = ${accountId} order by id`.execute(db);
  return rows.map((row) => row.template).filter((name) => name === 'hold-released' || name === 'contract-concluded');
};
const later = (seconds: number) => clock.advance(seconds);
/** Time passes and the worker works, so often. */
async function turns(count: number, seconds: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    later(seconds);
    await work();
  }
}
const bookedOf = async (one: Held) => {
  const captures = await capturesOf(db, one.applicationId);
  return (await ledgerOf(db, { references: [(await holdOf(one)).id, ...captures.map(({ id }) => id)] })).map((line) => line.event);
};

describe.each([tiptop, epay])('$name: a held sum', (side) => {
  test('is no money; the house charges it, and it is a contract of the day of the charge', async () => {
    const one = await heldAt(side);
    expect(await holdOf(one)).toMatchObject({ state: 'seen', amount: 2_500_000n, wish: null });
    expect([await capturesOf(db, one.applicationId), await bookedOf(one), await contractOf(one)]).toEqual([[], [], null]);
    later(20);
    await work();
    expect(side.held(one.transaction)).toBe('charged');
    expect(await holdOf(one)).toMatchObject({ state: 'charged', wish: { do: 'charge', amount: 2_500_000n } });
    const contract = (await contractOf(one))!;
    expect(contract).toMatchObject({ date: '2026-11-16', amount: 2_500_000n });
    expect(Math.abs(contract.paidAt.getTime() - clock.now().getTime())).toBeLessThan(2000);
    expect(await bookedOf(one)).toEqual(['captured', 'concluded']);
    expect(await lettersTo(one)).toEqual(['contract-concluded']);
    expect(await casesOf(one)).toEqual([]);
  });

  test('of more than the price is charged to the price: nothing has to go back', async () => {
    const one = await heldAt(side, 'more');
    expect(await holdOf(one)).toMatchObject({ amount: 2_600_000n });
    await work();
    const [capture, ...more] = await capturesOf(db, one.applicationId);
    expect(more).toEqual([]);
    expect(capture).toMatchObject({ amount: 2_500_000n, decision: 'conclude' });
    expect(await moneyBackOf(db, [capture!.id])).toEqual([]);
    expect(await contractBalance(db, (await contractOf(one))!.id)).toMatchObject({ advances: 2_500_000n });
  });

  test('of an application that was declined meanwhile is given up, and the payer is told', async () => {
    const one = await heldAt(side);
    await declineTerms(platform, one);
    later(20);
    await work();
    expect(side.held(one.transaction)).toBe('released');
    expect(await holdOf(one)).toMatchObject({ state: 'released', wish: { do: 'release', why: 'unsellable' } });
    expect([await capturesOf(db, one.applicationId), await bookedOf(one), await contractOf(one)]).toEqual([[], [], null]);
    expect(await lettersTo(one)).toEqual(['hold-released']);
    expect((await attemptById(db, one.attemptId))!.state).toBe('cancelled');
    // The site stands at its own address here, which the cookie is named by.
    const cookie = (await market.cookieOf(one)).replace('3000', new URL(config.origin).port);
    const page = await fetch(`${site}/payments/${one.attemptId}`, { headers: { cookie } });
    expect(await page.text()).toContain('Сома босатылды');
  });

  test('after the page’s end is charged while the terms are the same, and given up once they have changed', async () => {
    const [same, changed] = [await heldAt(side), await heldAt(side)];
    later(45 * 60);
    await sql`alter table payments.attempt disable trigger user`.execute(db);
    await sql`update payments.attempt set access_days = 30 where id = ${changed.attemptId}`.execute(db);
    await sql`alter table payments.attempt enable trigger user`.execute(db);
    await work();
    expect(await contractOf(same)).not.toBeNull();
    expect(await holdOf(changed)).toMatchObject({ state: 'released', wish: { why: 'terms-changed' } });
    expect(await lettersTo(changed)).toEqual(['hold-released']);
  });

  test('and a second one of the same application: one is charged, the other given up', async () => {
    const one = await heldAt(side);
    later(27 * 60);
    const again = await press(one);
    const second = await side.payHeld(again);
    await until(
      () => attemptById(db, again.attemptId),
      (attempt) => attempt!.state === 'authorized',
    );
    // The first one's answer is lost: whether it was charged is not known while the second is decided.
    side.plan('charge', 'hang-before');
    await work();
    expect((await holdsOfAttempt(db, again.attemptId))[0]).toMatchObject({ state: 'released', wish: { why: 'duplicate' } });
    expect(side.held(second)).toBe('released');
    await turns(3, 4 * 60);
    expect(side.held(one.transaction)).toBe('charged');
    expect(await capturesOf(db, one.applicationId)).toHaveLength(1);
  });

  test.each([
    ['hang-before', 'held', 2],
    ['hang-after', 'charged', 1],
    ['drop-after', 'charged', 1],
    ['500-after', 'charged', 1],
  ] as const)('whose charge is answered %s is looked up before it is asked again', async (fault, left, asks) => {
    const one = await heldAt(side);
    side.plan('charge', fault);
    await work();
    expect(side.held(one.transaction)).toBe(left);
    expect(await holdOf(one)).toMatchObject({ state: 'asked' });
    // While the bank may still be working on the call nothing is asked of it.
    await turns(5, 31);
    expect(side.held(one.transaction)).toBe(left);
    await turns(2, 4 * 60);
    expect(side.held(one.transaction)).toBe('charged');
    expect(await contractOf(one)).toMatchObject({ date: '2026-11-16' });
    const { rows } = await sql<{ asks: number }>`select asks from payments.hold where attempt_id = ${one.attemptId}`.execute(db);
    expect(rows).toEqual([{ asks }]);
    expect(await capturesOf(db, one.applicationId)).toHaveLength(1);
  });

  test('that the bank will not charge is given up after three refusals', async () => {
    const one = await heldAt(side);
    side.plan('charge', 'refused', 3);
    await work();
    expect(await holdOf(one)).toMatchObject({ state: 'seen', refusals: 1, wish: null });
    await turns(3, 81 * 60);
    expect(side.held(one.transaction)).toBe('released');
    expect(await holdOf(one)).toMatchObject({ state: 'released', wish: { why: 'charge-refused' } });
    expect(await lettersTo(one)).toEqual(['hold-released']);
  });

  test('that the bank neither charges nor gives up stands before a person, whose press asks at once', async () => {
    const one = await heldAt(side);
    const staffId = await openAccount(platform, `${one.attemptId}@example.kz`);
    side.plan('charge', 'refused', 3);
    side.plan('release', 'refused', 3);
    await work();
    await turns(4, 361 * 60);
    expect(await casesOf(one)).toEqual([]);
    await turns(1, 361 * 60);
    const [waits, ...more] = await casesOf(one);
    expect(more).toEqual([]);
    expect(waits).toMatchObject({ kind: 'hold-stuck', prepared: { do: 'ask-again', amount: 2_500_000n } });
    const press = (reason: string) => askHoldAgain(platform, { oddityId: waits!.id, staffId, reason });
    expect(await press(' ')).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(await press('Банк түзетті')).toEqual({ ok: true, value: 'asked' });
    expect(await press('Банк түзетті')).toEqual({ ok: false, refusal: 'already-resolved' });
    await work();
    expect(side.held(one.transaction)).toBe('released');
    expect(await lettersTo(one)).toEqual(['hold-released']);
  });

  test('that stood before a person and ended by itself leaves the queue', async () => {
    const one = await heldAt(side);
    side.plan('charge', 'refused', 3);
    side.plan('release', 'refused', 3);
    await work();
    await turns(5, 361 * 60);
    expect(await casesOf(one)).toHaveLength(1);
    await turns(1, 361 * 60);
    expect(await casesOf(one)).toEqual([]);
  });

  test('that the bank gave up by itself, or staff in its cabinet, is told of', async () => {
    const one = await heldAt(side);
    side.plan('charge', '500-before');
    await work();
    if (side === tiptop) later(7 * 86_400 + 60);
    else side.releaseInCabinet(one.transaction);
    await turns(1, 60);
    expect(await holdOf(one)).toMatchObject({ state: 'released', wish: { do: 'charge' } });
    expect(await lettersTo(one)).toEqual(['hold-released']);
    expect(await contractOf(one)).toBeNull();
  });
});

test('a charge around midnight whose day is not certain waits for a person, who reads it in the cabinet', async () => {
  const one = await heldAt(epay);
  clock.set(new Date('2026-11-16T18:59:30Z'));
  epay.plan('charge', 'hang-after');
  // The job alone: no other question hears of it before midnight.
  const { id } = await holdOf(one);
  expect(await settleHold(platform, id)).toEqual({ is: 'again', at: new Date('2026-11-16T19:00:00Z') });
  later(60);
  expect(await settleHold(platform, id)).toEqual({ is: 'closed' });
  expect(await contractOf(one)).toBeNull();
  const [waits] = await casesOf(one);
  expect(waits).toMatchObject({ kind: 'implausible-time' });
  const settling = { oddityId: waits!.id, staffId: one.accountId, reason: 'Кабинет', moment: new Date('2026-11-16T18:59:00Z') };
  expect(await settleOddity(platform, settling)).toEqual({ ok: true, value: 'settled' });
  expect(await contractOf(one)).toMatchObject({ date: '2026-11-16' });
});

test('the database charges one held sum of an application at a time, and keeps what is held', async () => {
  const one = await heldAt(tiptop);
  const { id } = await holdOf(one);
  const change = (what: string) => sql.raw(`update payments.hold set ${what} where id = '${id}'`).execute(db);
  await expect(change('amount = 1')).rejects.toThrow('immutable');
  await expect(change(`state = 'asked', wish = 'charge', charge = amount + 1, asked_at = now()`)).rejects.toThrow(
    'a_charge_is_within_its_hold',
  );
  await expect(sql`delete from payments.hold`.execute(db)).rejects.toThrow('immutable');
  await change(`state = 'asked', wish = 'charge', charge = amount, asked_at = now()`);
  await expect(
    sql`insert into payments.hold (provider, transaction_id, attempt_id, application_id, amount, currency, seen_at, state, wish, charge, asked_at)
      select provider, '1', attempt_id, application_id, amount, currency, now(), 'asked', 'charge', amount, now() from payments.hold where id = ${id}`.execute(
      db,
    ),
  ).rejects.toThrow('one_charge_of_an_application');
  await change(`state = 'released', closed_at = now()`);
  await expect(change(`state = 'seen', wish = null, charge = null, asked_at = null, closed_at = null`)).rejects.toThrow('immutable');
});

import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { submissionById } from '#applications';
import { contractOfApplication } from '#contracts';
import { readContentFolder } from '#catalogue';
import { enrolmentByContract } from '#enrolments';
import { legalInForce } from '#offer';
import { attemptById, capturesOf, moneyBackOf, noteFound, oddities, odditiesOfCapture, preparedOf, queueOddity } from '#payments';
import { transact } from '#platform/database.ts';
import { importPriceLists, priceInForce } from '#pricing';
import { chooseTerms } from './choose-terms.command.ts';
import { declineTerms } from './decline-terms.command.ts';
import { viewOf } from './payment-facts.sql.ts';
import { openMarket, until, type Buyer } from './testing/market.ts';

/** The next list takes effect at midnight: the course in question costs less, then a third list makes it dearer. */
const BEFORE = new Date('2026-11-22T18:50:00Z');
const market = await openMarket({ now: BEFORE });
const { platform, buyer, press, pay, notify, work } = market;
const { db, clock } = platform;

const list = (number: number, day: string, amount: number, days: number): [string, Uint8Array] => [
  `price-lists/${number}.yaml`,
  Buffer.from(
    `number: ${number}\neffective_from: ${day}\nlines:\n  - { programme: assessment-for-learning, amount: ${amount}, vat: none, access_days: ${days} }\n  - { programme: ai-in-the-classroom, amount: 15000, vat: none, access_days: 60 }\n`,
  ),
];

beforeAll(async () => {
  const files = new Map(await readContentFolder('content'));
  // After those that the site's own content holds.
  const last = [...files.keys()].filter((name) => name.startsWith('price-lists/')).length;
  for (const [name, bytes] of [list(last + 1, '2026-11-23', 20_000, 60), list(last + 2, '2026-11-25', 40_000, 90)]) files.set(name, bytes);
  expectOk(await importPriceLists(platform, files));
});

/** Opens the page ten minutes before midnight and pays at the given moment; the notice comes when it comes. */
async function paidAt(moment: string, heard = moment): Promise<Buyer & { attemptId: string; transactionId: number }> {
  clock.set(BEFORE);
  const one = await buyer();
  const { attemptId } = await press(one);
  clock.set(new Date(moment));
  const { transactionId } = await payQuietly(attemptId);
  clock.set(new Date(heard));
  await notify({ transactionId, type: 'pay' });
  return { ...one, attemptId, transactionId };
}
async function payQuietly(attemptId: string): Promise<{ transactionId: number }> {
  Object.assign(market.bank.bank.settings, { noticeTries: 0 });
  const paid = await pay(attemptId, '4111000000001071');
  await until(
    async () => market.bank.bank.notices,
    (sent) => sent.every((one) => one.done),
  );
  Object.assign(market.bank.bank.settings, { noticeTries: 100 });
  return paid;
}
const contractOf = (one: Buyer) => contractOfApplication(db, one.applicationId);
const returnsOf = async (one: Buyer) =>
  moneyBackOf(
    db,
    (await capturesOf(db, one.applicationId)).map((capture) => capture.id),
  );
const choiceOf = async (attemptId: string) =>
  (await oddities(db, 'open')).find((one) => one.attemptId === attemptId && one.kind === 'terms-changed');
async function nowInForce() {
  const line = (await priceInForce(db, market.programme.programmeId, clock.now()))!;
  return { priceLineId: line.id, offerVersionId: (await legalInForce(db, 'offer', clock.now())).id, locale: 'ru' as const };
}

describe('the price changes at midnight while the payer is on the page of the bank', () => {
  test('paid before the page ends: the price of the page, although a new list is in force and the notice comes next day', async () => {
    const one = await paidAt('2026-11-22T19:20:00Z', '2026-11-23T19:00:00Z');
    expect(await contractOf(one)).toMatchObject({ amount: 2_500_000n, accessDays: 90, date: '2026-11-23' });
  });

  test('paid a second later: the person chooses; until then there is no contract and the sum is held', async () => {
    const one = await paidAt('2026-11-22T19:20:01Z');
    expect(await contractOf(one)).toBeNull();
    expect(await choiceOf(one.attemptId)).toMatchObject({ prepared: { do: 'ask-person', amount: 2_500_000n } });
    expect(await returnsOf(one)).toEqual([]);
  });

  test('the new terms: a contract on them, dated by the payment, and what was paid above them returned', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const choice = { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms' as const, ...(await nowInForce()) };
    expect(await chooseTerms(platform, { ...choice, priceLineId: 'another' })).toEqual({ ok: false, refusal: 'changed-again' });
    expect(await chooseTerms(platform, { ...choice, accountId: 'another' })).toEqual({ ok: false, refusal: 'nothing-to-choose' });
    const twice = await Promise.all([chooseTerms(platform, choice), chooseTerms(platform, { ...choice, choice: 'money-back' })]);
    expect(twice.filter((done) => done.ok)).toHaveLength(1);
  });

  test('accepted, the contract has the new price and term', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    expect(
      await chooseTerms(platform, { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms', ...(await nowInForce()) }),
    ).toEqual({ ok: true, value: 'concluded' });
    const contract = (await contractOf(one))!;
    expect(contract).toMatchObject({ amount: 2_000_000n, accessDays: 60, date: '2026-11-23' });
    expect(await enrolmentByContract(db, contract.id)).toMatchObject({ term: { accessDays: 60 } });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'surplus', amount: 500_000n, state: 'done' }]);
  });

  test('the money back: all of it, and no contract', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const choice = { attemptId: one.attemptId, accountId: one.accountId, choice: 'money-back' } as const;
    expect(await chooseTerms(platform, choice)).toEqual({ ok: true, value: 'returned' });
    expect(await chooseTerms(platform, choice)).toEqual({ ok: false, refusal: 'nothing-to-choose' });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'terms-changed', amount: 2_500_000n, state: 'done' }]);
    expect(await contractOf(one)).toBeNull();
  });

  test('a dearer list cannot be bought with the old sum', async () => {
    const one = await paidAt('2026-11-24T19:00:05Z');
    const choice = { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms' as const, ...(await nowInForce()) };
    expect(await chooseTerms(platform, choice)).toEqual({ ok: false, refusal: 'not-enough' });
  });

  test('a payment made anew meanwhile concludes; what waited for the choice goes back by itself', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const again = await press(one);
    const { transactionId } = await payQuietly(again.attemptId);
    await notify({ transactionId, type: 'pay' });
    expect(await contractOf(one)).toMatchObject({ amount: 2_000_000n });
    await work();
    expect(await returnsOf(one)).toMatchObject([{ reason: 'duplicate', amount: 2_500_000n, state: 'done' }]);
    expect(await choiceOf(one.attemptId)).toBeUndefined();
  });

  test.each(['new-terms', 'money-back', 'paid-anew', 'declined'] as const)(
    'the bank held more of it than it had told, and then %s: the part goes back beside whatever is chosen, and nothing is kept',
    async (then) => {
      const one = await paidAt('2026-11-22T19:25:00Z');
      const [capture] = await capturesOf(db, one.applicationId);
      const bank = market.bank.bank.operation(one.transactionId)!;
      Object.assign(bank, { amount: 26_000_00 });
      const at = clock.now();
      const of = String(one.transactionId);
      const odd = { kind: 'sum-differs', reference: `tiptop:payment:${of}:2600000KZT`, captureId: capture!.id, attemptId: null } as const;
      await transact(db, async (tx) => {
        await queueOddity(tx, { ...odd, facts: {}, prepared: preparedOf('sum-differs'), at });
        const { id } = (await odditiesOfCapture(tx, capture!.id)).find(({ kind }) => kind === 'sum-differs')!;
        const by = { oddityId: id, staffId: one.accountId, reason: 'Банк растады', at, isBound: () => Promise.resolve(false) };
        expect(await noteFound(tx, capture!, { of, amount: 100_000n }, by)).toBe(true);
      });
      await work();
      expect(await viewOf(db, (await attemptById(db, one.attemptId))!, clock.now())).toMatchObject({ kind: 'choose', amount: 2_500_000n });
      const choice = { attemptId: one.attemptId, accountId: one.accountId };
      if (then === 'new-terms') expectOk(await chooseTerms(platform, { ...choice, choice: then, ...(await nowInForce()) }));
      if (then === 'money-back') expectOk(await chooseTerms(platform, { ...choice, choice: then }));
      if (then === 'declined') await declineTerms(platform, one);
      if (then === 'paid-anew') {
        const { transactionId } = await payQuietly((await press(one)).attemptId);
        await notify({ transactionId, type: 'pay' });
      }
      await work();
      const concludes = then === 'new-terms' || then === 'paid-anew';
      expect(await contractOf(one)).toEqual(concludes ? expect.objectContaining({ amount: 2_000_000n }) : null);
      expect(bank.refunded).toBe(then === 'new-terms' ? 6_000_00 : 26_000_00);
      expect(await choiceOf(one.attemptId)).toBeUndefined();
    },
  );

  test('two payments on one page, the new terms for one: the other goes back by itself', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const second = await payQuietly(one.attemptId);
    await notify({ transactionId: second.transactionId, type: 'pay' });
    expect(await capturesOf(db, one.applicationId)).toHaveLength(2);
    const choice = { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms' as const, ...(await nowInForce()) };
    expect(await chooseTerms(platform, choice)).toEqual({ ok: true, value: 'concluded' });
    await work();
    const back = (await returnsOf(one)).map(({ reason, amount, state }) => [reason, amount, state]).sort();
    expect(back).toEqual([
      ['duplicate', 2_500_000n, 'done'],
      ['surplus', 500_000n, 'done'],
    ]);
    expect(await choiceOf(one.attemptId)).toBeUndefined();
    // The page of the payment tells of all that goes back.
    const attempt = (await attemptById(db, one.attemptId))!;
    expect(await viewOf(db, attempt, clock.now())).toMatchObject({ kind: 'paid', surplus: { amount: 3_000_000n, done: true } });
  });

  test('accepted on new terms, the contract binds what stood on the page of that choice: price list, moment and language', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const first = (await attemptById(db, one.attemptId))!.submissionId;
    clock.set(new Date('2026-11-22T20:00:00Z'));
    const terms = await nowInForce();
    expectOk(await chooseTerms(platform, { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms', ...terms }));
    const contract = (await contractOf(one))!;
    expect(contract.submissionId).not.toBe(first);
    expect(await submissionById(db, contract.submissionId)).toMatchObject({
      no: 2,
      shown: { priceLineId: terms.priceLineId, offerVersionId: terms.offerVersionId, locale: 'ru', at: clock.now() },
      consentId: contract.consentId,
      cardVersionId: contract.cardVersionId,
      at: clock.now(),
    });
  });

  test('who declines while the money waits for the choice gets it back, and can conclude nothing with it', async () => {
    const one = await paidAt('2026-11-22T19:25:00Z');
    const choice = { attemptId: one.attemptId, accountId: one.accountId, choice: 'new-terms' as const, ...(await nowInForce()) };
    const [chosen, declined] = await Promise.all([chooseTerms(platform, choice), declineTerms(platform, one)]);
    expect([chosen.ok, declined].filter(Boolean)).toHaveLength(1);
    const other = await paidAt('2026-11-22T19:25:00Z');
    expect(await declineTerms(platform, other)).toBe(true);
    const late = { attemptId: other.attemptId, accountId: other.accountId, choice: 'new-terms' as const, ...(await nowInForce()) };
    expect(await chooseTerms(platform, late)).toEqual({ ok: false, refusal: 'nothing-to-choose' });
    await work();
    expect(await returnsOf(other)).toMatchObject([{ reason: 'terms-changed', amount: 2_500_000n, state: 'done' }]);
    expect(await contractOf(other)).toBeNull();
  });
});

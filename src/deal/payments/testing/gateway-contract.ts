import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tenge, type Tiyn } from '#kernel/tiyn.ts';
import { expectOk } from '#kernel/result.ts';
import type { AttemptId } from '../attempt.ts';
import { holdContract } from './hold-contract.ts';
import type { Operation, PageOrder } from '../gateway.ts';
import { done, type BankUnderTest } from './bank-under-test.ts';

/** One list of behaviours for every bank: a third one passes it, or is not ready. */
export function gatewayContract(name: string, start: () => Promise<BankUnderTest>): void {
  describe(`the contract of every gateway: ${name}`, () => {
    let bank: BankUnderTest;
    beforeAll(async () => void (bank = await start()));
    afterAll(() => bank.stop());

    const order = (): PageOrder => ({
      attemptId: randomUUID() as AttemptId,
      accountId: randomUUID(),
      amount: tenge(25_000),
      description: 'Курс',
      locale: 'kk',
      email: 'a@example.kz',
      offerUrl: 'http://localhost:1/offer',
      successUrl: 'http://localhost:1/ok',
      failUrl: 'http://localhost:1/no',
    });
    const opened = async () => {
      const asked = order();
      return { ...asked, page: done(await bank.gateway.openPage(asked)), createdAt: new Date() };
    };
    const paid = async (card: string = bank.cards.good) => {
      const one = await opened();
      return { ...one, transactionId: await bank.pay(one, card) };
    };
    const status = async (one: { attemptId: AttemptId; createdAt: Date }): Promise<Operation[]> =>
      done(await bank.gateway.askStatus({ id: one.attemptId, createdAt: one.createdAt }, true));
    const sought = (one: { transactionId: string; attemptId: string }, amount: Tiyn, requestId: string, before = 0n) => ({
      transactionId: one.transactionId,
      attemptRef: one.attemptId,
      amount,
      requestId,
      before,
      owedAt: new Date(),
    });

    test('a purchase: a page at the bank, nothing known before, the capture after, by either question', async () => {
      const one = await opened();
      expect(new URL(one.page.url).origin).toBe(bank.gateway.pageOrigin);
      expect(await status(one)).toEqual([]);
      const transactionId = await bank.pay(one, bank.cards.good);
      const [operation, ...more] = await status(one);
      expect(more).toEqual([]);
      expect(operation).toMatchObject({
        kind: 'payment',
        transactionId,
        attemptRef: one.attemptId,
        accountRef: one.accountId,
        state: 'paid',
        amount: 2_500_000n,
        currency: 'KZT',
        testMode: true,
        card: { lastFour: bank.cards.good.slice(-4) },
      });
      expect(Math.abs(operation!.paidAt!.getTime() - Date.now())).toBeLessThan(10_000);
      expect(done(await bank.gateway.askOperation(transactionId, one.attemptId))).toEqual(operation);
    });

    test('asked again for the page of one attempt, it never makes the attempt two things', async () => {
      const one = await opened();
      const again = done(await bank.gateway.openPage(one));
      if (bank.gateway.can.closesPages) {
        expect(again).toEqual(one.page);
        expect(await bank.gateway.cancelPage(again.pageRef)).toEqual({ is: 'done', value: 'closed' });
      } else expect((await bank.gateway.cancelPage(again.pageRef)).is).toBe('refused');
      const paidAgain = await bank.pay({ ...one, page: again }, bank.cards.good).catch(() => null);
      if (paidAgain !== null) expect(await status(one)).toMatchObject([{ transactionId: paidAgain, attemptRef: one.attemptId }]);
    });

    test('a decline is no end: the next attempt succeeds', async () => {
      const first = await paid(bank.cards.declined);
      expect(await status(first)).toMatchObject([{ state: 'failed', reasonCode: expect.stringMatching(/^\d+$/) as string, paidAt: null }]);
      const second = await paid();
      expect(await status(second)).toMatchObject([{ state: 'paid' }]);
    });

    holdContract({ bank: () => bank, paid, status });

    test('another sum than was ordered is told as it is', async () => {
      expect(await status(await paid(bank.cards.less))).toMatchObject([{ state: 'paid', amount: 2_499_900n }]);
    });

    test('a notice proves its sender, a repeat bears the same key, a stranger is refused', async () => {
      const one = await paid();
      const raw = (await bank.noticesOf('pay', one.transactionId, 1))[0]!;
      const notice = expectOk(await bank.gateway.verifyNotice(raw));
      expect(notice).toMatchObject({ type: 'pay', transactionId: one.transactionId, attemptRef: one.attemptId, amount: 2_500_000n });
      expect(expectOk(await bank.gateway.verifyNotice({ ...raw })).key).toBe(notice.key);
      expect(await bank.gateway.verifyNotice(bank.forge(raw))).toEqual({ ok: false, refusal: 'forged' });
      expect((await bank.gateway.verifyNotice({ ...raw, body: Buffer.from('{') })).ok).toBe(false);
      expect(bank.gateway.noticeReply('accepted').status).toBe(200);
    });

    test('five notices of one payment are one event', async () => {
      const one = await paid(bank.cards.repeated);
      const keys: string[] = [];
      for (const raw of await bank.noticesOf('pay', one.transactionId, 5)) keys.push(expectOk(await bank.gateway.verifyNotice(raw)).key);
      expect(keys.length).toBe(5);
      expect(new Set(keys).size).toBe(1);
    });

    test('a payment whose notice is lost is found by asking', async () => {
      const one = await paid(bank.cards.lost);
      expect(await status(one)).toMatchObject([{ state: 'paid', transactionId: one.transactionId }]);
      // A payment after it whose notice has come shows that this one's is not merely slow.
      const next = await paid();
      await bank.noticesOf('pay', next.transactionId, 1);
      expect(await bank.noticesOf('pay', one.transactionId, 0)).toEqual([]);
    });

    test.each([
      ['500-before', 'server-error'],
      ['500-after', 'server-error'],
      ['drop-after', 'connection'],
      ['hang-before', 'timeout'],
      ['hang-after', 'timeout'],
    ] as const)('%s is unknown, never a failure, and settled by asking', async (trouble, cause) => {
      await bank.plan('open', trouble);
      const asked = order();
      expect(await bank.gateway.openPage(asked)).toEqual({ is: 'unknown', cause });
      const one = { ...asked, page: done(await bank.gateway.openPage(asked)), createdAt: new Date() };
      const transactionId = await bank.pay(one, bank.cards.good);
      await bank.plan('status', trouble);
      expect(await bank.gateway.askStatus({ id: one.attemptId, createdAt: one.createdAt }, false)).toEqual({ is: 'unknown', cause });
      expect(await status(one)).toMatchObject([{ state: 'paid', transactionId }]);
      await bank.plan('return', trouble);
      const request = { transactionId, amount: tenge(25_000), requestId: randomUUID() };
      expect(await bank.gateway.giveBack(request)).toEqual({ is: 'unknown', cause });
      const made = trouble.endsWith('-after');
      const trace = done(await bank.gateway.findReturn(sought({ ...one, transactionId }, request.amount, request.requestId)));
      expect(trace.is).toBe(made ? 'made' : 'not-made');
      if (!made) expect((await bank.gateway.giveBack(request)).is).toBe('done');
      expect(await bank.returnsOf(transactionId)).toBe(1);
    });

    test('money goes back in parts, each found afterwards, never more than came', async () => {
      const one = await paid();
      const [first, second] = [randomUUID(), randomUUID()];
      const back = (amount: Tiyn, requestId: string) => bank.gateway.giveBack({ transactionId: one.transactionId, amount, requestId });
      expect((await back(tenge(10_000), first)).is).toBe('done');
      expect(done(await bank.gateway.findReturn(sought(one, tenge(10_000), first))).is).toBe('made');
      expect(done(await bank.gateway.findReturn(sought(one, tenge(15_000), second, 1_000_000n))).is).toBe('not-made');
      expect((await back(tenge(15_001), randomUUID())).is).toBe('refused');
      const [payment] = (await status(one)).filter((each) => each.kind === 'payment');
      expect(payment).toMatchObject({ state: 'paid', amount: 2_500_000n });
      expect((await back(tenge(15_000), second)).is).toBe('done');
      expect(await bank.returnsOf(one.transactionId)).toBe(2);
    });

    test('less than the bank returns is refused without asking it', async () => {
      const { smallestReturn } = bank.gateway.can;
      if (smallestReturn <= 1n) return;
      const one = await paid();
      const less = { transactionId: one.transactionId, amount: (smallestReturn - 1n) as Tiyn, requestId: randomUUID() };
      expect((await bank.gateway.giveBack(less)).is).toBe('refused');
      expect(await bank.returnsOf(one.transactionId)).toBe(0);
    });

    test('a return from the cabinet is not taken for ours', async () => {
      const one = await paid();
      await bank.returnInCabinet(one.transactionId, 500);
      const trace = done(await bank.gateway.findReturn(sought(one, tenge(25_000), randomUUID())));
      expect(trace.is).toBe(bank.gateway.can.namesReturns ? 'not-made' : 'unclear');
    });

    test('a day is listed, or the bank says that it cannot', async () => {
      const listed = await bank.gateway.listDay(new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10));
      expect(listed.is).toBe(bank.gateway.can.listsDays ? 'done' : 'refused');
    });
  });
}

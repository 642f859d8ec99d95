import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tenge, type Tiyn } from '#kernel/tiyn.ts';
import { done, type ContractTools } from './bank-under-test.ts';

/** What every bank does with a sum that it only holds: charged once, wholly or in part, or released; asked after a lost answer. */
export function holdContract({ bank, paid, status }: ContractTools): void {
  describe('a sum that is only held', () => {
    const held = async (card = bank().cards.held) => {
      const one = await paid(card);
      const found = async () => (await status(one)).find((each) => each.transactionId === one.transactionId)!;
      const asked = async () => done(await bank().gateway.askOperation(one.transactionId, one.attemptId))!;
      return {
        ...one,
        found,
        asked,
        charge: (amount: Tiyn) => bank().gateway.charge({ ...one, amount }),
        release: () => bank().gateway.release(one),
      };
    };

    test('is not paid; charged, it is, once', async () => {
      expect(bank().gateway.can.holds).not.toBeNull();
      const one = await held();
      expect(await one.found()).toMatchObject({ state: 'authorized', paidAt: null, amount: 2_500_000n });
      expect(await one.charge(tenge(25_000))).toEqual({ is: 'done', value: 'charged' });
      expect(await one.found()).toMatchObject({ state: 'paid', amount: 2_500_000n });
      expect((await one.charge(tenge(25_000))).is).toBe('refused');
      expect((await one.release()).is).toBe('refused');
      expect(await one.asked()).toMatchObject({ state: 'paid', amount: 2_500_000n });
    });

    test('is released whole, and cannot be charged any more', async () => {
      const one = await held();
      expect(await one.release()).toEqual({ is: 'done', value: 'released' });
      expect(await one.found()).toMatchObject({ state: 'cancelled', paidAt: null });
      expect((await one.charge(tenge(25_000))).is).toBe('refused');
      expect(await bank().returnsOf(one.transactionId)).toBe(0);
    });

    test('is charged in part: the rest was never taken, and is no return; more than is held is refused', async () => {
      for (const tellSo of bank().tellingParts) {
        await tellSo();
        const one = await held(bank().cards.heldMore);
        expect(await one.found()).toMatchObject({ state: 'authorized', amount: 2_600_000n });
        expect((await one.charge(tenge(26_001))).is).toBe('refused');
        expect((await one.charge(tenge(25_000))).is).toBe('done');
        const charged = await one.asked();
        expect(charged).toMatchObject({ state: 'paid', amount: 2_500_000n });
        expect(charged.returned ?? 0n).toBe(0n);
        expect((await bank().gateway.giveBack({ transactionId: one.transactionId, amount: tenge(100), requestId: randomUUID() })).is).toBe(
          'done',
        );
        const after = await one.asked();
        expect(after).toMatchObject({ state: 'paid', amount: 2_500_000n });
        expect(after.returned ?? 10_000n).toBe(10_000n);
      }
    });

    test.each([
      ['charge', '500-before', 'authorized'],
      ['charge', 'hang-before', 'authorized'],
      ['charge', 'hang-after', 'paid'],
      ['charge', 'drop-after', 'paid'],
      ['release', 'hang-before', 'authorized'],
      ['release', '500-after', 'cancelled'],
    ] as const)('%s answered %s is unknown, and settled by asking: %s', async (act, trouble, state) => {
      const one = await held();
      await bank().plan(act, trouble);
      expect((await (act === 'charge' ? one.charge(tenge(25_000)) : one.release())).is).toBe('unknown');
      expect((await one.asked()).state).toBe(state);
    });

    test('stays held when the bank refuses', async () => {
      const one = await held();
      for (const act of ['charge', 'release'] as const) await bank().plan(act, 'refused');
      expect((await one.charge(tenge(25_000))).is).toBe('refused');
      expect((await one.release()).is).toBe('refused');
      expect((await one.asked()).state).toBe('authorized');
    });
  });
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minus, tiyn } from '#kernel/tiyn.ts';
import { balances, imbalance, kzt, type LedgerEntry } from '#ledger';
import { onCaptured, onReturnDone, onReturnOwed } from './entries.ts';
import { settle, type ApplicationFacts, type CaptureFacts, type Decision } from './settlement.ts';

/** A small world: one application, notices in any order and number, decided and booked as the commands do. */
const PRICE = 2_500_000n;
const START = Date.parse('2026-11-22T18:50:00Z');
const terms = { amount: PRICE, accessDays: 90, offerVersionId: 'o3' };

type Event =
  | { do: 'notice'; transaction: number; capture: CaptureFacts; seenMinutes: number; changed: boolean; sold: boolean; known: boolean }
  | { do: 'decline' }
  | { do: 'return-confirmed' };

const capture: fc.Arbitrary<CaptureFacts> = fc.record({
  amount: fc.oneof(fc.constant(PRICE), fc.bigInt({ min: 1n, max: 2n * PRICE })),
  currency: fc.oneof({ weight: 6, arbitrary: fc.constant('KZT') }, { weight: 1, arbitrary: fc.constantFrom('RUB', 'USD') }),
  paidAt: fc.option(
    fc.integer({ min: -30, max: 90 }).map((minutes) => new Date(START + minutes * 60_000)),
    { freq: 12 },
  ),
  testMode: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('notice' as const),
      transaction: fc.integer({ min: 1, max: 5 }),
      capture,
      seenMinutes: fc.integer({ min: 0, max: 200 }),
      changed: fc.boolean(),
      sold: fc.boolean(),
      known: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'decline' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'return-confirmed' as const }) },
);

type World = {
  application: ApplicationFacts;
  seen: Map<number, { capture: CaptureFacts; decision: Decision }>;
  contracts: number[];
  entries: LedgerEntry[];
  owed: { id: string; amount: bigint }[];
  now: number;
};

function step(world: World, one: Event): void {
  world.now += 60_000;
  if (one.do === 'decline') {
    if (world.application.state === 'open') world.application = { state: 'declined', at: new Date(world.now) };
    return;
  }
  if (one.do === 'return-confirmed') {
    const next = world.owed.shift();
    if (next) world.entries.push(onReturnDone(next.id, 'tiptop', kzt(next.amount)));
    return;
  }
  if (world.seen.has(one.transaction)) return; // the unique key of the transaction
  world.now = Math.max(world.now, START + one.seenMinutes * 60_000);
  const decision = settle(
    {
      capture: one.capture,
      attempt: one.known ? { createdAt: new Date(START), honouredUntil: new Date(START + 30 * 60_000), terms } : null,
      sameAccount: true,
      application: world.application,
      termsAtPayment: one.sold ? (one.changed ? { ...terms, amount: PRICE + 100n } : terms) : null,
      rules: { testMoneyCounts: false, oldestPaymentDays: 60 },
    },
    new Date(world.now),
  );
  world.seen.set(one.transaction, { capture: one.capture, decision });
  book(world, String(one.transaction), one.capture, decision);
}

function book(world: World, id: string, { amount, currency }: CaptureFacts, decision: Decision): void {
  if (decision.kind === 'ignore') return;
  world.entries.push(onCaptured(id, 'tiptop', { amount, currency }));
  if (decision.kind === 'conclude') {
    world.contracts.push(Number(id));
    world.application = { state: 'concluded' };
    if (decision.surplus > 0n) owe(world, id, decision.surplus);
  }
  if (decision.kind === 'give-back') owe(world, id, decision.amount);
}

function owe(world: World, id: string, amount: bigint): void {
  world.entries.push(onReturnOwed(id, 'tiptop', kzt(amount)));
  world.owed.push({ id, amount });
}

test('whatever comes in whatever order: at most one contract, only by a confirmed full payment, and money in = out + held', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const world: World = { application: { state: 'open' }, seen: new Map(), contracts: [], entries: [], owed: [], now: START };
      for (const one of events) step(world, one);
      expect(world.contracts.length).toBeLessThanOrEqual(1);
      for (const id of world.contracts) {
        const paid = world.seen.get(id)!.capture;
        expect(paid.amount >= PRICE && paid.currency === 'KZT' && !paid.testMode && paid.paidAt !== null).toBe(true);
      }
      for (const currency of ['KZT', 'RUB', 'USD']) {
        const book = balances(world.entries, currency);
        const taken = [...world.seen.values()].filter((one) => one.decision.kind !== 'ignore' && one.capture.currency === currency);
        const moneyIn = taken.reduce((sum, one) => sum + one.capture.amount, 0n);
        const moneyOut = world.entries
          .filter((one) => one.event === 'return-done' && one.currency === currency)
          .reduce((sum, one) => sum + one.amount, 0n);
        expect(book['gateway-receivable']).toBe(moneyIn - moneyOut);
        expect(imbalance(book)).toBe(0n);
        for (const account of ['held', 'refunds-payable'] as const) expect(book[account] >= 0n).toBe(true);
        // The price stays held for the contract, which books it as the customer's advance; it never goes back by itself.
        if (currency === 'KZT' && world.contracts.length > 0) expect(book.held >= PRICE).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('nobody waits: every payment is concluded, on its way back, or in front of a person with an action prepared', () => {
  fc.assert(
    fc.property(capture, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 200 }), (one, sold, known, minutes) => {
      const decision = settle(
        {
          capture: one,
          attempt: known ? { createdAt: new Date(START), honouredUntil: new Date(START + 1_800_000), terms } : null,
          sameAccount: true,
          application: { state: 'open' },
          termsAtPayment: sold ? terms : null,
          rules: { testMoneyCounts: false, oldestPaymentDays: 60 },
        },
        new Date(START + minutes * 60_000),
      );
      if (decision.kind === 'conclude') expect(minus(tiyn(one.amount), decision.surplus)).toBe(PRICE);
      else if (decision.kind === 'give-back') expect(decision.amount).toBe(one.amount);
      else expect(decision.prepared.do).toBeTruthy();
    }),
  );
});

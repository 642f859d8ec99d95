import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contractState, contractSteps, moveContract, type Contract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { balanceOf, trialBalance, type Account } from '#ledger';
import { capturesOf, moneyBackOf, returnedOfPrice } from '#payments';
import { refusedBy, transact } from '#platform/database.ts';
import { checkBooks } from '#reconciliation';
import {
  appealRefund,
  approveRefund,
  askRefund,
  casesOfContract,
  chargebacksOfContract,
  decideChargeback,
  findGround,
  publishRule,
  recordChargeback,
  refuseRefund,
  takeBackRefund,
  takeUp,
} from '#refunds';
import { openAccount } from '../../../care/support/testing/accounts.ts';
import { tiptopPayments } from '../../checkout/testing/payers-money.ts';
import { RefundModel, TWO_ABOVE, type Outcome } from '../testing/refund-model.ts';
import { openRefundMarket } from '../testing/refund-market.ts';

/**
 * Random sequences of what customers, staff, the bank and its faults may do, against real PostgreSQL and a small model: each
 * act is taken or refused as the model says, and at the end all money is where it must be. `npm run test:full` runs many.
 */
const RUNS = process.env['FULL'] === '1' ? 60 : 5;
const ACTS = 26;
const PRICE = 2_500_000n;
const PAYS_TWICE = '4111000000001063';
const market = await openRefundMarket(new Date('2026-11-22T10:00:00Z'));
const { platform, bank, work, refundsAtBank } = market;
const { db, clock } = platform;
const staff = await Promise.all([0, 1, 2].map((no) => openAccount(platform, `staff-${no}@example.kz`)));
const terms = { withdrawalOpen: true, byDays: true, byLessons: true, combine: 'larger', mostPercent: 100, appealDays: 365 } as const;
await publishRule(platform, staff[0]!, { ...terms, secondApprovalAbove: Number(TWO_ABOVE / 100n), reason: 'test' });

const by = fc.integer({ min: 0, max: 2 });
/** The way of a case is listed more often than what stands across it, so that runs come to the money. */
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('ask' as const), ground: fc.constantFrom('provider-fault' as const, 'withdrawal' as const) }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constantFrom('take-up' as const, 'find' as const, 'approve' as const), by }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('refuse' as const, 'appeal' as const, 'take-back' as const), by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('dispute' as const), percent: fc.integer({ min: 1, max: 110 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('decide' as const), at: fc.integer({ min: 0, max: 2 }), won: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('suspend-unwarned' as const), reason: fc.constantFrom('conduct', 'chargeback') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('bank-fails' as const), fault: fc.constantFrom('500-before', '500-after', 'drop-after') }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'work' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('days-pass' as const), days: fc.integer({ min: 1, max: 20 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Life = { readonly contract: Contract; readonly accountId: string; readonly model: RefundModel };

/** The model's word and the shop's, or null where an act is none of a case's. */
async function both({ contract, accountId, model }: Life, one: Act): Promise<readonly [Outcome, { readonly ok: boolean }] | null> {
  const caseId = (await casesOfContract(db, contract.id))[0]?.id ?? contract.id;
  const review = (no: number) => ({ caseId, staffId: staff[no]! });
  const person = { caseId, accountId };
  switch (one.do) {
    case 'ask': {
      const asked = { contractId: contract.id, ground: one.ground, words: 'Өтініш', by: { kind: 'person', id: accountId } } as const;
      return [model.ask(one.ground), await askRefund(platform, asked)];
    }
    case 'take-up':
      return [model.takeUp(), await takeUp(platform, review(one.by))];
    case 'find':
      return [model.find(one.by), await findGround(platform, { ...review(one.by), finding: 'Расталды' })];
    case 'approve':
      return [model.approve(one.by), await approveRefund(platform, review(one.by))];
    case 'refuse':
      return [model.refuse(one.by), await refuseRefund(platform, { ...review(one.by), reason: 'Себебі' })];
    case 'appeal':
      return [model.appeal(), await appealRefund(platform, { ...person, words: 'Келіспеймін' })];
    case 'take-back':
      return [model.takeBack(), await takeBackRefund(platform, person)];
    case 'dispute': {
      const amount = ((25_000n * BigInt(one.percent)) / 100n) * 100n;
      const bankRef = `D-${model.disputes.length + 1}`;
      return [model.dispute(amount), await recordChargeback(platform, { contractId: contract.id, amount, bankRef, staffId: staff[0]! })];
    }
    case 'decide': {
      const known = (await chargebacksOfContract(db, contract.id)).find((each) => each.bankRef === `D-${one.at + 1}`);
      const deciding = { outcome: one.won ? ('won' as const) : ('lost' as const), reason: 'Хат', staffId: staff[0]! };
      return [model.decide(one.at, one.won), await decideChargeback(platform, { chargebackId: known?.id ?? contract.id, ...deciding })];
    }
    case 'bank-fails':
    case 'days-pass':
    case 'suspend-unwarned':
    case 'work':
      return null;
  }
}

async function beside({ contract }: Life, one: Act): Promise<void> {
  if (one.do === 'bank-fails') bank.faults.plan('/payments/refund', one.fault as '500-before', 1);
  if (one.do === 'days-pass') {
    clock.advance(one.days * 86_400);
    await recogniseRevenue(platform);
  }
  if (one.do === 'work') await work();
  if (one.do !== 'suspend-unwarned') return;
  const actor = { kind: 'staff' as const, id: staff[0]! };
  const dispute = (await chargebacksOfContract(db, contract.id))[0];
  const reference = one.reason === 'chargeback' && dispute ? dispute.id : contract.id;
  const move = { reason: one.reason, reference, actor, at: clock.now() };
  const outcome = await transact(db, (tx) => moveContract(tx, contract.id, 'suspended', move)).catch((fault: unknown) => refusedBy(fault));
  expect(outcome === 'step_suspends_only_the_warned' || (typeof outcome === 'object' && outcome !== null && !outcome.ok)).toBe(true);
}

/** What must hold after every act. */
async function agrees({ contract, model }: Life): Promise<void> {
  const latest = (await casesOfContract(db, contract.id))[0];
  if (latest?.state === 'done') model.paid();
  expect(latest?.state).toBe(model.one?.state);
  expect(await contractState(db, contract.id)).toBe(model.contract);
  expect(await returnedOfPrice(db, contract.captureId)).toBe(model.reserved);
  expect(model.reserved <= contract.amount).toBe(true);
}

/** The bank recovers, the jobs go on: all money has arrived, and every book says so. */
async function settles({ contract, model }: Life): Promise<void> {
  const going = async (): Promise<boolean> => {
    const ids = (await capturesOf(db, contract.applicationId)).map(({ id }) => id);
    return (await moneyBackOf(db, ids)).some((row) => row.way === 'gateway' && (row.state === 'owed' || row.state === 'asked'));
  };
  for (let turn = 0; turn < 8 && (model.one?.state === 'paying' || (await going())); turn += 1) {
    clock.advance(7 * 60);
    await work();
    await agrees({ contract, model } as Life);
  }
  expect(model.one?.state).not.toBe('paying');
  const gone = (await moneyBackOf(db, [contract.captureId])).filter((row) => row.state === 'done' && row.way === 'gateway');
  expect(refundsAtBank(contract).reduce((a, b) => a + b, 0) * 100).toBe(Number(gone.reduce((sum, row) => sum + row.amount, 0n)));
  expect((await contractSteps(db, contract.id)).filter((step) => step.to === 'suspended')).toEqual([]);
}

const lives: (Life & { readonly payments: bigint })[] = [];
const sumOf = <One>(all: readonly One[], amount: (one: One) => bigint): bigint => all.reduce((sum, one) => sum + amount(one), 0n);

/** What the bank itself says, what the models of all lives say, and what the books say, is the same. */
async function moneyIsWhereItMustBe(): Promise<void> {
  await recogniseRevenue(platform);
  expect(await checkBooks(platform)).toEqual([]);
  const models = lives.map(({ model }) => model);
  const payments = tiptopPayments(bank.bank);
  const [came, back] = [sumOf(payments, (one) => one.came), sumOf(payments, (one) => one.back)];
  const refunded = sumOf(models, (one) => one.refunded);
  expect(came).toBe(sumOf(lives, (one) => one.payments * PRICE));
  expect(back).toBe(sumOf(lives, (one) => (one.payments - 1n) * PRICE) + refunded);
  const disputes = models.flatMap((one) => one.disputes).filter((one) => !one.won);
  const lost = disputes.filter((one) => !one.open);
  const balance = await trialBalance(db);
  const at = (account: Account): bigint => {
    const row = balance.find((one) => one.account === account);
    return row ? balanceOf(account, row) : 0n;
  };
  expect(at('gateway-receivable')).toBe(came - back - sumOf(disputes, (one) => one.amount));
  expect(at('customer-advances') + at('revenue') + at('vat-payable')).toBe(
    sumOf(lives, () => PRICE) - refunded - sumOf(lost, (one) => one.ofPrice),
  );
  expect(at('chargebacks')).toBe(sumOf(disputes, (one) => (one.open ? one.amount : 0n)));
  expect(at('losses')).toBe(sumOf(lost, (one) => one.amount - one.ofPrice));
  expect([at('held'), at('refunds-payable')]).toEqual([0n, 0n]);
  const { rows } = await sql<{ application: string; contracts: number }>`
    select application.id as application, count(contract.id)::int as contracts from applications.application
      left join contracts.contract on contract.application_id = application.id group by application.id`.execute(db);
  expect(new Map(rows.map((row) => [row.application, row.contracts]))).toEqual(
    new Map(lives.map(({ contract }) => [contract.applicationId, 1])),
  );
}

test('whatever is asked, decided, disputed and lost on the line: as the model says, no more back than came, never suspended unwarned', async () => {
  // One pays once, one is told of five times, one pays twice: what is too much goes back by itself.
  const card = fc.constantFrom('4242424242424242', '4111000000001030', PAYS_TWICE);
  await fc.assert(
    fc.asyncProperty(card, fc.array(act, { minLength: ACTS, maxLength: ACTS }), async (paysBy, acts) => {
      const { contract, buyer } = await market.bought(paysBy);
      const life = { contract, accountId: buyer.accountId, model: new RefundModel(), payments: paysBy === PAYS_TWICE ? 2n : 1n };
      lives.push(life);
      const bought = clock.now();
      for (const one of acts) {
        life.model.days = BigInt(Math.round((clock.now().getTime() - bought.getTime()) / 86_400_000));
        const words = await both(life, one);
        if (words) expect([one.do, words[1].ok ? 'done' : 'refused']).toEqual([one.do, words[0]]);
        else await beside(life, one);
        await agrees(life);
      }
      await settles(life);
      await moneyIsWhereItMustBe();
    }),
    { numRuns: RUNS, seed: 20_261_122, endOnFailure: true },
  );
}, 600_000);

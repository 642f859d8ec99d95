import { sql } from 'kysely';
import { expect } from 'vitest';
import { jobs as applicationJobs } from '#applications';
import { certificateOf, issueCertificate, jobs as certificateJobs } from '#certificates';
import { jobs as checkoutJobs } from '#checkout';
import { terminate } from '#conduct';
import { contractOfApplication, contractState, contractSteps, moveContract, type Contract } from '#contracts';
import { ledgerOf, trialBalance } from '#ledger';
import { jobs as messageJobs, outbox } from '#messages';
import { jobs as offerJobs } from '#offer';
import { enrolmentByContract } from '#enrolments';
import { captureById, jobs as paymentJobs, moneyBackOf } from '#payments';
import { transact } from '#platform/database.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { jobs as pricingJobs } from '#pricing';
import { askRefund, caseByNumber, findGround, jobs as refundJobs, papersOf, type Ground, type RefundCase } from '#refunds';
import { expectOk } from '#kernel/result.ts';
import { suspendedCase } from '../../../care/conduct/testing/suspended-case.ts';
import { openAccount } from '../../../care/support/testing/accounts.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { epayBank, tiptopBank, type RefundBank } from './refund-banks.ts';

const rooms = [messageJobs, offerJobs, pricingJobs, applicationJobs, paymentJobs, certificateJobs, refundJobs, checkoutJobs];
const jobs: readonly AnyJob[] = rooms.flat() as AnyJob[];

export type ShopRefund = { readonly one: RefundCase; readonly contract: Contract; readonly buyer: Buyer };

/** A shop beside test banks that are processes of their own, with refunds at the step before the money. */
export async function openRefundShop(now: Date) {
  const market = await openMarket({ now });
  const { platform } = market;
  const { db, vault, config, clock } = platform;
  const banks = { tiptop: await tiptopBank(market), epay: await epayBank(market) };
  const [lawyer, first, second] = await Promise.all(
    ['lawyer', 'first', 'second'].map((name) => openAccount(platform, `${name}@example.kz`)),
  );

  /** Our clock and the banks' go on together. */
  const later = async (seconds: number): Promise<void> => {
    clock.advance(seconds);
    for (const bank of Object.values(banks)) await bank.toTime(clock.now());
  };
  const bought = async (bank: RefundBank = banks.tiptop): Promise<{ contract: Contract; buyer: Buyer }> => {
    const { gatewayTimeoutSeconds } = config;
    // A busy machine is no silent bank: only refunds are hurried.
    Object.assign(config, { gateway: bank.name, gatewayTimeoutSeconds: 10 });
    const buyer = await market.buyer();
    await bank.pay(await market.press(buyer));
    const contract = await until(
      () => contractOfApplication(db, buyer.applicationId),
      (found) => found !== null,
      10,
    );
    Object.assign(config, { gatewayTimeoutSeconds });
    return { contract: contract!, buyer };
  };
  /** Asked by the customer and found by the lawyer: what is left is the money. */
  const grounded = async ({ ground = 'provider-fault' as Ground, completed = false, bank = banks.tiptop } = {}): Promise<ShopRefund> => {
    const { contract, buyer } = await bought(bank);
    if (completed) await complete(contract);
    if (ground === 'terminated') await terminated(contract);
    const by = { kind: 'staff', id: lawyer! } as const;
    const one = expectOk(await askRefund(platform, { contractId: contract.id, ground, words: 'Курс ашылмады', by }));
    expectOk(await findGround(platform, { caseId: one.id, staffId: lawyer!, finding: 'Расталды' }));
    return { one, contract, buyer };
  };
  /** By a breach, as staff do it. */
  const terminated = async ({ id }: Contract): Promise<void> => {
    const [at, caseId] = [clock.now(), await suspendedCase(db, id, clock.now())];
    const step = { reason: 'violation', reference: caseId, actor: { kind: 'system' }, at } as const;
    await transact(db, (tx) => moveContract(tx, id, 'suspended', step));
    await later(10 * 86_400);
    expectOk(await terminate(platform, { caseId, staffId: lawyer!, text: 'Шешім: шарт бұзылды' }));
  };
  /** The course is finished, and its certificate issued. */
  const complete = async (contract: Contract): Promise<void> => {
    const { id: enrolmentId, accountId, programmeVersionId } = (await enrolmentByContract(db, contract.id))!;
    const completedAt = clock.now();
    await sql`insert into learning.completion (enrolment_id, programme_version_id, completed_at)
      values (${enrolmentId}, ${programmeVersionId}, ${completedAt})`.execute(db);
    const facts = { enrolmentId, accountId, contractId: contract.id, programmeVersionId, completedAt };
    await transact(db, (tx) => issueCertificate(tx, platform, facts));
  };
  const certificate = async ({ contract }: ShopRefund) => certificateOf(db, (await enrolmentByContract(db, contract.id))!.id);
  const paymentOf = async ({ captureId }: Contract) => (await captureById(db, captureId))!;
  const refundsAtBank = async (contract: Contract): Promise<number[]> => {
    const payment = await paymentOf(contract);
    return banks[payment.provider as RefundBank['name']].returnsOf(payment);
  };
  const letters = async (accountId: string): Promise<string[]> =>
    (await outbox(db, vault, 1000))
      .filter((each) => each.accountId === accountId && each.template === 'refund-turn')
      .map((each) => (each.facts as { turn: string }).turn);

  /** All of it once: at the bank, in the books, in the contract, in the letters, on paper. */
  const refundedOnce = async (refund: ShopRefund, way: 'gateway' | 'transfer' = 'gateway'): Promise<void> => {
    const { one, contract, buyer } = refund;
    const tenge = Number(one.amount) / 100;
    expect(await refundsAtBank(contract)).toEqual(way === 'gateway' ? [tenge] : []);
    expect((await caseByNumber(db, one.number))!.state).toBe('done');
    const returns = await moneyBackOf(db, [contract.captureId]);
    expect(returns.filter((row) => row.state !== 'refused')).toMatchObject([{ way, state: 'done', amount: one.amount }]);
    const end = one.ground === 'withdrawal' ? 'withdrawn' : 'refunded';
    expect(await contractState(db, contract.id)).toBe(end);
    expect((await contractSteps(db, contract.id)).filter((step) => step.to === end)).toHaveLength(1);
    const entries = (await ledgerOf(db, { contractId: contract.id })).filter((each) => each.event.startsWith('refund-'));
    const sumOf = (event: string) => entries.filter((each) => each.event === event).reduce((sum, each) => sum + each.amount, 0n);
    expect(sumOf('refund-owed')).toBe(one.amount);
    expect(sumOf(way === 'gateway' ? 'refund-paid' : 'refund-transferred')).toBe(one.amount);
    const all = await trialBalance(db);
    expect(all.reduce((sum, row) => sum + row.debit - row.credit, 0n)).toBe(0n);
    const told = await letters(buyer.accountId);
    for (const turn of way === 'gateway' ? ['approved', 'done'] : ['stuck', 'transferred'])
      expect(told.filter((each) => each === turn)).toEqual([turn]);
    expect(await papersOf(db, one.id)).toHaveLength(1);
    const paper = await certificate(refund);
    if (paper) expect(paper.withdrawal).toMatchObject({ ground: 'money-returned' });
  };
  return {
    ...market,
    banks,
    staff: { first: first!, second: second! },
    bought,
    grounded,
    refundsAtBank,
    refundedOnce,
    certificateOf: certificate,
    paymentOf,
    letters,
    work: () => runDueJobs(platform, jobs),
    later,
  };
}

import { expect } from 'vitest';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { jobs as applicationJobs } from '#applications';
import { jobs as checkoutJobs, settleOperation } from '#checkout';
import { jobs as contractJobs } from '#contracts';
import { accountTurnover, type Account } from '#ledger';
import { jobs as messageJobs } from '#messages';
import { jobs as offerJobs } from '#offer';
import { capturesOf, gatewayNamed, jobs as paymentJobs, moneyBackOf, type Oddity } from '#payments';
import type { AnyJob } from '#platform/jobs.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { jobs as pricingJobs } from '#pricing';
import { reconcileFile, type RegistryRow } from '#reconciliation';
import { approveRefund, askRefund, findGround, jobs as refundJobs } from '#refunds';
import type { Operation } from '../../../../emulators/tiptop/bank.ts';
import { until } from '../../checkout/testing/market.ts';
import { openDesk } from './registry-desk.ts';
import { staffAt } from './staff.ts';

const rooms = [messageJobs, offerJobs, pricingJobs, applicationJobs, contractJobs, paymentJobs, refundJobs, checkoutJobs];

/** The desk of an accountant who settles cases by the word of a bank that forgets, remembers and states other sums. */
export async function openWordDesk(start: Date) {
  const desk = await openDesk(start);
  const { market, http } = desk;
  const { platform, bank } = market;
  const { db, clock } = platform;
  const today = almatyDay(start);
  const [staffId, secondId] = [(await staffAt(platform, http, 'accountant')).id, (await staffAt(platform, http, 'accountant')).id];
  const accountant = async () => (await staffAt(platform, http, 'accountant')).visitor;
  const path = ({ id }: Oddity): string => `/office/oddities/${id}`;
  const days = (count: number): void => clock.set(new Date(start.getTime() + count * 86_400_000));
  const work = () => runDueJobs(platform, rooms.flat() as AnyJob[]);
  const row = { kind: 'payment', amount: 2_500_000n, currency: 'KZT', fee: null, day: today, paymentId: null } as const;
  let payouts = 0;
  const operations = bank.bank.operations as Operation[];

  return {
    ...desk,
    staffId,
    accountant,
    path,
    days,
    work,
    /** A payment of a registry's file. */
    row,
    balanceOn: async (account: Account): Promise<bigint> =>
      (await accountTurnover(db, account, { from: '2026-01-01' as CivilDate, to: '2027-12-31' as CivilDate })).after,
    /** Asks the bank, reads what will happen in each language, and presses its button in two tabs at once. */
    settled: async (one: Oddity, action = 'by-word'): Promise<string> => {
      const staff = await accountant();
      await staff.get(path(one));
      expect((await staff.post(path(one), { action: 'ask' })).status).toBe(303);
      for (const locale of ['ru', 'en'] as const) {
        const { body } = await staff.get(localPath(locale, path(one)));
        expect([body.includes(`value="${action}"`), /undefined|\[object/.test(body)]).toEqual([true, false]);
      }
      const { body } = await staff.get(path(one));
      const foreseen = /name="foreseen" value="([\w-]+)"/.exec(body)![1]!;
      expect((await staff.post(path(one), { action, foreseen, reason: ' ' })).status).toBe(422);
      const press = { action, foreseen, reason: 'Банктен сұралды' };
      const done = await Promise.all([staff.post(path(one), press), staff.post(path(one), press)]);
      expect(done.map((each) => each.status).sort()).toEqual([303, 409]);
      return foreseen;
    },
    /** A file of the cabinet, whole for the days around today, that holds these rows alone. */
    listed: async (rows: readonly RegistryRow[], provider = 'tiptop'): Promise<void> => {
      const covers = { from: addDays(today, -1), to: addDays(today, 1) };
      const gone = { ...row, kind: 'chargeback', transactionId: `day-${(payouts += 1)}` } as const;
      const at = { gateway: gatewayNamed(platform, provider), settle: settleOperation };
      await reconcileFile(platform, at, { rows: [...rows, gone], staffId, covers });
    },
    /** The bank forgets an operation, as if it had never been made. */
    without: (transaction: string): Operation => {
      const [gone] = operations.splice(
        operations.findIndex((one) => one.transactionId === Number(transaction)),
        1,
      );
      const payment = operations.find((one) => one.transactionId === gone!.originalTransactionId);
      if (payment) payment.refunded = 0;
      return gone!;
    },
    remembered: (operation: Operation): number => operations.push(operation),
    /** A second payment of one application has gone back by itself. */
    returned: async (): Promise<{ readonly back: string; readonly capture: string }> => {
      days(0);
      const one = await market.buyer();
      const first = await market.press(one);
      clock.advance(27 * 60);
      const second = await market.press(one);
      await market.pay(first.attemptId, '4111000000001071');
      await market.pay(second.attemptId, '4111000000001071');
      const captures = await until(
        () => capturesOf(db, one.applicationId),
        (all) => all.length === 2,
      );
      await work();
      const capture = captures.find((each) => each.decision === 'give-back')!;
      const [back] = await moneyBackOf(db, [capture.id]);
      return { back: back!.refundId!, capture: capture.id };
    },
    /** The price of a contract was refunded by a case. */
    refunded: async (): Promise<{ back: string; number: string; contractId: string; capture: string }> => {
      days(0);
      const { contract } = await desk.paid();
      const by = { kind: 'staff', id: staffId } as const;
      const one = expectOk(await askRefund(platform, { contractId: contract.id, ground: 'provider-fault', words: 'Ашылмады', by }));
      expectOk(await findGround(platform, { caseId: one.id, staffId, finding: 'Расталды' }));
      for (const approver of [staffId, secondId]) await approveRefund(platform, { caseId: one.id, staffId: approver });
      await work();
      const [back] = await moneyBackOf(db, [contract.captureId]);
      return { back: back!.refundId!, number: one.number, contractId: contract.id, capture: contract.captureId };
    },
  };
}

import { jobs as applicationJobs } from '#applications';
import { jobs as certificateJobs } from '#certificates';
import { jobs as checkoutJobs } from '#checkout';
import { contractOfApplication, type Contract } from '#contracts';
import { jobs as incidentJobs } from '#incidents';
import { jobs as messageJobs } from '#messages';
import { jobs as offerJobs } from '#offer';
import { captureById, jobs as paymentJobs } from '#payments';
import type { AnyJob } from '#platform/jobs.ts';
import { runDueJobs } from '#platform/testing/jobs.ts';
import { jobs as pricingJobs } from '#pricing';
import { jobs as refundJobs } from '#refunds';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';

const rooms = [messageJobs, offerJobs, pricingJobs, applicationJobs, paymentJobs, certificateJobs, refundJobs, incidentJobs, checkoutJobs];
const jobs: readonly AnyJob[] = rooms.flat() as AnyJob[];

/** A shop whose customers have bought, with the jobs that refunds need and a look into the bank. */
export async function openRefundMarket(now: Date) {
  const market = await openMarket({ now });
  const { platform, bank } = market;
  const transactions = new Map<string, number>();
  const work = () => runDueJobs(platform, jobs);
  const bought = async (card = '4242424242424242'): Promise<{ contract: Contract; buyer: Buyer }> => {
    const buyer = await market.buyer();
    const { attemptId } = await market.press(buyer);
    await market.pay(attemptId, card);
    const contract = (await until(
      () => contractOfApplication(platform.db, buyer.applicationId),
      (found) => found !== null,
      10,
    ))!;
    await work();
    transactions.set(contract.id, Number((await captureById(platform.db, contract.captureId))!.transactionId));
    return { contract, buyer };
  };
  return {
    ...market,
    work,
    bought,
    /** What the bank gave back of a contract's payment, in tenge. */
    refundsAtBank: (contract: Contract): number[] =>
      bank.bank.operations.filter((one) => one.originalTransactionId === transactions.get(contract.id)).map((one) => one.amount / 100),
    /** The sum was given back in the bank's cabinet, so that the bank refuses to give it back again. */
    takenInCabinet: (contract: Contract): void => {
      const paid = bank.bank.operations.find((one) => one.transactionId === transactions.get(contract.id))!;
      paid.refunded = paid.amount;
    },
    /** Two workers that hold the same job at the same moment. */
    twoWorkers: async (caseId: string): Promise<void> => {
      const pay = refundJobs.find((job) => job.name === 'refunds.pay')!;
      const attempt = { jobId: '0', attempt: 1, last: false };
      await Promise.all([pay.run(platform, { caseId }, attempt), pay.run(platform, { caseId }, attempt)]);
    },
  };
}

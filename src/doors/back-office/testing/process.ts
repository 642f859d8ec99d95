import { almatyDay } from '#kernel/civil-date.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import type { Platform } from '#platform/context.ts';
import { runJobs } from '#platform/jobs.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { approveRefund, decideChargeback, explainAsCase, explainAsRefund, jobs, recordChargeback, recordTransfer } from '#refunds';

/** A real process that does one act of a refund at a given moment; tests kill it at a named place. */
type Act = { readonly caseId: string; readonly staffId: string };
const [work, at, caseId, staffId] = process.argv.slice(2) as [keyof typeof works, string, string, string];
const jobNamed = (name: string) => jobs.find((one) => one.name === name)!;
const works = {
  approve: (on: Platform, act: Act) => approveRefund(on, act),
  transfer: (on: Platform, act: Act) => recordTransfer(on, { ...act, sent: { order: '1204', day: almatyDay(new Date(at)) } }),
  /** Of a whole price, 25 000 tenge; the subject is the payment, and then the dispute. */
  dispute: (on: Platform, { caseId: captureId, staffId: by }: Act) =>
    recordChargeback(on, { captureId, amount: 2_500_000n, bankRef: 'K-1', staffId: by }),
  lose: (on: Platform, { caseId: chargebackId, staffId: by }: Act) =>
    decideChargeback(on, { chargebackId, outcome: 'lost', reason: 'test', staffId: by }),
  /** Of a price that went in the bank's cabinet; the subject is the case of the queue. */
  explain: (on: Platform, { caseId: oddityId, staffId: by }: Act) =>
    explainAsRefund(on, { oddityId, staffId: by, ground: 'provider-fault', amount: 2_500_000n, words: 'Кабинеттен қайтарылған' }),
  'explain-case': (on: Platform, { caseId: oddityId, staffId: by }: Act) => explainAsCase(on, { oddityId, staffId: by }),
  /** As a worker that has taken the job, whoever else has taken it. */
  pay: (on: Platform, { caseId: one }: Act) => jobNamed('refunds.pay').run(on, { caseId: one }, { jobId: '0', attempt: 1, last: false }),
  /** As the worker is: out of the queue, until it is killed. */
  worker: async (on: Platform) => {
    await runJobs(on, jobs);
    return new Promise<never>(() => {});
  },
};
const platform = openPlatform(readConfig(process.env), { clock: { now: () => new Date(at) }, random: systemRandom, role: 'worker' });
await works[work](platform, { caseId, staffId });
await platform.close();

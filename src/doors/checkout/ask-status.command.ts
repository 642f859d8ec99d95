import { attemptById, gatewayNamed, isCaptured, noteExpired, noteReturnedSum, type Gateway } from '#payments';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { askPlan } from './ask-plan.ts';
import { settleOperation } from './settle-operation.command.ts';
import { askStatusTask } from './settlement-tasks.ts';

/** Asks the bank what became of an attempt, settles what it says, and comes again while there may be more. */
export async function askStatus(
  platform: Platform,
  input: { attemptId: string; round: number; late: number },
  given?: Gateway,
): Promise<void> {
  const { attemptId, round, late } = input;
  const before = await attemptById(platform.db, attemptId);
  if (!before) return;
  const gateway = given ?? gatewayNamed(platform, before.provider);
  const forgetful = !gateway.can.repeatsNotices;
  const { statusFirstSeconds: firstSeconds, statusStepSeconds: stepSeconds } = platform.config;
  const plan = (state: typeof before.state) =>
    askPlan({ state, honouredUntil: before.honouredUntil, round, late, forgetful, firstSeconds, stepSeconds }, platform.clock.now());
  const first = plan(before.state);
  const answered = first.ask === 'no' ? null : await gateway.askStatus(before, first.ask === 'thoroughly');
  if (answered?.is === 'done') {
    for (const operation of answered.value) {
      const known = operation.state === 'paid' && (await isCaptured(platform.db, gateway.name, operation.transactionId));
      if (!known) await settleOperation(platform, operation, { provider: gateway.name });
      else if (operation.returned) await transact(platform.db, (tx) => noteReturnedSum(tx, gateway.name, operation, platform.clock.now()));
    }
    if (first.expire) await expire(platform, attemptId, gateway);
  }
  if (answered?.is === 'refused')
    platform.log.error({ attemptId, code: answered.code }, 'the bank refused to say what became of a payment');
  const after = await attemptById(platform.db, attemptId);
  const then = plan(after?.state ?? before.state);
  // An unanswered question is asked again, also when it was to be the last.
  const next = then.next ?? (answered?.is === 'unknown' ? new Date(platform.clock.now().getTime() + firstSeconds * 240_000) : null);
  if (!next) return;
  const counted = { attemptId, round: round + 1, late: late + (first.expire ? 1 : 0) };
  await transact(platform.db, (tx) => enqueue(tx, askStatusTask, counted, { runAt: next, key: `ask-status:${attemptId}` }));
}

/** The page's time is over and the bank knows of no payment: the attempt ends, its page is closed; money may still come. */
async function expire(platform: Platform, attemptId: string, gateway: Gateway): Promise<void> {
  const attempt = await attemptById(platform.db, attemptId);
  if (!attempt || attempt.state === 'authorized' || attempt.state === 'paid') return;
  if (!(await transact(platform.db, (tx) => noteExpired(tx, attempt, platform.clock.now())))) return;
  if (attempt.page) await gateway.cancelPage(attempt.page.ref);
}

/** Brings the next question forward: the person came back from the bank. */
export const askSoon = (platform: Platform, attemptId: string): Promise<void> =>
  transact(platform.db, (tx) =>
    enqueue(tx, askStatusTask, { attemptId, round: 0, late: 0 }, { runAt: platform.clock.now(), key: `ask-status:${attemptId}` }),
  );

/** For `openAttempt`: the first question is enqueued with the attempt itself. */
export const askAfterOpening =
  (platform: Platform) =>
  async (tx: Parameters<typeof enqueue>[0], attemptId: string): Promise<void> => {
    const runAt = new Date(platform.clock.now().getTime() + platform.config.statusFirstSeconds * 1000);
    await enqueue(tx, askStatusTask, { attemptId, round: 0, late: 0 }, { runAt, key: `ask-status:${attemptId}` });
  };

import { applicationById } from '#applications';
import {
  attemptById,
  checkAnswer,
  isConcluded,
  keepReply,
  noteOperation,
  queueUnknownOperation,
  receiveNotice,
  type CheckAnswer,
  type Gateway,
  type Notice,
  type NoticeReply,
  type RawNotice,
} from '#payments';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { askSoon } from './ask-status.command.ts';
import { settleOperation } from './settle-operation.command.ts';
import { askStatusTask } from './settlement-tasks.ts';

/**
 * A call of the bank: proved, stored, acted upon, answered. What happened is asked of the bank itself (the moment of
 * capture above all); while it is silent the notice is asked for again, and nothing is taken as failed.
 */
export async function answerBankNotice(platform: Platform, raw: RawNotice, gateway: Gateway): Promise<NoticeReply> {
  const received = await receiveNotice(platform, raw, gateway);
  crashPoint(platform, 'notice-stored');
  if (received.is === 'refused') return { ...gateway.noticeReply('again'), status: REFUSED[received.fault] };
  if (received.is === 'repeat') return { ...gateway.noticeReply('accepted'), body: received.reply };
  const { id, notice } = received;
  if (notice.type === 'check') {
    const reply = gateway.answerCheck(await check(platform, notice));
    await keepReply(platform, id, reply.body);
    return reply;
  }
  const accepted = gateway.noticeReply('accepted');
  const done = await act(platform, gateway, notice, { id, reply: accepted.body });
  crashPoint(platform, 'notice-acted');
  if (done === 'again') {
    if (!gateway.can.repeatsNotices && notice.attemptRef !== null) await askSoon(platform, notice.attemptRef);
    return gateway.noticeReply('again');
  }
  if (done === 'noted') await keepReply(platform, id, accepted.body);
  return accepted;
}

/** An order that is none of ours is answered as any (reference A4): the bank is not wrong, and a stranger learns nothing. */
const REFUSED = { unreadable: 400, unsigned: 403, forged: 403, 'unknown-order': 200 } as const;

/** Whether this bank may take this sum from this payer now (reference C2). */
async function check(platform: Platform, notice: Notice): Promise<CheckAnswer> {
  const now = platform.clock.now();
  const attempt = notice.attemptRef === null ? null : await attemptById(platform.db, notice.attemptRef);
  const application = attempt && (await applicationById(platform.db, attempt.applicationId));
  const turnedDown = application?.state === 'declined' || application?.state === 'refused';
  const applicationOpen = application !== null && !turnedDown && !(await isConcluded(platform.db, application.id));
  const answer = checkAnswer(
    {
      notice,
      attempt: attempt && { accountId: attempt.accountId, amount: attempt.terms.amount, honouredUntil: attempt.honouredUntil },
      applicationOpen,
      testMoneyCounts: platform.config.gatewayTestMode,
    },
    now,
  );
  if (answer === 'go' && attempt) {
    await transact(platform.db, async (tx) => {
      await noteOperation(tx, attempt, { state: 'pending', reasonCode: null }, now);
      const runAt = new Date(now.getTime() + platform.config.statusFirstSeconds * 1000);
      await enqueue(tx, askStatusTask, { attemptId: attempt.id, round: 0, late: 0 }, { runAt, key: `ask-status:${attempt.id}` });
    });
  }
  return answer;
}

/** `again`: the bank did not say what happened, so it must tell again; `settled`: the reply was kept with what it answers. */
async function act(
  platform: Platform,
  gateway: Gateway,
  notice: Notice,
  answered: { id: string; reply: string },
): Promise<'again' | 'settled' | 'noted'> {
  const asked = await gateway.askOperation(notice.transactionId, notice.attemptRef);
  if (asked.is === 'unknown') return 'again';
  if (asked.is === 'refused' || !asked.value) {
    platform.log.error({ transaction: notice.transactionId, type: notice.type }, 'a signed notice of an operation the bank does not know');
    await queueUnknownOperation(platform, gateway.name, notice);
    return 'again';
  }
  crashPoint(platform, 'operation-asked');
  const settled = await settleOperation(platform, asked.value, { provider: gateway.name, notice: answered });
  // Not decided yet at the bank: the notice must not count as done, whoever repeats it or asks on. A bank that does not number
  // its notices by state would use up with the sum held the notice of the sum taken.
  const { state } = asked.value;
  if (state === 'pending' || (state === 'authorized' && !gateway.can.repeatsNotices)) return 'again';
  return settled === 'noted' ? 'noted' : 'settled';
}

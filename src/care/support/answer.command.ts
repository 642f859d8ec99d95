import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { sendMessage } from '#messages';
import type { SupportRequest } from './request.ts';
import { insertLetter, insertSetAside } from './request.sql.ts';

/** Staff answer: the letter stands in the thread and goes by mail. Of two who answer at once the second is told. */
export async function answerRequest(
  platform: Platform,
  answer: { request: SupportRequest; staffId: string; text: string; after: number },
): Promise<Result<'answered', 'moved-on' | 'erased'>> {
  const { request, staffId, text } = answer;
  if (request.email === null) return refuse('erased');
  const to = request.email;
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    if (!(await insertLetter(tx, platform.vault, { requestId: request.id, no: answer.after + 1, staffId, text, at, answerBy: null })))
      return refuse('moved-on');
    await journal(tx, {
      event: 'support.answered',
      subject: { kind: 'support-request', id: request.id },
      actor: { kind: 'staff', id: staffId },
      at,
    });
    await sendMessage(tx, platform, {
      to,
      template: 'support-answered',
      locale: request.locale,
      facts: { number: request.number, answer: text },
      ...(request.accountId ? { accountId: request.accountId } : {}),
    });
    return ok('answered');
  });
}

/** No answer is needed: the thread leaves the inbox, and who decided so is kept. */
export async function setAside(
  platform: Platform,
  aside: { request: SupportRequest; staffId: string },
): Promise<Result<'set-aside', 'moved-on'>> {
  const latest = aside.request.letters.findLast((letter) => letter.author === 'person');
  if (!latest) return refuse('moved-on');
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const done = await insertSetAside(tx, { requestId: aside.request.id, letterId: latest.id, staffId: aside.staffId, at });
    if (!done) return refuse('moved-on');
    await journal(tx, {
      event: 'support.set-aside',
      subject: { kind: 'support-request', id: aside.request.id },
      actor: { kind: 'staff', id: aside.staffId },
      at,
    });
    return ok('set-aside');
  });
}

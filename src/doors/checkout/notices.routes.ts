import { gatewaysOf, noticeTypes } from '#payments';
import { missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { answerBankNotice } from './answer-notice.command.ts';

/** Calls of a bank: no origin check and no address limit, but proof of the sender, a size limit, and nothing believed that was not asked back. */
async function notice(visit: Visit): Promise<Answer> {
  const type = noticeTypes.find((one) => one === visit.params['type']);
  const bank = gatewaysOf(visit.platform).find((one) => one.name === visit.params['bank']);
  if (!type || !bank) return missing();
  const reply = await answerBankNotice(visit.platform, { type, body: visit.raw.body, headers: visit.raw.headers }, bank);
  return text(reply.body, reply.type, reply.status);
}

/** The type of a notice is known only from its address (reference C2 and A4: postLink is `pay`, failurePostLink `fail`). */
export const noticeRoutes = [
  route({ method: 'POST', path: '/notices/:bank/:type', access: 'notice', unlocalised: true, bodyLimit: 32 * 1024, answer: notice }),
];

import { noticeTypes } from '#payments';
import { missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { answerBankNotice } from './answer-notice.command.ts';

/** Calls of the bank: no origin check and no address limit, but a signature over the raw bytes and a size limit. */
async function notice(visit: Visit): Promise<Answer> {
  const type = noticeTypes.find((one) => one === visit.params['type']);
  if (!type) return missing();
  const reply = await answerBankNotice(visit.platform, { type, body: visit.raw.body, headers: visit.raw.headers });
  return text(reply.body, reply.type, reply.status);
}

/** The type of a notice is known only from its address (reference C2). */
export const noticeRoutes = [
  route({ method: 'POST', path: '/notices/tiptop/:type', access: 'notice', unlocalised: true, bodyLimit: 32 * 1024, answer: notice }),
];

import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { mayAsk } from './ask.command.ts';
import { promised } from './promise-answer.command.ts';
import type { SupportRequest } from './request.ts';
import { insertLetter } from './request.sql.ts';

/** The person writes again in the same thread. `after` is the last letter they saw, so a form sent twice is one letter. */
export async function writeMore(
  platform: Platform,
  more: { request: SupportRequest; accountId: string; text: string; after: number; ip: string },
): Promise<Result<'kept', 'too-many' | 'moved-on'>> {
  const { request } = more;
  if (!(await mayAsk(platform, { email: request.number, ip: more.ip }))) return refuse('too-many');
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const letter = {
      requestId: request.id,
      no: more.after + 1,
      staffId: null,
      text: more.text,
      at,
      answerBy: await promised(tx, platform),
    };
    if (!(await insertLetter(tx, platform.vault, letter))) return refuse('moved-on');
    await journal(tx, {
      event: 'support.written-again',
      subject: { kind: 'support-request', id: request.id },
      actor: { kind: 'person', id: more.accountId },
      at,
    });
    return ok('kept');
  });
}

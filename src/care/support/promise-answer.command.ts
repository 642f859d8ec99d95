import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { answerBy } from './answer-by.ts';
import { answerTimeAt, insertAnswerTime } from './answer-time.sql.ts';

/** Until when a letter that comes now is answered, by the time that holds now. */
export async function promised(tx: Tx, { config, clock }: Platform): Promise<Date> {
  const now = clock.now();
  return answerBy(now, (await answerTimeAt(tx, now)).workingDays, config.daysOff);
}

/** A manager changes the time: it holds for letters from now on, and takes nothing back from those that wait. */
export function publishAnswerTime(platform: Platform, staffId: string, workingDays: number): Promise<number> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const no = await insertAnswerTime(tx, { workingDays, staffId, at });
    await journal(tx, {
      event: 'support.answer-time-published',
      subject: { kind: 'answer-time', id: String(no) },
      actor: { kind: 'staff', id: staffId },
      at,
      facts: { workingDays },
    });
    return no;
  });
}

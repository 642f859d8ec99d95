import type { Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { saveAnswer, type AnswerRefusal, type AnswerSent, type Saving } from '#assessment';
import { endIfOverdue } from './end-attempt.command.ts';

/** Keeps one answer; an answer that comes too late ends the attempt on the way. */
export async function keepAnswer(
  platform: Platform,
  sent: Omit<AnswerSent, 'now' | 'graceSeconds'>,
): Promise<Result<Saving, AnswerRefusal | 'no-attempt'>> {
  const now = platform.clock.now();
  const saved = await transact(platform.db, (tx) => saveAnswer(tx, { ...sent, now, graceSeconds: platform.config.answerGraceSeconds }));
  if (!saved.ok && saved.refusal === 'time-over') await endIfOverdue(platform, sent);
  return saved;
}

import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { spend } from '#platform/limits.ts';
import { sendMessage } from '#messages';
import { lastDayToAnswer } from './answer-by.ts';
import { promised } from './promise-answer.command.ts';
import type { AskedQuestion, RequestId, RequestNumber } from './request.ts';
import { insertLetter, insertRequest } from './request.sql.ts';

export type Asking = { readonly question: AskedQuestion; readonly accountId: string | null; readonly locale: Locale; readonly ip: string };

/** Keeps the question, tells the person its number by mail; too many from one place or for one address are refused. */
export async function ask(
  platform: Platform,
  { question, accountId, locale, ip }: Asking,
): Promise<Result<{ id: RequestId; number: RequestNumber }, 'too-many'>> {
  if (!(await mayAsk(platform, { email: question.email, ip }))) return refuse('too-many');
  return transact(platform.db, async (tx) => ok(await askIn(tx, platform, { question, accountId, locale })));
}

/** Part of a later room's own transaction: what the person said there is answered here. */
export async function askIn(
  tx: Tx,
  platform: Platform,
  { question, accountId, locale }: Omit<Asking, 'ip'>,
): Promise<{ id: RequestId; number: RequestNumber }> {
  const at = platform.clock.now();
  const until = await promised(tx, platform);
  const made = await insertRequest(tx, platform.vault, { accountId, locale, subject: question.subject, email: question.email, at });
  await insertLetter(tx, platform.vault, { requestId: made.id, no: 1, staffId: null, text: question.text, at, answerBy: until });
  await journal(tx, {
    event: 'support.asked',
    subject: { kind: 'support-request', id: made.id },
    actor: accountId ? { kind: 'person', id: accountId } : { kind: 'guest' },
    at,
    facts: { number: made.number },
  });
  await sendMessage(tx, platform, {
    to: question.email,
    template: 'support-received',
    locale,
    facts: { number: made.number, answerBy: lastDayToAnswer(until) },
    ...(accountId ? { accountId } : {}),
  });
  return made;
}

/** A school may share one place; one address of mail is one person, and must not be flooded with our letters. */
const LIMITS = { place: { limit: 20, windowSeconds: 3600 }, email: { limit: 5, windowSeconds: 3600 } } as const;

export async function mayAsk(platform: Platform, who: { email: string; ip: string }): Promise<boolean> {
  const now = platform.clock.now();
  const place = who.ip.includes(':') ? who.ip.split(':').slice(0, 4).join(':') : who.ip;
  const bucket = (kind: string, text: string) =>
    `support-${kind}:${platform.vault.lookup(text, 'support.limits').toString('base64url').slice(0, 27)}`;
  const byPlace = await spend(platform.db, { bucket: bucket('place', place), ...LIMITS.place, now });
  return byPlace && (await spend(platform.db, { bucket: bucket('email', who.email), ...LIMITS.email, now }));
}

import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { spend } from '#platform/limits.ts';
import { sendMessage } from '#messages';
import type { AskedQuestion, RequestNumber } from './request.ts';
import { insertLetter, insertRequest } from './request.sql.ts';

export type WritingTo = {
  /** Made with the form: sent twice, it is one letter. */
  readonly id: string;
  readonly accountId: string;
  readonly staffId: string;
  readonly letter: AskedQuestion;
  readonly locale: Locale;
};

/** Staff write to one person: a thread of the person's own that begins with the letter, and the letter by mail. */
export async function writeTo(
  platform: Platform,
  { id, accountId, staffId, letter, locale }: WritingTo,
): Promise<Result<RequestNumber, 'too-many' | 'sent-already'>> {
  if (!(await mayWrite(platform, { accountId, staffId }))) return refuse('too-many');
  const at = platform.clock.now();
  const { subject, text, email } = letter;
  try {
    return await transact(platform.db, async (tx) => {
      const made = await insertRequest(tx, platform.vault, { id, begunBy: 'staff', accountId, locale, subject, email, at });
      await insertLetter(tx, platform.vault, { requestId: made.id, no: 1, staffId, text, at, answerBy: null });
      await journal(tx, {
        event: 'support.written-to',
        subject: { kind: 'support-request', id: made.id },
        actor: { kind: 'staff', id: staffId },
        at,
        facts: { number: made.number },
      });
      const facts = letterFacts(platform, locale, { subject, text, number: made.number });
      await sendMessage(tx, platform, { to: email, template: 'staff-letter', locale, facts, accountId });
      return ok(made.number);
    });
  } catch (fault) {
    if (refusedBy(fault) === 'request_pkey') return refuse('sent-already');
    throw fault;
  }
}

const letterFacts = (platform: Platform, locale: Locale, letter: { subject: string; text: string; number: string }) => ({
  ...letter,
  link: `${platform.config.origin}${localPath(locale, `/my/support/${encodeURIComponent(letter.number)}`)}`,
});

/** A stolen session of staff must not become a mailing machine, and one person is not flooded. */
const LIMITS = { staff: { limit: 60, windowSeconds: 3600 }, person: { limit: 6, windowSeconds: 86_400 } } as const;

async function mayWrite({ db, clock }: Platform, { accountId, staffId }: { accountId: string; staffId: string }): Promise<boolean> {
  const now = clock.now();
  const byStaff = await spend(db, { bucket: `letter-staff:${staffId}`, ...LIMITS.staff, now });
  return byStaff && (await spend(db, { bucket: `letter-to:${accountId}`, ...LIMITS.person, now }));
}

import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { sendMessage } from '#messages';
import { checkPassword, insertClosing, lockAccount, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { closeAllSessions } from '#platform/sessions.ts';
import { hindrancesOf } from './closing-facts.sql.ts';
import type { Hindrance } from './why-not-closed.ts';

export type AskClosingRefusal = { readonly password: 'wrong' | 'too-many' } | { readonly hindrances: readonly Hindrance[] };

/** Asks to close the account: signs out everywhere, and begins the time in which signing in cancels it. */
export async function askClosing(
  platform: Platform,
  given: { accountId: AccountId; password: string },
): Promise<Result<{ eraseAt: Date }, AskClosingRefusal>> {
  const fits = await checkPassword(platform, given.accountId, given.password);
  if (!fits.ok) return refuse({ password: fits.refusal });
  return transact(platform.db, (tx) => ask(tx, platform, given.accountId));
}

async function ask(tx: Tx, platform: Platform, accountId: AccountId): Promise<Result<{ eraseAt: Date }, AskClosingRefusal>> {
  const account = await lockAccount(tx, accountId);
  if (!account) throw new Error('a session without its account');
  const now = platform.clock.now();
  const inTheWay = await hindrancesOf(tx, accountId, now);
  if (inTheWay.length > 0) return refuse({ hindrances: inTheWay });
  const eraseAt = new Date(now.getTime() + platform.config.closingDays * 86_400_000);
  await closeAllSessions(tx, accountId, now);
  // Asked in another tab in this moment: the first one's day holds, and its letter has gone out.
  if (!(await insertClosing(tx, { accountId, askedAt: now, eraseAt }))) return ok({ eraseAt });
  await journal(tx, {
    event: 'account.closing-asked',
    subject: { kind: 'account', id: accountId },
    actor: { kind: 'person', id: accountId },
    at: now,
    facts: { eraseOn: almatyDay(eraseAt) },
  });
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'closing-asked',
    locale: account.locale,
    accountId,
    facts: { eraseOn: almatyDay(eraseAt), signInLink: platform.config.origin + localPath(account.locale, '/sign-in') },
  });
  return ok({ eraseAt });
}

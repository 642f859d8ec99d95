import { applicationById, insertReminder, isOpen, leftLying, lockApplication, type Application, type ApplicationId } from '#applications';
import { programmeById, type ProgrammeId } from '#catalogue';
import { hasLiveEnrolment } from '#enrolments';
import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { isWanted, letterChoices, sendMessage } from '#messages';
import { accountById, openClosing, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { priceInForce } from '#pricing';
import { inFlight } from './own-payments.sql.ts';

const AT_ONCE = 200;

/** Looks through applications left lying; returns how many were reminded of. */
export async function remindApplications(platform: Platform): Promise<number> {
  const now = platform.clock.now();
  const openedBefore = new Date(now.getTime() - platform.config.applicationReminderHours * 3_600_000);
  let sent = 0;
  for (let after: ApplicationId | null = null; ;) {
    const found: Awaited<ReturnType<typeof leftLying>> = await leftLying(platform.db, { openedBefore, now, after, most: AT_ONCE });
    for (const { id, accountId } of found) {
      // Without the consent nothing is even locked.
      if (!isWanted('application-waits', await letterChoices(platform.db, accountId))) continue;
      if (await transact(platform.db, (tx) => remindOne(tx, platform, id))) sent += 1;
    }
    after = found.at(-1)?.id ?? null;
    if (found.length < AT_ONCE) return sent;
  }
}

/** Everything is asked again behind the application's lock: a payment or a refusal that came first is seen. */
async function remindOne(tx: Tx, platform: Platform, id: ApplicationId): Promise<boolean> {
  await lockApplication(tx, id);
  const application = await applicationById(tx, id);
  const now = platform.clock.now();
  if (!application || !isOpen(application) || application.expiresAt <= now) return false;
  const facts = await lettersFacts(tx, application, now);
  if (!facts || !(await insertReminder(tx, id, now))) return false;
  crashPoint(platform, 'application-reminder-written');
  const { account, amount, programme } = facts;
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'application-waits',
    locale: account.locale,
    accountId: account.id,
    facts: {
      programmeTitle: programme.title[account.locale],
      amount: moneyText(amount),
      lastDay: almatyDay(application.expiresAt),
      applicationLink: platform.config.origin + localPath(account.locale, `/checkout/${programme.slug}`),
    },
    uselessAfter: application.expiresAt,
  });
  return true;
}

/** Null where there is nothing to remind of: consent gone, leaving, at the bank, bought, or not sold any more. */
async function lettersFacts(tx: Tx, application: Application, now: Date) {
  const accountId = application.accountId as AccountId;
  const programmeId = application.programmeId as ProgrammeId;
  const account = await accountById(tx, accountId);
  if (!account || (await openClosing(tx, accountId))) return null;
  if (!isWanted('application-waits', await letterChoices(tx, accountId))) return null;
  if (await inFlight(tx, accountId, programmeId, now)) return null;
  if (await hasLiveEnrolment(tx, accountId, programmeId, now)) return null;
  const line = await priceInForce(tx, programmeId, now);
  const programme = await programmeById(tx, programmeId);
  return line && programme ? { account, programme, amount: line.amount } : null;
}

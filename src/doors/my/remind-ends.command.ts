import { programmeVersion } from '#catalogue';
import { dueReminder, endingSoon, enrolmentById, insertEndReminder, lockEnrolment, termState, type EnrolmentId } from '#enrolments';
import { almatyDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { courseOfEnrolment } from '#learning';
import { isWanted, letterChoices, sendMessage } from '#messages';
import { accountById, openClosing } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';

const AT_ONCE = 200;

/** Looks through the courses whose access ends soon; returns how many people were reminded. */
export async function remindEnds(platform: Platform): Promise<number> {
  const { accessReminderDays } = platform.config;
  if (accessReminderDays.length === 0) return 0;
  const near = { today: almatyDay(platform.clock.now()), days: Math.max(...accessReminderDays), most: AT_ONCE };
  let sent = 0;
  for (let after: EnrolmentId | null = null; ;) {
    const found: Awaited<ReturnType<typeof endingSoon>> = await endingSoon(platform.db, { ...near, after });
    for (const { id, term } of found) {
      if (dueReminder(term, accessReminderDays, platform.clock.now()) === null) continue;
      if (await transact(platform.db, (tx) => remindOne(tx, platform, id))) sent += 1;
    }
    after = found.at(-1)?.id ?? null;
    if (found.length < AT_ONCE) return sent;
  }
}

/** Behind the enrolment's lock: a course being completed, or extended, in this moment is seen. */
async function remindOne(tx: Tx, platform: Platform, id: EnrolmentId): Promise<boolean> {
  await lockEnrolment(tx, id);
  const now = platform.clock.now();
  const [enrolment, course] = [await enrolmentById(tx, id), await courseOfEnrolment(tx, id)];
  if (!enrolment || !course || course.completedAt) return false;
  const daysBefore = dueReminder(enrolment.term, platform.config.accessReminderDays, now);
  const state = termState(enrolment.term, now);
  if (daysBefore === null || state.state === 'ended') return false;
  const account = await accountById(tx, enrolment.accountId);
  if (!account || (await openClosing(tx, account.id))) return false;
  if (!isWanted('course-ends', await letterChoices(tx, account.id))) return false;
  if (!(await insertEndReminder(tx, { enrolmentId: id, lastDay: state.lastDay, daysBefore, at: now }))) return false;
  crashPoint(platform, 'end-reminder-written');
  const programme = await programmeVersion(tx, enrolment.programmeVersionId);
  if (!programme) throw new Error('an enrolment without its programme', { cause: id });
  await sendMessage(tx, platform, {
    to: account.email,
    template: 'course-ends',
    locale: account.locale,
    accountId: account.id,
    facts: {
      programmeTitle: programme.title[account.locale],
      lastDay: state.lastDay,
      courseLink: platform.config.origin + localPath(account.locale, `/my/courses/${programme.slug}`),
    },
    uselessAfter: state.ends,
  });
  return true;
}

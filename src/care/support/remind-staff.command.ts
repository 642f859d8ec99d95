import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { isWorkingDay } from '#kernel/working-days.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { sendMessage } from '#messages';
import { providerInForce } from '#provider';
import { deadlines, insertReminder } from './answer-time.sql.ts';

/**
 * On the morning of a working day: how many letters must be answered today and how many should have been, to the
 * provider's address for support, and only when there are any. A second run on the same day sends nothing.
 */
export async function remindStaff(platform: Platform): Promise<boolean> {
  const at = platform.clock.now();
  const day = almatyDay(at);
  if (!isWorkingDay(day, platform.config.daysOff)) return false;
  return transact(platform.db, async (tx) => {
    const { due, overdue } = await deadlines(tx, at, startOfDay(addDays(day, 1)));
    if (due + overdue === 0 || !(await insertReminder(tx, { day, due, overdue, at }))) return false;
    const { supportEmail } = await providerInForce(tx, at);
    const link = `${platform.config.origin}${localPath('kk', '/office/support')}`;
    await sendMessage(tx, platform, { to: supportEmail, template: 'support-due', locale: 'kk', facts: { due, overdue, link } });
    return true;
  });
}

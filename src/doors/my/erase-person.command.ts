import { localPath } from '#kernel/locale.ts';
import { sendMessage } from '#messages';
import { dueClosings, endClosing, lockAccount, type Closing } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { PersonalData } from '#platform/personal-data.ts';
import { hindrancesOf } from './closing-facts.sql.ts';
import { personalRooms } from './personal-rooms.ts';

type Rooms = Readonly<Record<string, PersonalData>>;

/** Every account whose day has come; returns how many were erased. */
export async function eraseDue(platform: Platform, rooms: Rooms = personalRooms): Promise<number> {
  let erased = 0;
  for (const closing of await dueClosings(platform.db, platform.clock.now())) {
    if (await transact(platform.db, (tx) => eraseOne(tx, platform, closing, rooms))) erased += 1;
    crashPoint(platform, 'erase-committed');
  }
  return erased;
}

/**
 * One person in one transaction: all rooms or none, and once. The account's lock makes a sign-in of this moment wait; the
 * closing's end says which of them was first.
 */
async function eraseOne(tx: Tx, platform: Platform, closing: Closing, rooms: Rooms): Promise<boolean> {
  const account = await lockAccount(tx, closing.accountId);
  if (!account) return false;
  const now = platform.clock.now();
  const stopped = (await hindrancesOf(tx, account.id, now)).length > 0;
  if (!(await endClosing(tx, closing.id, stopped ? 'stopped' : 'erased', now))) return false;
  const to = { to: account.email, locale: account.locale };
  await journal(tx, {
    event: stopped ? 'account.closing-stopped' : 'account.erased',
    subject: { kind: 'account', id: account.id },
    actor: { kind: 'system' },
    at: now,
    facts: { closing: closing.id },
  });
  if (stopped) {
    const settingsLink = platform.config.origin + localPath(account.locale, '/my/settings');
    await sendMessage(tx, platform, { ...to, accountId: account.id, template: 'closing-stopped', facts: { settingsLink } });
    return false;
  }
  // Later rooms first: they may find their rows through earlier ones.
  for (const [name, room] of Object.entries(rooms).toReversed()) {
    await room.erase(tx, account.id, now);
    crashPoint(platform, `erased-${name}`);
  }
  // Bound to no account any more: the farewell outlives what it tells of, and is emptied as every old letter is.
  const checkLink = platform.config.origin + localPath(account.locale, '/certificates');
  await sendMessage(tx, platform, { ...to, template: 'account-erased', facts: { checkLink } });
  return true;
}

import { almatyDay, shortDayText, timeText } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { token } from '#kernel/random.ts';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { Visitor } from '#platform/sessions.ts';
import { sendMessage } from '#messages';
import type { Account, AccountId } from './account.ts';
import { lockAccount } from './accounts.sql.ts';
import { endClosing, openClosing } from './closing.sql.ts';
import { deviceName } from './device-name.ts';
import { noteDevice } from './device.sql.ts';

/** Who signs in, and the mark their browser carries from earlier; null: none. */
export type Arriving = { readonly accountId: AccountId; readonly visitor: Visitor; readonly mark: string | null };

/**
 * What every sign-in does beside opening a session: cancels the closing of the account, and tells by letter of a browser
 * never seen with it. Returns the browser's mark; null: the account was erased in this very moment.
 */
export async function arrive(tx: Tx, platform: Platform, { accountId, visitor, mark }: Arriving): Promise<string | null> {
  const account = await lockAccount(tx, accountId);
  if (!account) return null;
  await keepAccount(tx, platform, account);
  const own = mark && /^[\w-]{43}$/.test(mark) ? mark : token(platform.random);
  const { known, first } = await noteDevice(tx, { accountId, mark: own, now: platform.clock.now() });
  if (!known && !first) await tellOfDevice(tx, platform, account, visitor);
  return own;
}

async function keepAccount(tx: Tx, platform: Platform, account: Account): Promise<void> {
  const closing = await openClosing(tx, account.id);
  const now = platform.clock.now();
  if (!closing || !(await endClosing(tx, closing.id, 'cancelled', now))) return;
  await journal(tx, {
    event: 'account.closing-cancelled',
    subject: { kind: 'account', id: account.id },
    actor: { kind: 'person', id: account.id },
    at: now,
    facts: { closing: closing.id },
  });
  await sendMessage(tx, platform, { ...to(account), template: 'closing-cancelled', facts: { settingsLink: settings(platform, account) } });
}

async function tellOfDevice(tx: Tx, platform: Platform, account: Account, visitor: Visitor): Promise<void> {
  const now = platform.clock.now();
  const at = `${shortDayText(almatyDay(now))}, ${timeText(now)}`;
  const facts = { device: deviceName(visitor.userAgent), at, settingsLink: settings(platform, account) };
  await sendMessage(tx, platform, { ...to(account), template: 'new-sign-in', facts });
}

const to = (account: Account) => ({ to: account.email, locale: account.locale, accountId: account.id });
const settings = ({ config }: Platform, { locale }: Account): string => config.origin + localPath(locale, '/my/settings');

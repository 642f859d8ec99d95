import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { AccountId } from './account.ts';
import { setLocale } from './accounts.sql.ts';

/** The language of letters; pages follow their address. */
export const chooseLanguage = (platform: Platform, given: { accountId: AccountId; locale: Locale }): Promise<void> =>
  transact(platform.db, (tx) => setLocale(tx, given.accountId, given.locale));

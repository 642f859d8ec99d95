import { sql } from 'kysely';
import { parseIin } from '#kernel/iin.ts';
import { parsePhone } from '#kernel/phone.ts';
import type { Db } from '#platform/database.ts';
import type { Vault } from '#platform/vault.ts';
import type { AccountId } from './account.ts';
import { IIN_LOOKUP } from './cards.sql.ts';
import { parseEmail } from './email.ts';

/** One person in a list of staff: no IIN, not even masked. */
export type FoundPerson = {
  readonly accountId: AccountId;
  readonly email: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly createdAt: Date;
};

/** People by IIN, phone, email or the beginning of each word of a name. For staff; the words never go into an address. */
export async function findPeople(db: Db, vault: Vault, words: string, now: Date, most = 50): Promise<FoundPerson[]> {
  const text = words.trim().slice(0, 200);
  if (text === '') return [];
  const people = db
    .selectFrom('people.account as account')
    .leftJoin('people.card as card', 'card.account_id', 'account.id')
    .leftJoin('people.card_version as version', 'version.id', 'card.version_id')
    .select([
      'account.id',
      'account.email',
      'account.created_at',
      'version.surname',
      'version.given_name',
      'version.patronymic',
      'version.phone',
    ])
    .where('account.erased_at', 'is', null)
    .orderBy('account.created_at', 'desc')
    .limit(most);
  const iin = parseIin(text, now);
  const phone = parsePhone(text);
  const email = parseEmail(text);
  const name = sql<string>`lower(concat_ws(' ', version.surname, version.given_name, version.patronymic))`;
  const query = iin.ok
    ? people.where('version.iin_lookup', 'in', vault.lookups(iin.value, IIN_LOOKUP))
    : phone.ok
      ? people.where('version.phone', '=', phone.value)
      : email.ok
        ? people.where('account.email', '=', email.value)
        : text
            .toLowerCase()
            .split(/\s+/)
            .reduce((all, word) => all.where(sql<boolean>`' ' || ${name} like ${`% ${escaped(word)}%`}`), people);
  const rows = await query.execute();
  return rows.map((row) => ({
    accountId: row.id as AccountId,
    email: row.email,
    name: row.surname ? [row.surname, row.given_name, row.patronymic].filter(Boolean).join(' ') : null,
    phone: row.phone,
    createdAt: row.created_at,
  }));
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

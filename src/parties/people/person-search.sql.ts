import { sql, type Expression } from 'kysely';
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
  const people = matching(db, vault, words, now);
  if (!people) return [];
  const rows = await people
    .select([
      'account.id',
      'account.email',
      'account.created_at',
      'version.surname',
      'version.given_name',
      'version.patronymic',
      'version.phone',
    ])
    .orderBy('account.created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    accountId: row.id as AccountId,
    email: row.email,
    name: row.surname ? [row.surname, row.given_name, row.patronymic].filter(Boolean).join(' ') : null,
    phone: row.phone,
    createdAt: row.created_at,
  }));
}

/** The same people as a condition for a list: `account_id in ...`. Null when the words ask for nobody. */
export function accountsMatching(db: Db, vault: Vault, words: string, now: Date): Expression<{ id: string }> | null {
  return matching(db, vault, words, now)?.select('account.id') ?? null;
}

function matching(db: Db, vault: Vault, words: string, now: Date) {
  const text = words.trim().slice(0, 200);
  if (text === '') return null;
  const people = db
    .selectFrom('people.account as account')
    .leftJoin('people.card as card', 'card.account_id', 'account.id')
    .leftJoin('people.card_version as version', 'version.id', 'card.version_id')
    .where('account.erased_at', 'is', null);
  const iin = parseIin(text, now);
  const phone = parsePhone(text);
  const email = parseEmail(text);
  const name = sql<string>`lower(concat_ws(' ', version.surname, version.given_name, version.patronymic))`;
  if (iin.ok) return people.where('version.iin_lookup', 'in', vault.lookups(iin.value, IIN_LOOKUP));
  if (phone.ok) return people.where('version.phone', '=', phone.value);
  if (email.ok) return people.where('account.email', '=', email.value);
  return text
    .toLowerCase()
    .split(/\s+/)
    .reduce((all, word) => all.where(sql<boolean>`' ' || ${name} like ${`% ${escaped(word)}%`}`), people);
}

const escaped = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

import type { Locale } from '#kernel/locale.ts';
import { refusedBy, type Db, type Tx } from '#platform/database.ts';
import type { Account, AccountId } from './account.ts';
import type { Email } from './email.ts';

const columns = ['id', 'email', 'locale', 'created_at'] as const;
type Row = { id: string; email: string; locale: string; created_at: Date };

const fromRow = (row: Row): Account => ({
  id: row.id as AccountId,
  email: row.email as Email,
  emailConfirmed: true,
  locale: row.locale as Locale,
  createdAt: row.created_at,
});

export async function accountById(db: Db, id: AccountId): Promise<Account | null> {
  const row = await db.selectFrom('people.account').select(columns).where('id', '=', id).where('erased_at', 'is', null).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function accountByEmail(db: Db, email: Email): Promise<Account | null> {
  const row = await db
    .selectFrom('people.account')
    .select(columns)
    .where('email', '=', email)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export type Credentials = Account & { readonly passwordHash: string; readonly passwordIsOneTime: boolean };

/** What sign-in compares with; null when nobody has this address. */
export async function credentialsOf(db: Db, who: { email: Email } | { id: AccountId }): Promise<Credentials | null> {
  const query = db
    .selectFrom('people.account')
    .select([...columns, 'password_hash', 'password_is_one_time'])
    .where('erased_at', 'is', null);
  const row = await ('email' in who ? query.where('email', '=', who.email) : query.where('id', '=', who.id)).executeTakeFirst();
  return row ? { ...fromRow(row), passwordHash: row.password_hash, passwordIsOneTime: row.password_is_one_time } : null;
}

export type NewAccount = {
  readonly email: Email;
  readonly passwordHash: string;
  readonly passwordIsOneTime: boolean;
  readonly locale: Locale;
  readonly now: Date;
};

/** Null when the address has an account already: the unique key decides, whoever came first. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<AccountId | null> {
  const row = await tx
    .insertInto('people.account')
    .values({
      email: account.email,
      email_confirmed_at: account.now,
      password_hash: account.passwordHash,
      password_is_one_time: account.passwordIsOneTime,
      password_set_at: account.now,
      locale: account.locale,
      created_at: account.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row ? (row.id as AccountId) : null;
}

/** Holds the account for this transaction: saves of one person take turns. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<Account | null> {
  const row = await tx
    .selectFrom('people.account')
    .select(columns)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function setPassword(tx: Tx, id: AccountId, passwordHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({ password_hash: passwordHash, password_is_one_time: false, password_set_at: now })
    .where('id', '=', id)
    .execute();
}

/** Only in the place of another one-time password that was never used. */
export async function setOneTimePassword(tx: Tx, id: AccountId, passwordHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({ password_hash: passwordHash, password_set_at: now })
    .where('id', '=', id)
    .where('password_is_one_time', '=', true)
    .execute();
}

/** Whatever password there was is worth nothing from now on. */
export async function replaceByOneTimePassword(tx: Tx, id: AccountId, passwordHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('people.account')
    .set({ password_hash: passwordHash, password_is_one_time: true, password_set_at: now })
    .where('id', '=', id)
    .execute();
}

export async function setLocale(tx: Tx, id: AccountId, locale: Locale): Promise<void> {
  await tx.updateTable('people.account').set({ locale }).where('id', '=', id).execute();
}

/** `taken` when another account has the address already. */
export async function setEmail(tx: Tx, id: AccountId, email: Email, now: Date): Promise<'moved' | 'taken'> {
  try {
    await tx.updateTable('people.account').set({ email, email_confirmed_at: now }).where('id', '=', id).execute();
    return 'moved';
  } catch (fault) {
    if (refusedBy(fault) === 'account_email_is_unique') return 'taken';
    throw fault;
  }
}

/** Accounts that never consented and hold no role: email and password only, for longer than we keep that. */
export async function accountsWithoutConsent(db: Db, createdBefore: Date, most: number): Promise<AccountId[]> {
  const rows = await db
    .selectFrom('people.account as account')
    .select('account.id')
    .where('account.created_at', '<', createdBefore)
    .where('account.erased_at', 'is', null)
    .where((row) =>
      row.not(row.exists(row.selectFrom('people.consent as given').select('given.id').whereRef('given.account_id', '=', 'account.id'))),
    )
    .where((row) =>
      row.not(row.exists(row.selectFrom('people.staff_role as role').select('role.id').whereRef('role.account_id', '=', 'account.id'))),
    )
    .orderBy('account.created_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.id as AccountId);
}

export async function deleteAccount(tx: Tx, id: AccountId): Promise<void> {
  await tx.deleteFrom('people.account').where('id', '=', id).execute();
}

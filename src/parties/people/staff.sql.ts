import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { AccountId } from './account.ts';
import type { StaffRole } from './staff-role.ts';

/** Whether the account holds a staff role now. */
export async function isStaff(db: Db, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('people.staff_role')
    .select('id')
    .where('account_id', '=', accountId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The roles an account holds now. */
export async function staffRolesOf(db: Db, accountId: AccountId): Promise<StaffRole[]> {
  const rows = await db
    .selectFrom('people.staff_role')
    .select('role')
    .where('account_id', '=', accountId)
    .where('until', 'is', null)
    .execute();
  return rows.map((row) => row.role as StaffRole);
}

/** Whether anybody ever was staff. */
export async function hadStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom('people.staff_role').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function giveRole(tx: Tx, accountId: AccountId, by: AccountId | null, now: Date): Promise<void> {
  await tx
    .insertInto('people.staff_role')
    .values({ account_id: accountId, role: 'administrator', since: now, given_by: by })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'role'])
        .where(sql<boolean>`until is null`)
        .doNothing(),
    )
    .execute();
}

/** Whether a role was ended just now. */
export async function endRole(tx: Tx, accountId: AccountId, by: AccountId | null, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('people.staff_role')
    .set({ until: now, ended_by: by })
    .where('account_id', '=', accountId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

const secretContext = (accountId: string) => `people.authenticator:${accountId}`;
export const sealedStaffColumns: readonly SealedColumn[] = [
  { table: 'people.authenticator', column: 'secret_sealed', key: ['account_id'], context: secretContext },
];

/** The secret of the person's authenticator app; null before it is set up. */
export async function authenticatorSecret(db: Db, vault: Vault, accountId: AccountId): Promise<string | null> {
  const row = await db.selectFrom('people.authenticator').select('secret_sealed').where('account_id', '=', accountId).executeTakeFirst();
  return row ? vault.open(row.secret_sealed, secretContext(accountId)) : null;
}

/** False when one is set up already: a second factor is never replaced by a form that a password alone opens. */
export async function insertAuthenticator(
  tx: Tx,
  vault: Vault,
  one: { accountId: AccountId; secret: string; step: number; now: Date },
): Promise<boolean> {
  const made = await tx
    .insertInto('people.authenticator')
    .values({
      account_id: one.accountId,
      secret_sealed: vault.seal(one.secret, secretContext(one.accountId)),
      enrolled_at: one.now,
      last_step: BigInt(one.step),
    })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Takes a code's time step once: the same code a second time is refused. */
export async function takeStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const taken = await tx
    .updateTable('people.authenticator')
    .set({ last_step: BigInt(step) })
    .where('account_id', '=', accountId)
    .where('last_step', '<', BigInt(step))
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

export async function insertRecoveryCodes(tx: Tx, accountId: AccountId, hashes: readonly Buffer[], keyVersion: number): Promise<void> {
  await tx.deleteFrom('people.recovery_code').where('account_id', '=', accountId).execute();
  await tx
    .insertInto('people.recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, key_version: keyVersion })))
    .execute();
}

export async function takeRecoveryCode(tx: Tx, accountId: AccountId, hashes: readonly Buffer[], now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('people.recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', 'in', [...hashes])
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}

export async function removeAuthenticator(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('people.recovery_code').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('people.authenticator').where('account_id', '=', accountId).execute();
}

/** Unused recovery codes by the key they are hashed under (null: the first one), of those who are staff now. */
export async function recoveryCodesByKey(db: Db): Promise<{ version: number | null; holders: number }[]> {
  const rows = await db
    .selectFrom('people.recovery_code as code')
    .select((of) => ['code.key_version as version', of.fn.count<bigint>('code.account_id').distinct().as('holders')])
    .where('code.used_at', 'is', null)
    .where((of) =>
      of.exists(
        of
          .selectFrom('people.staff_role as role')
          .select('role.id')
          .whereRef('role.account_id', '=', 'code.account_id')
          .where('role.until', 'is', null),
      ),
    )
    .groupBy('code.key_version')
    .execute();
  return rows.map(({ version, holders }) => ({ version, holders: Number(holders) }));
}

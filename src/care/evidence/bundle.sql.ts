import type { Brand } from '#kernel/brand.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';

export type BundleId = Brand<string, 'BundleId'>;

/** One asking for a bundle and what came of it. `gone`: its days are over, or the person was erased; the hash stays. */
export type Bundle = {
  readonly id: BundleId;
  readonly contractId: string;
  readonly accountId: string;
  readonly asked: { readonly as: 'customer' | 'staff'; readonly by: string; readonly at: Date; readonly reason: string | null };
  readonly made: { readonly at: Date; readonly hash: string; readonly size: number; readonly expiresAt: Date } | null;
  readonly gone: boolean;
};

export type NewBundle = Pick<Bundle, 'contractId' | 'accountId' | 'asked'>;

/** Null: one is being made for the same asker, and its maker will serve both. */
export async function insertBundle(tx: Tx, { contractId, accountId, asked }: NewBundle): Promise<BundleId | null> {
  const row = await tx
    .insertInto('evidence.bundle')
    .values({
      contract_id: contractId,
      account_id: accountId,
      asked_as: asked.as,
      asked_by: asked.by,
      asked_at: asked.at,
      reason: asked.reason,
    })
    .onConflict((conflict) =>
      conflict.columns(['contract_id', 'asked_by']).where('made_at', 'is', null).where('erased_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return (row?.id ?? null) as BundleId | null;
}

export async function bundleById(db: Db, id: string): Promise<Bundle | null> {
  const row = await bundles(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Every asking for bundles of a contract, the latest first. */
export async function bundlesOf(db: Db, contractId: string): Promise<Bundle[]> {
  return (await bundles(db).where('contract_id', '=', contractId).orderBy('asked_at', 'desc').orderBy('id', 'desc').execute()).map(fromRow);
}

/** The latest one that this person asked for. */
export async function latestBundle(db: Db, contractId: string, askedBy: string): Promise<Bundle | null> {
  return (await bundlesOf(db, contractId)).find(({ asked }) => asked.by === askedBy) ?? null;
}

export type MadeBundle = {
  readonly at: Date;
  readonly hash: string;
  readonly size: number;
  readonly expiresAt: Date;
  readonly fileId: FileId;
  readonly key: Buffer;
};

/** False: another run of the job was first, or the person was erased meanwhile. */
export async function keepMade(tx: Tx, vault: Vault, id: BundleId, made: MadeBundle): Promise<boolean> {
  const kept = await tx
    .updateTable('evidence.bundle')
    .set({
      made_at: made.at,
      hash: made.hash,
      size: made.size,
      expires_at: made.expiresAt,
      file_id: made.fileId,
      key_sealed: vault.seal(made.key.toString('base64'), keyContext(id)),
    })
    .where('id', '=', id)
    .where('made_at', 'is', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows === 1n;
}

/** Where the sealed bytes lie and what opens them; null before they are made and once they are gone. */
export async function keptBytes(db: Db, vault: Vault, id: BundleId): Promise<{ fileId: FileId; key: Buffer; hash: string } | null> {
  const row = await db.selectFrom('evidence.bundle').select(['file_id', 'key_sealed', 'hash']).where('id', '=', id).executeTakeFirst();
  if (!row?.file_id || !row.key_sealed || !row.hash) return null;
  return { fileId: row.file_id as FileId, key: Buffer.from(vault.open(row.key_sealed, keyContext(id)), 'base64'), hash: row.hash };
}

/** Without its key nobody opens the stored bytes any more. Returns how many went. */
export async function dropKeys(tx: Tx, of: { readonly accountId: string } | { readonly expiredBy: Date }, now: Date): Promise<number> {
  const query = tx.updateTable('evidence.bundle').set({ key_sealed: null, erased_at: now }).where('erased_at', 'is', null);
  const chosen = 'accountId' in of ? query.where('account_id', '=', of.accountId) : query.where('expires_at', '<=', of.expiredBy);
  return Number((await chosen.executeTakeFirst()).numUpdatedRows);
}

/** What staff wrote about the person when they asked. */
export async function eraseReasons(tx: Tx, accountId: string): Promise<void> {
  await tx
    .updateTable('evidence.bundle')
    .set({ reason: 'erased' })
    .where('account_id', '=', accountId)
    .where('asked_as', '=', 'staff')
    .execute();
}

const bundles = (db: Db) => db.selectFrom('evidence.bundle').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof bundles>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): Bundle => ({
  id: row.id as BundleId,
  contractId: row.contract_id,
  accountId: row.account_id,
  asked: { as: row.asked_as as 'customer' | 'staff', by: row.asked_by, at: row.asked_at, reason: row.reason },
  made: row.made_at && { at: row.made_at, hash: row.hash!, size: row.size!, expiresAt: row.expires_at! },
  gone: row.erased_at !== null,
});

const keyContext = (id: string): string => `evidence.bundle.key:${id}`;
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'evidence.bundle', column: 'key_sealed', key: ['id'], context: keyContext },
];

import type { Brand } from '#kernel/brand.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { AccountId } from './account.ts';
import type { Email } from './email.ts';

export type EmailProofId = Brand<string, 'EmailProofId'>;
export type ProofPurpose = 'sign-up' | 'recovery' | 'new-email';

/** A code on its way to an address, and what it is for. */
export type EmailProof = {
  readonly id: EmailProofId;
  readonly purpose: ProofPurpose;
  readonly email: Email;
  readonly accountId: AccountId | null;
  readonly passwordHash: string | null;
  readonly locale: Locale;
  readonly codeSentAt: Date;
};

export type NewProof = Omit<EmailProof, 'id' | 'codeSentAt'> & {
  readonly id: EmailProofId;
  readonly codeHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
};

export async function insertProof(tx: Tx, proof: NewProof): Promise<void> {
  await tx
    .insertInto('people.email_proof')
    .values({
      id: proof.id,
      purpose: proof.purpose,
      email: proof.email,
      account_id: proof.accountId,
      password_hash: proof.passwordHash,
      locale: proof.locale,
      code_hash: proof.codeHash,
      created_at: proof.now,
      code_sent_at: proof.now,
      expires_at: proof.expiresAt,
    })
    .execute();
}

const columns = ['id', 'purpose', 'email', 'account_id', 'password_hash', 'locale', 'code_sent_at'] as const;
type Row = {
  id: string;
  purpose: string;
  email: string;
  account_id: string | null;
  password_hash: string | null;
  locale: string;
  code_sent_at: Date;
};

const fromRow = (row: Row): EmailProof => ({
  id: row.id as EmailProofId,
  purpose: row.purpose as ProofPurpose,
  email: row.email as Email,
  accountId: row.account_id as AccountId | null,
  passwordHash: row.password_hash,
  locale: row.locale as Locale,
  codeSentAt: row.code_sent_at,
});

/** A proof still waiting for its code. */
export async function openProof(db: Db, id: string, purpose: ProofPurpose): Promise<EmailProof | null> {
  if (!UUID.test(id)) return null;
  const row = await db
    .selectFrom('people.email_proof')
    .select(columns)
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/**
 * Spends one try and returns what to compare with; null when the tries or the time are over. One conditional update,
 * so parallel guesses cannot get more tries than there are.
 */
export async function spendTry(tx: Tx, id: EmailProofId, tries: number, now: Date): Promise<Buffer | null> {
  const row = await tx
    .updateTable('people.email_proof')
    .set((proof) => ({ attempts: proof('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('attempts', '<', tries)
    .where('expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return row?.code_hash ?? null;
}

/** True for the one who used it; a second right answer at the same time is too late. */
export async function useProof(tx: Tx, id: EmailProofId, now: Date): Promise<boolean> {
  const used = await tx
    .updateTable('people.email_proof')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** A new code in the place of the old one; null when the last letter is too fresh. */
export async function renewCode(
  tx: Tx,
  id: EmailProofId,
  fresh: { codeHash: Buffer; expiresAt: Date; now: Date; sentBefore: Date },
): Promise<boolean> {
  const renewed = await tx
    .updateTable('people.email_proof')
    .set({ code_hash: fresh.codeHash, attempts: 0, code_sent_at: fresh.now, expires_at: fresh.expiresAt })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('code_sent_at', '<=', fresh.sentBefore)
    .executeTakeFirst();
  return renewed.numUpdatedRows === 1n;
}

/** Whatever else waits for this account (an older recovery) is over. */
export async function closeProofs(tx: Tx, accountId: AccountId, now: Date): Promise<void> {
  await tx
    .updateTable('people.email_proof')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}

export async function deleteOldProofs(tx: Tx, createdBefore: Date): Promise<void> {
  await tx.deleteFrom('people.email_proof').where('created_at', '<', createdBefore).execute();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

import type { Db, Tx } from '#platform/database.ts';
import type { Refusal, RefusalGround } from './refusal.ts';

export async function insertRefusal(tx: Tx, applicationId: string, refusal: Refusal): Promise<void> {
  await tx
    .insertInto('applications.refusal')
    .values({
      application_id: applicationId,
      ground: refusal.ground,
      words: refusal.words,
      by_staff: refusal.staffId,
      at: refusal.at,
    })
    .execute();
}

export async function refusalOf(db: Db, applicationId: string): Promise<Refusal | null> {
  const row = await db
    .selectFrom('applications.refusal')
    .select(['ground', 'words', 'by_staff', 'at'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst();
  return row ? { ground: row.ground as RefusalGround, words: row.words, staffId: row.by_staff, at: row.at } : null;
}

/** Each refusal of the person's applications, for their own export. */
export async function refusalsOf(db: Db, accountId: string) {
  return db
    .selectFrom('applications.refusal as refusal')
    .innerJoin('applications.application as application', 'application.id', 'refusal.application_id')
    .select(['application.number', 'refusal.ground', 'refusal.words', 'refusal.at'])
    .where('application.account_id', '=', accountId)
    .orderBy('refusal.at')
    .execute();
}

export async function eraseRefusals(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx
    .updateTable('applications.refusal')
    .set({ words: null, erased_at: now })
    .where('erased_at', 'is', null)
    .where('application_id', 'in', (of) => of.selectFrom('applications.application').select('id').where('account_id', '=', accountId))
    .execute();
}

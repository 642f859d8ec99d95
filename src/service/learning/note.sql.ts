import type { Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';
import type { EnrolmentId } from '#enrolments';

/** The note as it now stands; an emptied note is removed. */
export async function keepNote(
  tx: Tx,
  vault: Vault,
  note: { enrolmentId: EnrolmentId; lessonKey: string; text: string; savedAt: Date },
): Promise<void> {
  const { enrolmentId, lessonKey, text, savedAt } = note;
  if (text === '') {
    await tx.deleteFrom('learning.note').where('enrolment_id', '=', enrolmentId).where('lesson_key', '=', lessonKey).execute();
    return;
  }
  const values = { body: Buffer.from(vault.seal(text, sealOf(enrolmentId, lessonKey))), saved_at: savedAt };
  await tx
    .insertInto('learning.note')
    .values({ enrolment_id: enrolmentId, lesson_key: lessonKey, ...values })
    .onConflict((on) => on.columns(['enrolment_id', 'lesson_key']).doUpdateSet(values))
    .execute();
}

export const openNote = (vault: Vault, enrolmentId: string, lessonKey: string, body: Uint8Array): string =>
  vault.open(body, sealOf(enrolmentId, lessonKey));

/** A sealed note moved to another lesson or person does not open. */
const sealOf = (enrolmentId: string, lessonKey: string): string => `learning.note.body:${enrolmentId}:${lessonKey}`;

export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'learning.note',
    column: 'body',
    key: ['enrolment_id', 'lesson_key'],
    context: (enrolmentId = '', lessonKey = '') => sealOf(enrolmentId, lessonKey),
  },
];

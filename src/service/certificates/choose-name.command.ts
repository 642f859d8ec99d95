import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import type { CertificateId } from './certificate.ts';
import { insertChoice, type ChoiceMade } from './holder.sql.ts';

/** Records the holder's choice whether the public check names them: a consent of its own, changeable at any time. */
export async function chooseName(
  platform: Platform,
  chosen: { certificateId: CertificateId; accountId: string } & Omit<ChoiceMade, 'at'>,
): Promise<void> {
  const { certificateId, accountId, ...choice } = chosen;
  const at = platform.clock.now();
  await transact(platform.db, async (tx) => {
    await insertChoice(tx, certificateId, { ...choice, at });
    await journal(tx, {
      event: choice.shown ? 'certificate.name-shown' : 'certificate.name-hidden',
      subject: { kind: 'certificate', id: certificateId },
      actor: { kind: 'person', id: accountId },
      at,
    });
  });
}

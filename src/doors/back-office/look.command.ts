import { transact } from '#platform/database.ts';
import type { Visit } from '#platform/http/visit.ts';
import { journal } from '#platform/journal.ts';
import { LOOKED_AT } from './timeline.ts';

/** Offer 3.8: whoever of staff opens a page with a person's data is written down, and the person can see it. */
export async function noteLook(
  { platform, session, now }: Visit,
  accountId: string,
  page: 'person' | 'application' | 'payment' | 'contract' | 'certificate' | 'support',
): Promise<void> {
  await transact(platform.db, (tx) =>
    journal(tx, {
      event: LOOKED_AT,
      subject: { kind: 'account', id: accountId },
      actor: { kind: 'staff', id: session!.accountId },
      at: now,
      facts: { role: 'administrator', page },
    }),
  );
}

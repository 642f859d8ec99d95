import { transact } from '#platform/database.ts';
import type { Visit } from '#platform/http/visit.ts';
import { journal } from '#platform/journal.ts';
import { LOOKED_AT, LOOKED_AT_ORGANISATION } from './timeline.ts';

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

/** Who acts for an organisation stands on its page: the look is theirs to see, and the organisation's. */
export async function noteLookAtOrganisation({ platform, session, now }: Visit, id: string, members: readonly string[]): Promise<void> {
  const actor = { kind: 'staff', id: session!.accountId } as const;
  await transact(platform.db, async (tx) => {
    await journal(tx, { event: LOOKED_AT_ORGANISATION, subject: { kind: 'organisation', id }, actor, at: now, facts: {} });
    for (const member of new Set(members)) {
      const facts = { role: 'administrator', page: 'organisation' };
      await journal(tx, { event: LOOKED_AT, subject: { kind: 'account', id: member }, actor, at: now, facts });
    }
  });
}

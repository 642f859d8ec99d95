import type { PersonalData } from '#platform/personal-data.ts';
import { dropKeys, eraseReasons } from './bundle.sql.ts';

/** The archive repeats what the rooms keep; its key is its life, and that is short. */
export const personalData: PersonalData = {
  fields: [
    {
      table: 'evidence.bundle',
      columns: ['account_id', 'asked_by', 'reason', 'key_sealed'],
      why: 'To hand the customer, or a lawyer of the provider with a stated reason, everything that proves one contract. Ground: the contract.',
      retention: 'The archive 14 days (setting), then nobody can open it; that it was made, for whom and with which hash stays.',
      atClosing: 'erased',
      topic: 'evidence',
    },
  ],
  export: async (db, accountId) =>
    (
      await db
        .selectFrom('evidence.bundle')
        .select(['asked_as', 'asked_at', 'reason', 'hash', 'expires_at'])
        .where('account_id', '=', accountId)
        .orderBy('asked_at')
        .execute()
    ).map((row) => ({
      askedBy: row.asked_as,
      at: row.asked_at.toISOString(),
      reason: row.reason,
      sha256: row.hash,
      until: row.expires_at?.toISOString() ?? null,
    })),
  erase: async (tx, accountId, now) => {
    await dropKeys(tx, { accountId }, now);
    await eraseReasons(tx, accountId);
  },
};

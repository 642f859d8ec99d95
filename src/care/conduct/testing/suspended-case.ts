import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

/** A case whose warning was delivered and whose step is the suspension, without those who would act in it; returns its id. */
export async function suspendedCase(db: Db, contractId: string, at: Date): Promise<string> {
  const day = 86_400_000;
  const [then, answerUntil, appealUntil] = [
    new Date(at.getTime() - 9 * day),
    new Date(at.getTime() - day),
    new Date(at.getTime() + 9 * day),
  ];
  const { rows } = await sql<{ id: string }>`
    insert into conduct.violation (contract_id, account_id, no, opened_at)
    select id, account_id, (select count(*) + 1 from conduct.violation where contract_id = ${contractId}), ${then}
    from contracts.contract where id = ${contractId} returning id`.execute(db);
  const { id } = rows[0]!;
  await sql`insert into conduct.words (case_id, no, kind, author, text_sealed, at) values (${id}, 1, 'evidence', 'staff', '\\x00', ${then})`.execute(
    db,
  );
  await sql`insert into conduct.warning (case_id, file_id, size, issued_at) values (${id}, ${'0'.repeat(64)}, 1, ${then})`.execute(db);
  await sql`insert into conduct.delivery (case_id, how, at, answer_until) values (${id}, 'opened', ${then}, ${answerUntil})`.execute(db);
  await sql`insert into conduct.step (case_id, no, from_state, to_state, words_no, answer_until, appeal_until, actor_kind, at) values
    (${id}, 1, null, 'open', 1, null, null, 'staff', ${then}),
    (${id}, 2, 'open', 'warned', 1, null, null, 'staff', ${then}),
    (${id}, 3, 'warned', 'suspended', 1, ${answerUntil}, ${appealUntil}, 'staff', ${at})`.execute(db);
  return id;
}

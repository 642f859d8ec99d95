import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestPlatform } from '#platform/testing/database.ts';
import type { StaffRole } from '#people';
import { openAccount } from '../../../care/support/testing/accounts.ts';
import { personAt, type serverFor, type Visitor } from '../../../care/support/testing/visitor.ts';

/** A member of staff with a role and the second step given. */
export async function staffAt(
  platform: TestPlatform,
  http: Awaited<ReturnType<typeof serverFor>>,
  role: StaffRole = 'administrator',
): Promise<{ readonly id: string; readonly visitor: Visitor }> {
  const id = await openAccount(platform, `${randomUUID()}@example.kz`);
  await sql`insert into people.staff_role (account_id, role, since) values (${id}, ${role}, now())`.execute(platform.db);
  return { id, visitor: personAt(platform, http, id, { staff: true, secondFactor: true }) };
}

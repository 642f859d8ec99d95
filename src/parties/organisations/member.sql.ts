import type { Db } from '#platform/database.ts';
import type { Member, MemberId, MemberInvitation, MemberInvitationId, MemberRole } from './member.ts';

/** Everybody who acts or acted for an organisation, in the order they came. */
export async function membersOf(db: Db, organisationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('organisations.member')
    .select(['id', 'account_id', 'role', 'since', 'ended_at'])
    .where('organisation_id', '=', organisationId)
    .orderBy('since')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as MemberId,
    accountId: row.account_id,
    role: row.role as MemberRole,
    since: row.since,
    endedAt: row.ended_at,
  }));
}

/** Those who were named and have not answered, the latest first. */
export async function memberInvitationsOf(db: Db, organisationId: string): Promise<MemberInvitation[]> {
  const rows = await invitations(db).where('organisation_id', '=', organisationId).orderBy('made_at', 'desc').execute();
  return rows.map(fromRow);
}

const invitations = (db: Db) =>
  db
    .selectFrom('organisations.member_invitation')
    .select(['id', 'organisation_id', 'role', 'email', 'message_id', 'made_at', 'expires_at'])
    .where('ended_at', 'is', null);
type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): MemberInvitation => ({
  id: row.id as MemberInvitationId,
  organisationId: row.organisation_id,
  role: row.role as MemberRole,
  email: row.email!,
  messageId: row.message_id,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
});

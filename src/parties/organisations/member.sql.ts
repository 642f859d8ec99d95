import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database.ts';
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

export async function insertMember(
  tx: Tx,
  member: { organisationId: string; accountId: string; role: MemberRole; addedBy: string | null; since: Date },
): Promise<void> {
  await tx
    .insertInto('organisations.member')
    .values({
      organisation_id: member.organisationId,
      account_id: member.accountId,
      role: member.role,
      added_by: member.addedBy,
      since: member.since,
    })
    .execute();
}

export async function endMembership(tx: Tx, id: MemberId, by: string, at: Date): Promise<void> {
  await tx
    .updateTable('organisations.member')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** A second live invitation of one address is refused by the key. */
export async function insertMemberInvitation(
  tx: Tx,
  invitation: {
    organisationId: string;
    role: MemberRole;
    email: string;
    hash: Buffer;
    messageId: string;
    madeBy: string;
    at: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx
    .insertInto('organisations.member_invitation')
    .values({
      organisation_id: invitation.organisationId,
      role: invitation.role,
      email: invitation.email,
      token_hash: invitation.hash,
      message_id: invitation.messageId,
      made_by: invitation.madeBy,
      made_at: invitation.at,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** Ends a live invitation and forgets its address. False: there was none. */
export async function endMemberInvitation(
  tx: Tx,
  id: string,
  as: 'accepted' | 'revoked' | 'lapsed',
  at: Date,
  organisationId: string | null = null,
): Promise<boolean> {
  const done = await tx
    .updateTable('organisations.member_invitation')
    .set({ ended_at: at, ended_as: as, email: null })
    .where(sql<string>`id::text`, '=', id)
    .$if(organisationId !== null, (query) => query.where('organisation_id', '=', organisationId))
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type FoundInvitation = Omit<MemberInvitation, 'email'> & {
  readonly email: string | null;
  readonly madeBy: string;
  readonly endedAs: string | null;
};

/** The invitation that a link's random part opens, live or over. */
export async function memberInvitationByToken(db: Db, hash: Buffer): Promise<FoundInvitation | null> {
  const row = await db.selectFrom('organisations.member_invitation').selectAll().where('token_hash', '=', hash).executeTakeFirst();
  if (!row) return null;
  return { ...fromRow(row), email: row.email, madeBy: row.made_by, endedAs: row.ended_as };
}

/** Invitations nobody answered in time; their addresses go. */
export async function endLapsedInvitations(tx: Tx, now: Date): Promise<number> {
  const done = await tx
    .updateTable('organisations.member_invitation')
    .set({ ended_at: now, ended_as: 'lapsed', email: null })
    .where('ended_at', 'is', null)
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

import type { Brand } from '#kernel/brand.ts';

export type MemberId = Brand<string, 'MemberId'>;
export type MemberInvitationId = Brand<string, 'MemberInvitationId'>;

/** A representative buys, keeps the particulars and names others; a manager invites to seats and sees them. */
export const memberRoles = ['representative', 'manager'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** One membership in time. */
export type Member = {
  readonly id: MemberId;
  readonly accountId: string;
  readonly role: MemberRole;
  readonly since: Date;
  /** Null: acts for the organisation now. */
  readonly endedAt: Date | null;
};

/** Somebody named by mail who has not answered yet. */
export type MemberInvitation = {
  readonly id: MemberInvitationId;
  readonly organisationId: string;
  readonly role: MemberRole;
  readonly email: string;
  readonly messageId: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
};

export const isActing = (member: Member): boolean => member.endedAt === null;

/** Only who acts for an organisation as its representative says who else does. */
export const mayNameMembers = (members: readonly Member[], accountId: string): boolean =>
  members.some((one) => isActing(one) && one.role === 'representative' && one.accountId === accountId);

/** Somebody must always be able to act for an organisation. */
export function isLastRepresentative(members: readonly Member[], id: MemberId): boolean {
  const acting = members.filter((one) => isActing(one) && one.role === 'representative');
  return acting.length === 1 && acting[0]!.id === id;
}

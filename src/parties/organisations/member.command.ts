import { localPath, type Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import { sendMessage } from '#messages';
import { accountByEmail, accountById, type AccountId, type Email } from '#people';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { isActing, isLastRepresentative, mayNameMembers, type Member, type MemberRole } from './member.ts';
import { joinHash, joinPath, newJoinToken } from './join-link.ts';
import {
  endMemberInvitation,
  endMembership,
  insertMember,
  insertMemberInvitation,
  memberInvitationByToken,
  memberInvitationsOf,
  membersOf,
} from './member.sql.ts';
import type { Organisation, OrganisationId } from './organisation.ts';
import { lockOrganisation } from './organisation.sql.ts';

export type Naming = {
  readonly organisation: Organisation;
  readonly by: string;
  readonly email: Email;
  readonly role: MemberRole;
  readonly locale: Locale;
};
export type NamingRefusal = 'not-representative' | 'member' | 'invited';
const DAY_MS = 86_400_000;

/** A representative names another person by mail. Nobody becomes a member before they take it by the own hand. */
export function nameMember(platform: Platform, naming: Naming): Promise<Result<true, NamingRefusal>> {
  const { organisation, by, email, role, locale } = naming;
  return withMembers(platform, organisation.id, async (tx, members) => {
    if (!mayNameMembers(members, by)) return refuse('not-representative');
    const known = await accountByEmail(tx, email);
    if (known && members.some((one) => isActing(one) && one.accountId === known.id)) return refuse('member');
    const now = platform.clock.now();
    const before = (await memberInvitationsOf(tx, organisation.id)).find((one) => one.email === email);
    if (before && before.expiresAt > now) return refuse('invited');
    if (before) await endMemberInvitation(tx, before.id, 'lapsed', now);
    const text = newJoinToken(platform.random);
    const expiresAt = new Date(now.getTime() + platform.config.memberInvitationDays * DAY_MS);
    const messageId = await sendMessage(tx, platform, {
      to: email,
      template: 'member-invitation',
      locale,
      facts: {
        organisation: locale === 'kk' ? organisation.name.kk : organisation.name.ru,
        buys: role === 'representative',
        lastDay: almatyDay(expiresAt),
        link: platform.config.origin + localPath(locale, joinPath(text)),
      },
      uselessAfter: expiresAt,
    });
    const invitation = { organisationId: organisation.id, role, email, hash: joinHash(text), messageId, madeBy: by, at: now, expiresAt };
    await insertMemberInvitation(tx, invitation);
    await noted(tx, 'organisation.member-named', organisation.id, by, now, { as: role });
    return ok(true);
  });
}

export type TakingRefusal = 'no-such-link' | 'over' | 'other-address';

/** Only the account of the very address that was named takes the place; pressed twice, it is taken once. */
export async function takeMembership(platform: Platform, token: string, accountId: string): Promise<Result<OrganisationId, TakingRefusal>> {
  const found = await memberInvitationByToken(platform.db, joinHash(token));
  if (!found) return refuse('no-such-link');
  const id = found.organisationId as OrganisationId;
  return withMembers<OrganisationId, TakingRefusal>(platform, id, async (tx, members) => {
    const invitation = (await memberInvitationByToken(tx, joinHash(token)))!;
    const now = platform.clock.now();
    const acts = members.some((one) => isActing(one) && one.accountId === accountId);
    if (invitation.endedAs === 'accepted' && acts) return ok(id);
    if (invitation.endedAs !== null || invitation.expiresAt <= now) return refuse('over');
    const account = await accountById(tx, accountId as AccountId);
    if (account?.email !== invitation.email) return refuse('other-address');
    await endMemberInvitation(tx, invitation.id, 'accepted', now);
    if (!acts) await insertMember(tx, { organisationId: id, accountId, role: invitation.role, addedBy: invitation.madeBy, since: now });
    await noted(tx, 'organisation.member-joined', id, accountId, now, { as: invitation.role });
    return ok(id);
  });
}

export type RemovalRefusal = 'not-representative' | 'last-representative' | 'gone';

/** By a representative, or by the member who leaves; two who leave at once wait for one another, and the last stays. */
export function removeMember(
  platform: Platform,
  { organisationId, memberId, by }: { organisationId: OrganisationId; memberId: string; by: string },
): Promise<Result<'left' | 'removed', RemovalRefusal>> {
  return withMembers(platform, organisationId, async (tx, members) => {
    const member = members.find((one) => one.id === memberId && isActing(one));
    if (!member) return refuse('gone');
    const leaves = member.accountId === by;
    if (!leaves && !mayNameMembers(members, by)) return refuse('not-representative');
    if (isLastRepresentative(members, member.id)) return refuse('last-representative');
    const now = platform.clock.now();
    await endMembership(tx, member.id, by, now);
    const event = leaves ? 'organisation.member-left' : 'organisation.member-removed';
    await noted(tx, event, organisationId, by, now, { as: member.role, member: member.id });
    return ok(leaves ? 'left' : 'removed');
  });
}

/** Takes an invitation back: its link opens nothing, and the address goes. */
export function takeNamingBack(
  platform: Platform,
  { organisationId, invitationId, by }: { organisationId: OrganisationId; invitationId: string; by: string },
): Promise<Result<true, 'not-representative' | 'gone'>> {
  return withMembers<true, 'not-representative' | 'gone'>(platform, organisationId, async (tx, members) => {
    if (!mayNameMembers(members, by)) return refuse('not-representative');
    const now = platform.clock.now();
    if (!(await endMemberInvitation(tx, invitationId, 'revoked', now, organisationId))) return refuse('gone');
    await noted(tx, 'organisation.naming-taken-back', organisationId, by, now, {});
    return ok(true);
  });
}

/** Whoever changes who acts for an organisation waits here for those before them. */
function withMembers<Value, Refusal>(
  platform: Platform,
  id: OrganisationId,
  act: (tx: Tx, members: readonly Member[]) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  return transact(platform.db, async (tx) => {
    await lockOrganisation(tx, id);
    return act(tx, await membersOf(tx, id));
  });
}

const noted = (tx: Tx, event: string, id: string, by: string, at: Date, facts: Readonly<Record<string, string>>) =>
  journal(tx, { event, subject: { kind: 'organisation', id }, actor: { kind: 'person', id: by }, at, facts });

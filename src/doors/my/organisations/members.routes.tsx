import { lastOutcomes } from '#messages';
import {
  joinHash,
  joinPath,
  memberInvitationByToken,
  memberInvitationsOf,
  memberRoles,
  membersOf,
  nameMember,
  organisationFor,
  organisationHistory,
  removeMember,
  takeMembership,
  takeNamingBack,
  type OwnOrganisation,
} from '#organisations';
import { accountById, consentInForce, parseEmail, withQuery, type AccountId } from '#people';
import { html, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { spend } from '#platform/limits.ts';
import type { FieldError } from '#ui/components.ts';
import { own } from '../own.routes.ts';
import { letterState } from './letter-state.ts';
import { memberWords } from './members.messages.ts';
import { JoinPage, JoinRefusedPage, MembersPage, type MembersPageProps, type Told } from './members.page.tsx';
import { nameIn } from './organisations.page.tsx';

export const memberRoutes = [
  own('GET', '/my/organisations/join/:token', (visit, accountId) => showJoin(visit, accountId)),
  own('POST', '/my/organisations/join/:token', (visit, accountId) => join(visit, accountId)),
  own('GET', '/my/organisations/:id/members', (visit, accountId) =>
    atOrganisation(visit, accountId, (held) => show(visit, held, accountId)),
  ),
  own('POST', '/my/organisations/:id/members', (visit, accountId) =>
    atOrganisation(visit, accountId, (held) => act(visit, held, accountId)),
  ),
];

async function atOrganisation(visit: Visit, accountId: AccountId, answer: (held: OwnOrganisation) => Promise<Answer>): Promise<Answer> {
  const held = await organisationFor(visit.platform.db, visit.params['id'] ?? '', accountId);
  return held ? answer(held) : missing();
}

const TOLD: readonly Told[] = ['named', 'removed', 'taken-back', 'last', 'changed'];

async function show(
  visit: Visit,
  organisation: OwnOrganisation,
  accountId: AccountId,
  again: Partial<MembersPageProps> = {},
): Promise<Answer> {
  const { db } = visit.platform;
  const members = (await membersOf(db, organisation.id)).filter((one) => one.endedAt === null);
  // Addresses of people who have not answered are for those who named them.
  const invitations = organisation.role === 'representative' ? await memberInvitationsOf(db, organisation.id) : [];
  const outcomes = await lastOutcomes(
    db,
    invitations.map((one) => one.messageId),
  );
  const page = (
    <MembersPage
      frame={visit.frame}
      organisation={organisation}
      members={await Promise.all(
        members.map(async (member) => ({
          member,
          email: (await accountById(db, member.accountId as AccountId))?.email ?? '—',
          self: member.accountId === accountId,
        })),
      )}
      invitations={invitations.map((invitation) => ({ invitation, letter: letterState(outcomes.get(invitation.messageId)) }))}
      typed={{ email: '', role: '' }}
      errors={[]}
      told={TOLD.find((one) => one === visit.query.get('told')) ?? null}
      {...again}
    />
  );
  return html(page, { status: again.errors ? 422 : 200 });
}

async function act(visit: Visit, organisation: OwnOrganisation, accountId: AccountId): Promise<Answer> {
  const { platform, form } = visit;
  const told = (what: Told) => seeOther(visit.url(`/my/organisations/${organisation.id}/members?told=${what}`));
  const organisationId = organisation.id;
  switch (form.text('act')) {
    case 'name':
      return organisation.role === 'representative' ? name(visit, organisation, accountId) : refused(403);
    case 'take-back': {
      const done = await takeNamingBack(platform, { organisationId, invitationId: form.text('id'), by: accountId });
      return told(done.ok ? 'taken-back' : 'changed');
    }
    case 'remove': {
      const done = await removeMember(platform, { organisationId, memberId: form.text('id'), by: accountId });
      if (!done.ok) return told(done.refusal === 'last-representative' ? 'last' : 'changed');
      return done.value === 'left' ? seeOther(visit.url('/my/organisations?left')) : told('removed');
    }
    default:
      return told('changed');
  }
}

const A_DAY = { limit: 20, windowSeconds: 86_400 };

async function name(visit: Visit, organisation: OwnOrganisation, accountId: AccountId): Promise<Answer> {
  const { platform, form, locale, now } = visit;
  const t = memberWords[locale];
  const typed = { email: form.text('email'), role: form.text('role') };
  const email = parseEmail(typed.email);
  const role = memberRoles.find((one) => one === typed.role);
  const errors: FieldError[] = [
    ...(email.ok ? [] : [{ field: 'email', text: t.faults.email }]),
    ...(role ? [] : [{ field: 'role', text: t.faults.role }]),
  ];
  if (!email.ok || !role) return show(visit, organisation, accountId, { typed, errors });
  const again = (why: 'member' | 'invited' | 'too-many') =>
    show(visit, organisation, accountId, { typed, errors: [{ field: 'email', text: t.faults[why] }] });
  // Letters to strangers in our name: as many a day as a school has people to name.
  if (!(await spend(platform.db, { bucket: `member-invitation:${organisation.id}`, ...A_DAY, now }))) return again('too-many');
  const named = await nameMember(platform, { organisation, by: accountId, email: email.value, role, locale });
  if (named.ok) return seeOther(visit.url(`/my/organisations/${organisation.id}/members?told=named`));
  return named.refusal === 'not-representative' ? refused(403) : again(named.refusal);
}

/** Whoever holds the link learns whose it is only when signed in with the address it was sent to. */
async function showJoin(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  if (!(await spend(db, { bucket: `join-link:${visit.ip}`, limit: 60, windowSeconds: 600, now: visit.now }))) return refused(429, 600);
  const found = await memberInvitationByToken(db, joinHash(visit.params['token'] ?? ''));
  if (!found) return missing();
  if (found.endedAs === 'accepted' && (await organisationFor(db, found.organisationId, accountId)))
    return seeOther(visit.url(`/my/organisations/${found.organisationId}`));
  if (found.endedAs !== null || found.expiresAt <= visit.now)
    return html(<JoinRefusedPage frame={visit.frame} why="over" />, { status: 410 });
  if ((await accountById(db, accountId))?.email !== found.email)
    return html(<JoinRefusedPage frame={visit.frame} why="other-address" />, { status: 409 });
  const [organisation] = await organisationHistory(db, found.organisationId);
  if (!(await consentInForce(db, accountId))) return toConsent(visit);
  const page = <JoinPage frame={visit.frame} path={joinPath(visit.params['token']!)} organisation={nameIn(visit.frame, organisation!)} />;
  return html(page);
}

/** An account without consent holds an address and a password only (offer 3.6), and acts for nobody. */
const toConsent = (visit: Visit): Answer => seeOther(visit.url(withQuery('/my/card', { next: visit.url(visit.path) })));

async function join(visit: Visit, accountId: AccountId): Promise<Answer> {
  if (!(await consentInForce(visit.platform.db, accountId))) return toConsent(visit);
  const taken = await takeMembership(visit.platform, visit.params['token'] ?? '', accountId);
  if (taken.ok) return seeOther(visit.url(`/my/organisations/${taken.value}`));
  if (taken.refusal === 'no-such-link') return missing();
  return html(<JoinRefusedPage frame={visit.frame} why={taken.refusal} />, { status: taken.refusal === 'over' ? 410 : 409 });
}

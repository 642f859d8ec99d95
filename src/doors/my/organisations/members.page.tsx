import type { VNode } from 'preact';
import { almatyDay, shortDayText } from '#kernel/civil-date.ts';
import { memberRoles, type Member, type MemberInvitation, type OwnOrganisation } from '#organisations';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  ChoiceGroup,
  DateText,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
  Layout,
  NextLink,
  PageHead,
  pathIn,
  Table,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import type { LetterState } from './letter-state.ts';
import { memberWords } from './members.messages.ts';
import { nameIn } from './organisations.page.tsx';
import { seatWords } from './seats.messages.ts';

export type Told = 'named' | 'removed' | 'taken-back' | 'last' | 'changed';
export type MembersPageProps = {
  readonly frame: Frame;
  readonly organisation: OwnOrganisation;
  /** Those who act now. */
  readonly members: readonly { readonly member: Member; readonly email: string; readonly self: boolean }[];
  readonly invitations: readonly { readonly invitation: MemberInvitation; readonly letter: LetterState }[];
  readonly typed: { readonly email: string; readonly role: string };
  readonly errors: readonly FieldError[];
  readonly told: Told | null;
};

const at = ({ frame, organisation }: MembersPageProps): string => pathIn(frame, `/my/organisations/${organisation.id}/members`);

/** Who acts for an organisation, and whom a representative names. */
export function MembersPage(props: MembersPageProps): VNode {
  const { frame, organisation, errors, told } = props;
  const t = memberWords[frame.locale];
  const names = organisation.role === 'representative';
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={t.title}
      lede={nameIn(frame, organisation)}
      wrong={errors.length > 0}
      islands={['busy-form']}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {told && (
        <Callout tone={told === 'last' || told === 'changed' ? 'warn' : 'good'} role="status">
          {t.told[told]}
        </Callout>
      )}
      <p class="mt-4 cap">{t.lead}</p>
      <div class="mt-4">
        <Members {...props} />
      </div>
      {names && <NameForm {...props} />}
      <p class="mt-8">
        <NextLink href={pathIn(frame, `/my/organisations/${organisation.id}`)}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

function Members(props: MembersPageProps): VNode {
  const { frame, organisation, members, invitations } = props;
  const t = memberWords[frame.locale];
  const names = organisation.role === 'representative';
  const alone = members.filter(({ member }) => member.role === 'representative').length === 1;
  const rows = [
    ...members.map(({ member, email, self }) => ({
      who: self ? `${email} (${t.you})` : email,
      role: t.roles[member.role],
      since: <DateText day={almatyDay(member.since)} locale={frame.locale} short />,
      act:
        self && alone && names ? (
          <span class="quiet">{t.lastHint}</span>
        ) : self || names ? (
          <Act {...props} act="remove" id={member.id} text={self ? t.leave : t.remove(email)} />
        ) : null,
    })),
    ...invitations.map(({ invitation, letter }) => ({
      who: invitation.email,
      role: t.roles[invitation.role],
      since: (
        <>
          <Badge tone="warn">{t.named}</Badge> {seatWords[frame.locale].letters[letter]}.{' '}
          {t.namedUntil(shortDayText(almatyDay(invitation.expiresAt)))}
        </>
      ),
      act: names ? <Act {...props} act="take-back" id={invitation.id} text={t.takeBack(invitation.email)} /> : null,
    })),
  ];
  return (
    <Table
      label={t.title}
      rows={rows}
      columns={[
        { title: t.member, cell: (one) => <span class="breaks">{one.who}</span> },
        { title: t.role, cell: (one) => one.role, as: 'state' },
        { title: t.since, cell: (one) => one.since, as: 'full' },
        { title: t.act, cell: (one) => one.act, as: 'full' },
      ]}
    />
  );
}

function Act(props: MembersPageProps & { readonly act: string; readonly id: string; readonly text: string }): VNode {
  return (
    <Form frame={props.frame} action={at(props)}>
      <Hidden name="act" value={props.act} />
      <Hidden name="id" value={props.id} />
      <Button look="plain" size="small">
        {props.text}
      </Button>
    </Form>
  );
}

function NameForm(props: MembersPageProps): VNode {
  const { frame, typed, errors } = props;
  const t = memberWords[frame.locale];
  return (
    <Form frame={frame} action={at(props)} class="cap mt-8 stack">
      <h2>{t.nameTitle}</h2>
      <Hidden name="act" value="name" />
      <TextField
        locale={frame.locale}
        name="email"
        kind="email"
        label={t.email}
        hint={t.emailHint}
        value={typed.email}
        error={errorOf(errors, 'email')}
        autocomplete="off"
      />
      <ChoiceGroup
        locale={frame.locale}
        name="role"
        kind="radio"
        label={t.role}
        choices={memberRoles.map((value) => ({ value, text: t.roles[value], note: t.roleNotes[value] }))}
        chosen={[typed.role]}
        error={errorOf(errors, 'role')}
      />
      <div>
        <Button>{t.name}</Button>
      </div>
    </Form>
  );
}

/** To the person who was named: what it means, and one button. */
export function JoinPage({
  frame,
  path,
  organisation,
}: {
  readonly frame: Frame;
  readonly path: string;
  readonly organisation: string;
}): VNode {
  const t = memberWords[frame.locale];
  return (
    <Layout frame={frame} title={t.joinTitle} hidden islands={['busy-form']}>
      <PageHead title={t.joinTitle} lede={t.joinLead(organisation)} />
      <Form frame={frame} action={pathIn(frame, path)} class="cap mt-6 stack">
        <p>{t.lead}</p>
        <p class="quiet">{t.joinHint}</p>
        <div>
          <Button size="large">{t.join}</Button>
        </div>
      </Form>
    </Layout>
  );
}

export function JoinRefusedPage({ frame, why }: { readonly frame: Frame; readonly why: 'over' | 'other-address' }): VNode {
  const t = memberWords[frame.locale];
  const [title, text] = t.refusals[why];
  return (
    <Layout frame={frame} title={title} hidden>
      <PageHead title={title} lede={text} />
      <p class="mt-6">
        <ButtonLink href={pathIn(frame, '/my/organisations')}>{t.back}</ButtonLink>
      </p>
    </Layout>
  );
}

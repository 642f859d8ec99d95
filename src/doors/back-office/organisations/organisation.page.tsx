import type { VNode } from 'preact';
import { almatyDay, shortDayText } from '#kernel/civil-date.ts';
import { organisationWords, ParticularsHistory, particularsOf, SeatBadge, seatWords } from '#my';
import { emailMasked, type Email } from '#people';
import { Badge, Chips, Code, DateText, FactsList, Money, Pagination, pathIn, Table } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { History } from '../timeline.page.tsx';
import { timelineTexts } from '../timeline.messages.ts';
import type { OrganisationView } from './organisation-view.ts';
import { officeOrganisationWords } from './organisations.messages.ts';

type Props = OfficeProps<{ readonly view: OrganisationView }>;

/** An organisation: its particulars in time, who acts for it, what it bought, whom it invited, what happened. */
export function OrganisationPage(props: Props): VNode {
  const { shell, view } = props;
  const { frame } = shell;
  const t = officeOrganisationWords[frame.locale];
  const now = view.history[0]!;
  const title = frame.locale === 'kk' ? now.name.kk : now.name.ru;
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="organisations"
      crumbs={[{ text: t.title, href: pathIn(frame, office.organisations) }, { text: title }]}
      badge={
        <span class="quiet">
          {t.bin} <Code text={now.bin} />
        </span>
      }
    >
      <div class="bo-detail">
        <div class="stack">
          <Members {...props} />
          <Contracts {...props} />
          <Seats {...props} />
        </div>
        <div class="stack">
          <Sheet title={organisationWords[frame.locale].particulars}>
            <FactsList class="told" facts={particularsOf(frame, now)} />
          </Sheet>
          <ParticularsHistory frame={frame} history={view.history} />
          <Sheet title={timelineTexts[frame.locale].title}>
            <History lines={view.lines} locale={frame.locale} />
          </Sheet>
        </div>
      </div>
    </OfficeView>
  );
}

function Members({ shell: { frame }, view }: Props): VNode {
  const t = officeOrganisationWords[frame.locale];
  const s = seatWords[frame.locale];
  const rows = [
    ...view.members.map(({ member, email }) => ({
      who: <a href={pathIn(frame, office.person(member.accountId))}>{emailMasked(email as Email)}</a>,
      role: t.roles[member.role],
      since: (
        <>
          {t.since}: <DateText day={almatyDay(member.since)} locale={frame.locale} short />
          {member.endedAt && (
            <>
              , {t.until}: <DateText day={almatyDay(member.endedAt)} locale={frame.locale} short />
            </>
          )}
        </>
      ),
      letter: null,
    })),
    ...view.invitations.map(({ invitation, letter }) => ({
      who: emailMasked(invitation.email as Email),
      role: t.roles[invitation.role],
      since: (
        <>
          <Badge tone="warn">{t.named}</Badge> {t.namedUntil(shortDayText(almatyDay(invitation.expiresAt)))}
        </>
      ),
      letter: s.letters[letter],
    })),
  ];
  return (
    <Sheet title={t.members} flush>
      <Table
        label={t.members}
        rows={rows}
        columns={[
          { title: t.member, cell: (one) => one.who },
          { title: t.role, cell: (one) => one.role, as: 'state' },
          { title: t.acts, cell: (one) => one.since, as: 'full' },
          { title: s.letter, cell: (one) => one.letter, named: true },
        ]}
      />
    </Sheet>
  );
}

function Contracts({ shell: { frame }, view }: Props): VNode {
  const t = officeOrganisationWords[frame.locale];
  if (view.contracts.length === 0)
    return (
      <Sheet title={t.contracts}>
        <p class="quiet">{t.noContracts}</p>
      </Sheet>
    );
  const o = organisationWords[frame.locale];
  return (
    <Sheet title={t.contracts} flush>
      <Table
        label={t.contracts}
        rows={view.contracts}
        columns={[
          {
            title: o.number,
            cell: ({ contract }) => (
              <a href={pathIn(frame, office.contract(contract.number))}>
                <Code text={contract.number} />
              </a>
            ),
          },
          {
            title: o.programme,
            as: 'full',
            cell: (one) => (
              <>
                {one.programme}
                <span class="block quiet">{t.seatCounts(one.counts.claimed, one.counts.invited, one.counts.free, one.counts.over)}</span>
              </>
            ),
          },
          { title: o.date, named: true, cell: ({ contract }) => <DateText day={contract.date} locale={frame.locale} short /> },
          { title: o.amount, as: 'money', cell: ({ contract }) => <Money amount={contract.amount} /> },
        ]}
      />
    </Sheet>
  );
}

function Seats({ shell: { frame }, view }: Props): VNode | null {
  const t = officeOrganisationWords[frame.locale];
  const s = seatWords[frame.locale];
  if (!view.seats) return null;
  const { number, lines, page } = view.seats;
  const of = (one: string) => `${pathIn(frame, office.organisation(view.history[0]!.id))}?contract=${encodeURIComponent(one)}`;
  return (
    <Sheet title={t.seatsOf(number)} flush>
      {view.contracts.length > 1 && (
        <Chips
          locale={frame.locale}
          label={t.seatsOfOthers}
          class="pad"
          items={view.contracts.map(({ contract }) => ({
            href: of(contract.number),
            text: contract.number,
            current: contract.number === number,
          }))}
        />
      )}
      <Table
        label={t.seatsOf(number)}
        rows={lines}
        columns={[
          { title: s.seat, cell: ({ seat }) => <Code text={s.seatTitle(seat.no)} /> },
          {
            title: t.invited,
            as: 'full',
            cell: ({ seat, letter }) =>
              seat.invitation && (
                <>
                  <Invited name={seat.invitation.name} email={seat.invitation.email} />
                  {letter && <span class="block quiet">{`${s.letter}: ${s.letters[letter]}`}</span>}
                </>
              ),
          },
          {
            title: t.learner,
            named: true,
            cell: ({ seat }) =>
              seat.claim && (
                <a class="mono" href={pathIn(frame, office.person(seat.claim.accountId))}>
                  {seat.claim.accountId.slice(-6)}
                </a>
              ),
          },
          {
            title: s.state,
            as: 'state',
            cell: ({ seat, state }) => <SeatBadge locale={frame.locale} seat={seat} state={state} />,
          },
        ]}
      />
      <Pagination locale={frame.locale} page={page.no} of={page.of} href={(no) => `${of(number)}&page=${no}`} class="pad" />
    </Sheet>
  );
}

/** Contacts that were forgotten leave nothing to show. */
const Invited = ({ name, email }: { readonly name: string; readonly email: string }): VNode | null =>
  email === '' ? null : (
    <>
      {name}
      <span class="block">{emailMasked(email as Email)}</span>
    </>
  );

import type { VNode } from 'preact';
import { Badge, Code, DateText, Money, MomentText, pathIn, Table, type Frame, type Tone } from '#ui/components.ts';
import type { Application } from '#applications';
import type { Organisation } from '#organisations';
import { dealTexts } from './deal.messages.ts';
import { Sheet } from './office.page.tsx';
import { personTexts } from './person.messages.ts';
import type { PersonView } from './person.ts';
import { office, type OfficeProps } from './shell.ts';

type Props = OfficeProps<{ readonly file: PersonView }>;

export const applicationTone: Record<Application['state'], Tone | undefined> = {
  draft: undefined,
  submitted: 'warn',
  declined: 'bad',
  refused: 'bad',
  expired: undefined,
  concluded: 'good',
};

export function Contracts({ shell, file }: Props): VNode | null {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  if (file.contracts.length === 0) return null;
  return (
    <Sheet title={t.contracts} flush>
      <Table
        label={t.contracts}
        rows={file.contracts}
        columns={[
          {
            title: t.number,
            cell: ({ contract }) => (
              <a href={pathIn(frame, office.contract(contract.number))}>
                <Code text={contract.number} />
              </a>
            ),
          },
          { title: t.programme, as: 'full', cell: (one) => <Bought frame={frame} {...one} /> },
          { title: t.date, cell: ({ contract }) => <DateText day={contract.date} locale={frame.locale} short /> },
          { title: t.sum, as: 'money', cell: ({ contract }) => <Money amount={contract.amount} /> },
        ]}
      />
    </Sheet>
  );
}

/** The programme, and under it the organisation for which the person signed: then the person is no customer. */
function Bought({ frame, programme, organisation }: { frame: Frame; programme: string; organisation: Organisation | null }): VNode {
  if (!organisation) return <>{programme}</>;
  return (
    <>
      {programme}
      <span class="block quiet">
        {personTexts[frame.locale].signedFor}: <OrganisationLink frame={frame} organisation={organisation} />
      </span>
    </>
  );
}

const OrganisationLink = ({ frame, organisation }: { frame: Frame; organisation: Organisation }): VNode => (
  <>
    <a href={pathIn(frame, office.organisation(organisation.id))}>{frame.locale === 'kk' ? organisation.name.kk : organisation.name.ru}</a>{' '}
    <span class="num nowrap">{organisation.bin}</span>
  </>
);

/** Seats of organisations: the person studies, the organisation is the customer. */
export function Seats({ shell, file }: Props): VNode | null {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  if (file.seats.length === 0) return null;
  return (
    <Sheet title={t.seats} flush>
      <Table
        label={t.seats}
        rows={file.seats}
        columns={[
          {
            title: t.number,
            cell: ({ contract, no }) => (
              <a href={pathIn(frame, office.contract(contract.number))}>
                <Code text={contract.number} />
                <span class="nowrap">, {t.seatNo(no)}</span>
              </a>
            ),
          },
          {
            title: t.programme,
            as: 'full',
            cell: ({ programme, organisation }) => (
              <>
                {programme}
                <span class="block quiet">{organisation && <OrganisationLink frame={frame} organisation={organisation} />}</span>
              </>
            ),
          },
          { title: t.claimed, cell: ({ at }) => <DateText day={at} locale={frame.locale} short /> },
        ]}
      />
    </Sheet>
  );
}

export function Applications({ shell, file }: Props): VNode | null {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  if (file.applications.length === 0) return null;
  const numberOf = (one: Application) => (one.state === 'draft' ? null : one.number);
  return (
    <Sheet title={t.applications} flush>
      <Table
        label={t.applications}
        rows={file.applications}
        columns={[
          {
            title: t.number,
            cell: ({ application }) => (
              <a href={pathIn(frame, office.application(numberOf(application) ?? application.id))}>
                <Code text={numberOf(application) ?? t.draft} />
              </a>
            ),
          },
          { title: t.programme, as: 'full', cell: (one) => <Bought frame={frame} {...one} /> },
          { title: t.date, cell: ({ application }) => <DateText day={application.openedAt} locale={frame.locale} short /> },
          {
            title: t.state,
            as: 'state',
            cell: ({ application }) => (
              <State tone={applicationTone[application.state]}>{dealTexts[frame.locale].applicationStates[application.state]}</State>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

/** A state in a word, its colour by the tone. */
export const State = ({ tone, children }: { readonly tone: Tone | undefined; readonly children: string }): VNode => (
  <Badge {...(tone ? { tone } : {})}>{children}</Badge>
);

export function Certificates({ shell, file }: Props): VNode | null {
  const { frame } = shell;
  const [t, d] = [personTexts[frame.locale], dealTexts[frame.locale]];
  if (file.certificates.length === 0) return null;
  return (
    <Sheet title={t.certificates} flush>
      <Table
        label={t.certificates}
        rows={file.certificates}
        columns={[
          {
            title: t.number,
            cell: (one) => (
              <a href={pathIn(frame, office.certificate(one.number))}>
                <Code text={one.number} />
              </a>
            ),
          },
          { title: t.programme, as: 'full', cell: (one) => one.title[frame.locale] },
          { title: t.date, cell: (one) => <DateText day={one.issuedOn} locale={frame.locale} short /> },
          {
            title: t.state,
            as: 'state',
            cell: (one) => <State tone={one.withdrawal ? 'bad' : 'good'}>{one.withdrawal ? d.withdrawn : d.inForce}</State>,
          },
        ]}
      />
    </Sheet>
  );
}

export function Requests({ shell, file }: Props): VNode | null {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  if (file.requests.length === 0) return null;
  return (
    <Sheet title={t.requests} flush>
      <Table
        label={t.requests}
        rows={file.requests}
        columns={[
          {
            title: t.number,
            cell: (one) => (
              <a href={pathIn(frame, office.thread(one.number))}>
                <Code text={one.number} />
              </a>
            ),
          },
          { title: t.subject, as: 'full', cell: (one) => one.subject ?? '' },
          { title: t.date, cell: (one) => <DateText day={one.latestAt} locale={frame.locale} short /> },
        ]}
      />
    </Sheet>
  );
}

export function Sessions({ shell, file }: Props): VNode {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  if (file.sessions.length === 0)
    return (
      <Sheet title={t.sessions}>
        <p class="quiet">{t.noSessions}</p>
      </Sheet>
    );
  return (
    <Sheet title={t.sessions} flush>
      <Table
        label={t.sessions}
        rows={file.sessions}
        columns={[
          { title: t.device, as: 'full', cell: (one) => one.userAgent.slice(0, 90) },
          { title: t.seen, named: true, cell: (one) => <MomentText at={one.seenAt} locale={frame.locale} short /> },
        ]}
      />
    </Sheet>
  );
}

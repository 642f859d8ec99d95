import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Organisation } from '#organisations';
import { seatState, type Roster, type RosterFault, type RosterRow, type Seat } from '#seats';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  DateText,
  described,
  ErrorSummary,
  errorOf,
  Field,
  FactsList,
  Form,
  Hidden,
  NextLink,
  pathIn,
  Table,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { contractPath } from '../contract-path.ts';
import { MyPage } from '../my.page.tsx';
import { nameIn, organisationContractPath } from './organisations.page.tsx';
import { seatWords } from './seats.messages.ts';

/** What the organisation may see of one seat: no more than was agreed. */
export type SeatLine = {
  readonly seat: Seat;
  readonly letter: 'waiting' | 'sent' | 'failed' | null;
  /** Only where the learner agreed to show it. */
  readonly progress: { readonly completedOn: CivilDate | null; readonly certificate: string | null } | null;
};
export type RosterView = { readonly roster: Roster; readonly csv: string };
export type Base = { readonly frame: Frame; readonly organisation: Organisation; readonly number: string };
export type SeatsPageProps = Base & {
  readonly programme: string;
  readonly paper: boolean;
  readonly lines: readonly SeatLine[];
  readonly errors: readonly FieldError[];
  readonly checked: RosterView | null;
  readonly invited: number | null;
};

/** Every seat of one contract, and the list of teachers to fill them. */
export function SeatsPage(props: SeatsPageProps): VNode {
  const { frame, organisation, number, lines, errors, invited, checked } = props;
  const t = seatWords[frame.locale];
  const count = (state: string) => lines.filter(({ seat }) => seatState(seat) === state).length;
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={t.title(number)}
      lede={`${nameIn(frame, organisation)} · ${props.programme}`}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {invited !== null && (
        <Callout tone="good" role="status">
          {t.invited(invited)}
        </Callout>
      )}
      <p class="mt-4">{t.summary(count('claimed'), count('invited'), count('free'))}</p>
      <FactsList
        class="mt-4"
        facts={[
          [t.startsAtLatest, <DateText day={lines[0]!.seat.startsAtLatest} locale={frame.locale} />],
          ...(props.paper ? [[t.papers, <PaperLinks {...props} />] as const] : []),
        ]}
      />
      {checked ? <Checked {...props} checked={checked} /> : count('free') > 0 && <RosterForm {...props} />}
      <section class="mt-8" aria-labelledby="seats">
        <h2 id="seats">{t.seats}</h2>
        <SeatTable {...props} />
      </section>
      <p class="mt-8">
        <NextLink href={pathIn(frame, `/my/organisations/${organisation.id}`)}>{nameIn(frame, organisation)}</NextLink>
      </p>
    </MyPage>
  );
}

export const seatsAt = ({ frame, organisation, number }: Base, rest = ''): string =>
  pathIn(frame, organisationContractPath(organisation.id, number) + rest);

function PaperLinks({ frame, number }: Base): VNode {
  const t = seatWords[frame.locale];
  return (
    <>
      <a href={pathIn(frame, `${contractPath(number)}/file`)}>{t.contractPaper}</a>
      {' · '}
      <a href={pathIn(frame, `${contractPath(number)}/receipt`)}>{t.receipt}</a>
    </>
  );
}

function RosterForm(props: SeatsPageProps): VNode {
  const { frame, errors } = props;
  const t = seatWords[frame.locale];
  const field = { name: 'roster', hint: t.rosterHint, error: errorOf(errors, 'roster') };
  return (
    <section class="mt-8 cap" aria-labelledby="list">
      <h2 id="list">{t.rosterTitle}</h2>
      <p>{t.rosterLead}</p>
      <Form frame={frame} action={seatsAt(props, '/roster')} multipart class="mt-4">
        <Field locale={frame.locale} label={t.rosterFile} {...field}>
          <input class="input" type="file" accept=".csv,.xlsx,text/csv" {...described(field)} />
        </Field>
        <p class="mt-4">
          <Button>{t.rosterCheck}</Button>
        </p>
      </Form>
    </section>
  );
}

/** The dry run: what is wrong stands with its line and field, and nothing is kept before the button. */
function Checked(props: SeatsPageProps & { readonly checked: RosterView }): VNode {
  const { frame, checked } = props;
  const t = seatWords[frame.locale];
  const { rows, good, over } = checked.roster;
  const bad = rows.filter((row) => row.faults.length > 0);
  return (
    <section class="mt-8" aria-labelledby="list">
      <h2 id="list">{t.rosterTitle}</h2>
      <p role="status">
        <b>{t.rosterResult(rows.length - bad.length, bad.length)}</b> {t.rosterNothingYet}
      </p>
      {over > 0 && <Callout tone="warn">{t.rosterOver(over)}</Callout>}
      {bad.length > 0 && <BadRows frame={frame} rows={bad} />}
      <div class="row mt-4">
        {good.length > 0 && (
          <Form frame={frame} action={seatsAt(props, '/roster')}>
            <Hidden name="rows" value={checked.csv} />
            <Button>{t.rosterInvite(good.length)}</Button>
          </Form>
        )}
        <ButtonLink look="second" href={seatsAt(props)}>
          {t.rosterAgain}
        </ButtonLink>
      </div>
    </section>
  );
}

function BadRows({ frame, rows }: { readonly frame: Frame; readonly rows: readonly RosterRow[] }): VNode {
  const t = seatWords[frame.locale];
  const told = (fault: RosterFault): string => (fault.why === 'twice' ? t.twice(fault.line) : t.faults[fault.why](t.fields[fault.field]));
  return (
    <Table
      label={t.fault}
      rows={rows}
      columns={[
        { title: t.line, cell: ({ line }) => line, named: true },
        { title: t.fields.name, cell: ({ typed }) => typed.name, named: true },
        { title: t.fields.email, cell: ({ typed }) => typed.email, named: true },
        { title: t.fields.phone, cell: ({ typed }) => typed.phone, named: true },
        { title: t.fault, cell: ({ faults }) => faults.map((fault) => <div>{told(fault)}</div>), as: 'full' },
      ]}
    />
  );
}

const TONES = { free: undefined, invited: 'warn', claimed: 'good' } as const;

function SeatTable(props: SeatsPageProps): VNode {
  const { frame, lines } = props;
  const t = seatWords[frame.locale];
  return (
    <Table
      label={t.seats}
      rows={lines}
      columns={[
        { title: t.seat, cell: ({ seat }) => <a href={seatsAt(props, `/seats/${seat.no}`)}>{t.seatTitle(seat.no)}</a> },
        { title: t.who, cell: ({ seat }) => seat.invitation && `${seat.invitation.name}, ${seat.invitation.email}`, as: 'full' },
        { title: t.letter, cell: ({ letter }) => letter && t.letters[letter], named: true },
        { title: t.progress, cell: (line) => <Progress frame={frame} line={line} />, named: true },
        {
          title: t.state,
          cell: ({ seat }) => {
            const state = seatState(seat);
            const tone = TONES[state];
            return <Badge {...(tone && { tone })}>{t.states[state]}</Badge>;
          },
          as: 'state',
        },
      ]}
    />
  );
}

export function Progress({ frame, line: { seat, progress } }: { readonly frame: Frame; readonly line: SeatLine }): VNode | null {
  const t = seatWords[frame.locale];
  if (!seat.claim) return null;
  if (!progress) return <span class="quiet">{t.notShown}</span>;
  if (!progress.completedOn) return <>{t.studying}</>;
  return (
    <>
      {t.completedOn} <DateText day={progress.completedOn} locale={frame.locale} short />
      {progress.certificate && `, ${t.certificate} № ${progress.certificate}`}
    </>
  );
}

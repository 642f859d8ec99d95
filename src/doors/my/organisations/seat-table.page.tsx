import type { VNode } from 'preact';
import type { Invitation } from '#seats';
import { Code, DateText, Table, type Frame } from '#ui/components.ts';
import { SeatBadge } from './seat-badge.page.tsx';
import type { SeatLine } from './seat-line.ts';
import { seatsAt, type Base } from './seats-base.page.tsx';
import { seatWords } from './seats.messages.ts';

/** A link alone was made for nobody named. */
const invitedAs = ({ name, email }: Pick<Invitation, 'name' | 'email'>, otherwise: string): string =>
  [name, email].filter((part) => part !== '').join(', ') || otherwise;

/** The seats of one page, each as the organisation may see it. */
export function SeatTable(props: Base & { readonly lines: readonly SeatLine[] }): VNode {
  const { frame, lines } = props;
  const t = seatWords[frame.locale];
  return (
    <Table
      label={t.seats}
      rows={lines}
      columns={[
        {
          title: t.seat,
          cell: ({ seat }) => (
            <a class="nowrap" href={seatsAt(props, `/seats/${seat.no}`)}>
              {t.seatTitle(seat.no)}
            </a>
          ),
        },
        {
          title: t.who,
          cell: ({ seat }) => seat.invitation && <span class="breaks">{invitedAs(seat.invitation, t.linkAlone)}</span>,
          as: 'full',
        },
        { title: t.letter, cell: ({ letter }) => letter && t.letters[letter], named: true },
        { title: t.progress, cell: (line) => <Progress frame={frame} line={line} />, named: true },
        {
          title: t.state,
          cell: ({ seat, state }) => <SeatBadge locale={frame.locale} seat={seat} state={state} />,
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
  const { name, completion, certificate } = progress;
  const parts = [
    name,
    completion &&
      (completion.on ? (
        <>
          {t.completedOn} <DateText day={completion.on} locale={frame.locale} short />
        </>
      ) : (
        t.studying
      )),
    certificate && (
      <>
        {t.certificate} <Code text={`№ ${certificate}`} />
      </>
    ),
  ].filter((part) => part !== null);
  return <>{parts.map((part, at) => (at === 0 ? part : <>, {part}</>))}</>;
}

import type { VNode } from 'preact';
import { dayText } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Seat, SeatState } from '#seats';
import { Badge, Callout } from '#ui/components.ts';
import type { SeatLine } from './seat-line.ts';
import { seatWords } from './seats.messages.ts';

type Props = { readonly locale: Locale; readonly seat: Seat };
const TONES = { free: undefined, invited: 'warn', claimed: 'good', over: undefined, ended: undefined } as const;

/** Only a breach suspends or terminates a seat (clause 4.2). */
const closedBy = ({ locale, seat: { standing } }: Props) =>
  standing === 'suspended' || standing === 'terminated' ? seatWords[locale].closed[standing] : null;

/** Whose the seat is, or that it is closed; why is the business of its learner. */
export function SeatBadge(props: Props & { readonly state: SeatState }): VNode {
  const { locale, state } = props;
  const closed = closedBy(props);
  if (closed) return <Badge tone="bad">{closed.name}</Badge>;
  const tone = TONES[state];
  const words = seatWords[locale];
  return <Badge {...(tone && { tone })}>{state === 'ended' ? words.givenBack : words.states[state]}</Badge>;
}

export function SeatClosed(props: Props): VNode | null {
  const closed = closedBy(props);
  return closed && <Callout tone="warn">{closed.text}</Callout>;
}

/** Nobody claimed it while its term ran. */
export function SeatOver({ locale, line: { seat } }: { readonly locale: Locale; readonly line: SeatLine }): VNode {
  return <Callout tone="info">{seatWords[locale].overOn(dayText(seat.endsOn, locale))}</Callout>;
}

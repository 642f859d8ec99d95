import type { VNode } from 'preact';
import { contractStateWords } from '#contracts';
import type { Locale } from '#kernel/locale.ts';
import { seatState, type Seat } from '#seats';
import { Badge } from '#ui/components.ts';
import { seatWords } from './seats.messages.ts';

const TONES = { free: undefined, invited: 'warn', claimed: 'good', ended: undefined } as const;

/** Whose the seat is, or that it is closed for a time; why is the business of its learner. */
export function SeatBadge({ locale, seat }: { readonly locale: Locale; readonly seat: Seat }): VNode {
  if (seat.standing === 'suspended') return <Badge tone="bad">{contractStateWords[locale].names.suspended}</Badge>;
  const state = seatState(seat);
  const tone = TONES[state];
  return <Badge {...(tone && { tone })}>{seatWords[locale].states[state]}</Badge>;
}

import type { Happened } from '#platform/journal-read.ts';

/** A thing whose history is told; the label and address stand in the line when the page is about more than it. */
export type Told = { readonly kind: string; readonly id: string; readonly label?: string; readonly href?: string };

/** One line of a history: from the journal, or a step that a room keeps itself. */
export type Line = {
  readonly at: Date;
  readonly event: string;
  readonly about: Told | null;
  readonly actor: { readonly kind: Happened['actor']['kind']; /** Of staff: their address. */ readonly name: string | null };
  readonly facts: Happened['facts'];
};

const GOOD = [
  'payment.captured',
  'contract.concluded',
  'seat.claimed',
  'enrolment.opened',
  'course.completed',
  'certificate.issued',
  'payment.return-done',
  'refund.done',
  'consent.given',
  'terms.accepted',
  'support.answered',
];
const BAD = [
  'certificate.withdrawn',
  'payment.return-refused',
  'payment.hold-refused',
  'refund.refused',
  'refund.stuck',
  'chargeback.disputed',
  'payment.returned-outside',
  'step.failed',
  'iin.revealed',
  'account.secured',
  'account.signed-out-everywhere',
  'application.declined',
  'application.refused',
];

export const toneOf = (event: string): 'good' | 'bad' | undefined =>
  GOOD.includes(event) ? 'good' : BAD.includes(event) ? 'bad' : undefined;

/** Looks of staff stand in a list of their own, not between what happened. */
export const LOOKED_AT = 'person.looked-at';
export const LOOKED_AT_ORGANISATION = 'organisation.looked-at';

/** The latest first; at the same instant the later written first. */
export const inOrder = (lines: readonly Line[]): Line[] => lines.toSorted((a, b) => b.at.getTime() - a.at.getTime());

import type { Brand } from '#kernel/brand.ts';
import type { Trilingual } from '#kernel/locale.ts';

export type IncidentId = Brand<string, 'IncidentId'>;

/** What a learner comes for; each is measured, and told of on the status page. */
export const learnerFunctions = ['sign-in', 'lessons', 'tests', 'media', 'payment', 'certificates', 'letters'] as const;
export type LearnerFunction = (typeof learnerFunctions)[number];

/** Without these a day of the access term is lost; a payment or a check that did not work takes no day of learning. */
const servingFunctions: readonly LearnerFunction[] = ['sign-in', 'lessons', 'tests', 'media'];

/** Without these nobody answers or hands in: an attempt that ran into it is given back. */
const attemptFunctions: readonly LearnerFunction[] = ['sign-in', 'tests'];
export const affectsAttempts = ({ annulled, functions }: Pick<Scope, 'annulled' | 'functions'>): boolean =>
  !annulled && functions.some((one) => attemptFunctions.includes(one));

export const incidentKinds = ['outage', 'force-majeure'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** `end` null: it goes on. The end itself is no longer part of it. */
export type Interval = { readonly start: Date; readonly end: Date | null };
export type EndedInterval = { readonly start: Date; readonly end: Date };

/** What is known of an incident; a correction is a new one. */
export type Scope = Interval & {
  readonly functions: readonly LearnerFunction[];
  /** Null: all programmes. */
  readonly programmes: readonly string[] | null;
  /** A false alarm. */
  readonly annulled: boolean;
};
export type Revision = Scope & { readonly no: number; readonly reason: string; readonly by: string | null; readonly at: Date };
export type PublicNote = { readonly no: number; readonly text: Trilingual; readonly by: string | null; readonly at: Date };

export type Incident = Scope & {
  readonly id: IncidentId;
  readonly no: number;
  readonly kind: IncidentKind;
  readonly foundBy: 'system' | 'staff';
  readonly openedAt: Date;
  readonly openedBy: string | null;
  /** Number of the revision that holds. */
  readonly revision: number;
};

/** A decision to extend terms, for the interval it was made for. */
export type Award = EndedInterval & {
  readonly incidentId: IncidentId;
  readonly no: number;
  readonly kind: IncidentKind;
  readonly programmes: readonly string[] | null;
  readonly by: string | null;
  readonly at: Date;
};

/** Whether an earlier decision reached all that this one would: then it gives nothing more. */
export const isDecided = (awards: readonly Award[], { start, end, programmes }: EndedInterval & Pick<Award, 'programmes'>): boolean =>
  awards.some(
    (one) =>
      one.start <= start && one.end >= end && (one.programmes === null || (programmes ?? ['']).every((id) => one.programmes!.includes(id))),
  );

/** Days one incident added to the term of one course. */
export type GivenBack = Pick<Incident, 'id' | 'no' | 'kind'> & EndedInterval & { readonly days: number; readonly at: Date };

/** The same days as so many seats of one contract were given them. */
export type GivenToSeats = GivenBack & { readonly seats: number };

const MINUTE_MS = 60_000;
export const minutesOf = ({ start, end }: EndedInterval): number => Math.floor((end.getTime() - start.getTime()) / MINUTE_MS);

export type NoExtension = 'annulled' | 'goes-on' | 'no-lesson-lost' | 'too-short';

/** The rule of extensions (offer 4.3, 4.4): why an incident gives no days, or null when it does. */
export function whyNoDays(incident: Pick<Incident, 'kind'> & Scope, outageMinutes: number): NoExtension | null {
  const { start, end } = incident;
  if (incident.annulled) return 'annulled';
  if (end === null) return 'goes-on';
  if (!incident.functions.some((one) => servingFunctions.includes(one))) return 'no-lesson-lost';
  if (incident.kind === 'outage' && minutesOf({ start, end }) < outageMinutes) return 'too-short';
  return null;
}

import type { Bilingual, Trilingual } from '#kernel/locale.ts';

/** What must be finished before an account can be closed, with the place where it can be looked at. */
export type Hindrance =
  | { readonly kind: 'staff' }
  | { readonly kind: 'open-course'; readonly title: Trilingual; readonly slug: string }
  | { readonly kind: 'certificate-coming'; readonly title: Trilingual; readonly slug: string }
  | { readonly kind: 'payment-moving'; readonly attemptId: string }
  | { readonly kind: 'refund-open'; readonly number: string }
  | { readonly kind: 'payment-disputed' }
  /** Null: the person was not told of it yet. */
  | { readonly kind: 'case-goes-on'; readonly warnedCase: string | null }
  | { readonly kind: 'only-representative'; readonly organisationId: string; readonly name: Bilingual };

export type ClosingFacts = {
  readonly staff: boolean;
  readonly courses: readonly {
    readonly title: Trilingual;
    readonly slug: string;
    readonly open: boolean;
    readonly completed: boolean;
    readonly printed: boolean;
  }[];
  readonly moving: string | null;
  /** Numbers of refund cases that are not decided or not paid yet. */
  readonly refunds: readonly string[];
  /** The bank disputes a payment. */
  readonly disputed: boolean;
  /** Of a breach, not over yet; null for one that came to no warning yet. */
  readonly conduct: readonly (string | null)[];
  /** Organisations with a running contract that nobody else represents. */
  readonly alone: readonly { readonly id: string; readonly name: Bilingual }[];
};

/**
 * An unfinished open course is paid for and owed; money on its way must arrive somewhere; a certificate that was earned
 * is printed in the person's name before the name goes; money that is asked back needs somebody to go back to; whoever a
 * case is about is there to be warned and heard (clause 4.2); an organisation whose contract runs needs somebody to accept,
 * object and be told.
 */
export function hindrances({ staff, courses, moving, refunds, disputed, conduct, alone }: ClosingFacts): Hindrance[] {
  return [
    ...(staff ? [{ kind: 'staff' as const }] : []),
    ...courses.filter((one) => one.open && !one.completed).map(({ title, slug }) => ({ kind: 'open-course' as const, title, slug })),
    ...courses
      .filter((one) => one.completed && !one.printed)
      .map(({ title, slug }) => ({ kind: 'certificate-coming' as const, title, slug })),
    ...(moving ? [{ kind: 'payment-moving' as const, attemptId: moving }] : []),
    ...refunds.map((number) => ({ kind: 'refund-open' as const, number })),
    ...(disputed ? [{ kind: 'payment-disputed' as const }] : []),
    ...conduct.map((warnedCase) => ({ kind: 'case-goes-on' as const, warnedCase })),
    ...alone.map(({ id, name }) => ({ kind: 'only-representative' as const, organisationId: id, name })),
  ];
}

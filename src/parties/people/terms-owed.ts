import type { AskedKind } from '#offer';

/** What is known of one document: what the person accepted, what the lawyer made material since, what was answered. */
export type AcceptedBefore = {
  readonly kind: AskedKind;
  /** The newest number the person has accepted. */
  readonly accepted: number;
  /** The newest number in effect that is asked for again. */
  readonly asked: number;
  readonly answers: readonly TermsAnswer[];
};
export type TermsAnswer = { readonly no: number; readonly answer: 'declined' | 'later'; readonly sessionId: string | null };

/** A document whose material change the person has not accepted. */
export type OwedTerms = {
  readonly kind: AskedKind;
  readonly accepted: number;
  /** Declined: until a newer material change. Later: only in this session. Null: to be asked now. */
  readonly answer: 'declined' | 'later' | null;
};

/** What the person owes an answer to. Whoever never accepted a document is asked where it is first needed, not here. */
export function owedTerms(before: readonly AcceptedBefore[], sessionId: string | null): OwedTerms[] {
  return before
    .filter((one) => one.accepted < one.asked)
    .map(({ kind, accepted, asked, answers }) => {
      const about = answers.filter((one) => one.no >= asked);
      const declined = about.some((one) => one.answer === 'declined');
      const later = about.some((one) => one.answer === 'later' && sessionId !== null && one.sessionId === sessionId);
      return { kind, accepted, answer: declined ? 'declined' : later ? 'later' : null };
    });
}

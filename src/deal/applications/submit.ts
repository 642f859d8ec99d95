import { ok, refuse, type Result } from '#kernel/result.ts';
import { isOpen, sameTerms, type Application, type SeatOrder, type Shown, type Submission, type Terms } from './application.ts';

export type SubmitFacts = {
  readonly application: Application | null;
  /** The showing the person acted on. */
  readonly shown: Shown | null;
  /** What is in force now; null when the programme is not sold any more. */
  readonly current: Terms | null;
  readonly consentId: string | null;
  readonly cardVersionId: string | null;
  /** A legal entity buys seats: its particulars stand in the card's stead. */
  readonly seatOrder?: SeatOrder | null;
  readonly hasProgrammeAlready: boolean;
};

export type SubmitRefusal =
  | 'no-application'
  | 'closed'
  | 'expired'
  | 'not-sold'
  | 'terms-changed'
  | 'no-consent'
  | 'no-card'
  | 'has-programme-already';

export type SubmitDecision =
  | ({ readonly kind: 'submit'; readonly shown: Shown } & Pick<Submission, 'consentId' | 'cardVersionId' | 'seatOrder'>)
  | { readonly kind: 'same'; readonly application: Extract<Application, { state: 'submitted' }> };

/**
 * Whether the application may be formed as the person sees it. Refuses with what is missing, in the order in which the
 * page asks for it; submitting the same thing twice is the same submission.
 */
export function decideSubmit(facts: SubmitFacts, now: Date): Result<SubmitDecision, SubmitRefusal> {
  const { application, shown, seatOrder = null } = facts;
  if (!application) return refuse('no-application');
  if (!isOpen(application)) return refuse('closed');
  if (application.expiresAt <= now) return refuse('expired');
  if (!facts.current) return refuse('not-sold');
  if (facts.hasProgrammeAlready) return refuse('has-programme-already');
  if (!shown || !sameTerms(shown, facts.current)) return refuse('terms-changed');
  if (!facts.consentId) return refuse('no-consent');
  if (!facts.cardVersionId && !seatOrder) return refuse('no-card');
  if (application.state === 'submitted' && binds(application.submission, facts)) return ok({ kind: 'same', application });
  return ok({ kind: 'submit', shown, consentId: facts.consentId, cardVersionId: seatOrder ? null : facts.cardVersionId, seatOrder });
}

const binds = (submission: Submission, facts: SubmitFacts): boolean =>
  sameTerms(submission.shown, facts.current!) &&
  submission.consentId === facts.consentId &&
  submission.cardVersionId === (facts.seatOrder ? null : facts.cardVersionId) &&
  submission.seatOrder?.organisationVersionId === facts.seatOrder?.organisationVersionId &&
  submission.seatOrder?.seats === facts.seatOrder?.seats;

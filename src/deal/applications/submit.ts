import { ok, refuse, type Result } from '#kernel/result.ts';
import { isOpen, sameTerms, type Application, type Shown, type Terms } from './application.ts';

export type SubmitFacts = {
  readonly application: Application | null;
  /** The showing the person acted on. */
  readonly shown: Shown | null;
  /** What is in force now; null when the programme is not sold any more. */
  readonly current: Terms | null;
  readonly consentId: string | null;
  readonly cardVersionId: string | null;
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
  | { readonly kind: 'submit'; readonly shown: Shown; readonly consentId: string; readonly cardVersionId: string }
  | { readonly kind: 'same'; readonly application: Extract<Application, { state: 'submitted' }> };

/**
 * Whether the application may be formed as the person sees it. Refuses with what is missing, in the order in which the
 * page asks for it; submitting the same thing twice is the same submission.
 */
export function decideSubmit(facts: SubmitFacts, now: Date): Result<SubmitDecision, SubmitRefusal> {
  const { application, shown } = facts;
  if (!application) return refuse('no-application');
  if (!isOpen(application)) return refuse('closed');
  if (application.expiresAt <= now) return refuse('expired');
  if (!facts.current) return refuse('not-sold');
  if (facts.hasProgrammeAlready) return refuse('has-programme-already');
  if (!shown || !sameTerms(shown, facts.current)) return refuse('terms-changed');
  if (!facts.consentId) return refuse('no-consent');
  if (!facts.cardVersionId) return refuse('no-card');
  if (application.state === 'submitted' && binds(application.submission, facts)) return ok({ kind: 'same', application });
  return ok({ kind: 'submit', shown, consentId: facts.consentId, cardVersionId: facts.cardVersionId });
}

const binds = (submission: { shown: Terms; consentId: string; cardVersionId: string }, facts: SubmitFacts): boolean =>
  sameTerms(submission.shown, facts.current!) &&
  submission.consentId === facts.consentId &&
  submission.cardVersionId === facts.cardVersionId;

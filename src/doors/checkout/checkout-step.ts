/** The parts of the application page, in the order in which the law and the offer want them (offer 3.2 to 3.6). */
export const steps = ['terms', 'consent', 'card', 'pay'] as const;
export type Step = (typeof steps)[number];

export type StepFacts = {
  readonly consentGiven: boolean;
  readonly cardFilled: boolean;
  /** A document accepted with the card has changed materially: it is asked for in the card's place. */
  readonly documentsAsked: boolean;
  /** What the person asked to see or change; null: go on where it stopped. */
  readonly wanted: string | null;
};

/**
 * Which part is open. The terms are on the page always and first; consent comes before any field of the card; paying
 * comes last. A part behind an unfinished one never opens, whatever the address says.
 */
export function openStep(facts: StepFacts): Exclude<Step, 'terms'> {
  if (!facts.consentGiven) return 'consent';
  if (!facts.cardFilled || facts.documentsAsked || facts.wanted === 'card') return 'card';
  return 'pay';
}

/** A person who has been told that the terms changed must look again before the button. */
export type Notice = 'terms-changed' | 'gateway-silent' | 'below-least' | 'expired' | null;

export const noticeOf = (text: string | null): Notice =>
  text === 'terms-changed' || text === 'gateway-silent' || text === 'below-least' || text === 'expired' ? text : null;

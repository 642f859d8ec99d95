/** The four kinds of legal document (clauses.md 3.6): acceptance of one never stands for another. */
export const legalKinds = ['offer', 'privacy-policy', 'confidentiality-agreement', 'consent'] as const;
export type LegalKind = (typeof legalKinds)[number];

export const isLegalKind = (text: string): text is LegalKind => (legalKinds as readonly string[]).includes(text);

/** What a person accepts by an act of its own, and may be asked for anew; the offer is accepted by paying (1.2.4). */
export const askedKinds = ['privacy-policy', 'confidentiality-agreement', 'consent'] as const satisfies readonly LegalKind[];
export type AskedKind = (typeof askedKinds)[number];

export const isAskedKind = (text: string): text is AskedKind => (askedKinds as readonly string[]).includes(text);

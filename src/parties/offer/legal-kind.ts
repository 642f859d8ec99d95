/** The four kinds of legal document (clauses.md 3.6): acceptance of one never stands for another. */
export const legalKinds = ['offer', 'privacy-policy', 'confidentiality-agreement', 'consent'] as const;
export type LegalKind = (typeof legalKinds)[number];

export const isLegalKind = (text: string): text is LegalKind => (legalKinds as readonly string[]).includes(text);

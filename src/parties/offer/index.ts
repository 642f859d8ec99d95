/** The legal documents: their texts clause by clause, their versions in time, and proof of what was in force when. */
export { legalKinds, isLegalKind, type LegalKind } from './legal-kind.ts';
export { anchorOf, clausesOf, numbersOf, type LegalClause, type LegalSection, type LegalTree } from './legal-tree.ts';
export { canonicalText, canonicalVersion, versionHash } from './canonical-text.ts';
export { definedTerms, markTerms, type DefinedTerm, type Stretch } from './defined-terms.ts';
export { earliestEffective } from './notice.ts';
export { inForceAt, lifeOf, nextChange, type VersionDates, type VersionLife } from './version-life.ts';
export { parseLegalText, type ParseRefusal } from './parse-legal-text.ts';

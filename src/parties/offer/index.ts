/** The legal documents: their texts clause by clause, their versions in time, and proof of what was in force when. */
import type { AnyJob } from '#platform/jobs.ts';
import { printVersionJob } from './print-version.job.ts';

export { askedKinds, isAskedKind, isLegalKind, legalKinds, type AskedKind, type LegalKind } from './legal-kind.ts';
export { anchorOf, clausesOf, numbersOf, type LegalClause, type LegalSection, type LegalTree } from './legal-tree.ts';
export { canonicalVersion } from './canonical-text.ts';
export { definedTerms, markTerms, type DefinedTerm, type Stretch } from './defined-terms.ts';
export { compareTexts, realChanges, type ClauseChange, type WordRun } from './compare-texts.ts';
export { lifeOf, type VersionLife } from './version-life.ts';
export { type KeptContracts, type LegalVersion, type LegalVersionId } from './legal-version.ts';
export { legalInForce, legalVersionById as legalVersion, legalVersionByNo, legalVersions, nextLegalChange } from './versions.sql.ts';

export { draftById as legalDraft, legalDrafts, type DraftLine, type LegalDraft, type LegalDraftId } from './drafts.sql.ts';
export { dropDraft, keepDraft, nameDraft, readTexts, type DraftWords } from './keep-draft.command.ts';
export { readLegalFolder, readLegalText, type LegalFolder } from './legal-folder.gateway.ts';
export { importFolder, importText, type TextToImport } from './import-draft.command.ts';
export { foreseePublication, publishVersion, type Foreseen, type Published } from './publish-version.command.ts';
export { withdrawVersion } from './withdraw-version.command.ts';
export { versionTakesEffectTask } from './version-takes-effect-task.ts';
export { versionPdf } from './print-version.command.ts';
export { seedLegal } from './seed-legal.command.ts';
export { asTyped, clauseTexts, fingerprint, TITLE } from './edit-clauses.ts';
export { editDraft, type ClauseEdit, type ClauseRefused } from './edit-draft.command.ts';
export { editFaultText, folderRefusalText, publishRefusalText, textFaultText } from './offer.messages.ts';
export { loggedAs, trilingual } from './legal-version.ts';

export const jobs: readonly AnyJob[] = [printVersionJob as unknown as AnyJob];

/** This room promises: what an author wrote is taken in whole or refused with file and line, and a published version never changes. */
export { faultText, type ContentFault, type ContentFiles } from './content-fault.ts';
export { readContentFolder } from './content-folder.gateway.ts';
export { civilDate, slug, wholeNumber, words } from './content-words.ts';
export { faults, orFaults, textIn, type Faults } from './content-fault.ts';
export { readYaml, type Placed } from './content-yaml.ts';
export {
  correctionsSince,
  firstPublished,
  lessonOf,
  programmeById,
  programmeBySlug,
  programmeSlugs,
  programmeVersion,
  publishedProgrammes,
  saleableProgrammes,
} from './catalogue.sql.ts';
export type { PublishedCorrection } from './correction.ts';
export { importContent, type Imported } from './import-content.command.ts';
export { lessonHtml, type ParsedLesson } from './lesson-html.ts';
export { tellPublicPages } from './publish-programme.sql.ts';
export { contentsText, programmeWords, type ProgrammeWords } from './programme.messages.ts';
export { taughtText, type TaughtText } from './taught-text.ts';
export { parseProgrammes } from './content.ts';
export {
  agreementInForce,
  coursesIn,
  coverOf,
  finalTestKey,
  isInPreparation,
  itemByKey,
  itemsOf,
  lessonCount,
  lessonsOf,
  plannedOf,
  subjects,
  type Agreement,
  type CourseOutline,
  type Item,
  type LessonHtml,
  type Level,
  type Module,
  type PlannedLesson,
  type Pool,
  type ProgrammeDraft,
  type ProgrammeId,
  type ProgrammeKind,
  type ProgrammeOutline,
  type ProgrammeVersion,
  type ProgrammeVersionId,
  type QuizSpec,
  type Subject,
  type TestSpec,
} from './programme.ts';
export { searchProgrammes, type CatalogueQuery } from './search.ts';

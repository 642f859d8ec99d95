/** Nobody loses the service for a breach without evidence, a delivered warning, time to answer and an appeal. */
export { caseStates, isOver, isSuspending, isUndelivered, type CaseFacts, type CaseState } from './case.ts';
export {
  caseById,
  caseSteps,
  casesOfContract,
  casesOfPerson,
  latestCases,
  warningByFile,
  type CaseStep,
  type ConductCase,
} from './case.sql.ts';
export {
  addEvidence,
  answerWarning,
  appeal,
  LONGEST_WORDS,
  openCase,
  openWarning,
  parseWords,
  type Evidence,
} from './conduct-case.command.ts';
export {
  endingOf,
  evidenceTypes,
  LARGEST_FILE,
  MOST_FILES_AT_ONCE,
  MOST_FILES_OF_CASE,
  readEvidenceFiles,
  type EvidenceFileFault,
  type EvidenceType,
  type NewEvidenceFiles,
} from './evidence-file.ts';
export { evidenceFilesOf, type EvidenceFile } from './evidence-file.sql.ts';
export { repeatedJobs } from './conduct.job.ts';
export { close, keep, suspend, terminate, type DecideRefusal } from './decide.command.ts';
export { personalData } from './personal-data.sql.ts';
export { latestSignals, signalById, type Signal } from './signal.sql.ts';
export type { UseRule } from './use.ts';
export { ruleInForce } from './use.sql.ts';
export { tendCases, warn } from './warn.command.ts';
export { changeUseRule, dismissSignal, noteUse, watchUse } from './watch-use.command.ts';
export { sealedColumns } from './sealed-columns.sql.ts';
export { wordsOf, type Words, type WordsKind } from './words.sql.ts';

/** Each day the bank’s own list is held against the books, and every difference waits for a person with its action prepared. */
export { acceptStatement, type AcceptRefusal } from './accept-statement.command.ts';
export { confirmNoOperations, fetchDays, missingDays, type BringRefusal } from './bring-days.command.ts';
export { alarmOf } from './alarm.sql.ts';
export { approveCorrection, correctBooks, type CorrectRefusal } from './correct-books.command.ts';
export type { Alarm, Correction, CorrectionFault } from './correction.ts';
export { correctionOf } from './correction.sql.ts';
export { canMend, mendBooks, type MendRefusal } from './mend-books.command.ts';
export { booksRules, type BooksRule } from './books-rule.ts';
export { checkBooks } from './check-books.command.ts';
export { latestBooksCheck, type BooksCheck } from './check-kept.sql.ts';
export { compare, reconcileDay, reconcileFile, type Bank } from './reconcile.command.ts';
export { noteSilence } from './note-silence.command.ts';
export { repeatedJobsOf } from './reconcile.job.ts';
export {
  payoutDifference,
  readRegistry,
  wholeDays,
  type RegistryColumn,
  type RegistryRow,
  type RowFault,
  type TableFault,
} from './registry.ts';
export { csvTable, registryTable } from './registry-file.gateway.ts';
export { settledBefore } from './taken.sql.ts';
export { latestRegistries, type Days, type RegistryLine } from './registry.sql.ts';

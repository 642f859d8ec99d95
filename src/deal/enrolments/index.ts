/** This room promises: a concluded contract opens its course once, and the course stays open to the end of its term. */
export { taughtVersion } from './taught-version.sql.ts';
export type { Enrolment, EnrolmentId, Extension, GivenExtension, NewEnrolment } from './enrolment.ts';
export { dueReminder } from './end-reminder.ts';
export { endingSoon, insertEndReminder } from './end-reminder.sql.ts';
export {
  enrolmentByContract,
  enrolmentById,
  enrolmentFrom,
  enrolmentsOf,
  extensionsOfContract,
  hasLiveEnrolment,
  lockEnrolment,
  seatEnrolments,
  type AccessRow,
} from './enrolment.sql.ts';
export { extendEnrolment } from './extend-enrolment.command.ts';
export { openEnrolment } from './open-enrolment.command.ts';
export { repeatedJobs } from './recognise.job.ts';
export { repairSteps } from './repair-steps.command.ts';
export { recogniseContract, recogniseRevenue } from './recognise.command.ts';
export { earnedBy, EARNED } from './recognition.ts';
export { personalData } from './personal-data.sql.ts';
export { accessEnds, isOpen, lastDay, termState, type Closure, type Term, type TermState } from './term.ts';

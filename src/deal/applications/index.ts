/** Keeps electronic applications: what each person was shown, submitted under which versions, and how it ended. */
export { isOpen, sameTerms } from './application.ts';
export type {
  Application,
  ApplicationId,
  ApplicationNumber,
  OpenApplication,
  SeatOrder,
  Shown,
  Submission,
  SubmissionId,
  Terms,
} from './application.ts';
export type { SubmitRefusal } from './submit.ts';
export { applicationById, latestApplication, latestShown, lockApplication, submissionById } from './application.sql.ts';
export {
  isRefusalGround,
  LONGEST_WORDS,
  mayRefuse,
  readWords,
  refusalGrounds,
  type Refusal,
  type RefusalGround,
  type RefuseRefusal,
} from './refusal.ts';
export { refusalOf } from './refusal.sql.ts';
export { personalData } from './personal-data.sql.ts';
export {
  closeAsRefused,
  concludeApplication,
  declineApplication,
  submitChangedTerms,
  expireApplication,
  showTerms,
  submitApplication,
} from './application.command.ts';
export { insertReminder, leftLying } from './reminder.sql.ts';
export { applicationByNumber, applicationsOf, organisationVersionsSubmitted } from './lists.sql.ts';

import { expireJob } from './expire.job.ts';

export const jobs = [expireJob];

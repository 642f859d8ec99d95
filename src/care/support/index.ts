/** Whoever writes to the provider gets a number and an answer, and every letter waits for staff until it has one. */
import type { Route } from '#platform/http/visit.ts';
import { supportRoutes } from './support.routes.tsx';

export { answerRequest, setAside } from './answer.command.ts';
export { answerTimes, deadlines, type Deadlines } from './answer-time.sql.ts';
export { isOverdue, lastDayToAnswer, MOST_WORKING_DAYS, readWorkingDays, type AnswerTime } from './answer-by.ts';
export { publishAnswerTime } from './promise-answer.command.ts';
export { remindStaff } from './remind-staff.command.ts';
export { askIn, mayAsk } from './ask.command.ts';
export { writeTo, type WritingTo } from './write-to.command.ts';
export {
  LONGEST,
  parseLetter,
  parseQuestion,
  parseRequestNumber,
  stateOf,
  type Letter,
  type QuestionFault,
  type RequestLine,
  type RequestNumber,
  type RequestState,
  type SupportRequest,
} from './request.ts';
export { requestByNumber, requests, requestsOf, requestsWaiting } from './request.sql.ts';
export { keepSearch, searchWords } from './search.sql.ts';
export { Letters } from './thread.page.tsx';
export { personalData } from './personal-data.sql.ts';
export { repeatedJobs } from './support.job.ts';

export const routes: readonly Route[] = supportRoutes;
export { sealedRequestColumns } from './request.sql.ts';
export { sealedSearchColumns } from './search.sql.ts';

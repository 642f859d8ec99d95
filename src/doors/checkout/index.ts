/** This room promises: what a person pays becomes a contract with an open course, or goes back, or stands before a person; never lost, never twice. */
import { afterSettlementJob } from './after-settlement.job.ts';
import { askStatusJob } from './ask-status.job.ts';
import { checkoutRoutes } from './checkout.routes.tsx';
import { noticeRoutes } from './notices.routes.ts';
import { seatsCheckoutRoutes } from './seats/seats-checkout.routes.tsx';
import { settleHoldJob } from './settle-hold.job.ts';
import { settleStatementJob } from './settle-statement.job.ts';
import { paymentRoutes } from './payment-return.routes.tsx';

export { matchByHand, settleStatement, type MatchRefusal } from './settle-statement.command.ts';
export { askHoldAgain, type AgainRefusal } from './ask-hold-again.command.ts';
export { settleOperation } from './settle-operation.command.ts';
export { actByWord, type WordRefusal } from './act-by-word.command.ts';
export type { BankWord } from './bank-word.ts';
export { askAboutOddity, canBeAsked, type AskRefusal } from './ask-bank.command.ts';
export { settleOddity, type SettleRefusal } from './settle-oddity.command.ts';

export { inFlight, isMoving, ownApplications, type OwnApplication } from './own-payments.sql.ts';
export { declineTerms } from './decline-terms.command.ts';
export { refuseApplication } from './refuse-application.command.ts';
export { printAct } from './act-of-service.command.ts';
export { actNow, type ActNow } from './act-now.sql.ts';
export { correctable, correctAct } from './seats/correct-act.command.ts';
export { makeSeatsAct, seatsForAct, type ActRefusal } from './seats/make-act.command.ts';
export { payAgain } from './pay-again.command.ts';
export { remindApplications } from './remind-application.command.ts';
export { repeatedJobs } from './remind-application.job.ts';
export { viewOf as paymentViewOf } from './payment-facts.sql.ts';
export type { PaymentView } from './payment-view.ts';
export const routes = [...checkoutRoutes, ...seatsCheckoutRoutes, ...paymentRoutes, ...noticeRoutes];
export const jobs = [askStatusJob, afterSettlementJob, settleHoldJob, settleStatementJob];

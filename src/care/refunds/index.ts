/** Money for a service goes back on a stated ground, decided by who may, computed in the open, and never twice. */
export { approveRefund } from './approve-refund.command.ts';
export { grounds, isGround, sumsOfSeats, type Arithmetic, type Ground } from './arithmetic.ts';
export { ArithmeticList } from './arithmetic.page.tsx';
export { askRefund } from './ask-refund.command.ts';
export {
  chargebackById,
  chargebackList,
  chargebacksOfCapture,
  chargebacksOfContract,
  claimOf,
  isDisputed,
  hasOpenChargeback,
  type Chargeback,
} from './chargeback.sql.ts';
export { decideChargeback } from './decide-chargeback.command.ts';
export { disputedPayment, isDisputable, recordChargeback, recordToldChargeback } from './record-chargeback.command.ts';
export { denyPayment, denyReturnOfAny, findClaimed, lookAtReturn, type DeniedBy } from './denied-by-bank.command.ts';
export { isBoundToCase } from './case-outside.sql.ts';
export { explainable, explainAsCase, explainAsRefund, type Explainable } from './explain-return.command.ts';
export { foreseeRefund, groundsOffered, type Foreseen } from './compute-refund.command.ts';
export { refundOfSeatWaits, seatsInCases } from './case-seat.sql.ts';
export { decisionByFile, papersOf, type DecisionPaper } from './decision.sql.ts';
export { chosenSeats } from './seat-choice.ts';
export { SeatChoice } from './seat-choice.page.tsx';
export { appealRefund, takeBackRefund } from './own-refund.command.ts';
export { cameByTransfer, decidedOn, recordTransfer, retryRefund } from './pay-refund.command.ts';
export { personalData } from './personal-data.sql.ts';
export { publishRule } from './publish-rule.command.ts';
export {
  endedStates,
  isTold,
  lastAppealDay,
  mayAppeal,
  needsTwo,
  refundThatWaits,
  type ByHand,
  type CaseState,
  type RefundCase,
  type Step,
} from './refund-case.ts';
export { whyGoesByHand } from './why-by-hand.command.ts';
export { caseByNumber, caseList, casesNaming, casesOfAccount, casesOfContract, openCases, stepsOfCase } from './refund-case.sql.ts';
export { refundWords } from './refunds.messages.ts';
export { jobs } from './refunds.job.ts';
export { faultsOf, namedIncidents } from './fault-incidents.command.ts';
export { findGround, refuseRefund, takeUp } from './review-refund.command.ts';
export { readRule, type RefundRule, type TypedRule } from './rule.ts';
export { allRules, ruleAt, ruleByNo } from './rule.sql.ts';
export type { CaseRefusal } from './take-step.ts';

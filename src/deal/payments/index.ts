/** Takes money through a bank's page exactly once, books every tiyn, and gives back what must not be kept. */
export { attemptStates, attemptTransitions, sameTerms, type AttemptId, type AttemptState, type Terms } from './attempt.ts';
export {
  attemptById,
  attemptsOf,
  lockAttempts,
  lockAttemptsWith,
  lockPayments,
  stepsOf,
  type Attempt,
  type AttemptStep,
} from './attempt.sql.ts';
export { attemptOfOrder } from './bank-order.sql.ts';
export { canBeCapturedAt } from './capture-moment.ts';
export {
  booked,
  captureById,
  capturesOf,
  insertCaptureMoment,
  isCaptured,
  isConcluded,
  type Capture,
  type CaptureId,
} from './capture.sql.ts';
export { checkAnswer, type CheckFacts } from './check.ts';
export { declineReason, declineReasons, type DeclineReason } from './decline-reason.ts';
export { noticeTypes } from './gateway.ts';
export type * from './gateway.ts';
export { closeByItself } from './close-oddity.command.ts';
export { countAndReturn } from './count-capture.command.ts';
export { denyHeldPayment, denyHeldReturn, denyReturn } from './deny.command.ts';
export { noteFound, noteGone } from './at-bank.command.ts';
export { foundOf, foundReference, paymentAtBank, returnAtBank } from './at-bank.sql.ts';
export { giveBack, type GiveBackOutcome } from './give-back.command.ts';
export { jobs } from './give-back.job.ts';
export { bankNames, gatewayNamed, gatewayOf, gatewaysOf } from './banks.command.ts';
export {
  chargedAt,
  decideHold,
  pauseMinutes,
  quietUntil,
  REFUSALS_TOLD,
  type HoldId,
  type HoldState,
  type HoldWish,
  type ReleaseReason,
} from './hold.ts';
export {
  closeHold,
  holdById,
  holdOfTransaction,
  holdsOfAttempt,
  insertHold,
  markHoldAsked,
  markHoldRefused,
  otherHoldCharged,
  type Hold,
} from './hold.sql.ts';
export { inquiriesOf, insertInquiry, type Inquiry, type SaidOperation } from './inquiry.sql.ts';
export { captureOfTransaction, openOddities } from './lists.sql.ts';
export { isTransfer, TRANSFER } from './transfer.ts';
export { transferGateway } from './transfer.gateway.ts';
export { closeReturnByTransfer, type SentBack } from './return-by-transfer.command.ts';
export { giveBackTask, type MoneyBackId, type MoneyBackReason, type MoneyBackState, type MoneyBackWay } from './money-back.ts';
export {
  isHeldDisputed,
  latestReturns,
  moneyBackById,
  moneyBackOf,
  owedTransfers,
  returnOfRefund,
  type LatestReturn,
  type MoneyBack,
  type OwedTransfer,
} from './money-back.sql.ts';
export { knownReturned, knownReturns } from './known-returns.sql.ts';
export { noteBlurring, noteExpired, noteOperation, noteReturn, noteReturnedSum } from './note-operation.command.ts';
export { freeForDispute, oweStopped, reserveHeld } from './disputed-held.command.ts';
export { explainAsHeld } from './explain-held.command.ts';
export {
  freeOf,
  heldOf,
  lockedOutsideOfPrice,
  lockPayment,
  outsideReturnById,
  outsideReturnOf,
  type OutsideReturn,
} from './outside-return.sql.ts';
export { answerNotice, noticeCounts, noticesOf } from './notice.sql.ts';
export { withoutSecrets } from './notice-text.ts';
export { oddityKinds, preparedOf, type OddityKind, type PreparedAction } from './oddity.ts';
export {
  heldForChoice,
  oddities,
  odditiesOfAttempt,
  odditiesOfCapture,
  oddityById,
  oddityOfLine,
  oddityOfOutside,
  openOf,
  queueAgain,
  queueOddity,
  resolveOddity,
  type Oddity,
} from './oddity.sql.ts';
export { closePages, openAttempt, type OpenRefusal, type PayRequest } from './open-attempt.command.ts';
export { keepReply, queueUnknownOperation, receiveNotice, type Received } from './receive-notice.command.ts';
export { sendRefusedReturn, type RefusedReturn, type SendRefusal } from './send-refused-return.command.ts';
export { personalData } from './personal-data.sql.ts';
export { rebookCapture } from './rebook.command.ts';
export { concludeBy, oweReturn, recordCapture } from './record-capture.command.ts';
export { resolveOddityBy, type OddityAction, type ResolveRefusal } from './resolve-oddity.command.ts';
export { endByHand, oweServiceReturn, returnedOfPrice } from './service-return.command.ts';
export { settle, type ApplicationFacts, type CaptureFacts, type Decision, type ReturnReason, type SettleFacts } from './settlement.ts';
export { sealedColumns } from './sealed-columns.sql.ts';

/** A contract exists only by a confirmed full payment, is dated by its day, and keeps what was agreed unchanged for ever. */
export { rebookContract } from './rebook.command.ts';
export { concludeContract, type Conclusion } from './conclude-contract.command.ts';
export {
  contractById,
  contractByNumber,
  contractOfApplication,
  contractOfCapture,
  contractPaper,
  contractsOf,
  contractsOfOrganisation,
  hasLetter,
  insertPaper,
  lettersOfContract,
  noteLetter,
  type ContractPaper,
  type PaperKind,
} from './contract.sql.ts';
export {
  closedStates,
  contractStates,
  contractTransitions,
  isClosedState,
  mayMove,
  type ClosedState,
  type ContractState,
  type MoveRefusal,
  type Standing,
} from './contract-state.ts';
export {
  deemedFrom,
  isStopped,
  lastDayToObject,
  renderedOn,
  type Acceptance,
  type AcceptanceOffer,
  type AcceptanceState,
  type Rendered,
} from './acceptance.ts';
export { acceptanceState, lapsedOffers, noteAcceptanceLetter, silentContracts, unreachedOffers } from './acceptance.sql.ts';
export { acceptService, breakDays, objectToService, offerAcceptance, voidOffer } from './accept-service.command.ts';
export { drawAct } from './act-paper.ts';
export { actCorrectionNumber, actStep, type ActStep, type PersonActCorrection } from './act-correction.ts';
export { actCorrections, insertActCorrection } from './act-correction.sql.ts';
export { drawActCorrection } from './act-correction-paper.ts';
export { contractRights, mayUnder, type ActsAs, type ContractRight } from './customer.ts';
export { actsUnder, customersOf, mayActUnder } from './customer.sql.ts';
export { contractStateWords } from './contract-state.messages.ts';
export { contractStanding, contractState, contractSteps, lockContract, type ContractStep } from './contract-step.sql.ts';
export { moveContract, type Move } from './move-contract.command.ts';
export { moveSeat } from './move-seat.command.ts';
export { maySeatMove, seatLives, seatShare, seatTransitions, stepsOfSeat, type SeatStanding } from './seat-state.ts';
export { seatStandings, seatSteps } from './seat-step.sql.ts';
export { contractNumbers, latestContracts } from './lists.sql.ts';
export { isRunning, reachOf, type Reach } from './governing.ts';
export { contractsFollowing, governingVersions, lateNoticeOf, runningByVersion, type GoverningVersion } from './governing.sql.ts';
export { followOffer } from './follow-offer.command.ts';
export { tellCustomers, tellOthers } from './tell-customers.command.ts';
export { comparisonPath, noticedFrom, termsChanges, versionBefore, type TermsChange, type TermsEvent } from './terms-notice.ts';
export {
  noteTermsNoticeOpened,
  noticeCounts,
  termsNoticesOf,
  toldCustomers,
  type NoticeCounts,
  type TermsNotice,
  type ToldCustomer,
} from './terms-notice.sql.ts';
export { jobs, repeatedJobs } from './amendments.job.ts';
export {
  contractDate,
  contractNumber,
  contractVat,
  type AgreedTerms,
  type Contract,
  type ContractCustomer,
  type ContractId,
  type ContractNumber,
  type OrganisationContract,
} from './contract.ts';
export { personalData } from './personal-data.sql.ts';
export { keepContractPaper } from './keep-paper.command.ts';
export { drawContract, type AcceptedVersion, type ContractPaperFacts, type PaperCustomer } from './contract-paper.ts';
export { drawReceipt, type ReceiptPaperFacts } from './receipt-paper.ts';
export { providerRows, vatWords, type PaperPayment } from './paper-rows.ts';
export { dealPaper, type DealPaper, type PaperRow, type PaperTable } from './deal-paper.ts';
export { organisationRows, type PaperBuyer, type PaperOrganisation } from './organisation-part.ts';
export { isProofToken, newProof, proven, type OfficialKind, type OfficialPaper, type PaperProof } from './paper-proof.ts';
export { contractPaperByFile, fileOfProof, insertProof } from './paper-proof.sql.ts';
export { beginSteps } from './begin-steps.command.ts';
export { unsteppedContracts } from './contract-step.sql.ts';

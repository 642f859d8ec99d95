/** A place bought for somebody becomes a course only when that person claims it by the own hand. */
export {
  isTaken,
  latestStart,
  unclaimedTerm,
  progressFields,
  seatState,
  seatStates,
  type Claim,
  type Contact,
  type Invitation,
  type ProgressChoice,
  type ProgressField,
  type Seat,
  type SeatId,
  type SeatState,
} from './seat.ts';
export { chooseProgress } from './choose-progress.command.ts';
export { choicesOf, claimOfEnrolment, claimsOf, lockSeat, seatById, seatByToken, seatsOfContract, type OwnClaim } from './seat.sql.ts';
export { linkHash, linkPath } from './seat-link.ts';
export { actNumber, actSums, actWorth, renderedSeat, type Rendering, type SeatsAct, type StatedSeat } from './act.ts';
export { actByFile, actFileOf, actOf, actsOf, insertAct, lockSeatsOf } from './act.sql.ts';
export { correctionNumber, correctionPath, correctionSums, seatsToCorrect, type ActCorrection, type CorrectedSeat } from './correction.ts';
export { insertCorrection } from './correction.sql.ts';
export { drawCorrection } from './correction-paper.ts';
export { drawSeatsAct } from './act-paper.ts';
export { eInvoice, eInvoiceFaults, eInvoiceNumber, type EInvoiceFacts, type EInvoiceField } from './einvoice.ts';
export { eInvoiceRows, type EInvoicePart, type EInvoiceRow } from './einvoice-rows.ts';
export { openSeats } from './open-seats.command.ts';
export { extendSeat } from './extend-seat.command.ts';
export { extensionsOfUnclaimed } from './extension.sql.ts';
export { copyLink, inviteAll, inviteOne, revoke, sendAgain, type Inviting, type SeatRefusal } from './invite.command.ts';
export { dropInvitations } from './invitation.sql.ts';
export { recogniseSeats, recogniseSeatsOf } from './recognise-seats.command.ts';
export { claimSeat, type Claiming, type ClaimRefusal } from './claim-seat.command.ts';
export {
  readRoster,
  type Roster,
  type RosterField,
  type RosterFacts,
  type RosterFault,
  type RosterRefusal,
  type RosterRow,
  type SheetRow,
} from './roster.ts';
export { csvText, readCsv, readSheetFile, type SheetRefusal } from './sheet.gateway.ts';
export { dropLapsedContacts, repeatedJobs, tellLearners } from './seats.job.ts';
export { personalData } from './personal-data.sql.ts';

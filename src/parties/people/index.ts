/** Who studies and who works here: accounts, consent before anything else, the registration card with its history, staff. */
export type { Account, AccountId } from './account.ts';
export { accountByEmail, accountById, lockAccount } from './accounts.sql.ts';
export { emailMasked, parseEmail, type Email } from './email.ts';
export { fullName, oddWords, type OddWord, type PersonName } from './person-name.ts';

// The registration card (offer 3.5)
export { cardValues, parseCard, type CardFault, type CardInput, type CardValues, type CardVersionId } from './card.ts';
export { changedFields, type ComparedField, type OpenCard, type RegistrationCard } from './registration-card.ts';
export { cardHistory, cardVersion, iinException, isSamePerson, openCard, openCardVersion, registrationCard } from './cards.sql.ts';
export { saveCard, saveCardIn, type CardToSave, type SavedCard, type SaveCardRefusal } from './save-card.command.ts';
export { showCard, submitCard, type CardPerson } from './submit-card.command.ts';
export type { CardView, ReadBack } from './card-form.ts';
export { CardAccepts, cardButton, cardErrors, CardFields, cardIslands, type CardFieldsProps } from './card-fields.page.tsx';
export { addressText, districtName, districts, isGreatCity, regionName, regions, type PlaceOption } from './place.ts';
export { settlements } from './settlements.sql.ts';
export { NameOnPaper } from './name-on-paper.page.tsx';
export { positionText, workplaceText, type Position, type WorkplaceType } from './workplace.ts';
export { maskedIins } from './masked-iins.sql.ts';

// Consent and accepted documents (offer 3.6)
export {
  acceptances,
  acceptDocument,
  consentInForce,
  consents,
  giveConsent,
  type Acceptance,
  type ConsentId,
  type ConsentRecord,
} from './consents.sql.ts';
export { recordConsent } from './give-consent.command.ts';
export { acceptTerms, declineTerms, putOffTerms } from './answer-terms.command.ts';
export type { OwedTerms } from './terms-owed.ts';
export { termsAnswers, termsOwed, type GivenAnswer } from './terms-owed.sql.ts';
export { askedTerms, type AskedTerms } from './asked-terms.sql.ts';
export { ASKED_IN_PLACE, termsFirst, termsPath } from './terms-first.routes.ts';
export type { ConsentRefusal } from './consent-refusal.ts';
export { CONSENT, CONSENT_VERSION, ConsentBox, consentErrors } from './consent-box.page.tsx';

// Signing in and out, and what the person's own settings change
export { checkPassword } from './check-password.command.ts';
export type { Closing } from './closing.ts';
export { dueClosings, endClosing, insertClosing, openClosing } from './closing.sql.ts';
export { deviceName } from './device-name.ts';
export { signOut, signOutEverywhere } from './sign-in.command.ts';
export { changePassword, type ChangePasswordRefusal } from './change-password.command.ts';
export { finishEmailChange, startEmailChange, type ChangeEmailRefusal } from './change-email.command.ts';
export { chooseLanguage } from './choose-language.command.ts';
export { sendCodeAgain } from './email-code.command.ts';
export { openProof } from './email-proofs.sql.ts';
export { codeError, passwordError, signingIn } from './signing-in.messages.ts';
export { CodeField, LetterNote, SmallPage } from './signing-in.page.tsx';
export { sessionCookie, visitorOf, withQuery } from './session-answer.routes.ts';
export { nextAddress } from './next-address.ts';

// Staff
export { hadStaff, isStaff, staffRolesOf } from './staff.sql.ts';
export { staffRoles, type StaffRole } from './staff-role.ts';
export { hasDemoPeople, seedDemoPeople, type DemoPerson } from './seed-demo-people.command.ts';
export { createFirstStaff, createStaff, type OneTimeSignIn } from './create-staff.command.ts';
export { endStaff } from './end-staff.command.ts';
export { resetSecondStep } from './reset-second-step.command.ts';
export { approveWithoutIin, revealIin } from './iin-for-staff.command.ts';
export { iinReveals, sharedIinOf } from './iin-for-staff.sql.ts';
export { accountsMatching, findPeople, type FoundPerson } from './person-search.sql.ts';

export { routes } from './people.routes.ts';
export { jobs, repeatedJobs } from './people.job.ts';
export { personalData } from './personal-data.sql.ts';

// Keys
export { sealedCardColumns } from './cards.sql.ts';
export { recoveryCodesByKey, sealedStaffColumns } from './staff.sql.ts';

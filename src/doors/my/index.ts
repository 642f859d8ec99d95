/** A signed-in person sees and changes everything that is theirs: courses, details with their history, consents, password, devices. */
export { offerAnew, tendAcceptance } from './acceptance.command.ts';
export { repeatedJobsOf } from './my.job.ts';
export { routes } from './my.routes.tsx';
export { personalRooms } from './personal-rooms.ts';
// What the office shows of an organisation in the same words
export { letterState, type LetterState } from './organisations/letter-state.ts';
export { organisationWords } from './organisations/organisation.messages.ts';
export { SeatBadge } from './organisations/seat-badge.page.tsx';
export { seatWords } from './organisations/seats.messages.ts';
export { ParticularsHistory, particularsOf } from './organisations/organisations.page.tsx';

/** A signed-in person sees and changes everything that is theirs: courses, details with their history, consents, password, devices. */
export { offerAnew, tendAcceptance } from './acceptance.command.ts';
export { repeatedJobsOf } from './my.job.ts';
export { routes } from './my.routes.tsx';
export { personalRooms } from './personal-rooms.ts';

/** A signed-in person sees and changes everything that is theirs: courses, details with their history, consents, password, devices. */
export { routes } from './my.routes.tsx';

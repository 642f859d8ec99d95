/** A legal entity buys as one customer: its particulars are checked, and only those it named act for it. */
export type {
  Authority,
  Organisation,
  OrganisationId,
  OrganisationParticulars,
  OrganisationVersionId,
  OwnOrganisation,
} from './organisation.ts';
export { memberRoles, type Member, type MemberInvitation, type MemberRole } from './member.ts';
export { memberInvitationByToken, memberInvitationsOf, membersOf } from './member.sql.ts';
export { joinHash, joinPath } from './join-link.ts';
export { nameMember, removeMember, takeMembership, takeNamingBack } from './member.command.ts';
export {
  changedOrganisationFields,
  organisationFields,
  parseOrganisation,
  typedOrganisation,
  type OrganisationFault,
  type OrganisationField,
  type TypedOrganisation,
} from './organisation-form.ts';
export {
  organisationFor,
  organisationHistory,
  organisationsFor,
  organisationsMatching,
  organisationsPage,
  organisationVersion,
} from './organisation.sql.ts';
export { saveOrganisation } from './save-organisation.command.ts';
export { removeUnused } from './remove-unused.command.ts';
export { leftAloneBy, unusedOrganisations } from './unused.sql.ts';
export { repeatedJobs } from './organisations.job.ts';
export { personalData } from './personal-data.sql.ts';

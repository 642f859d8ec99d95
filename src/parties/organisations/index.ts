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
export { memberInvitationsOf, membersOf } from './member.sql.ts';
export {
  changedOrganisationFields,
  organisationFields,
  parseOrganisation,
  typedOrganisation,
  type OrganisationFault,
  type OrganisationField,
  type TypedOrganisation,
} from './organisation-form.ts';
export { organisationFor, organisationHistory, organisationsFor, organisationsPage, organisationVersion } from './organisation.sql.ts';
export { saveOrganisation } from './save-organisation.command.ts';
export { personalData } from './personal-data.sql.ts';

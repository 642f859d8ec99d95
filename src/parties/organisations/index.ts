/** A legal entity buys as one customer: its particulars are checked, and only those it named act for it. */
export type { Authority, Organisation, OrganisationId, OrganisationParticulars, OrganisationVersionId } from './organisation.ts';
export {
  changedOrganisationFields,
  organisationFields,
  parseOrganisation,
  typedOrganisation,
  type OrganisationFault,
  type OrganisationField,
  type TypedOrganisation,
} from './organisation-form.ts';
export { latestOrganisations, organisationFor, organisationHistory, organisationsFor, organisationVersion } from './organisation.sql.ts';
export { saveOrganisation } from './save-organisation.command.ts';
export { personalData } from './personal-data.sql.ts';

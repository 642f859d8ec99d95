import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractsOfOrganisation, type OrganisationContract } from '#contracts';
import {
  organisationFor,
  organisationHistory,
  organisationsFor,
  parseOrganisation,
  saveOrganisation,
  typedOrganisation,
  type Organisation,
  type OrganisationFault,
  type OwnOrganisation,
} from '#organisations';
import { consentInForce, nextAddress, withQuery, type AccountId } from '#people';
import { html, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { seatsOfContract } from '#seats';
import { invoicesOfOrganisation } from '#transfers';
import type { FieldError } from '#ui/components.ts';
import type { ListedInvoice } from '../invoices/invoice.page.tsx';
import { stateOfInvoice } from '../invoices/invoice.routes.tsx';
import { own, ownAfterTerms } from '../own.routes.ts';
import { organisationWords } from './organisation.messages.ts';
import { OrganisationFormPage, postedOrganisation } from './organisation-form.page.tsx';
import { OrganisationPage, OrganisationsPage, type OrganisationContractLine } from './organisations.page.tsx';

export const organisationRoutes = [
  ownAfterTerms('/my/organisations', list),
  own('GET', '/my/organisations/new', (visit, accountId) => form(visit, accountId, null)),
  own('POST', '/my/organisations/new', (visit, accountId) => save(visit, accountId, null)),
  own('GET', '/my/organisations/:id', show),
  own('GET', '/my/organisations/:id/particulars', (visit, accountId) => form(visit, accountId, visit.params['id']!)),
  own('POST', '/my/organisations/:id/particulars', (visit, accountId) => save(visit, accountId, visit.params['id']!)),
];

async function list(visit: Visit, accountId: AccountId): Promise<Answer> {
  return html(
    <OrganisationsPage
      frame={visit.frame}
      organisations={await organisationsFor(visit.platform.db, accountId)}
      left={visit.query.has('left')}
    />,
  );
}

/** Who acts for an organisation is named in it: their own consent comes before the first field (offer 3.6). */
async function form(visit: Visit, accountId: AccountId, id: string | null): Promise<Answer> {
  const { db } = visit.platform;
  const next = nextAddress(visit.query.get('next'));
  const known = id === null ? null : await organisationFor(db, id, accountId);
  if (id !== null && !known) return missing();
  if (known?.role === 'manager') return refused(403);
  if (!(await consentInForce(db, accountId))) return toConsent(visit);
  return html(<OrganisationFormPage frame={visit.frame} id={id} typed={typedOrganisation(known)} errors={[]} next={next} />);
}

const toConsent = (visit: Visit): Answer => seeOther(visit.url(withQuery('/my/card', { next: visit.url(visit.path) })));

async function save(visit: Visit, accountId: AccountId, id: string | null): Promise<Answer> {
  const { platform, now } = visit;
  const known = id === null ? null : await organisationFor(platform.db, id, accountId);
  if (id !== null && !known) return missing();
  if (known?.role === 'manager') return refused(403);
  if (!(await consentInForce(platform.db, accountId))) return toConsent(visit);
  const typed = postedOrganisation((field) => visit.form.text(field));
  const next = nextAddress(visit.form.text('next'));
  const read = parseOrganisation(typed, { now, unprintable });
  if (!read.ok) {
    const page = <OrganisationFormPage frame={visit.frame} id={id} typed={typed} errors={errorsOf(visit, read.refusal)} next={next} />;
    return html(page, { status: 422 });
  }
  const saved = await saveOrganisation(platform, { id, particulars: read.value, accountId });
  return saved ? seeOther(next ?? visit.url(`/my/organisations/${saved}?saved`)) : missing();
}

const errorsOf = ({ locale }: Visit, faults: readonly OrganisationFault[]): FieldError[] => {
  const t = organisationWords[locale];
  return faults.map(({ field, why }) => ({ field, text: t.faults[why](t.fields[field]) }));
};

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const organisation = await organisationFor(db, visit.params['id'] ?? '', accountId);
  if (!organisation) return missing();
  const contracts = await Promise.all((await organisationContracts(visit, organisation.id)).map((one) => lineOf(visit, one)));
  const history = await organisationHistory(db, organisation.id);
  const invoices = await listedInvoices(visit, organisation, history);
  return html(
    <OrganisationPage
      frame={visit.frame}
      history={history}
      contracts={contracts}
      invoices={invoices}
      role={organisation.role}
      saved={visit.query.has('saved')}
    />,
  );
}

/** Whoever may buy sees what was invoiced, by whomever; a coordinator does not. */
async function listedInvoices(
  { platform: { db }, now }: Visit,
  { role }: OwnOrganisation,
  history: readonly Organisation[],
): Promise<ListedInvoice[]> {
  if (role !== 'representative') return [];
  const invoices = await invoicesOfOrganisation(
    db,
    history.map(({ versionId }) => versionId),
  );
  return Promise.all(invoices.map(async (invoice) => ({ invoice, state: await stateOfInvoice(db, invoice, now) })));
}

/** The contracts of one organisation, under whichever version of its particulars and by whichever representative. */
async function organisationContracts({ platform: { db } }: Visit, organisationId: string): Promise<OrganisationContract[]> {
  return contractsOfOrganisation(
    db,
    (await organisationHistory(db, organisationId)).map((one) => one.versionId),
  );
}

async function lineOf({ platform: { db } }: Visit, contract: OrganisationContract): Promise<OrganisationContractLine> {
  const version = await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId);
  const seats = await seatsOfContract(db, contract.id);
  const { number, date, amount } = contract;
  return { number, date, amount, programme: version!.title, seats: seats.length, claimed: seats.filter((seat) => seat.claim).length };
}

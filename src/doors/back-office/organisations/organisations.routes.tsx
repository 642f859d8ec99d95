import { membersOf, organisationHistory, organisationsPage } from '#organisations';
import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { noteLookAtOrganisation } from '../look.command.ts';
import { shellOf } from '../shell.sql.ts';
import { organisationView } from './organisation-view.sql.ts';
import { OrganisationPage } from './organisation.page.tsx';
import { OrganisationsPage } from './organisations.page.tsx';

export const organisationRoutes = [
  route({ method: 'GET', path: '/office/organisations', access: 'staff', answer: list }),
  route({ method: 'GET', path: '/office/organisations/:id', access: 'staff', answer: show }),
];

const A_PAGE = 50;
const pageIn = ({ query }: Visit): number => Number(/^[1-9]\d{0,4}$/.exec(query.get('page') ?? '')?.[0] ?? 1);

async function list(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const sought = (visit.query.get('q') ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 200);
  const asked = pageIn(visit);
  const { organisations, count } = await organisationsPage(db, { sought, from: (asked - 1) * A_PAGE, size: A_PAGE });
  const page = { no: asked, of: Math.max(1, Math.ceil(count / A_PAGE)) };
  return html(<OrganisationsPage shell={await shellOf(visit)} organisations={organisations} sought={sought} count={count} page={page} />);
}

/** The look is written down before the page is given: with the organisation, and with each person who acts for it. */
async function show(visit: Visit): Promise<Answer> {
  const { platform, locale, params, query } = visit;
  const id = params['id'] ?? '';
  if ((await organisationHistory(platform.db, id)).length === 0) return missing();
  await noteLookAtOrganisation(
    visit,
    id,
    (await membersOf(platform.db, id)).map((one) => one.accountId),
  );
  const view = await organisationView(platform, id, locale, { contract: query.get('contract'), page: pageIn(visit) });
  return view ? html(<OrganisationPage shell={await shellOf(visit)} view={view} />) : missing();
}

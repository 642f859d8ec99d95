import { iinReadBack } from '#kernel/iin.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { fullName, revealIin, type AccountId } from '#people';
import { noteLook } from './look.command.ts';
import { PersonPage, SecurePage, type PersonPageProps } from './person.page.tsx';
import { personFile } from './person.sql.ts';
import { secureAccount } from './secure-account.command.ts';
import { isUuid, office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

export const personRoutes = [
  route({
    method: 'GET',
    path: '/office/people/:id',
    access: 'staff',
    answer: (visit) => person(visit, visit.query.has('secured') ? { secured: true } : {}),
  }),
  route({
    method: 'GET',
    path: '/office/people/:id/iin',
    access: 'staff',
    answer: (visit) => seeOther(visit.url(office.person(idOf(visit)))),
  }),
  route({ method: 'POST', path: '/office/people/:id/iin', access: 'staff', answer: reveal }),
  route({ method: 'GET', path: '/office/people/:id/secure', access: 'staff', answer: askSecure }),
  route({ method: 'POST', path: '/office/people/:id/secure', access: 'staff', answer: secure }),
];

/** The look is written down before the page is given. */
async function person(visit: Visit, more: Partial<PersonPageProps> = {}, status = 200): Promise<Answer> {
  const id = idOf(visit);
  const { platform, locale, now } = visit;
  const first = await personFile(platform, id, locale, now);
  if (!first) return missing();
  await noteLook(visit, id, 'person');
  return html(<PersonPage shell={await shellOf(visit)} file={first} {...more} />, { status });
}

/** The IIN stands on the answer to the POST only: no address opens it again. */
async function reveal(visit: Visit): Promise<Answer> {
  const { platform, session, form } = visit;
  const reason = form.text('reason').slice(0, 300);
  if (reason === '') return person(visit, { noReason: true }, 422);
  if (!isUuid(idOf(visit))) return missing();
  const iin = await revealIin(platform, { accountId: idOf(visit) as AccountId, staffId: session!.accountId as AccountId, reason });
  return iin ? person(visit, { iin: iinReadBack(iin) }) : missing();
}

async function askSecure(visit: Visit): Promise<Answer> {
  const file = await personFile(visit.platform, idOf(visit), visit.locale, visit.now);
  if (!file) return missing();
  return html(
    <SecurePage shell={await shellOf(visit)} accountId={file.account.id} name={file.card ? fullName(file.card) : file.account.email} />,
  );
}

async function secure(visit: Visit): Promise<Answer> {
  const { platform, locale, now, session } = visit;
  const file = await personFile(platform, idOf(visit), locale, now);
  if (!file) return missing();
  await secureAccount(platform, { accountId: file.account.id, staffId: session!.accountId });
  return seeOther(visit.url(`${office.person(file.account.id)}?secured`));
}

const idOf = ({ params }: Visit): string => params['id'] ?? '';

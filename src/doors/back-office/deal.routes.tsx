import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { applicationById, applicationByNumber } from '#applications';
import { actCorrections, contractByNumber, contractPaper } from '#contracts';
import type { Db } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { offerAnew } from '#my';
import { staffRolesOf, type AccountId } from '#people';
import { mayDo } from './rights.ts';
import { ApplicationPage } from './application.page.tsx';
import { ContractPage } from './contract.page.tsx';
import { applicationView, contractView } from './deal.sql.ts';
import { noteLook } from './look.command.ts';
import { showPayment } from './refunds/payment-disputes.routes.tsx';
import { onlyFor } from './only-for.sql.ts';
import { isUuid, office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

export const dealRoutes = [
  route({ method: 'POST', path: '/office/contracts/:number/acceptance', access: 'staff', answer: onlyFor('offer-acceptance', offerAgain) }),
  route({ method: 'GET', path: '/office/applications/:number', access: 'staff', answer: application }),
  route({ method: 'GET', path: '/office/payments/:id', access: 'staff', answer: (visit) => showPayment(visit, visit.params['id'] ?? '') }),
  route({ method: 'GET', path: '/office/contracts/:number', access: 'staff', answer: contract }),
  route({ method: 'GET', path: '/office/contracts/:number/papers/:kind', access: 'staff', answer: paper }),
];

/** A draft has no number yet: it opens by its id. */
async function application(visit: Visit): Promise<Answer> {
  const { params, platform, locale } = visit;
  const number = params['number'] ?? '';
  const found = isUuid(number) ? await applicationById(platform.db, number) : await applicationByNumber(platform.db, number);
  if (!found) return missing();
  await noteLook(visit, found.accountId, 'application');
  const roles = await staffRolesOf(platform.db, visit.session!.accountId as AccountId);
  const view = await applicationView(platform, found, locale);
  return html(<ApplicationPage shell={await shellOf(visit)} view={view} mayRefuse={mayDo('refuse-application', roles)} />);
}

async function contract(visit: Visit): Promise<Answer> {
  const { params, platform, locale } = visit;
  const found = await contractByNumber(platform.db, params['number'] ?? '');
  if (!found) return missing();
  await noteLook(visit, found.accountId, 'contract');
  return html(<ContractPage shell={await shellOf(visit)} view={await contractView(platform, found, locale)} />);
}

/** After an objection was answered: the person has the whole time again. */
async function offerAgain(visit: Visit): Promise<Answer> {
  const found = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!found) return missing();
  await offerAnew(visit.platform, found, visit.session!.accountId);
  return seeOther(visit.url(office.contract(found.number)));
}

/** `contract`, `receipt`, `act`, or `act.1`: the first correction of the act. */
async function paper(visit: Visit): Promise<Answer> {
  const { params, platform } = visit;
  const named = params['kind'] ?? '';
  const found = await contractByNumber(platform.db, params['number'] ?? '');
  const kept = found && (await paperNamed(platform.db, found.id, named));
  if (!found || !kept) return missing();
  await noteLook(visit, found.accountId, 'contract');
  return bytes(await platform.files.read(kept.fileId), { type: 'application/pdf', filename: `${named}-${found.number.slice(2)}.pdf` });
}

async function paperNamed(db: Db, contractId: string, named: string): Promise<{ readonly fileId: FileId } | null> {
  if (named === 'contract' || named === 'receipt' || named === 'act') return contractPaper(db, contractId, named);
  return (await actCorrections(db, contractId)).find(({ no }) => named === `act.${no}`) ?? null;
}

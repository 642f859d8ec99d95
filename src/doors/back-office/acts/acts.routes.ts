import { makeSeatsAct } from '#checkout';
import { contractByNumber } from '#contracts';
import { bytes, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { actNumber, actOf } from '#seats';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';

export const actRoutes = [
  route({ method: 'POST', path: '/office/contracts/:number/acts', access: 'staff', answer: onlyFor('make-act', make) }),
  route({ method: 'GET', path: '/office/contracts/:number/acts/:no', access: 'staff', answer: file }),
];

async function make(visit: Visit): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  // Nothing new to state: the page shows what there is.
  await makeSeatsAct(visit.platform, { contract, askedBy: 'staff', accountId: visit.session!.accountId });
  return seeOther(visit.url(office.contract(contract.number)));
}

async function file(visit: Visit): Promise<Answer> {
  const { params, platform } = visit;
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  const act = contract && (await actOf(platform.db, contract.id, params['no'] ?? ''));
  if (!contract || !act) return missing();
  await noteLook(visit, contract.accountId, 'contract');
  const filename = `${actNumber(contract.number, act.no)}.pdf`;
  return bytes(await platform.files.read(act.fileId), { type: 'application/pdf', filename });
}

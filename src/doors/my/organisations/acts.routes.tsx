import { makeSeatsAct, seatsForAct } from '#checkout';
import { mayUnder, type ActsAs, type OrganisationContract } from '#contracts';
import { almatyDay } from '#kernel/civil-date.ts';
import { bytes, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { actFileOf, actsOf } from '#seats';
import type { ActsView } from './acts.page.tsx';
import { organisationContractPath } from './organisations.page.tsx';

export async function actsView({ platform: { db }, now, query }: Visit, contract: OrganisationContract, as: ActsAs): Promise<ActsView> {
  const made = await actsOf(db, contract.id);
  const ready = await seatsForAct(db, contract, made, almatyDay(now));
  const told = query.get('act');
  return {
    made,
    ready: ready.map(({ no }) => no),
    mayAsk: mayUnder(as, 'accept'),
    refused: told === 'nothing-new' || told === 'closed' ? told : null,
  };
}

/** The organisation's request is its acceptance of the seats in the act. */
export async function askAct(visit: Visit, accountId: string, organisationId: string, contract: OrganisationContract): Promise<Answer> {
  const made = await makeSeatsAct(visit.platform, { contract, askedBy: 'customer', accountId });
  const at = organisationContractPath(organisationId, contract.number);
  return seeOther(visit.url(made.ok ? `${at}/acts/${made.value}` : `${at}?act=${made.refusal}`));
}

/** The stored bytes, never drawn again. */
export async function actFile({ platform, params }: Visit, contract: OrganisationContract): Promise<Answer> {
  const paper = await actFileOf(platform.db, contract, params['no'] ?? '');
  if (!paper) return missing();
  return bytes(await platform.files.read(paper.fileId), { type: 'application/pdf', filename: `${paper.number}.pdf` });
}

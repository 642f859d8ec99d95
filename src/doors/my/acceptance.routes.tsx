import { acceptService } from '#contracts';
import { printAct } from '#checkout';
import type { AccountId } from '#people';
import { missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { transact } from '#platform/database.ts';
import { objectTo } from './acceptance.command.ts';
import { acceptanceWords } from './acceptance.messages.ts';
import { contractPath } from './contract-path.ts';
import { contractPage, ownContract } from './contracts.routes.tsx';
import { own } from './own.routes.ts';

export const acceptanceRoutes = [
  own('POST', '/my/contracts/:number/acceptance', accept),
  own('POST', '/my/contracts/:number/objection', object),
  own('POST', '/my/contracts/:number/act', act),
];

/** Pressed twice it is one acceptance; a contract closed meanwhile shows its page, which says so. */
async function accept(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const given = { how: 'accepted', actor: { kind: 'person', id: accountId }, at: visit.now } as const;
  await transact(visit.platform.db, (tx) => acceptService(tx, contract.id, given));
  return seeOther(visit.url(contractPath(contract.number)));
}

async function object(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const text = visit.form.text('words');
  const subject = acceptanceWords[visit.locale].subject(contract.number);
  const done = await objectTo(visit.platform, contract, { subject, text, ip: visit.ip });
  if (done.ok) return seeOther(visit.url(`/my/support/${encodeURIComponent(done.value)}`));
  const refusal = done.refusal;
  if (refusal === 'not-offered') return seeOther(visit.url(contractPath(contract.number)));
  return contractPage(visit, contract, { objecting: { text, refusal } }, refusal === 'too-many' ? 429 : 422);
}

/** The act is made when somebody asks for it. */
async function act(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const made = await printAct(visit.platform, contract.id);
  return seeOther(visit.url(made ? `${contractPath(contract.number)}/act` : contractPath(contract.number)));
}

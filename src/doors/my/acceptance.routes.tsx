import { acceptService } from '#contracts';
import { printAct } from '#checkout';
import { seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { objectTo } from './acceptance.command.ts';
import { acceptanceWords } from './acceptance.messages.ts';
import { actPath, contractPath } from './contract-path.ts';
import { contractPage } from './contracts.routes.tsx';
import { atOwnContract, type OwnContract } from './own-contract.routes.ts';
import { own } from './own.routes.ts';

const mayAccept = (path: string, answer: (visit: Visit, held: OwnContract) => Promise<Answer>) =>
  own('POST', `/my/contracts/:number/${path}`, (visit, accountId) =>
    atOwnContract(visit, accountId, 'accept', (held) => answer(visit, held)),
  );

export const acceptanceRoutes = [mayAccept('acceptance', accept), mayAccept('objection', object), mayAccept('act', act)];

/** Pressed twice it is one acceptance; a contract closed meanwhile shows its page, which says so. */
async function accept(visit: Visit, { contract, accountId }: OwnContract): Promise<Answer> {
  const given = { how: 'accepted', actor: { kind: 'person', id: accountId }, at: visit.now } as const;
  await transact(visit.platform.db, (tx) => acceptService(tx, contract.id, given)).catch((fault: unknown) => {
    // The own refund waits: the page says so.
    if (refusedBy(fault) !== 'accepted_only_without_a_refund') throw fault;
  });
  return seeOther(visit.url(contractPath(contract.number)));
}

async function object(visit: Visit, held: OwnContract): Promise<Answer> {
  const { contract, accountId } = held;
  const text = visit.form.text('words');
  const subject = acceptanceWords[visit.locale].subject(contract.number);
  const done = await objectTo(visit.platform, contract, { accountId, subject, text, ip: visit.ip });
  if (done.ok) return seeOther(visit.url(`/my/support/${encodeURIComponent(done.value)}`));
  const refusal = done.refusal;
  if (refusal === 'not-offered') return seeOther(visit.url(contractPath(contract.number)));
  return contractPage(visit, held, { objecting: { text, refusal } }, refusal === 'too-many' ? 429 : 422);
}

/** The act is made when somebody asks for it, and so is what corrects it. */
async function act(visit: Visit, { contract }: OwnContract): Promise<Answer> {
  const made = await printAct(visit.platform, contract.id);
  return seeOther(visit.url(made === null ? contractPath(contract.number) : actPath(contract.number, made)));
}

import { contractById, contractByNumber, contractOfCapture } from '#contracts';
import { captureById } from '#payments';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { chargebackById, decideChargeback, recordChargeback, type CaseRefusal, type Chargeback } from '#refunds';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { refundPaths } from './addresses.ts';
import { typedSum } from './dispute-form.page.tsx';
import { DisputePage } from './disputes.page.tsx';
import { ofContract, statusOf } from './of-contract.routes.tsx';
import { showPayment } from './payment-disputes.routes.tsx';
import { may } from './rules.routes.tsx';

const staff = { access: 'staff' } as const;
export const disputeRoutes = [
  route({ method: 'POST', path: '/office/contracts/:number/dispute', ...staff, answer: onlyFor('decide-refund-money', recordOfContract) }),
  route({ method: 'POST', path: '/office/disputes', ...staff, answer: onlyFor('decide-refund-money', recordOfMoney) }),
  route({ method: 'GET', path: '/office/disputes/:id', ...staff, answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/disputes/:id', ...staff, answer: onlyFor('decide-refund-money', decide) }),
];

const typedOf = ({ form, session }: Visit) => ({
  amount: typedSum(form.text('amount')) ?? 0n,
  bankRef: form.text('bankRef').slice(0, 60),
  staffId: session!.accountId,
});

async function recordOfContract(visit: Visit): Promise<Answer> {
  const { platform } = visit;
  const contract = await contractByNumber(platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const done = await recordChargeback(platform, { contractId: contract.id, ...typedOf(visit) });
  return done.ok ? seeOther(visit.url(refundPaths.ofContract(contract.number))) : ofContract(visit, done.refusal);
}

/** Of a payment that concluded no contract; of one that did, on the page of its contract. */
async function recordOfMoney(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const captureId = form.text('capture');
  const paid = isUuid(captureId) ? await captureById(platform.db, captureId) : null;
  if (!paid?.attemptId) return seeOther(visit.url(refundPaths.disputes));
  const contract = await contractOfCapture(platform.db, paid.id);
  if (contract) return seeOther(visit.url(refundPaths.ofContract(contract.number)));
  const done = await recordChargeback(platform, { captureId: paid.id, ...typedOf(visit) });
  return done.ok ? seeOther(visit.url(office.payment(paid.attemptId))) : showPayment(visit, paid.attemptId, done.refusal);
}

async function show(visit: Visit, refused?: CaseRefusal): Promise<Answer> {
  const { db } = visit.platform;
  const one = await asked(visit);
  if (!one) return missing();
  const contract = one.contractId === null ? null : await contractById(db, one.contractId);
  const props = {
    shell: await shellOf(visit),
    one,
    paid: (await captureById(db, one.captureId))!,
    contractNumber: contract?.number ?? null,
    mayDecide: await may(visit, 'decide-refund-money'),
    typed: visit.form.text('reason'),
  };
  return html(<DisputePage {...props} {...(refused ? { refused } : {})} />, { status: statusOf(refused) });
}

async function decide(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const one = await asked(visit);
  if (!one) return missing();
  const outcome = form.text('outcome');
  if (outcome !== 'won' && outcome !== 'lost') return show(visit, 'words-missing');
  const deciding = { chargebackId: one.id, outcome, reason: form.text('reason').slice(0, 500), staffId: visit.session!.accountId } as const;
  const done = await decideChargeback(platform, deciding);
  return done.ok ? seeOther(visit.url(refundPaths.dispute(one.id))) : show(visit, done.refusal);
}

const asked = async ({ platform, params }: Visit): Promise<Chargeback | null> =>
  isUuid(params['id'] ?? '') ? chargebackById(platform.db, params['id']!) : null;

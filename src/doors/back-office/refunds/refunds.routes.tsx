import { contractById, contractByNumber } from '#contracts';
import { parseTenge } from '#kernel/tiyn.ts';
import type { Result } from '#kernel/result.ts';
import { enrolmentByContract } from '#enrolments';
import { givenBack } from '#incidents';
import { latestReturns } from '#payments';
import type { Db } from '#platform/database.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  approveRefund,
  askRefund,
  caseByNumber,
  chosenSeats,
  caseList,
  casesOfContract,
  chargebackById,
  chargebackList,
  chargebacksOfContract,
  decideChargeback,
  decidedOn,
  faultsOf,
  findGround,
  foreseeRefund,
  isGround,
  namedIncidents,
  papersOf,
  recordChargeback,
  recordTransfer,
  refuseRefund,
  cameByTransfer,
  retryRefund,
  ruleByNo,
  stepsOfCase,
  takeUp,
  whyGoesByHand,
  type CaseRefusal,
} from '#refunds';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { staffNames } from '../timeline.sql.ts';
import { outgoingOf } from '../transfers/outgoing.sql.ts';
import { typedSent } from '../transfers/sent.ts';
import { refundPaths } from './addresses.ts';
import { CasePage } from './case.page.tsx';
import { effectOfDispute } from './dispute-effect.sql.ts';
import { leftAdvanceOf } from './left-advance.sql.ts';
import { listKinds, RefundsPage, type ListKind, type Listed } from './list.page.tsx';
import { OfContractPage } from './of-contract.page.tsx';
import { may, ruleRoutes } from './rules.routes.tsx';

const staff = { access: 'staff' } as const;
export const refundRoutes = [
  route({ method: 'GET', path: '/office/refunds', ...staff, answer: list }),
  ...ruleRoutes,
  route({ method: 'GET', path: '/office/refunds/:number', ...staff, answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/refunds/:number/ground', ...staff, answer: onlyFor('decide-refund-ground', decideGround) }),
  route({ method: 'POST', path: '/office/refunds/:number/money', ...staff, answer: onlyFor('decide-refund-money', decideMoney) }),
  route({ method: 'GET', path: '/office/refunds/:number/decisions/:step', ...staff, answer: decision }),
  route({ method: 'GET', path: '/office/contracts/:number/refund', ...staff, answer: (visit) => ofContract(visit) }),
  route({ method: 'POST', path: '/office/contracts/:number/refund', ...staff, answer: onlyFor('open-refund', open) }),
  route({ method: 'POST', path: '/office/contracts/:number/dispute', ...staff, answer: onlyFor('decide-refund-money', dispute) }),
  route({ method: 'POST', path: '/office/disputes/:id', ...staff, answer: onlyFor('decide-refund-money', endDispute) }),
];

async function list(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const asked = visit.query.get('which') ?? '';
  const which = (listKinds as readonly string[]).includes(asked) ? (asked as ListKind) : 'open';
  const shell = await shellOf(visit);
  const cases = which === 'open' || which === 'ended' ? await named(db, await caseList(db, which)) : [];
  const disputes = which === 'disputes' ? await named(db, await chargebackList(db)) : [];
  const returns = which === 'returns' ? await latestReturns(db, 200) : [];
  return html(<RefundsPage shell={shell} which={which} cases={cases} disputes={disputes} returns={returns} />);
}

const named = <One extends { readonly contractId: string }>(db: Db, rows: readonly One[]): Promise<Listed<One>[]> =>
  Promise.all(rows.map(async (one) => ({ ...one, contractNumber: (await contractById(db, one.contractId))!.number })));

const STATUS: Partial<Record<CaseRefusal, number>> = {
  'words-missing': 422,
  'seats-missing': 422,
  'no-such-incident': 422,
  'order-missing': 422,
  'order-day': 422,
  'order-used': 422,
  'not-found': 404,
};
const statusOf = (refused: CaseRefusal | undefined): number => (refused ? (STATUS[refused] ?? 409) : 200);

async function show(visit: Visit, refused?: CaseRefusal): Promise<Answer> {
  const { db } = visit.platform;
  const one = await caseByNumber(db, visit.params['number'] ?? '');
  if (!one) return missing();
  const steps = await stepsOfCase(db, one.id);
  const contract = (await contractById(db, one.contractId))!;
  const course = await enrolmentByContract(db, contract.id);
  const props = {
    shell: await shellOf(visit),
    one,
    contractNumber: contract.number,
    steps,
    faults: await faultsOf(db, one),
    named: await namedIncidents(db, steps),
    given: course ? await givenBack(db, course.id) : [],
    papers: await papersOf(db, one.id),
    rule: await ruleByNo(db, one.arithmetic.ruleNo),
    byTransfer: await cameByTransfer(db, one),
    ofContract: await casesOfContract(db, one.contractId),
    outgoing: await outgoingOf(db, { amount: one.amount, since: await decidedOn(db, one), captureId: one.captureId }, visit.now),
    why: await whyGoesByHand(visit.platform, one, steps),
    names: await staffNames(
      db,
      steps.flatMap(({ actor }) => (actor.kind === 'staff' && actor.id ? [actor.id] : [])),
    ),
    may: { ground: await may(visit, 'decide-refund-ground'), money: await may(visit, 'decide-refund-money') },
    typed: visit.form.typed(),
  };
  return html(<CasePage {...props} {...(refused ? { refused } : {})} />, { status: statusOf(refused) });
}

async function decideGround(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const one = await caseByNumber(platform.db, visit.params['number'] ?? '');
  if (!one) return missing();
  const review = { caseId: one.id, staffId: visit.session!.accountId };
  const action = form.text('action');
  const acts: Readonly<Record<string, () => Promise<Result<unknown, CaseRefusal>>>> = {
    take: () => takeUp(platform, review),
    confirm: () =>
      findGround(platform, { ...review, finding: form.text('finding').slice(0, 3000), incidentId: form.text('incident') || null }),
    refuse: () => refuseRefund(platform, { ...review, reason: form.text('reason').slice(0, 3000) }),
  };
  return after(visit, one.number, acts[action]);
}

async function decideMoney(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const one = await caseByNumber(platform.db, visit.params['number'] ?? '');
  if (!one) return missing();
  const review = { caseId: one.id, staffId: visit.session!.accountId };
  const acts: Readonly<Record<string, () => Promise<Result<unknown, CaseRefusal>>>> = {
    approve: () => approveRefund(platform, review),
    retry: () => retryRefund(platform, review),
    transfer: () => recordTransfer(platform, { ...review, sent: typedSent(form) }),
  };
  return after(visit, one.number, acts[form.text('action')]);
}

async function after(visit: Visit, number: string, act: (() => Promise<Result<unknown, CaseRefusal>>) | undefined): Promise<Answer> {
  if (!act) return show(visit, 'moved-on');
  const done = await act();
  return done.ok ? seeOther(visit.url(refundPaths.one(number))) : show(visit, done.refusal);
}

/** The stored bytes of a decision. */
async function decision({ platform, params }: Visit): Promise<Answer> {
  const one = await caseByNumber(platform.db, params['number'] ?? '');
  const paper = one && (await papersOf(platform.db, one.id)).find((each) => String(each.stepNo) === params['step']);
  if (!one || !paper) return missing();
  return bytes(await platform.files.read(paper.fileId), { type: 'application/pdf', filename: `${one.number}-${paper.stepNo}.pdf` });
}

async function ofContract(visit: Visit, refused?: CaseRefusal): Promise<Answer> {
  const { db } = visit.platform;
  const contract = await contractByNumber(db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const foreseen = await foreseeRefund(db, contract, visit.now);
  const left = await leftAdvanceOf(db, contract, foreseen, visit.now);
  const props = {
    shell: await shellOf(visit),
    contract,
    foreseen,
    left,
    cases: await casesOfContract(db, contract.id),
    disputes: await chargebacksOfContract(db, contract.id),
    effect: await effectOfDispute(db, contract),
    may: { open: await may(visit, 'open-refund'), money: await may(visit, 'decide-refund-money') },
    typed: { ...(left.terminated > 0n && { ground: 'terminated' }), ...visit.form.typed() },
    ticked: visit.form.all('seat'),
  };
  return html(<OfContractPage {...props} {...(refused ? { refused } : {})} />, { status: statusOf(refused) });
}

async function open(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const contract = await contractByNumber(platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const [ground, words] = [form.text('ground'), form.text('words').slice(0, 3000)];
  if (!isGround(ground) || words === '') return ofContract(visit, 'words-missing');
  const by = { kind: 'staff' as const, id: visit.session!.accountId };
  const seats = contract.seats === null ? null : chosenSeats(form.text('which'), form.all('seat'));
  if (seats === 'unclear') return ofContract(visit, 'seats-missing');
  const done = await askRefund(platform, { contractId: contract.id, ground, words, seats, by });
  return done.ok ? seeOther(visit.url(refundPaths.one(done.value.number))) : ofContract(visit, done.refusal);
}

async function dispute(visit: Visit): Promise<Answer> {
  const { platform, form } = visit;
  const contract = await contractByNumber(platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const amount = parseTenge(
    form
      .text('amount')
      .replaceAll(/[\s\u00a0]/g, '')
      .replace(',', '.'),
  );
  if (!amount.ok) return ofContract(visit, 'words-missing');
  const recording = {
    contractId: contract.id,
    amount: amount.value,
    bankRef: form.text('bankRef').slice(0, 60),
    staffId: visit.session!.accountId,
  };
  const done = await recordChargeback(platform, recording);
  return done.ok ? seeOther(visit.url(refundPaths.ofContract(contract.number))) : ofContract(visit, done.refusal);
}

async function endDispute(visit: Visit): Promise<Answer> {
  const { platform, form, params } = visit;
  const one = isUuid(params['id'] ?? '') ? await chargebackById(platform.db, params['id']!) : null;
  const contract = one && (await contractById(platform.db, one.contractId));
  const outcome = form.text('outcome');
  if (!contract) return missing();
  const back = { ...visit, params: { number: contract.number } };
  if (outcome !== 'won' && outcome !== 'lost') return ofContract(back, 'words-missing');
  const deciding = {
    chargebackId: one!.id,
    outcome,
    reason: form.text('reason').slice(0, 500),
    staffId: visit.session!.accountId,
  } as const;
  const done = await decideChargeback(platform, deciding);
  if (done.ok) return seeOther(visit.url(refundPaths.ofContract(contract.number)));
  return ofContract(back, done.refusal);
}

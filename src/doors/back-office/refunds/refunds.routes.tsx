import { contractById } from '#contracts';
import type { Result } from '#kernel/result.ts';
import { enrolmentByContract } from '#enrolments';
import { givenBack } from '#incidents';
import { latestReturns } from '#payments';
import type { Db } from '#platform/database.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  approveRefund,
  caseByNumber,
  caseList,
  casesOfContract,
  chargebackList,
  decidedOn,
  faultsOf,
  findGround,
  namedIncidents,
  papersOf,
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
import { shellOf } from '../shell.sql.ts';
import { staffNames } from '../timeline.sql.ts';
import { outgoingOf } from '../transfers/outgoing.sql.ts';
import { typedSent } from '../transfers/sent.ts';
import { refundPaths } from './addresses.ts';
import { CasePage } from './case.page.tsx';
import { disputeRoutes } from './disputes.routes.tsx';
import { listKinds, RefundsPage, type ListKind, type Listed } from './list.page.tsx';
import { ofContractRoutes, statusOf } from './of-contract.routes.tsx';
import { may, ruleRoutes } from './rules.routes.tsx';

const staff = { access: 'staff' } as const;
export const refundRoutes = [
  route({ method: 'GET', path: '/office/refunds', ...staff, answer: list }),
  ...ruleRoutes,
  route({ method: 'GET', path: '/office/refunds/:number', ...staff, answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/refunds/:number/ground', ...staff, answer: onlyFor('decide-refund-ground', decideGround) }),
  route({ method: 'POST', path: '/office/refunds/:number/money', ...staff, answer: onlyFor('decide-refund-money', decideMoney) }),
  route({ method: 'GET', path: '/office/refunds/:number/decisions/:step', ...staff, answer: decision }),
  ...ofContractRoutes,
  ...disputeRoutes,
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

const named = <One extends { readonly contractId: string | null }>(db: Db, rows: readonly One[]): Promise<Listed<One>[]> =>
  Promise.all(
    rows.map(async (one) => ({ ...one, contractNumber: one.contractId && ((await contractById(db, one.contractId))?.number ?? null) })),
  );

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

import { contractByNumber } from '#contracts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { askRefund, casesOfContract, chargebacksOfContract, chosenSeats, foreseeRefund, isGround, type CaseRefusal } from '#refunds';
import { onlyFor } from '../only-for.sql.ts';
import { shellOf } from '../shell.sql.ts';
import { refundPaths } from './addresses.ts';
import { effectOfDispute } from './dispute-effect.sql.ts';
import { leftAdvanceOf } from './left-advance.sql.ts';
import { OfContractPage } from './of-contract.page.tsx';
import { may } from './rules.routes.tsx';

const staff = { access: 'staff' } as const;
export const ofContractRoutes = [
  route({ method: 'GET', path: '/office/contracts/:number/refund', ...staff, answer: (visit) => ofContract(visit) }),
  route({ method: 'POST', path: '/office/contracts/:number/refund', ...staff, answer: onlyFor('open-refund', open) }),
];

const STATUS: Partial<Record<CaseRefusal, number>> = {
  'words-missing': 422,
  'seats-missing': 422,
  'no-such-incident': 422,
  'order-missing': 422,
  'order-day': 422,
  'order-used': 422,
  'not-found': 404,
};
export const statusOf = (refused: CaseRefusal | undefined): number => (refused ? (STATUS[refused] ?? 409) : 200);

/** Money of one contract that may go back, or did. */
export async function ofContract(visit: Visit, refused?: CaseRefusal): Promise<Answer> {
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

import { contractById, contractByNumber, type Contract } from '#contracts';
import type { AccountId } from '#people';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import {
  appealRefund,
  askRefund,
  caseByNumber,
  chosenSeats,
  foreseeRefund,
  isGround,
  namedIncidents,
  papersOf,
  ruleByNo,
  stepsOfCase,
  takeBackRefund,
  type CaseRefusal,
  type RefundCase,
} from '#refunds';
import { own } from '../own.routes.ts';
import { AskRefundPage, type Asked } from './ask-refund.page.tsx';
import { RefundPage } from './refund.page.tsx';

export const refundRoutes = [
  own('GET', '/my/contracts/:number/refund', (visit, accountId) => form(visit, accountId)),
  own('POST', '/my/contracts/:number/refund', ask),
  own('GET', '/my/refunds/:number', (visit, accountId) => show(visit, accountId)),
  own('POST', '/my/refunds/:number', act),
  own('GET', '/my/refunds/:number/decisions/:step', decision),
];

const LONGEST = 3000;
const caseAt = (number: string): string => `/my/refunds/${encodeURIComponent(number)}`;

async function ownContract({ platform, params }: Visit, accountId: AccountId): Promise<Contract | null> {
  const contract = await contractByNumber(platform.db, params['number'] ?? '');
  return contract?.accountId === accountId ? contract : null;
}

/** Another's case is as unknown here as none at all. */
async function ownCase({ platform, params }: Visit, accountId: AccountId): Promise<RefundCase | null> {
  const one = await caseByNumber(platform.db, params['number'] ?? '');
  return one?.accountId === accountId ? one : null;
}

async function form(visit: Visit, accountId: AccountId, asked: Asked = {}): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const foreseen = await foreseeRefund(visit.platform.db, contract, visit.now);
  const unfilled = asked.noGround || asked.refused === 'words-missing' || asked.refused === 'seats-missing';
  const status = unfilled ? 422 : asked.refused ? 409 : 200;
  return html(<AskRefundPage frame={visit.frame} contract={contract} foreseen={foreseen} asked={asked} />, { status });
}

async function ask(visit: Visit, accountId: AccountId): Promise<Answer> {
  const contract = await ownContract(visit, accountId);
  if (!contract) return missing();
  const [ground, words] = [visit.form.text('ground'), visit.form.text('words').slice(0, LONGEST)];
  const typed = { words, which: visit.form.text('which'), ticked: visit.form.all('seat') };
  if (!isGround(ground)) return form(visit, accountId, { ...typed, noGround: true });
  const seats = contract.seats === null ? null : chosenSeats(typed.which, typed.ticked);
  if (seats === 'unclear') return form(visit, accountId, { ...typed, ground, refused: 'seats-missing' });
  const done = await askRefund(visit.platform, { contractId: contract.id, ground, words, seats, by: { kind: 'person', id: accountId } });
  return done.ok ? seeOther(visit.url(caseAt(done.value.number))) : form(visit, accountId, { ...typed, ground, refused: done.refusal });
}

async function show(visit: Visit, accountId: AccountId, refused?: CaseRefusal, words = ''): Promise<Answer> {
  const one = await ownCase(visit, accountId);
  if (!one) return missing();
  const { db } = visit.platform;
  const [contract, steps, papers, rule] = await Promise.all([
    contractById(db, one.contractId),
    stepsOfCase(db, one.id),
    papersOf(db, one.id),
    ruleByNo(db, one.arithmetic.ruleNo),
  ]);
  const view = { one, contract: contract!, steps, papers, rule, named: await namedIncidents(db, steps), now: visit.now };
  const status = refused ? (refused === 'words-missing' ? 422 : 409) : 200;
  return html(<RefundPage frame={visit.frame} view={view} typed={words} {...(refused ? { refused } : {})} />, { status });
}

async function act(visit: Visit, accountId: AccountId): Promise<Answer> {
  const one = await ownCase(visit, accountId);
  if (!one) return missing();
  const ids = { caseId: one.id, accountId };
  const words = visit.form.text('words').slice(0, LONGEST);
  const done =
    visit.form.text('action') === 'take-back'
      ? await takeBackRefund(visit.platform, ids)
      : await appealRefund(visit.platform, { ...ids, words });
  return done.ok ? seeOther(visit.url(caseAt(one.number))) : show(visit, accountId, done.refusal, words);
}

/** The stored bytes of a decision, never made again. */
async function decision(visit: Visit, accountId: AccountId): Promise<Answer> {
  const one = await ownCase(visit, accountId);
  const papers = one ? await papersOf(visit.platform.db, one.id) : [];
  const paper = papers.find((each) => String(each.stepNo) === visit.params['step']);
  if (!one || !paper) return missing();
  return bytes(await visit.platform.files.read(paper.fileId), {
    type: 'application/pdf',
    filename: `${one.number}-${paper.stepNo}.pdf`,
  });
}

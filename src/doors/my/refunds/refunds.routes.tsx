import { contractById, type Contract } from '#contracts';
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
import { atContract, atOwnContract, type OwnContract } from '../own-contract.routes.ts';
import { own } from '../own.routes.ts';
import { AskRefundPage, type Asked } from './ask-refund.page.tsx';
import { RefundPage } from './refund.page.tsx';

export const refundRoutes = [
  own('GET', '/my/contracts/:number/refund', (visit, accountId) =>
    atOwnContract(visit, accountId, 'refund', ({ contract }) => form(visit, contract)),
  ),
  own('POST', '/my/contracts/:number/refund', (visit, accountId) => atOwnContract(visit, accountId, 'refund', (held) => ask(visit, held))),
  own('GET', '/my/refunds/:number', (visit, accountId) => atOwnCase(visit, accountId, (held) => show(visit, held))),
  own('POST', '/my/refunds/:number', (visit, accountId) => atOwnCase(visit, accountId, (held) => act(visit, held))),
  own('GET', '/my/refunds/:number/decisions/:step', (visit, accountId) => atOwnCase(visit, accountId, ({ one }) => decision(visit, one))),
];

const LONGEST = 3000;
const caseAt = (number: string): string => `/my/refunds/${encodeURIComponent(number)}`;

type OwnCase = OwnContract & { readonly one: RefundCase };

/** A case is seen and moved on by whoever may ask for one under its contract. */
async function atOwnCase(visit: Visit, accountId: AccountId, answer: (held: OwnCase) => Promise<Answer>): Promise<Answer> {
  const { db } = visit.platform;
  const one = await caseByNumber(db, visit.params['number'] ?? '');
  const contract = one && (await contractById(db, one.contractId));
  if (!one || !contract) return missing();
  return atContract(visit, { accountId, contract, right: 'refund' }, (held) => answer({ ...held, one }));
}

async function form(visit: Visit, contract: Contract, asked: Asked = {}): Promise<Answer> {
  const foreseen = await foreseeRefund(visit.platform.db, contract, visit.now);
  const unfilled = asked.noGround || asked.refused === 'words-missing' || asked.refused === 'seats-missing';
  const status = unfilled ? 422 : asked.refused ? 409 : 200;
  return html(<AskRefundPage frame={visit.frame} contract={contract} foreseen={foreseen} asked={asked} />, { status });
}

async function ask(visit: Visit, { contract, accountId }: OwnContract): Promise<Answer> {
  const [ground, words] = [visit.form.text('ground'), visit.form.text('words').slice(0, LONGEST)];
  const typed = { words, which: visit.form.text('which'), ticked: visit.form.all('seat') };
  if (!isGround(ground)) return form(visit, contract, { ...typed, noGround: true });
  const seats = contract.seats === null ? null : chosenSeats(typed.which, typed.ticked);
  if (seats === 'unclear') return form(visit, contract, { ...typed, ground, refused: 'seats-missing' });
  const done = await askRefund(visit.platform, { contractId: contract.id, ground, words, seats, by: { kind: 'person', id: accountId } });
  return done.ok ? seeOther(visit.url(caseAt(done.value.number))) : form(visit, contract, { ...typed, ground, refused: done.refusal });
}

async function show(visit: Visit, { one, contract }: OwnCase, refused?: CaseRefusal, words = ''): Promise<Answer> {
  const { db } = visit.platform;
  const [steps, papers, rule] = await Promise.all([stepsOfCase(db, one.id), papersOf(db, one.id), ruleByNo(db, one.arithmetic.ruleNo)]);
  const view = { one, contract, steps, papers, rule, named: await namedIncidents(db, steps), now: visit.now };
  const status = refused ? (refused === 'words-missing' ? 422 : 409) : 200;
  return html(<RefundPage frame={visit.frame} view={view} typed={words} {...(refused ? { refused } : {})} />, { status });
}

async function act(visit: Visit, held: OwnCase): Promise<Answer> {
  const { one, accountId } = held;
  const ids = { caseId: one.id, accountId };
  const words = visit.form.text('words').slice(0, LONGEST);
  const done =
    visit.form.text('action') === 'take-back'
      ? await takeBackRefund(visit.platform, ids)
      : await appealRefund(visit.platform, { ...ids, words });
  return done.ok ? seeOther(visit.url(caseAt(one.number))) : show(visit, held, done.refusal, words);
}

/** The stored bytes of a decision, never made again. */
async function decision(visit: Visit, one: RefundCase): Promise<Answer> {
  const paper = (await papersOf(visit.platform.db, one.id)).find((each) => String(each.stepNo) === visit.params['step']);
  if (!paper) return missing();
  return bytes(await visit.platform.files.read(paper.fileId), {
    type: 'application/pdf',
    filename: `${one.number}-${paper.stepNo}.pdf`,
  });
}

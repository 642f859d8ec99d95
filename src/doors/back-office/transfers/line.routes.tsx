import { matchByHand, settleStatement } from '#checkout';
import { oddityOfLine, owedTransfers, resolveOddityBy, type Oddity } from '#payments';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { Db } from '#platform/database.ts';
import { caseList } from '#refunds';
import {
  answerByHand,
  decideRepeat,
  invoiceNumbersIn,
  lineById,
  markSent,
  matchOf,
  repeatOfLine,
  unansweredOrders,
  type Repeat,
  type StatementLine,
  type Unmatched,
} from '#transfers';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { transferPaths } from './addresses.ts';
import { LinePage, type LineFault } from './line.page.tsx';
import type { Candidates } from './out-line.page.tsx';

export const lineRoutes = [
  route({
    method: 'GET',
    path: '/office/transfers/lines/:id',
    access: 'staff',
    answer: onlyFor('take-statement', (visit) => showLine(visit)),
  }),
  route({ method: 'POST', path: '/office/transfers/lines/:id', access: 'staff', answer: onlyFor('decide-odd-payment', decideLine) }),
];

async function showLine(
  visit: Visit,
  more: { typed?: { number: string; reason: string }; fault?: LineFault } = {},
  status = 200,
): Promise<Answer> {
  const { db } = visit.platform;
  const line = await lineById(db, visit.params['id'] ?? '');
  const oddity = line && (await oddityOfLine(db, line.id));
  if (!line || !oddity) return missing();
  const likely = oddity.facts['invoice'];
  const typed = { number: typeof likely === 'string' ? likely : '', reason: '' };
  const candidates = line.direction === 'out' && !oddity.resolved ? { candidates: await candidatesFor(db, line) } : {};
  const repeat = await repeatOfLine(db, line.id);
  const facts = { line, oddity, typed, why: await whyOf(visit, line, oddity, repeat), ...candidates, ...(repeat && { repeat }) };
  return html(<LinePage shell={await shellOf(visit)} {...facts} {...more} />, { status });
}

/** What was said to be another movement is asked about as any line: its case was queued for another reason. */
async function whyOf({ platform }: Visit, line: StatementLine, oddity: Oddity, repeat: Repeat | null): Promise<Unmatched | null> {
  if (repeat?.isSame !== false) return typeof oddity.facts['why'] === 'string' ? (oddity.facts['why'] as Unmatched) : null;
  if (line.direction === 'out') return 'outgoing';
  const match = await matchOf(platform, line);
  return match.is === 'unmatched' ? match.why : null;
}

/** What waits with exactly the sum of a line that left our account. */
async function candidatesFor(db: Db, { amount }: StatementLine): Promise<Candidates> {
  const [owed, orders, refunds] = await Promise.all([owedTransfers(db), unansweredOrders(db), caseList(db, 'open')]);
  const same = (one: { readonly amount: bigint }): boolean => one.amount === amount;
  return { owed: owed.filter(same), orders: orders.filter(same), refunds: refunds.filter((one) => one.state === 'stuck' && same(one)) };
}

/** The first question about a line that looks like a known one. */
async function decideLikely(visit: Visit, oddity: Oddity, typed: { number: string; reason: string }): Promise<Answer> {
  const { form, platform, session } = visit;
  const action = form.text('action');
  if (action !== 'same-movement' && action !== 'another-movement') return showLine(visit, { typed, fault: 'likely-repeat' }, 422);
  const said = { lineId: oddity.reference, isSame: action === 'same-movement', staffId: session!.accountId, reason: typed.reason };
  const done = await decideRepeat(platform, said);
  if (!done.ok)
    return done.refusal === 'not-found'
      ? missing()
      : showLine(visit, { typed, fault: done.refusal }, done.refusal === 'reason-missing' ? 422 : 409);
  if (said.isSame) return seeOther(visit.url(office.oddity(oddity.id)));
  // The job does the same, should this process die here.
  await settleStatement(platform, done.value.statementId);
  const left = await oddityOfLine(platform.db, oddity.reference);
  return seeOther(visit.url(left?.resolved ? office.oddity(oddity.id) : transferPaths.line(oddity.reference)));
}

/** Bound to an invoice, held for its return, or none of a customer's: each with a reason. */
async function decideLine(visit: Visit): Promise<Answer> {
  const { form, platform, session, params } = visit;
  const lineId = params['id'] ?? '';
  const staffId = session!.accountId;
  const typed = { number: form.text('number').trim().slice(0, 40), reason: form.text('reason').slice(0, 1000) };
  const oddity = await oddityOfLine(platform.db, lineId);
  if (!oddity) return missing();
  const action = form.text('action');
  const repeat = await repeatOfLine(platform.db, lineId);
  if (repeat?.isSame === null && !oddity.resolved) return decideLikely(visit, oddity, typed);
  if (action === 'set-aside') {
    const done = await resolveOddityBy(platform, {
      oddityId: oddity.id,
      action,
      reason: typed.reason,
      actor: { kind: 'staff', id: staffId },
    });
    if (done.ok) return seeOther(visit.url(office.oddity(oddity.id)));
    const fault = done.refusal === 'reason-missing' ? 'reason-missing' : 'already-resolved';
    return showLine(visit, { typed, fault }, fault === 'reason-missing' ? 422 : 409);
  }
  if (action === 'is-return') {
    const shown = { moneyBackId: form.text('return'), lineId, staffId };
    const done = await markSent(platform, shown);
    const other = !done.ok && done.refusal === 'not-owed' ? await answerByHand(platform, shown) : done;
    return other.ok ? seeOther(visit.url(office.oddity(oddity.id))) : showLine(visit, { typed, fault: 'already-resolved' }, 409);
  }
  const line = await lineById(platform.db, lineId);
  if ((action !== 'match' && action !== 'hold') || line?.direction === 'out') return showLine(visit, { typed, fault: 'no-action' }, 422);
  const number = action === 'match' ? (invoiceNumbersIn(typed.number)[0] ?? typed.number) : null;
  const done = await matchByHand(platform, { lineId, number, staffId, reason: typed.reason });
  if (done.ok) return seeOther(visit.url(office.oddity(oddity.id)));
  if (done.refusal === 'not-found') return missing();
  return showLine(visit, { typed, fault: done.refusal }, done.refusal === 'already-resolved' ? 409 : 422);
}

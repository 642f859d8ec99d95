import { almatyDay } from '#kernel/civil-date.ts';
import { refuse, type Result } from '#kernel/result.ts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { contractById, contractOfCapture } from '#contracts';
import {
  actByWord,
  askAboutOddity,
  askHoldAgain,
  canBeAsked,
  settleOddity,
  type AskRefusal,
  type SettleRefusal,
  type WordRefusal,
} from '#checkout';
import { attemptById, inquiriesOf, oddities, oddityById, resolveOddityBy, type ResolveRefusal, type SendRefusal } from '#payments';
import { sendRefused, type SentRefusal } from '#transfers';
import { accountById, type AccountId } from '#people';
import { recordToldChargeback, type CaseRefusal } from '#refunds';
import { acceptStatement, type AcceptRefusal, type BringRefusal, type CorrectRefusal, type MendRefusal } from '#reconciliation';
import { isMendAction, mend, mendOf } from './mend-books.routes.ts';
import { bringDays, missingOf } from './bring-registry.routes.ts';
import { explain, explainHeld, explainPropsOf, isExplainAction } from './explain-return.routes.tsx';
import { onlyFor } from './only-for.sql.ts';
import { OdditiesPage } from './oddities.page.tsx';
import { OddityPage, type OddityPageProps, type OddityTyped } from './oddity.page.tsx';
import { toldDispute } from './refunds/told-dispute.sql.ts';
import { refundPaths } from './refunds/addresses.ts';
import { isUuid, office } from './shell.ts';
import { typedMoment } from './typed-moment.ts';
import { shellOf } from './shell.sql.ts';
import { outgoingOf } from './transfers/outgoing.sql.ts';
import { typedSent } from './transfers/sent.ts';
import { staffNames, timelineOf } from './timeline.sql.ts';
import type { Told } from './timeline.ts';

/** A seat stands behind its contract's id. */
const UUID = 36;

export const oddityRoutes = [
  route({ method: 'GET', path: '/office/oddities', access: 'staff', answer: list }),
  route({ method: 'GET', path: '/office/oddities/:id', access: 'staff', answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/oddities/:id', access: 'staff', answer: onlyFor('decide-odd-payment', decide) }),
];

async function list(visit: Visit): Promise<Answer> {
  const which = visit.query.get('which') === 'resolved' ? 'resolved' : 'open';
  const [shell, cases] = await Promise.all([shellOf(visit), oddities(visit.platform.db, which)]);
  return html(<OdditiesPage shell={shell} which={which} cases={cases} />);
}

async function show(visit: Visit, more: Partial<OddityPageProps> = {}, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const id = visit.params['id'] ?? '';
  const oddity = isUuid(id) ? await oddityById(db, id) : null;
  if (!oddity) return missing();
  const told: Told[] = [
    { kind: 'oddity', id: oddity.id },
    ...(oddity.captureId ? [{ kind: 'capture', id: oddity.captureId }] : []),
    ...(oddity.attemptId ? [{ kind: 'attempt', id: oddity.attemptId }] : []),
  ];
  const by = oddity.resolved?.by ?? null;
  const [shell, lines, names, inquiries, attempt] = await Promise.all([
    shellOf(visit),
    timelineOf(db, told),
    staffNames(db, by ? [by] : []),
    inquiriesOf(db, oddity.id),
    oddity.attemptId ? attemptById(db, oddity.attemptId) : null,
  ]);
  const payer = attempt && (await accountById(db, attempt.accountId as AccountId));
  const dispute = await toldDispute(db, oddity);
  const ofPayment = oddity.kind === 'bank-lacks' || oddity.kind === 'sum-differs';
  const paidFor = ofPayment && oddity.captureId ? await contractOfCapture(db, oddity.captureId) : null;
  const explain = await explainPropsOf(visit, oddity.id);
  const keeps = oddity.facts['rule'] === 'advance-left' ? await contractById(db, String(oddity.facts['about']).slice(0, UUID)) : null;
  const facts = {
    ...(explain ? { explain } : {}),
    dispute,
    disputed: (dispute?.contract ?? explain?.explains.contract ?? keeps ?? paidFor)?.number ?? null,
    oddity,
    lines,
    inquiries,
    canAsk: canBeAsked(oddity),
    missing: missingOf(visit, oddity),
    mend: await mendOf(visit, oddity),
    payer: payer?.locale ?? null,
    outgoing:
      oddity.kind === 'return-refused' && 'amount' in oddity.prepared
        ? await outgoingOf(db, { amount: oddity.prepared.amount, since: almatyDay(oddity.at), captureId: null }, visit.now)
        : null,
  };
  return html(<OddityPage shell={shell} resolvedBy={by && (names.get(by) ?? null)} {...facts} {...more} />, { status });
}

/** Staff ask the bank, settle by its word, give back, or set aside: each with a reason but the question itself. */
async function decide(visit: Visit): Promise<Answer> {
  const { form, platform, session, params } = visit;
  const [oddityId, staffId] = [params['id'] ?? '', session!.accountId];
  if (!isUuid(oddityId)) return missing();
  const typed = {
    order: form.text('order').slice(0, 60),
    line: form.text('line').slice(0, 40),
    sentDay: form.text('sentDay').slice(0, 20),
    reason: form.text('reason').slice(0, 1000),
    told: form.text('told').slice(0, 500),
    day: form.text('day').slice(0, 20),
    time: form.text('time').slice(0, 20),
    from: form.text('from').slice(0, 20),
    to: form.text('to').slice(0, 20),
    debit: form.text('debit').slice(0, 40),
    credit: form.text('credit').slice(0, 40),
    amount: form.text('amount').slice(0, 30),
    provider: form.text('provider').slice(0, 20),
  };
  const action = form.text('action');
  if (action === 'ask') return outcome(visit, typed, await askAboutOddity(platform, { oddityId, staffId }));
  if (typed.reason === '') return show(visit, { fault: 'no-reason', typed }, 422);
  if (action === 'as-return') return outcome(visit, typed, await explainHeld(visit, oddityId));
  if (isExplainAction(action)) {
    const done = await explain(visit, oddityId, action);
    if (done.ok) return seeOther(visit.url(refundPaths.one(done.value.number)));
    if (done.refusal === 'not-found') return missing();
    if (done.refusal === 'unclear') return show(visit, { fault: 'no-ground', typed }, 422);
    const explaining = await explainPropsOf(visit, oddityId);
    return show(visit, { typed, ...(explaining ? { explain: { ...explaining, notDone: done.refusal } } : {}) }, 409);
  }
  if (action === 'settle') return outcome(visit, typed, await settleOddity(platform, { oddityId, staffId, reason: typed.reason }));
  if (action === 'by-word' || action === 'by-word-not-made') {
    const notMade = action === 'by-word-not-made';
    const acting = { oddityId, staffId, reason: typed.reason, foreseen: form.text('foreseen'), notMade };
    return outcome(visit, typed, await actByWord(platform, acting));
  }
  if (isMendAction(action)) return outcome(visit, typed, await mend(visit, action, typed));
  if (action === 'fetch-days' || action === 'no-operations') return outcome(visit, typed, await bringDays(visit, action, typed));
  if (action === 'moment') {
    const moment = typedMoment(typed.day, typed.time);
    if (!moment) return show(visit, { fault: 'no-moment', typed }, 422);
    return outcome(visit, typed, await settleOddity(platform, { oddityId, staffId, reason: typed.reason, moment }));
  }
  if (action === 'accept') return outcome(visit, typed, await acceptStatement(platform, { oddityId, staffId, reason: typed.reason }));
  if (action === 'ask-again') return outcome(visit, typed, await askHoldAgain(platform, { oddityId, staffId, reason: typed.reason }));
  if (action === 'send-transfer')
    return outcome(visit, typed, await sendRefused(platform, { oddityId, staffId, ...typed, sent: typedSent(form) }));
  if (action === 'record-dispute') {
    const done = await recordToldChargeback(platform, { oddityId, staffId, reason: typed.reason });
    return outcome(visit, typed, done.ok ? done : refuse(DISPUTE_REFUSED[done.refusal] ?? 'already-resolved'));
  }
  if (action !== 'give-back' && action !== 'set-aside' && action !== 'claim') return show(visit, { fault: 'no-action', typed }, 422);
  return outcome(
    visit,
    typed,
    await resolveOddityBy(platform, { oddityId, action, reason: typed.reason, told: typed.told, actor: { kind: 'staff', id: staffId } }),
  );
}

const DISPUTE_REFUSED: Partial<Record<CaseRefusal, ResolveRefusal | 'return-in-flight'>> = {
  'not-found': 'not-found',
  'not-disputable': 'not-found',
  'nothing-left': 'nothing-to-give-back',
  'return-in-flight': 'return-in-flight',
};

function outcome(
  visit: Visit,
  typed: OddityTyped,
  done: Result<
    unknown,
    | SendRefusal
    | AskRefusal
    | SettleRefusal
    | AcceptRefusal
    | WordRefusal
    | BringRefusal
    | SentRefusal
    | CorrectRefusal
    | MendRefusal
    | 'return-in-flight'
  >,
): Answer | Promise<Answer> {
  if (done.ok) return seeOther(visit.url(office.oddity(visit.params['id'] ?? '')));
  switch (done.refusal) {
    case 'not-found':
      return missing();
    case 'reason-missing':
      return show(visit, { fault: 'no-reason', typed }, 422);
    case 'order-missing':
    case 'order-day':
    case 'order-used':
    case 'no-such-line':
      return show(visit, { fault: done.refusal, typed }, done.refusal === 'no-such-line' ? 409 : 422);
    case 'words-missing':
      return show(visit, { fault: 'no-words', typed }, 422);
    case 'days-wrong':
    case 'same-account':
    case 'contract-missing':
    case 'bank-missing':
    case 'amount-wrong':
      return show(visit, { fault: done.refusal, typed }, 422);
    case 'moment-implausible':
      return show(visit, { fault: 'moment-implausible', typed }, 422);
    case 'already-resolved':
    case 'nothing-to-give-back':
    case 'nothing-to-ask':
    case 'bank-silent':
    case 'not-paid':
    case 'still-held':
    case 'return-in-flight':
    case 'moment-known':
    case 'word-changed':
    case 'disputed':
    case 'explain-first':
    case 'second-person':
    case 'not-possible':
    case 'still-differs':
    case 'nothing-to-do':
      return show(visit, { refused: done.refusal, typed }, 409);
  }
}

import { changeUseRule, dismissSignal, latestSignals, ruleInForce } from '#conduct';
import { contractById } from '#contracts';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { onlyFor } from '../only-for.sql.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { isReason, isWithin, ruleNumbers } from './signal-form.ts';
import { SignalsPage, type TypedSignal } from './signals.page.tsx';

const staff = (method: 'GET' | 'POST', path: string, answer: (visit: Visit) => Promise<Answer>) =>
  route({ method, path, access: 'staff', answer: onlyFor('conduct', answer) });

export const signalRoutes = [
  staff('GET', office.signals, (visit) => show(visit)),
  staff('POST', office.signals, changeRule),
  staff('POST', `${office.signals}/:id`, dismiss),
];

async function show(visit: Visit, typed?: TypedSignal, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const signals = await Promise.all(
    (await latestSignals(db, 100)).map(async (one) => ({ one, contractNumber: (await contractById(db, one.contractId))!.number })),
  );
  const page = <SignalsPage shell={await shellOf(visit)} signals={signals} rule={await ruleInForce(db, visit.now)} typed={typed} />;
  return html(page, { status });
}

async function changeRule(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const typed = { devices: form.text('devices'), times: form.text('times'), days: form.text('days') };
  const reason = form.text('reason');
  if (!isReason(reason) || !ruleNumbers.every((name) => isWithin(name, typed[name])))
    return show(visit, { of: 'rule', fields: { ...typed, reason } }, 422);
  const rule = { devices: Number(typed.devices), times: Number(typed.times), days: Number(typed.days) };
  await changeUseRule(visit.platform, { ...rule, staffId: visit.session!.accountId, reason });
  return seeOther(visit.url(office.signals));
}

async function dismiss(visit: Visit): Promise<Answer> {
  const signalId = visit.params['id'] ?? '';
  if (!isUuid(signalId)) return missing();
  const reason = visit.form.text('reason');
  if (!isReason(reason)) return show(visit, { of: signalId, fields: { reason } }, 422);
  const done = await dismissSignal(visit.platform, { signalId, staffId: visit.session!.accountId, reason });
  if (done.ok) return seeOther(visit.url(office.signals));
  return done.refusal === 'no-such-signal' ? missing() : show(visit, { of: signalId, decided: true, fields: { reason } }, 409);
}

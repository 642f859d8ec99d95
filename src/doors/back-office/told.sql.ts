import { localPath, type Locale } from '#kernel/locale.ts';
import type { Db } from '#platform/database.ts';
import type { Application } from '#applications';
import { certificateOf } from '#certificates';
import { contractOfApplication } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { attemptsOf, capturesOf, moneyBackOf, odditiesOfAttempt, stepsOf } from '#payments';
import { office } from './shell.ts';
import type { Line, Told } from './timeline.ts';

/** Everything that belongs to one purchase, from the application to the certificate: whose histories are told together. */
export async function toldOfApplication(db: Db, application: Application, locale: Locale): Promise<Told[]> {
  const [attempts, captures, contract] = await Promise.all([
    attemptsOf(db, application.id),
    capturesOf(db, application.id),
    contractOfApplication(db, application.id),
  ]);
  const [returns, odd] = await Promise.all([
    moneyBackOf(
      db,
      captures.map((one) => one.id),
    ),
    Promise.all(attempts.map((one) => odditiesOfAttempt(db, one.id))),
  ]);
  const number = application.state === 'draft' ? null : application.number;
  const paymentOf = (attemptId: string | null) => (attemptId ? { href: localPath(locale, office.payment(attemptId)) } : {});
  return [
    { kind: 'application', id: application.id, ...labelled(number, number && office.application(number), locale) },
    ...attempts.map((one) => ({ kind: 'attempt', id: one.id })),
    ...captures.map((one) => ({ kind: 'capture', id: one.id, ...paymentOf(one.attemptId) })),
    ...returns.map((one) => ({ kind: 'money-back', id: one.id })),
    ...odd.flat().map((one) => ({ kind: 'oddity', id: one.id, href: localPath(locale, office.oddity(one.id)) })),
    ...(contract ? await toldOfContract(db, contract, locale) : []),
  ];
}

async function toldOfContract(db: Db, contract: { id: string; number: string }, locale: Locale): Promise<Told[]> {
  const told: Told[] = [{ kind: 'contract', id: contract.id, ...labelled(contract.number, office.contract(contract.number), locale) }];
  const enrolment = await enrolmentByContract(db, contract.id as Parameters<typeof enrolmentByContract>[1]);
  if (!enrolment) return told;
  const [certificate, sittings] = await Promise.all([
    certificateOf(db, enrolment.id),
    db.selectFrom('assessment.v_attempt').select('attempt_id').where('enrolment_id', '=', enrolment.id).execute(),
  ]);
  told.push({ kind: 'enrolment', id: enrolment.id });
  for (const { attempt_id: id } of sittings) if (id) told.push({ kind: 'attempt', id });
  if (certificate)
    told.push({ kind: 'certificate', id: certificate.id, ...labelled(certificate.number, office.certificate(certificate.number), locale) });
  return told;
}

const labelled = (label: string | null, path: string | null, locale: Locale): { label?: string; href?: string } =>
  label && path ? { label, href: localPath(locale, path) } : {};

/** The steps of payment attempts, which the payments room keeps beside the journal. */
export async function stepLines(
  db: Db,
  attemptIds: readonly Parameters<typeof stepsOf>[1][],
  reasonOf: (code: string) => string,
): Promise<Line[]> {
  const all = await Promise.all(attemptIds.map((id) => stepsOf(db, id)));
  return all.flat().map((step) => ({
    at: step.at,
    event: `step.${step.state}`,
    about: null,
    actor: { kind: ours(step.state) ? ('system' as const) : ('gateway' as const), name: null },
    facts: step.reasonCode ? { reason: reasonOf(step.reasonCode) } : {},
  }));
}

/** Steps we take ourselves; the others are told by the bank. */
const ours = (state: string): boolean => ['created', 'opened', 'expired', 'cancelled'].includes(state);

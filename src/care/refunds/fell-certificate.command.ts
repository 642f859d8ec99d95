import { certificateOf, withdrawIn } from '#certificates';
import type { ContractId } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { returnedOfPrice } from '#payments';
import type { Tx } from '#platform/database.ts';
import { certificateFalls, type RefundCase } from './refund-case.ts';
import { stepsOfCase } from './refund-case.sql.ts';

/** The certificate of a line whose whole price has gone back is withdrawn, in the name of who approved it. */
export async function fellCertificate(tx: Tx, one: RefundCase, at: Date): Promise<void> {
  const approved = (await stepsOfCase(tx, one.id)).findLast((step) => step.state === 'approved');
  if (approved?.actor.id) await fellIfReturned(tx, { ...one, staffId: approved.actor.id, reason: one.number, at });
}

export async function fellIfReturned(
  tx: Tx,
  line: { contractId: string; captureId: string; price: bigint; staffId: string; reason: string; at: Date },
): Promise<void> {
  if (!certificateFalls(line.price, await returnedOfPrice(tx, line.captureId))) return;
  const enrolment = await enrolmentByContract(tx, line.contractId as ContractId);
  const certificate = enrolment && (await certificateOf(tx, enrolment.id));
  if (!certificate || certificate.withdrawal) return;
  await withdrawIn(tx, certificate, { staffId: line.staffId, ground: 'money-returned', reason: line.reason, at: line.at });
}

import { certificateOf, withdrawIn } from '#certificates';
import { contractById, type ContractId } from '#contracts';
import { enrolmentByContract, seatEnrolments, type Enrolment } from '#enrolments';
import { returnedOfPrice } from '#payments';
import type { Tx } from '#platform/database.ts';
import { seatsInCases } from './case-seat.sql.ts';
import { certificateFalls, type RefundCase } from './refund-case.ts';
import { stepsOfCase } from './refund-case.sql.ts';

/** The certificate of a line whose whole price has gone back is withdrawn, in the name of who approved it. */
export async function fellCertificate(tx: Tx, one: RefundCase, at: Date): Promise<void> {
  const approved = (await stepsOfCase(tx, one.id)).findLast((step) => step.state === 'approved');
  if (!approved?.actor.id) return;
  const why = { staffId: approved.actor.id, reason: one.number, at };
  if (!one.arithmetic.seats) return fellIfReturned(tx, { ...one, ...why });
  const [courses, gone] = [
    await seatEnrolments(tx, one.contractId),
    (await seatsInCases(tx, one.contractId)).filter(({ state }) => state === 'done'),
  ];
  for (const { no, price } of one.arithmetic.seats) {
    const returned = gone.filter((each) => each.seatNo === no).reduce((all, each) => all + each.amount, 0n);
    if (certificateFalls(price, returned)) await fell(tx, courses.get(no) ?? null, why);
  }
}

/** The same when the whole payment has gone another way: of a contract with seats all certificates fall. */
export async function fellIfReturned(tx: Tx, line: { contractId: string; captureId: string; price: bigint } & Why): Promise<void> {
  if (!certificateFalls(line.price, await returnedOfPrice(tx, line.captureId))) return;
  const contract = await contractById(tx, line.contractId);
  const courses = contract?.seats
    ? [...(await seatEnrolments(tx, line.contractId)).values()]
    : [await enrolmentByContract(tx, line.contractId as ContractId)];
  for (const course of courses) await fell(tx, course, line);
}

type Why = { readonly staffId: string; readonly reason: string; readonly at: Date };

async function fell(tx: Tx, enrolment: Enrolment | null, { staffId, reason, at }: Why): Promise<void> {
  const certificate = enrolment && (await certificateOf(tx, enrolment.id));
  if (!certificate || certificate.withdrawal) return;
  await withdrawIn(tx, certificate, { staffId, ground: 'money-returned', reason, at });
}

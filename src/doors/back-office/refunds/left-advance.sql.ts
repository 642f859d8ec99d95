import { casesOfContract, isSuspending } from '#conduct';
import { contractState, seatShare, seatStandings, type Contract } from '#contracts';
import { EARNED, enrolmentByContract, lastDay, seatEnrolments, type Enrolment } from '#enrolments';
import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { contractBalance, seatBalances } from '#ledger';
import type { Db } from '#platform/database.ts';
import type { Foreseen } from '#refunds';
import type { LeftAdvance } from './left-advance.ts';

/** What the nightly check names `advance-left`, before the night. */
export async function leftAdvanceOf(db: Db, contract: Contract, foreseen: Foreseen, now: Date): Promise<LeftAdvance> {
  const waits = foreseen.open !== null;
  const [suspended, cases] = [await suspendedPastTerm(db, contract, almatyDay(now)), await casesOfContract(db, contract.id)];
  const by = (seatNo: number | null) => cases.find((one) => one.seatNo === seatNo && isSuspending(one.facts.state))?.id ?? null;
  return {
    terminated: foreseen.terminated && !waits ? foreseen.byGround.terminated.refund : 0n,
    resting: suspended.map((seatNo) => ({ seatNo, conductCaseId: by(seatNo) })),
  };
}

/** Seats, or null for a contract without them, that still keep an advance. */
async function suspendedPastTerm(db: Db, contract: Contract, today: CivilDate): Promise<(number | null)[]> {
  const over = (course: Enrolment | null | undefined): boolean => !!course && lastDay(course.term) < today;
  if (contract.seats === null) {
    if ((await contractState(db, contract.id)) !== 'suspended' || (await contractBalance(db, contract.id)).advances <= 0n) return [];
    return over(await enrolmentByContract(db, contract.id)) ? [null] : [];
  }
  const { amount, seats } = contract;
  const [standings, courses, booked] = [
    await seatStandings(db, contract.id),
    await seatEnrolments(db, contract.id),
    await seatBalances(db, contract.id, EARNED),
  ];
  return [...standings]
    .filter(([no, state]) => state === 'suspended' && over(courses.get(no)))
    .map(([no]) => no)
    .filter((no) => seatShare(amount, seats, no) > (booked.get(no)?.outOfAdvances ?? 0n));
}

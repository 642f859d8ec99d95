import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { lessonsOf, programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { seatShare, seatStandings, type Contract, type SeatStanding } from '#contracts';
import { EARNED, seatEnrolments, type Enrolment } from '#enrolments';
import { courseOfEnrolment } from '#learning';
import { NOTHING_BOOKED, seatBalances } from '#ledger';
import type { Db } from '#platform/database.ts';
import { seatsOfContract, unclaimedTerm } from '#seats';
import type { SeatFacts } from './arithmetic.ts';
import { seatsInCases } from './case-seat.sql.ts';
import { lostOfSeats } from './chargeback.sql.ts';
import type { Sources } from './entries.ts';
import type { SeatUse } from './foreseen-seat.ts';
import { returnedOfSeat } from './refund-case.ts';

export type SeatInHand = SeatFacts & {
  readonly standing: SeatStanding;
  readonly use: SeatUse;
  /** The number of the case that names it and waits. */
  readonly open: string | null;
};
export type ContractOfSeats = Contract & { readonly seats: number };

/** What is known of every seat of a contract: its share, what of its own term has passed, what went back before. */
export async function seatsInHand(db: Db, contract: ContractOfSeats, now: Date): Promise<SeatInHand[]> {
  const [seats, courses, standings, version, named, lost, books] = await Promise.all([
    seatsOfContract(db, contract.id),
    seatEnrolments(db, contract.id),
    seatStandings(db, contract.id),
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    seatsInCases(db, contract.id),
    lostOfSeats(db, contract.id),
    seatSources(db, contract),
  ]);
  const lessons = version ? lessonsOf(version).length : 0;
  return Promise.all(
    seats.map(async ({ no, startsAtLatest, extraDays }): Promise<SeatInHand> => {
      const course = courses.get(no) ?? null;
      const term = course?.term ?? unclaimedTerm({ startsAtLatest, extraDays }, contract.accessDays);
      const passed = daysBetween(almatyDay(term.openedAt), almatyDay(now));
      const of = term.accessDays + term.extraDays;
      const own = named.filter((one) => one.seatNo === no);
      return {
        no,
        price: seatShare(contract.amount, contract.seats, no),
        days: { used: Math.min(Math.max(passed, 0), of), of },
        ...(await studied(db, course, lessons)),
        earned: books.get(no)!.revenue + books.get(no)!.vat,
        returnedBefore: returnedOfSeat(own) + (lost.get(no) ?? 0n),
        standing: standings.get(no) ?? 'in-service',
        use: course ? 'opened' : passed > 0 ? 'begun' : 'unopened',
        open: own.find((one) => one.open)?.number ?? null,
      };
    }),
  );
}

async function studied(db: Db, enrolment: Enrolment | null, of: number): Promise<Pick<SeatFacts, 'lessons' | 'completed'>> {
  const course = enrolment && (await courseOfEnrolment(db, enrolment.id));
  return { lessons: { used: course?.facts.lessons.size ?? 0, of }, completed: course !== null && course.completedAt !== null };
}

/** Where the share of each seat stands in the books; read behind the lock of the contract's balance. */
export async function seatSources(db: Db, contract: ContractOfSeats): Promise<ReadonlyMap<number, Sources>> {
  const booked = await seatBalances(db, contract.id, EARNED);
  const numbers = Array.from({ length: contract.seats }, (_, at) => at + 1);
  return new Map(
    numbers.map((no) => {
      const { outOfAdvances, revenue, vat } = booked.get(no) ?? NOTHING_BOOKED;
      return [no, { advances: seatShare(contract.amount, contract.seats, no) - outOfAdvances, revenue, vat }];
    }),
  );
}

import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { lessonsOf, programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractState, seatLives, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { courseOfEnrolment } from '#learning';
import { returnedOfPrice } from '#payments';
import type { Db } from '#platform/database.ts';
import { computeRefund, computeSeats, type Arithmetic, type Ground, type SeatArithmetic, type ServiceFacts } from './arithmetic.ts';
import type { ForeseenSeat } from './foreseen-seat.ts';
import { casesOfContract } from './refund-case.sql.ts';
import { endedStates, type RefundCase } from './refund-case.ts';
import type { RefundRule } from './rule.ts';
import { ruleAt } from './rule.sql.ts';
import { seatsInHand, type ContractOfSeats, type SeatInHand } from './seat-facts.command.ts';

export type Foreseen = {
  readonly rule: RefundRule;
  /** Of a contract with seats: of all seats that can be named on the ground. */
  readonly byGround: Readonly<Record<Ground, Arithmetic>>;
  /** A case that waits: a second one cannot be opened beside it. Cases of seats stand beside each other. */
  readonly open: RefundCase | null;
  /** A service that was withdrawn from or finished cannot be withdrawn from. */
  readonly mayWithdraw: boolean;
  readonly seats: readonly ForeseenSeat[] | null;
};

/** What would go back if it were asked for now: by the rule in force today and what was used so far (offer 8.3). */
export async function foreseeRefund(db: Db, contract: Contract, now: Date, only: readonly number[] | null = null): Promise<Foreseen> {
  const [rule, cases, state] = await Promise.all([ruleAt(db, now), casesOfContract(db, contract.id), contractState(db, contract.id)]);
  const withdrawable = rule.withdrawalOpen && (state === 'concluded' || state === 'in-service' || state === 'suspended');
  if (contract.seats !== null) return foreseeSeats(db, contract, { rule, cases, withdrawable, only, now });
  const facts = await serviceFacts(db, contract, now);
  return {
    rule,
    byGround: { 'provider-fault': computeRefund('provider-fault', facts, rule), withdrawal: computeRefund('withdrawal', facts, rule) },
    open: cases.find((one) => !endedStates.includes(one.state)) ?? null,
    mayWithdraw: withdrawable,
    seats: null,
  };
}

type Asking = {
  readonly rule: RefundRule;
  readonly cases: readonly RefundCase[];
  readonly withdrawable: boolean;
  readonly only: readonly number[] | null;
  readonly now: Date;
};

async function foreseeSeats(db: Db, contract: ContractOfSeats, { rule, cases, withdrawable, only, now }: Asking): Promise<Foreseen> {
  const all = await seatsInHand(db, contract, now);
  const may = (seat: SeatInHand, ground: Ground): boolean =>
    seat.open === null && (ground === 'provider-fault' || (withdrawable && seatLives(seat.standing)));
  const alone = (seat: SeatInHand, ground: Ground): SeatArithmetic | null => {
    const one = may(seat, ground) ? computeSeats(ground, [seat], rule).seats![0]! : null;
    return one && one.refund > 0n ? one : null;
  };
  const seats = all.map((seat): ForeseenSeat => ({
    no: seat.no,
    use: seat.use,
    open: seat.open,
    byGround: { 'provider-fault': alone(seat, 'provider-fault'), withdrawal: alone(seat, 'withdrawal') },
  }));
  const together = (ground: Ground): Arithmetic => {
    const named = all.filter((_, at) => seats[at]!.byGround[ground] !== null && (only === null || only.includes(seats[at]!.no)));
    return computeSeats(ground, named, rule);
  };
  return {
    rule,
    byGround: { 'provider-fault': together('provider-fault'), withdrawal: together('withdrawal') },
    open: cases.find((one) => !one.arithmetic.seats && !endedStates.includes(one.state)) ?? null,
    mayWithdraw: seats.some((one) => one.byGround.withdrawal !== null),
    seats,
  };
}

async function serviceFacts(db: Db, contract: Contract, now: Date): Promise<ServiceFacts> {
  const enrolment = await enrolmentByContract(db, contract.id);
  const [course, version, returnedBefore] = await Promise.all([
    enrolment ? courseOfEnrolment(db, enrolment.id) : null,
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    returnedOfPrice(db, contract.captureId),
  ]);
  const of = enrolment ? enrolment.term.accessDays + enrolment.term.extraDays : contract.accessDays;
  const passed = enrolment ? daysBetween(almatyDay(enrolment.term.openedAt), almatyDay(now)) : 0;
  return {
    price: contract.amount,
    days: { used: Math.min(Math.max(passed, 0), of), of },
    lessons: { used: course?.facts.lessons.size ?? 0, of: version ? lessonsOf(version).length : 0 },
    completed: course?.completedAt !== null && course !== null,
    returnedBefore,
  };
}

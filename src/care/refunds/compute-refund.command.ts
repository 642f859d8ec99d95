import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { lessonsOf, programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractState, contractSteps, seatLives, seatSteps, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { courseOfEnrolment } from '#learning';
import { contractBalance } from '#ledger';
import { returnedOfPrice } from '#payments';
import type { Db } from '#platform/database.ts';
import {
  computeRefund,
  computeSeats,
  grounds,
  type Arithmetic,
  type Ground,
  type SeatArithmetic,
  type ServiceFacts,
} from './arithmetic.ts';
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
  /** The contract, or a seat of it, was terminated. */
  readonly terminated: boolean;
  readonly seats: readonly ForeseenSeat[] | null;
};

/** What would go back if it were asked for now: by the rule in force today and what was used so far (offer 8.3). */
export async function foreseeRefund(db: Db, contract: Contract, now: Date, only: readonly number[] | null = null): Promise<Foreseen> {
  const [rule, cases, state] = await Promise.all([ruleAt(db, now), casesOfContract(db, contract.id), contractState(db, contract.id)]);
  const withdrawable = rule.withdrawalOpen && (state === 'concluded' || state === 'in-service' || state === 'suspended');
  if (contract.seats !== null) return foreseeSeats(db, contract, { rule, cases, withdrawable, only, now });
  const facts = await serviceFacts(db, contract, now);
  const byGround = onEachGround((ground) => computeRefund(ground, facts, rule));
  return {
    rule,
    byGround,
    open: cases.find((one) => !endedStates.includes(one.state)) ?? null,
    mayWithdraw: withdrawable,
    terminated: (await contractSteps(db, contract.id)).some(isTermination),
    seats: null,
  };
}

const isTermination = (step: { readonly to: string }): boolean => step.to === 'terminated';

/** On which grounds the forms offer a refund: on a termination only where there was one, and an advance is left. */
export const groundsOffered = ({ terminated, byGround }: Foreseen): Ground[] =>
  grounds.filter((one) => one !== 'terminated' || (terminated && byGround.terminated.refund > 0n));

const onEachGround = <Value>(of: (ground: Ground) => Value): Record<Ground, Value> =>
  Object.fromEntries(grounds.map((ground) => [ground, of(ground)])) as Record<Ground, Value>;

type Asking = {
  readonly rule: RefundRule;
  readonly cases: readonly RefundCase[];
  readonly withdrawable: boolean;
  readonly only: readonly number[] | null;
  readonly now: Date;
};

async function foreseeSeats(db: Db, contract: ContractOfSeats, { rule, cases, withdrawable, only, now }: Asking): Promise<Foreseen> {
  const all = await seatsInHand(db, contract, now);
  const ended = new Set([...(await seatSteps(db, contract.id))].flatMap(([no, steps]) => (steps.some(isTermination) ? [no] : [])));
  const may = (seat: SeatInHand, ground: Ground): boolean => {
    if (seat.open !== null) return false;
    if (ground === 'terminated') return ended.has(seat.no);
    return ground === 'provider-fault' || (withdrawable && seatLives(seat.standing));
  };
  const alone = (seat: SeatInHand, ground: Ground): SeatArithmetic | null => {
    const one = may(seat, ground) ? computeSeats(ground, [seat], rule).seats![0]! : null;
    return one && one.refund > 0n ? one : null;
  };
  const seats = all.map((seat): ForeseenSeat => ({
    no: seat.no,
    use: seat.use,
    open: seat.open,
    byGround: onEachGround((ground) => alone(seat, ground)),
  }));
  const together = (ground: Ground): Arithmetic => {
    const named = all.filter((_, at) => seats[at]!.byGround[ground] !== null && (only === null || only.includes(seats[at]!.no)));
    return computeSeats(ground, named, rule);
  };
  return {
    rule,
    byGround: onEachGround(together),
    open: cases.find((one) => !one.arithmetic.seats && !endedStates.includes(one.state)) ?? null,
    mayWithdraw: seats.some((one) => one.byGround.withdrawal !== null),
    terminated: ended.size > 0,
    seats,
  };
}

async function serviceFacts(db: Db, contract: Contract, now: Date): Promise<ServiceFacts> {
  const enrolment = await enrolmentByContract(db, contract.id);
  const [course, version, returnedBefore, books] = await Promise.all([
    enrolment ? courseOfEnrolment(db, enrolment.id) : null,
    programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId),
    returnedOfPrice(db, contract.captureId),
    contractBalance(db, contract.id),
  ]);
  const of = enrolment ? enrolment.term.accessDays + enrolment.term.extraDays : contract.accessDays;
  const passed = enrolment ? daysBetween(almatyDay(enrolment.term.openedAt), almatyDay(now)) : 0;
  return {
    price: contract.amount,
    days: { used: Math.min(Math.max(passed, 0), of), of },
    lessons: { used: course?.facts.lessons.size ?? 0, of: version ? lessonsOf(version).length : 0 },
    completed: course?.completedAt !== null && course !== null,
    earned: books.revenue + books.vat,
    returnedBefore,
  };
}

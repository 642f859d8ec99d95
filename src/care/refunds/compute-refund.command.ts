import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { lessonsOf, programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractState, type Contract } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { courseOfEnrolment } from '#learning';
import { returnedOfPrice } from '#payments';
import type { Db } from '#platform/database.ts';
import { computeRefund, type Arithmetic, type Ground, type ServiceFacts } from './arithmetic.ts';
import { casesOfContract } from './refund-case.sql.ts';
import { endedStates, type RefundCase } from './refund-case.ts';
import type { RefundRule } from './rule.ts';
import { ruleAt } from './rule.sql.ts';

export type Foreseen = {
  readonly rule: RefundRule;
  readonly byGround: Readonly<Record<Ground, Arithmetic>>;
  /** A case that waits: a second one cannot be opened beside it. */
  readonly open: RefundCase | null;
  /** A service that was withdrawn from or finished cannot be withdrawn from. */
  readonly mayWithdraw: boolean;
};

/** What would go back if it were asked for now: by the rule in force today and what was used so far (offer 8.3). */
export async function foreseeRefund(db: Db, contract: Contract, now: Date): Promise<Foreseen> {
  const [rule, facts, cases, state] = await Promise.all([
    ruleAt(db, now),
    serviceFacts(db, contract, now),
    casesOfContract(db, contract.id),
    contractState(db, contract.id),
  ]);
  return {
    rule,
    byGround: { 'provider-fault': computeRefund('provider-fault', facts, rule), withdrawal: computeRefund('withdrawal', facts, rule) },
    open: cases.find((one) => !endedStates.includes(one.state)) ?? null,
    // What several learners have used is not one person's term: a contract for seats waits for arithmetic by seat.
    mayWithdraw:
      rule.withdrawalOpen && contract.seats === null && (state === 'concluded' || state === 'in-service' || state === 'suspended'),
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

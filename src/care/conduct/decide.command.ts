import {
  contractById,
  contractStanding,
  isClosedState,
  moveContract,
  moveSeat,
  seatStandings,
  type ContractId,
  type ContractState,
  type SeatStanding,
} from '#contracts';
import { enrolmentByContract, extendEnrolment, seatEnrolments } from '#enrolments';
import { takeLiftedDays } from '#incidents';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { isSuspending } from './case.ts';
import { caseSteps, type ConductCase } from './case.sql.ts';
import { stepCase, type Stepped, type StepRefusal } from './step-case.command.ts';
import { tellNews } from './tell.command.ts';

export type Deciding = { readonly caseId: string; readonly staffId: string; readonly text: string };
/** `names-no-seat`: an older case of a whole contract with seats; one learner's breach is not the others'. */
type MoveRefusal = 'contract-closed' | 'names-no-seat';
export type DecideRefusal = StepRefusal | MoveRefusal;

/** Closes the course with the case's step, in one transaction (clause 4.2). */
export const suspend = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'suspend',
      actor: staff(given),
      said: { kind: 'suspension', text: given.text },
    });
    if (!done.ok) return done;
    const moved = await move(tx, given, done.value, 'suspended', 'violation');
    return moved.ok ? told(tx, platform, done.value, 'suspended') : moved;
  });

/** The appeal was heard, and the suspension stands. */
export const keep = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'keep',
      actor: staff(given),
      said: { kind: 'decision', text: given.text },
    });
    return done.ok ? told(tx, platform, done.value, 'kept') : done;
  });

/** Ends the case; a suspension is lifted, and its days are given back on top of the term. */
export const close = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'close',
      actor: staff(given),
      said: { kind: 'decision', text: given.text },
    });
    if (!done.ok) return done;
    const { before } = done.value;
    // Nobody was told of a case that never came to a warning.
    if (before.facts.state === 'open') return done;
    if (isSuspending(before.facts.state)) await lift(tx, given, done.value);
    return told(tx, platform, done.value, isSuspending(before.facts.state) ? 'lifted' : 'closed');
  });

export const terminate = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'terminate',
      actor: staff(given),
      said: { kind: 'decision', text: given.text },
    });
    if (!done.ok) return done;
    const moved = await move(tx, given, done.value, 'terminated', 'violation');
    return moved.ok ? told(tx, platform, done.value, 'terminated') : moved;
  });

const staff = ({ staffId }: Deciding) => ({ kind: 'staff', id: staffId }) as const;

/** A step that cannot be taken at the contract is not taken in the case either: the transaction goes back whole. */
async function deciding(
  platform: Platform,
  work: (tx: Tx) => Promise<Result<Stepped, DecideRefusal>>,
): Promise<Result<Stepped, DecideRefusal>> {
  try {
    return await transact(platform.db, async (tx) => {
      const done = await work(tx);
      if (!done.ok && (done.refusal === 'contract-closed' || done.refusal === 'names-no-seat')) throw new NotMoved(done.refusal);
      return done;
    });
  } catch (fault) {
    if (fault instanceof NotMoved) return refuse(fault.refusal);
    throw fault;
  }
}
class NotMoved extends Error {
  readonly refusal: MoveRefusal;
  constructor(refusal: MoveRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** The contract, or only the seat that the case stands on: the other seats go on. */
async function move(
  tx: Tx,
  given: Deciding,
  { before, at }: Stepped,
  to: ContractState,
  reason: string,
): Promise<Result<null, MoveRefusal>> {
  const step = { reason, reference: given.caseId, actor: staff(given), at };
  const { contractId, seatNo } = before;
  const closes = to === 'suspended' || to === 'terminated';
  if (seatNo === null) {
    if (closes && (await contractById(tx, contractId))?.seats !== null) return refuse('names-no-seat');
    return (await moveContract(tx, contractId, to, step)).ok ? ok(null) : refuse('contract-closed');
  }
  const standing = await contractStanding(tx, contractId);
  // What has ended for everybody is not closed once more for one.
  if (!standing || (to === 'suspended' && isClosedState(standing.state))) return refuse('contract-closed');
  return (await moveSeat(tx, contractId, seatNo, to as SeatStanding, step)).ok ? ok(null) : refuse('contract-closed');
}

/** Back to where the suspension began; what was refunded or withdrawn meanwhile stays so. */
async function lift(tx: Tx, given: Deciding, stepped: Stepped): Promise<void> {
  const { before, at } = stepped;
  const reason = before.facts.state === 'appealed' ? 'appeal-upheld' : 'suspension-lifted';
  const back = await leadsBackTo(tx, before);
  if (!back || !(await move(tx, given, stepped, back, reason)).ok) return;
  const suspended = (await caseSteps(tx, given.caseId)).find((step) => step.to === 'suspended');
  const enrolment =
    before.seatNo === null
      ? await enrolmentByContract(tx, before.contractId as ContractId)
      : (await seatEnrolments(tx, before.contractId)).get(before.seatNo);
  if (!suspended || !enrolment) return;
  const days = await takeLiftedDays(tx, { caseId: given.caseId, enrolmentId: enrolment.id, from: suspended.at, at });
  if (days.length === 0) return;
  await extendEnrolment(tx, {
    enrolmentId: enrolment.id,
    ground: 'goodwill',
    groundRef: given.caseId,
    days: days.length,
    grantedAt: at,
    grantedBy: given.staffId,
  });
}

async function leadsBackTo(tx: Tx, { contractId, seatNo }: ConductCase): Promise<ContractState | null> {
  if (seatNo !== null) return (await seatStandings(tx, contractId)).get(seatNo) === 'suspended' ? 'in-service' : null;
  const standing = await contractStanding(tx, contractId);
  return standing?.state === 'suspended' ? standing.from : null;
}

async function told(
  tx: Tx,
  platform: Platform,
  stepped: Stepped,
  news: Parameters<typeof tellNews>[3],
): Promise<Result<Stepped, DecideRefusal>> {
  await tellNews(tx, platform, stepped.before, news);
  return ok(stepped);
}

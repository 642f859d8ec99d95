import { contractStanding, moveContract, type ContractId, type ContractState } from '#contracts';
import { enrolmentByContract, extendEnrolment } from '#enrolments';
import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { isSuspending } from './case.ts';
import { caseSteps } from './case.sql.ts';
import { stepCase, type Stepped, type StepRefusal } from './step-case.command.ts';
import { tellNews } from './tell.command.ts';

export type Deciding = { readonly caseId: string; readonly staffId: string; readonly text: string };
export type DecideRefusal = StepRefusal | 'contract-closed';

/** Closes the course with the case's step, in one transaction (clause 4.2). */
export const suspend = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'suspend',
      actor: staff(given),
      said: { kind: 'suspension', text: given.text },
    });
    if (!done.ok) return done;
    return (await move(tx, given, done.value, 'suspended', 'violation'))
      ? told(tx, platform, given, done.value, 'suspended')
      : refuse('contract-closed');
  });

/** The appeal was heard, and the suspension stands. */
export const keep = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'keep',
      actor: staff(given),
      said: { kind: 'decision', text: given.text },
    });
    return done.ok ? told(tx, platform, given, done.value, 'kept') : done;
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
    return told(tx, platform, given, done.value, isSuspending(before.facts.state) ? 'lifted' : 'closed');
  });

export const terminate = (platform: Platform, given: Deciding): Promise<Result<Stepped, DecideRefusal>> =>
  deciding(platform, async (tx) => {
    const done = await stepCase(tx, platform, given.caseId, {
      command: 'terminate',
      actor: staff(given),
      said: { kind: 'decision', text: given.text },
    });
    if (!done.ok) return done;
    return (await move(tx, given, done.value, 'terminated', 'violation'))
      ? told(tx, platform, given, done.value, 'terminated')
      : refuse('contract-closed');
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
      if (!done.ok && done.refusal === 'contract-closed') throw new ContractClosed();
      return done;
    });
  } catch (fault) {
    if (fault instanceof ContractClosed) return refuse('contract-closed');
    throw fault;
  }
}
class ContractClosed extends Error {}

async function move(tx: Tx, given: Deciding, { before, at }: Stepped, to: ContractState, reason: string): Promise<boolean> {
  const moved = await moveContract(tx, before.contractId, to, { reason, reference: given.caseId, actor: staff(given), at });
  return moved.ok;
}

/** Back to where the suspension began; a contract refunded or withdrawn meanwhile stays so. */
async function lift(tx: Tx, given: Deciding, stepped: Stepped): Promise<void> {
  const { before, at } = stepped;
  const standing = await contractStanding(tx, before.contractId);
  if (standing?.state !== 'suspended' || !standing.from) return;
  const reason = before.facts.state === 'appealed' ? 'appeal-upheld' : 'suspension-lifted';
  if (!(await move(tx, given, stepped, standing.from, reason))) return;
  const suspended = (await caseSteps(tx, given.caseId)).find((step) => step.to === 'suspended');
  const enrolment = await enrolmentByContract(tx, before.contractId as ContractId);
  if (!suspended || !enrolment) return;
  const days = daysBetween(almatyDay(suspended.at), almatyDay(at)) + 1;
  await extendEnrolment(tx, {
    enrolmentId: enrolment.id,
    ground: 'goodwill',
    groundRef: given.caseId,
    days,
    grantedAt: at,
    grantedBy: given.staffId,
  });
}

async function told(
  tx: Tx,
  platform: Platform,
  given: Deciding,
  stepped: Stepped,
  news: Parameters<typeof tellNews>[4],
): Promise<Result<Stepped, DecideRefusal>> {
  await tellNews(tx, platform, given.caseId, stepped.before.contractId, news);
  return ok(stepped);
}

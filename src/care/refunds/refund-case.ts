import type { Brand } from '#kernel/brand.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { IncidentId } from '#incidents';
import type { Capabilities, CaptureId } from '#payments';
import type { Arithmetic, Ground } from './arithmetic.ts';

export type CaseId = Brand<string, 'RefundCaseId'>;
export const caseStates = [
  'asked',
  'under-review',
  'grounded',
  'once-approved',
  'approved',
  'refused',
  'appealed',
  'paying',
  'done',
  'stuck',
  'taken-back',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Every lawful step; the database holds the same table (migration 1121), and a test compares them. */
export const caseTransitions: Readonly<Record<CaseState, readonly CaseState[]>> = {
  asked: ['under-review', 'taken-back'],
  'under-review': ['grounded', 'refused', 'taken-back'],
  grounded: ['once-approved', 'approved', 'refused'],
  'once-approved': ['approved', 'refused'],
  refused: ['appealed'],
  appealed: ['grounded', 'refused'],
  approved: ['paying', 'stuck', 'done'],
  paying: ['done', 'stuck'],
  stuck: ['paying', 'done'],
  // The bank does not know the return it had called made.
  done: ['stuck'],
  'taken-back': [],
};
export const endedStates: readonly CaseState[] = ['refused', 'done', 'taken-back'];

export type Step = {
  readonly no: number;
  readonly state: CaseState;
  readonly actor: { readonly kind: 'person' | 'staff' | 'gateway' | 'system'; readonly id: string | null };
  readonly words: string | null;
  /** The incident that a fault was found by. */
  readonly incidentId: IncidentId | null;
  readonly at: Date;
};

/** Staff's words are for the customer only where a decision is told. */
export const isTold = ({ state, actor }: Pick<Step, 'state' | 'actor'>): boolean =>
  actor.kind === 'person' || state === 'refused' || state === 'grounded';

export type RefundCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly contractId: string;
  readonly captureId: CaptureId;
  readonly accountId: string;
  readonly ground: Ground;
  readonly price: bigint;
  readonly amount: bigint;
  readonly arithmetic: Arithmetic;
  readonly openedBy: { readonly kind: 'person' | 'staff'; readonly id: string };
  readonly openedAt: Date;
  readonly state: CaseState;
};

/** `('2026-11-22', 12n)` -> `АҚ-2026-000012`. */
export const caseNumber = (day: CivilDate, serial: bigint): string => `АҚ-${day.slice(0, 4)}-${String(serial).padStart(6, '0')}`;

/** Above the sum of the rule a second person approves: of all that goes back of one contract, in however many cases. */
export const needsTwo = (one: Pick<RefundCase, 'id' | 'amount'>, ofContract: readonly RefundCase[], above: bigint): boolean =>
  ofContract.filter((each) => each.id !== one.id && isApproved(each)).reduce((sum, each) => sum + each.amount, one.amount) > above;

const isApproved = ({ state }: Pick<RefundCase, 'state'>): boolean =>
  ['once-approved', 'approved', 'paying', 'stuck', 'done'].includes(state);

/** The last day on which a refusal may be appealed; the day of the refusal is not counted. */
export const lastAppealDay = (refusedAt: Date, appealDays: number): CivilDate => addDays(almatyDay(refusedAt), appealDays);

/** A refusal may be appealed once, by its customer, in its time. */
export function mayAppeal(one: Pick<RefundCase, 'state'>, steps: readonly Step[], appealDays: number, now: Date): boolean {
  if (one.state !== 'refused' || steps.some((step) => step.state === 'appealed')) return false;
  return almatyDay(now) <= lastAppealDay(steps.at(-1)!.at, appealDays);
}

/** Why a sum cannot go by a gateway: none took it, or its adapter knows that it will not; null: it can. Then it goes by a transfer, by hand. */
export function whyByHand(
  { returnDays, smallestReturn }: Pick<Capabilities, 'returnDays' | 'smallestReturn'>,
  { paidAt, amount, byTransfer }: { readonly paidAt: Date; readonly amount: bigint; readonly byTransfer: boolean },
  now: Date,
): 'by-transfer' | 'too-old' | 'too-small' | null {
  if (byTransfer) return 'by-transfer';
  if (amount < smallestReturn) return 'too-small';
  return returnDays !== null && addDays(almatyDay(paidAt), returnDays - 1) < almatyDay(now) ? 'too-old' : null;
}

/** Why staff send a sum by hand: the bank does not take it, or took it and refused. */
export type ByHand = NonNullable<ReturnType<typeof whyByHand>> | 'refused';

/** What a refund does to its contract. */
export const contractEnd = (ground: Ground): 'refunded' | 'withdrawn' => (ground === 'withdrawal' ? 'withdrawn' : 'refunded');

/** Of a seat gone, going or asked for: what cases name that were neither refused nor taken back. */
export const returnedOfSeat = (named: readonly { readonly state: CaseState; readonly amount: bigint }[]): bigint =>
  named.filter(({ state }) => state !== 'refused' && state !== 'taken-back').reduce((all, one) => all + one.amount, 0n);

/** The closed rule of the certificate: it falls when the whole price has gone back, and stays when a part was kept. */
export const certificateFalls = (price: bigint, returned: bigint): boolean => returned >= price;

/** One of a contract that is still to be decided or paid; what was terminated is accepted by nobody and stops no acceptance. */
export const refundThatWaits = <Case extends Pick<RefundCase, 'state' | 'ground'>>(cases: readonly Case[]): Case | null =>
  cases.find((one) => one.ground !== 'terminated' && !endedStates.includes(one.state)) ?? null;

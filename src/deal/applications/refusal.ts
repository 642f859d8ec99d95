import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Application } from './application.ts';

/**
 * Clause 5.1: a public offer is open to everyone, so staff refuse on these grounds only. The person said to us that they
 * do not agree; what the card states cannot be true and was not corrected; the programme is not taught any more.
 */
export const refusalGrounds = ['disagreement', 'data-impossible', 'programme-withdrawn'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];
export const isRefusalGround = (text: string): text is RefusalGround => refusalGrounds.some((one) => one === text);

export type Refusal = {
  readonly ground: RefusalGround;
  /** What the person was told besides; null after they were erased. */
  readonly words: string | null;
  readonly staffId: string;
  readonly at: Date;
};

export type RefuseRefusal =
  | 'not-open'
  /** The person may be paying: the acceptance comes first (clauses 1.2.4 and 3.4). */
  | 'payment-on-the-way'
  /** The ground says that nothing is sold, and it is. */
  | 'programme-on-sale';

/** Whether staff may refuse it now. */
export function mayRefuse(
  facts: { application: Application | null; ground: RefusalGround; paymentOnTheWay: boolean; onSale: boolean },
  now: Date,
): Result<'refuse', RefuseRefusal> {
  const { application, ground } = facts;
  if (application?.state !== 'submitted' || application.expiresAt <= now) return refuse('not-open');
  if (facts.paymentOnTheWay) return refuse('payment-on-the-way');
  if (ground === 'programme-withdrawn' && facts.onSale) return refuse('programme-on-sale');
  return ok('refuse');
}

export const LONGEST_WORDS = 1000;
const SHORTEST_WORDS = 10;
export function readWords(typed: string): string | null {
  const words = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
  return words.length >= SHORTEST_WORDS && words.length <= LONGEST_WORDS ? words : null;
}

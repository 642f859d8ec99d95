import { z } from 'zod';
import type { RefundRule } from './rule.ts';
import { spread } from './spread.ts';

export const grounds = ['provider-fault', 'withdrawal', 'terminated'] as const;
export type Ground = (typeof grounds)[number];
export const isGround = (text: string): text is Ground => (grounds as readonly string[]).includes(text);

/** What is known of the service at the moment of the request. */
export type ServiceFacts = {
  readonly price: bigint;
  /** Whole civil days of access that have passed, the day of opening not counted; and all of the term. */
  readonly days: { readonly used: number; readonly of: number };
  readonly lessons: { readonly used: number; readonly of: number };
  /** The programme was completed: the service was given in full. */
  readonly completed: boolean;
  /** Earned in the books, with its VAT, by the days that were served. */
  readonly earned: bigint;
  /** Of this price gone, going, or disputed at the bank. */
  readonly returnedBefore: bigint;
};

const sum = z.string().regex(/^\d+$/).transform(BigInt);
const share = z.object({ by: z.enum(['days', 'lessons']), used: z.number(), of: z.number(), cost: sum });
/** The steps that lead to a sum, of a whole contract or of one seat. */
const steps = {
  price: sum,
  shares: z.array(share),
  combine: z.enum(['larger', 'smaller']).nullable(),
  completed: z.boolean(),
  /** The cap that was reached. */
  capPercent: z.number().nullable(),
  cost: sum,
  returnedBefore: sum,
  refund: sum,
  /** The sum has gone in the bank's cabinet already: nothing is sent. */
  gone: z.literal(true).optional(),
};
/** Each step of the computation, in tiyn; kept as it was shown. Of a contract with seats also those of every seat. */
export const arithmeticSchema = z.object({
  ground: z.enum(grounds),
  ruleNo: z.number(),
  ...steps,
  seats: z.array(z.object({ no: z.number(), ...steps })).optional(),
});
export type Arithmetic = z.output<typeof arithmeticSchema>;

const ONE_TENGE = 100n;
/** Rounded down to a whole tenge: in the customer's favour. */
const part = (price: bigint, used: number, of: number): bigint =>
  of <= 0 ? 0n : ((price * BigInt(Math.min(Math.max(used, 0), of))) / BigInt(of) / ONE_TENGE) * ONE_TENGE;

/**
 * What goes back, step by step. The provider's fault: the whole price. A withdrawal: the price without the provider's
 * actual cost by the rule. A termination: the advance, for the offer has no penalty and nothing is kept but what was earned. Never more than what of the price is still here: the last part is the remainder.
 */
export function computeRefund(ground: Ground, facts: ServiceFacts, rule: RefundRule): Arithmetic {
  const kept = keptOn(ground, facts, rule);
  const left = facts.price - kept.cost - facts.returnedBefore;
  return {
    ground,
    price: facts.price,
    ruleNo: rule.no,
    ...kept,
    returnedBefore: facts.returnedBefore,
    refund: left > 0n ? left : 0n,
  };
}

/** What is known of one seat: `price` is its share. */
export type SeatFacts = ServiceFacts & { readonly no: number };
export type SeatArithmetic = NonNullable<Arithmetic['seats']>[number];

/** Each seat by itself, and all of them together. */
export function computeSeats(ground: Ground, seats: readonly SeatFacts[], rule: RefundRule): Arithmetic {
  const each = seats.map((facts): SeatArithmetic => {
    const { ground: _ground, ruleNo: _rule, seats: _seats, ...steps } = computeRefund(ground, facts, rule);
    return { no: facts.no, ...steps };
  });
  const total = (of: 'price' | 'cost' | 'returnedBefore' | 'refund') => each.reduce((all, one) => all + one[of], 0n);
  const sums = { price: total('price'), cost: total('cost'), returnedBefore: total('returnedBefore'), refund: total('refund') };
  return { ground, ruleNo: rule.no, ...nothing, ...sums, seats: each };
}

function keptOn(ground: Ground, facts: ServiceFacts, rule: RefundRule): Cost {
  if (ground === 'provider-fault') return nothing;
  return ground === 'terminated' ? { ...nothing, cost: facts.earned } : actualCost(facts, rule);
}

type Cost = Pick<Arithmetic, 'shares' | 'combine' | 'completed' | 'capPercent' | 'cost'>;
const nothing: Cost = { shares: [], combine: null, completed: false, capPercent: null, cost: 0n };

function actualCost({ price, days, lessons, completed }: ServiceFacts, rule: RefundRule): Cost {
  if (completed) return { ...nothing, completed, cost: price };
  const shares: Arithmetic['shares'] = [
    ...(rule.byDays ? [{ by: 'days' as const, ...days, cost: part(price, days.used, days.of) }] : []),
    ...(rule.byLessons ? [{ by: 'lessons' as const, ...lessons, cost: part(price, lessons.used, lessons.of) }] : []),
  ];
  const costs = shares.map((one) => one.cost).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const taken = (rule.combine === 'larger' ? costs.at(-1) : costs[0]) ?? 0n;
  const cap = part(price, rule.mostPercent, 100);
  return {
    shares,
    combine: shares.length > 1 ? rule.combine : null,
    completed,
    capPercent: taken > cap ? rule.mostPercent : null,
    cost: taken > cap ? cap : taken,
  };
}

/**
 * The computation of what has gone already, whatever it would have come to: of seats each its part, in the measure of what is
 * left of it. `owes`: what the ground would give back, this sum not counted as gone before.
 */
export function computeGone(computed: Arithmetic, amount: bigint): { readonly owes: bigint; readonly arithmetic: Arithmetic } {
  const before = computed.returnedBefore > amount ? computed.returnedBefore - amount : 0n;
  if (!computed.seats) {
    const owes = computed.price - computed.cost - before;
    return { owes: owes > 0n ? owes : 0n, arithmetic: { ...computed, returnedBefore: before, refund: amount, gone: true } };
  }
  const parts = spread(
    amount,
    computed.seats.map((one) => one.price - one.returnedBefore),
  );
  const seats = computed.seats.map((one, at) => ({ ...one, refund: parts[at]!, gone: true as const })).filter((one) => one.refund > 0n);
  return { owes: computed.refund, arithmetic: { ...computed, refund: amount, gone: true, seats } };
}

type Sums<Of> = Omit<Of, 'shares' | 'combine' | 'completed' | 'capPercent'>;
/** The computation of seats without what leads to its sums: that tells how far each learner has come (clause 3.6). */
export function sumsOfSeats(
  one: Arithmetic,
): Arithmetic | (Sums<Omit<Arithmetic, 'seats'>> & { readonly seats: readonly Sums<SeatArithmetic>[] }) {
  if (!one.seats) return one;
  const sums = <Of extends Pick<Arithmetic, 'shares' | 'combine' | 'completed' | 'capPercent'>>(all: Of): Sums<Of> => {
    const { shares: _shares, combine: _combine, completed: _completed, capPercent: _cap, ...rest } = all;
    return rest;
  };
  return { ...sums(one), seats: one.seats.map(sums) };
}

/** As JSON: sums as text. */
export const arithmeticJson = (arithmetic: Arithmetic): string =>
  JSON.stringify(arithmetic, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

import { addDays, almatyDay, daysBetween, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { includedVat, tiyn } from '#kernel/tiyn.ts';
import { isClosedState, type Contract, type ContractState } from '#contracts';
import { entry, kzt, type ContractBalance, type LedgerEntry } from '#ledger';
import { lastDay, type Term } from './term.ts';

/** Everything the earning of a contract's price rests on (decision 0037). */
export type ServiceFacts = {
  readonly contract: Pick<Contract, 'id' | 'vat'>;
  readonly term: Term;
  readonly steps: readonly { readonly to: ContractState; readonly at: Date }[];
  readonly balance: Pick<ContractBalance, 'advances' | 'revenue' | 'vat'>;
  /** The last day already earned. */
  readonly earnedUntil: CivilDate | null;
  /** Of a contract with seats: one of them, with its share of the price and of the VAT inside it (decision 0054). */
  readonly seat?: { readonly no: number; readonly price: bigint; readonly vat: bigint };
};

/**
 * What the days up to `through` have earned. Each day of the access term takes an equal part of what is left of the
 * advance over the days left of the term, the first days one tiyn more where it does not divide: so the parts of a whole
 * term differ by a tiyn at most and their sum is the advance, also after a partial refund or an extension. The last day,
 * or the first day ended as fulfilled, takes the rest; so does the first day ended as withdrawn, because what the refund
 * has left is the provider's by the rule of article 686. A day ended suspended, terminated or refunded earns nothing.
 */
export function earnedBy(facts: ServiceFacts, through: CivilDate): LedgerEntry[] {
  const { contract, term, steps, balance, earnedUntil, seat } = facts;
  const entries: LedgerEntry[] = [];
  const last = lastDay(term);
  let { advances, vat } = balance;
  let earned = balance.revenue + balance.vat;
  let day = addDays(earnedUntil ?? almatyDay(term.openedAt), 1);
  for (; day <= through && advances > 0n; day = addDays(day, 1)) {
    const state = stateAfter(steps, day);
    if (state === null || (isClosedState(state) && state !== 'withdrawn')) continue;
    const left = state === 'fulfilled' || state === 'withdrawn' || day >= last ? 1n : BigInt(daysBetween(day, last) + 1);
    const part = (advances + left - 1n) / left;
    advances -= part;
    earned += part;
    const vatPart = between(0n, vatIn(earned, facts) - vat, part);
    vat += vatPart;
    const about = { contractId: contract.id, day, ...(seat && { seatNo: seat.no }) };
    entries.push(...onEarned(about, { revenue: part - vatPart, vat: vatPart }));
  }
  return entries;
}

/** The VAT inside what was earned; of a seat in the measure of its share, so that all seats together make the contract's. */
function vatIn(earned: bigint, { contract, seat }: ServiceFacts): bigint {
  if (contract.vat === 'none') return 0n;
  return seat ? (2n * earned * seat.vat + seat.price) / (2n * seat.price) : includedVat(tiyn(earned), contract.vat);
}

type About = { readonly contractId: string; readonly day: CivilDate; readonly seatNo?: number };

/** A day of service rendered: advance becomes revenue and the VAT inside it. */
function onEarned(more: About, { revenue, vat }: { revenue: bigint; vat: bigint }): LedgerEntry[] {
  const reference = [more.contractId, ...(more.seatNo ? [more.seatNo] : []), more.day].join(':');
  return [
    ...(revenue > 0n ? [entry(EARNED, reference, ['customer-advances', 'revenue'], kzt(revenue), more)] : []),
    ...(vat > 0n ? [entry(EARNED, reference, ['customer-advances', 'vat-payable'], kzt(vat), more)] : []),
  ];
}
export const EARNED = 'earned';

/** How the contract stood when the day ended; null: it was not there yet. */
function stateAfter(steps: ServiceFacts['steps'], day: CivilDate): ContractState | null {
  const end = startOfDay(addDays(day, 1));
  return steps.findLast((step) => step.at < end)?.to ?? null;
}

const between = (least: bigint, value: bigint, most: bigint): bigint => (value < least ? least : value > most ? most : value);

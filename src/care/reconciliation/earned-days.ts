import { almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { EARNED, earnedBy } from '#enrolments';
import type { Account } from '#ledger';
import type { BooksFault } from './books-rule.ts';

/** An entry that moved a contract's money, in the order of the books. */
export type MoneyLine = {
  readonly event: string;
  readonly day: CivilDate;
  readonly at: Date;
  readonly debit: Account;
  readonly credit: Account;
  readonly amount: bigint;
};

/** A contract, or one seat of it, as its days are earned. `term` null: there is nothing it could earn by. */
export type EarningUnit = Pick<Parameters<typeof earnedBy>[0], 'contract' | 'steps' | 'seat'> & {
  readonly reference: string;
  readonly term: { readonly openedAt: Date; readonly accessDays: number } | null;
  readonly extensions: readonly { readonly days: number; readonly grantedAt: Date }[];
  /** Of a seat its share of the price; of a contract the advance comes with its lines. */
  readonly advance: bigint;
  readonly lines: readonly MoneyLine[];
};

type Balance = { advances: bigint; revenue: bigint; vat: bigint };
type Earned = Pick<Balance, 'revenue' | 'vat'>;

/**
 * Earns every booked day once more, by what stood on the books and was known when it was booked: a day earned before its
 * end, twice, by a wrong sum or under another name is the difference.
 */
export function earnedFault(unit: EarningUnit): BooksFault | null {
  const balance: Balance = { advances: unit.advance, revenue: 0n, vat: 0n };
  let [due, booked, wrong]: [bigint, bigint, boolean] = [0n, 0n, false];
  let earnedUntil: CivilDate | null = null;
  for (const { first, lines } of bookings(unit.lines)) {
    if (isEarning(first)) {
      const [is, should] = [sumOf(lines), shouldEarn(unit, first, balance, earnedUntil)];
      if (is.revenue !== should.revenue || is.vat !== should.vat)
        [due, booked, wrong] = [due + should.revenue + should.vat, booked + is.revenue + is.vat, true];
      if (first.event === EARNED && (earnedUntil === null || first.day > earnedUntil)) earnedUntil = first.day;
    }
    for (const line of lines) move(balance, line);
  }
  return wrong ? { rule: 'earned', reference: unit.reference, expected: due, booked } : null;
}

/** A correction moves the balance and earns nothing. */
const isEarning = ({ event, debit, credit }: MoneyLine): boolean =>
  event !== 'corrected' && debit === 'customer-advances' && (credit === 'revenue' || credit === 'vat-payable');

/** The lines that one run has booked of one day stand together. */
function bookings(lines: readonly MoneyLine[]): { readonly first: MoneyLine; readonly lines: MoneyLine[] }[] {
  const found: { first: MoneyLine; lines: MoneyLine[] }[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const { first } = last ?? {};
    const same = first && first.day === line.day && first.event === line.event && first.at.getTime() === line.at.getTime();
    if (same && isEarning(first) && isEarning(line)) last!.lines.push(line);
    else found.push({ first: line, lines: [line] });
  }
  return found;
}

function shouldEarn(unit: EarningUnit, { event, day, at }: MoneyLine, balance: Balance, earnedUntil: CivilDate | null): Earned {
  const { term, extensions } = unit;
  if (event !== EARNED || term === null || day >= almatyDay(at)) return { revenue: 0n, vat: 0n };
  const known = extensions.filter((one) => one.grantedAt <= at).reduce((days, one) => days + one.days, 0);
  return sumOf(earnedBy({ ...unit, term: { ...term, extraDays: known }, balance: { ...balance }, earnedUntil }, day));
}

const sumOf = (lines: readonly Pick<MoneyLine, 'credit' | 'amount'>[]): Earned => {
  const on = (account: Account): bigint => lines.reduce((sum, one) => sum + (one.credit === account ? one.amount : 0n), 0n);
  return { revenue: on('revenue'), vat: on('vat-payable') };
};

const PLACES: Partial<Record<Account, keyof Balance>> = { 'customer-advances': 'advances', revenue: 'revenue', 'vat-payable': 'vat' };
function move(balance: Balance, { debit, credit, amount }: MoneyLine): void {
  const [from, to] = [PLACES[debit], PLACES[credit]];
  if (from) balance[from] -= amount;
  if (to) balance[to] += amount;
}

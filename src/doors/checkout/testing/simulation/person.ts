import type { SimulatedBank } from './bank.ts';
import { diceOf, type Dice } from './dice.ts';
import type { Month } from './month.ts';
import type { Applicant } from './order.ts';

/** One who applies. `due`: what the purchase must end in, by what was done and not by what the house says. */
export type Person = {
  readonly no: number;
  readonly dice: Dice;
  readonly bank: SimulatedBank;
  /** Of a school: how many it buys; null: a person for a course of the own. */
  readonly seats: number | null;
  applicant: Applicant | null;
  page: string | null;
  /** When Pay was first pressed for this page. */
  pageSince: Date;
  due: 'contract' | 'no contract' | 'either';
};

/** A tenth act for a school; half of these pay by invoice. */
export function personOf({ banks, account, wish }: Pick<Month, 'banks' | 'account' | 'wish'>, no: number, from: Date): Person {
  const dice = diceOf(wish.seed * 100_003 + no);
  const card = banks[dice(banks.length)]!;
  const seats = dice(10) === 0 ? 2 + dice(4) : null;
  const bank = seats !== null && dice(2) === 0 ? account : card;
  return { no, dice, bank, seats, applicant: null, page: null, pageSince: from, due: 'either' };
}

/** A third come around the change of prices, where it is hardest. */
export function slotOf({ dice }: Person, end: number, change: number): number {
  return dice(3) === 0 ? Math.max(0, Math.min(end - 1, change - 8 + dice(16))) : dice(end);
}

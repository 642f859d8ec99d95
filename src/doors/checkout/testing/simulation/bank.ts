import type { Fault } from '../../../../../emulators/parts/faults.ts';
import type { Dice } from './dice.ts';

/** A movement of money in a bank's own records, which are the truth the books are held against. */
export type BankRecord = {
  readonly kind: 'payment' | 'return';
  /** A return bears our own number where the bank keeps it. */
  readonly transaction: string;
  readonly amount: bigint;
  readonly currency: string;
  /** What the order asked; null for a return. */
  readonly asked: bigint | null;
  readonly returnOf: string | null;
  readonly at: Date;
};

/** What a payer does on the bank's page. `pastEnd`: the bank takes it although the page's time is over. */
export type Payment = {
  readonly card: 'good' | 'declined' | 'hard-to-ask' | 'only-held' | 'held-more';
  readonly amount?: bigint;
  readonly currency?: string;
  readonly account?: string;
  readonly pastEnd?: boolean;
  /** By a transfer whose purpose names no invoice. */
  readonly nameless?: boolean;
};
export type Paid = { readonly transaction: string; readonly is: 'paid' | 'declined' };
/** unheard: nobody took the notice in, so a bank that repeats tells again. */
export type Told = 'heard' | 'unheard' | 'refused';

/** A test bank in this process, as far as the simulated world acts on it; the house speaks with it over HTTP as with any bank. */
export type SimulatedBank = {
  readonly name: 'tiptop' | 'epay' | 'transfer';
  /** What the house needs to speak with it, as in its environment. */
  readonly settings: Readonly<Record<string, string>>;
  readonly repeatsNotices: boolean;
  /** `page`: the end of its address. Null: the page is closed. */
  readonly pay: (page: string, payment: Payment) => Promise<Paid | null>;
  readonly tell: (transaction: string, type: 'pay' | 'fail', sender: 'bank' | 'stranger') => Promise<Told>;
  /** Money that names no order of ours. */
  readonly stray: (amount: bigint) => Promise<string>;
  /** A clerk gives money back in the bank's cabinet; false when there is not so much left. */
  readonly returnInCabinet: (transaction: string, amount: bigint) => boolean;
  readonly records: () => BankRecord[];
  readonly close: () => Promise<void>;
};

/** How often, in a thousand calls, something goes wrong on the line. */
const TROUBLES: readonly (readonly [Fault, number])[] = [
  ['500-before', 30],
  ['500-after', 12],
  ['drop-after', 12],
  ['hang-before', 2],
  ['hang-after', 2],
];

export function troubleByChance(dice: Dice): () => Fault | null {
  return () => {
    let roll = dice(1000);
    for (const [fault, often] of TROUBLES) if ((roll -= often) < 0) return fault;
    return null;
  };
}

/** Longer than the house waits for an answer, and short enough for a month of them. */
export const HANG_MS = 600;
export const HOUSE_WAITS_SECONDS = 0.4;

import type { Invoice } from './invoice.ts';
import { invoiceNumbersIn } from './invoice.ts';
import type { StatementRow } from './statement.ts';

/** Why a line is not taken by itself: a person looks. */
export type Unmatched = 'no-number' | 'several-numbers' | 'unknown-number' | 'other-payer' | 'outgoing' | 'likely-repeat';
export type Match =
  | { readonly is: 'invoice'; readonly invoice: Invoice }
  /** `likely`: the invoice that number, payer or sum point to, for the person's eye only. */
  | { readonly is: 'unmatched'; readonly why: Unmatched; readonly likely: Invoice | null };

/**
 * Only by exact agreement: one invoice's number in the purpose, and the BIN it was made for. The sum is then judged as any
 * payment's: less concludes nothing, more goes back (clause 3.1).
 */
export function matchLine(line: Pick<StatementRow, 'purpose' | 'bin' | 'amount'>, known: readonly Invoice[]): Match {
  const numbers = invoiceNumbersIn(line.purpose);
  const likely = known.find(({ number }) => numbers.includes(number)) ?? null;
  if (numbers.length === 0)
    return {
      is: 'unmatched',
      why: 'no-number',
      likely: onlyOne(known.filter((one) => one.bin === line.bin && one.amount === line.amount)),
    };
  if (numbers.length > 1) return { is: 'unmatched', why: 'several-numbers', likely };
  if (!likely) return { is: 'unmatched', why: 'unknown-number', likely: null };
  return likely.bin === line.bin ? { is: 'invoice', invoice: likely } : { is: 'unmatched', why: 'other-payer', likely };
}

const onlyOne = <One>(all: readonly One[]): One | null => (all.length === 1 ? all[0]! : null);

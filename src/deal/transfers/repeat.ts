import { invoiceNumbersIn } from './invoice.ts';
import { orderNumber } from './sent.ts';
import type { StatementRow } from './statement.ts';

/** By what a line looks like one that is known under another reference. */
export type Likeness = 'invoice' | 'document' | 'payer' | 'purpose';
export type LikelyRepeat<Known> = { readonly of: Known; readonly by: Likeness };

const RANK: readonly Likeness[] = ['invoice', 'document', 'payer', 'purpose'];

/**
 * The fresh lines of a file, by reference, that may state a movement which is known. Two files may state one movement under
 * two references: where the bank gives none, it is made of the columns that the file happens to have. `known` are lines that
 * no line of this file stands for: what ONE file states apart is apart.
 */
export function likelyRepeats<Known extends StatementRow>(
  fresh: readonly StatementRow[],
  known: readonly Known[],
): ReadonlyMap<string, LikelyRepeat<Known>> {
  const sums = new Map<string, Known[]>();
  for (const one of known) sums.set(sumOf(one), [...(sums.get(sumOf(one)) ?? []), one]);
  return new Map(
    fresh.flatMap((row) => {
      const alike = (sums.get(sumOf(row)) ?? []).flatMap((of) => {
        const by = of.reference === row.reference ? null : likeness(row, of);
        return by ? [{ of, by }] : [];
      });
      const [closest] = alike.toSorted((a, b) => RANK.indexOf(a.by) - RANK.indexOf(b.by));
      return closest ? [[row.reference, closest] as const] : [];
    }),
  );
}

const sumOf = ({ day, amount, direction }: StatementRow): string => `${day}/${direction}/${amount}`;

/** Formats leave columns out, but what two of them state of one movement does not differ. */
function likeness(a: StatementRow, b: StatementRow): Likeness | null {
  const [named, other] = [invoiceNumbersIn(a.purpose), invoiceNumbersIn(b.purpose)];
  if (named.some((number) => other.includes(number))) return 'invoice';
  if (named.length > 0 && other.length > 0) return null;
  if (differ(a.bin, b.bin)) return null;
  if (equal(documentOf(a), documentOf(b))) return 'document';
  if (equal(a.bin, b.bin) || equal(a.partyAccount, b.partyAccount)) return 'payer';
  const comparable = differ(documentOf(a), documentOf(b)) || differ(a.partyAccount, b.partyAccount);
  return !comparable && a.purpose.toLowerCase() === b.purpose.toLowerCase() ? 'purpose' : null;
}

const documentOf = ({ document }: StatementRow): string | null => (document ? orderNumber(document) : null);
const equal = (a: string | null, b: string | null): boolean => a !== null && a === b;
const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

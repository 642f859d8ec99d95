import { queueOddity } from '#payments';
import type { Tx } from '#platform/database.ts';
import type { Invoice } from './invoice.ts';
import type { Unmatched } from './match.ts';
import type { StatementLine } from './statement.sql.ts';

export type Unexplained = { readonly why: Unmatched; readonly likely: Invoice | null; readonly known?: string };
type Waiting = Pick<StatementLine, 'id' | 'reference' | 'amount' | 'day' | 'direction'>;

/** A line waits for a person; `known`: the reference of the line that it looks like. */
export async function queueLine(tx: Tx, line: Waiting, { why, likely, known }: Unexplained, at: Date): Promise<void> {
  await queueOddity(tx, {
    kind: 'transfer-unmatched',
    reference: line.id,
    captureId: null,
    attemptId: likely?.attemptId ?? null,
    facts: {
      transaction: line.reference,
      amount: line.amount.toString(),
      day: line.day,
      why,
      ...(line.direction === 'out' && { direction: 'out' }),
      ...(known !== undefined && { known }),
      invoice: likely?.number ?? null,
    },
    prepared: { do: 'match-transfer', amount: line.amount },
    at,
  });
}

import type { Tx } from '#platform/database.ts';
import { captureOfTransaction, closeByItself, openOf } from '#payments';
import { operationOf, unknownOperations } from './registry.sql.ts';
import type { RegistryKind } from './registry.ts';

/** What the bank told of and nobody knew, and what is on the books by now, waits for nobody. */
export async function followUnknown(tx: Tx, provider: string, bySums: boolean, at: Date): Promise<void> {
  for (const one of await openOf(tx, ['unknown-operation'])) {
    if (!one.reference.startsWith(`${provider}:`)) continue;
    const [transaction, kind] = [String(one.facts['transaction']), one.facts['operation']];
    if (await isKnown(tx, { provider, transaction, kind: kind as RegistryKind | undefined, bySums }))
      await closeByItself(tx, one, 'became-known', at);
  }
}

type About = { readonly provider: string; readonly transaction: string; readonly kind: RegistryKind | undefined; readonly bySums: boolean };

/** A notice tells of a payment; a row of a list says what it is of. */
async function isKnown(tx: Tx, { provider, transaction, kind, bySums }: About): Promise<boolean> {
  if (kind === undefined) return (await captureOfTransaction(tx, provider, transaction)) !== null;
  const row = await operationOf(tx, provider, kind, transaction);
  if (!row) return false;
  const unknown = await unknownOperations(tx, provider, row.day, bySums);
  return !unknown.some((other) => other.kind === kind && other.transactionId === transaction);
}

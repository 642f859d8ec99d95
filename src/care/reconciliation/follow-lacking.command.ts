import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { closeByItself, openOf, preparedOf, queueAgain, type Oddity, type OddityKind } from '#payments';
import { capturesBankLacks, returnsBankLacks, type Lacking } from './compared.sql.ts';

/**
 * What the bank's lists lack stands before a person, and closes by itself when a later list has it. What the bank has confirmed when
 * asked is expected in a later list, and comes back when none has it after the days of the setting.
 */
export async function followLacking(tx: Tx, platform: Platform, provider: string, bySums: boolean): Promise<void> {
  const found: readonly (readonly [OddityKind, readonly Lacking[]])[] = [
    ['bank-lacks', await capturesBankLacks(tx, provider)],
    ['bank-lacks-return', await returnsBankLacks(tx, provider, bySums)],
  ];
  const at = platform.clock.now();
  for (const [kind, lacking] of found) {
    for (const one of lacking) await queueAgain(tx, caseOf(kind, provider, one, at), waitedInVain(platform));
    const still = new Set(lacking.map((one) => one.transactionId));
    for (const one of await openOf(tx, [kind]))
      if (one.reference.startsWith(`${provider}:`) && !still.has(String(one.facts['transaction'])))
        await closeByItself(tx, one, 'listed', at);
  }
}

const waitedInVain =
  ({ clock, config }: Platform) =>
  ({ action, at }: NonNullable<Oddity['resolved']>): boolean =>
    (action === 'payment-confirmed' || action === 'return-confirmed') &&
    addDays(almatyDay(at), config.registryDays) <= almatyDay(clock.now());

const caseOf = (kind: OddityKind, provider: string, one: Lacking, at: Date) => ({
  kind,
  reference: `${provider}:${one.transactionId}`,
  captureId: one.captureId,
  attemptId: one.attemptId,
  facts: {
    transaction: one.transactionId,
    amount: one.amount.toString(),
    currency: one.currency,
    [kind === 'bank-lacks' ? 'paidAt' : 'returnedAt']: one.at.toISOString(),
  },
  prepared: preparedOf(kind),
  at,
});

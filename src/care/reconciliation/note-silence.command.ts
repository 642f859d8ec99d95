import { daysBetween, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { closeByItself, openOf, preparedOf, queueOddity } from '#payments';
import { unknownSince } from './compared.sql.ts';

/**
 * A bank took money and nothing has been heard of these days for too long, neither a list of its own nor a file: what it
 * lacks or keeps stays unknown. Closed without a registry, the case comes again after as long.
 */
export async function noteSilence(platform: Platform, provider: string): Promise<void> {
  const { clock, config, db } = platform;
  const now = clock.now();
  await transact(db, async (tx) => {
    const unknown = await unknownSince(tx, provider);
    if (!unknown) return;
    const periods = Math.floor(daysBetween(unknown.from, almatyDay(now)) / config.registryDays);
    if (periods === 0) return;
    await queueOddity(tx, {
      kind: 'no-registry',
      reference: `${provider}:${unknown.since ?? 'never'}:${periods}`,
      captureId: null,
      attemptId: null,
      facts: { provider, from: unknown.from, payments: unknown.payments, amount: unknown.amount.toString(), currency: 'KZT' },
      prepared: preparedOf('no-registry'),
      at: now,
    });
  });
}

/** Once the bank's lists or a file tell of the days, nobody needs to bring them. */
export async function endSilence(platform: Platform, provider: string): Promise<void> {
  await transact(platform.db, async (tx) => {
    const unknown = await unknownSince(tx, provider);
    for (const one of await openOf(tx, ['no-registry'])) {
      if (one.facts['provider'] !== provider) continue;
      if (!unknown || unknown.from > String(one.facts['from'])) await closeByItself(tx, one, 'registry-came', platform.clock.now());
    }
  });
}

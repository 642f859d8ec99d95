import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { queueOddity } from '#payments';
import { booksRules, MOST_QUEUED, type BooksFault } from './books-rule.ts';
import { booksFaults, insertBooksCheck } from './books-check.sql.ts';

/**
 * Proves that captures, returns, contracts and ledger agree, from one snapshot. What does not agree stands before a
 * person, in the log and in the metric; nothing is mended by itself.
 */
export async function checkBooks(platform: Platform): Promise<readonly BooksFault[]> {
  const now = platform.clock.now();
  const faults = await platform.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => booksFaults(tx, addDays(almatyDay(now), -1)));
  await transact(platform.db, async (tx) => {
    await insertBooksCheck(tx, faults, now);
    for (const rule of booksRules)
      for (const fault of faults.filter((one) => one.rule === rule).slice(0, MOST_QUEUED)) await queueFault(tx, fault, now);
  });
  for (const { rule, reference, expected, booked } of faults.slice(0, 100))
    platform.log.error({ rule, reference, expected: text(expected), booked: text(booked) }, 'the books do not agree with the facts');
  return faults;
}

const text = (sum: bigint | null): string | null => (sum === null ? null : sum.toString());

const queueFault = (tx: Parameters<typeof queueOddity>[0], { rule, reference, expected, booked }: BooksFault, at: Date) =>
  queueOddity(tx, {
    kind: 'books-differ',
    reference: `${rule}:${reference}`,
    captureId: null,
    attemptId: null,
    facts: { rule, about: reference, expected: text(expected), booked: text(booked) },
    prepared: { do: 'look-into' },
    at,
  });

import { addDays, almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { closeByItself, openOf, preparedOf, queueOddity } from '#payments';
import { answerOrders } from '#transfers';
import { booksRules, faultKey, foundSince, MOST_QUEUED, unanswered, type BooksFault } from './books-rule.ts';
import { booksFaults } from './books-check.sql.ts';
import { answeredFaults } from './correction.sql.ts';
import { insertBooksCheck, openFaults, lastFound } from './check-kept.sql.ts';

/**
 * Proves that captures, returns, contracts and ledger agree, from one snapshot. What does not agree stands before a
 * person, in the log and in the metric; nothing is mended by itself. A case whose rule agrees again closes.
 */
export async function checkBooks(platform: Platform): Promise<readonly BooksFault[]> {
  const now = platform.clock.now();
  await answerOrders(platform);
  const faults = await platform.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => unanswered(await booksFaults(tx, addDays(almatyDay(now), -1)), await answeredFaults(tx)));
  await transact(platform.db, async (tx) => {
    const since = foundSince(await lastFound(tx), faults, now);
    await insertBooksCheck(tx, { faults, since, at: now });
    for (const one of await openOf(tx, ['books-differ']))
      if (!Object.keys(since).some((key) => one.reference.startsWith(`${key}:`))) await closeByItself(tx, one, 'books-agree', now);
    for (const rule of booksRules) {
      let room = MOST_QUEUED - (await openFaults(tx, rule));
      for (const fault of faults.filter((one) => one.rule === rule))
        if (room > 0 && (await queueFault(tx, fault, since[faultKey(fault)]!, now))) room -= 1;
    }
  });
  for (const { rule, reference, expected, booked } of faults.slice(0, 100))
    platform.log.error({ rule, reference, expected: text(expected), booked: text(booked) }, 'the books do not agree with the facts');
  return faults;
}

const text = (sum: bigint | null): string | null => (sum === null ? null : sum.toString());

/** One case as long as the fault stands. Set aside, it stays so until the sums change or the fault, once gone, is back. */
const queueFault = (tx: Tx, fault: BooksFault, since: string, at: Date): Promise<boolean> => {
  const { rule, reference, expected, booked } = fault;
  return queueOddity(tx, {
    kind: 'books-differ',
    reference: `${faultKey(fault)}:${since}`,
    captureId: null,
    attemptId: null,
    facts: { rule, about: reference, expected: text(expected), booked: text(booked) },
    prepared: preparedOf('books-differ'),
    at,
  });
};

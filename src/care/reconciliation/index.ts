/** Each day the bank’s own list is held against the books, and every difference waits for a person with its action prepared. */
import type { RepeatedJob } from '#platform/jobs.ts';
import { checkBooksJob } from './check-books.job.ts';

export { booksRules, type BooksFault, type BooksRule } from './books-rule.ts';
export { checkBooks } from './check-books.command.ts';
export { latestBooksCheck, type BooksCheck } from './books-check.sql.ts';

/** After the revenue of the night; the hours are UTC. */
export const repeatedJobs: readonly RepeatedJob[] = [{ job: checkBooksJob, cron: '50 1,7,13,19 * * *' }];

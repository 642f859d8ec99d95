import { almatyDay } from '#kernel/civil-date.ts';
import { bytes, html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { contractByNumber, contractNumbers } from '#contracts';
import { accountTurnover, eventsBooked, ledgerPage, trialBalance } from '#ledger';
import { checkBooks, latestBooksCheck } from '#reconciliation';
import { isExportFormat } from '../lists/export.ts';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { BalancePage } from './balance.page.tsx';
import { booksFile } from './books-file.command.ts';
import { dayAsked, ENTRIES_PAGE, entriesAsked, type EntriesQuery } from './books-query.ts';
import { EntriesPage } from './entries.page.tsx';

export const booksRoutes = [
  route({ method: 'GET', path: office.books, access: 'staff', answer: onlyFor('read-books', balance) }),
  route({
    method: 'GET',
    path: office.bookEntries,
    access: 'staff',
    answer: onlyFor('read-books', (visit) => entries(visit, visit.query)),
  }),
  route({ method: 'POST', path: office.booksFile, access: 'staff', answer: onlyFor('read-books', file) }),
  route({ method: 'POST', path: office.booksCheck, access: 'staff', answer: onlyFor('read-books', check) }),
];

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

async function balance(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const { day, wrong } = dayAsked(visit.query.get('day'), visit.now);
  const [shell, rows, latest] = await Promise.all([shellOf(visit), trialBalance(db, day), latestBooksCheck(db)]);
  return html(<BalancePage shell={shell} day={day} wrongDay={wrong} balance={rows} check={latest} />, { status: wrong ? 422 : 200 });
}

async function entries(visit: Visit, asked: URLSearchParams, tooLong = false): Promise<Answer> {
  const { db } = visit.platform;
  const { query, faults } = entriesAsked(asked, visit.now);
  const contractId = await contractOf(visit, query);
  const wrong = [...faults, ...(contractId === undefined ? (['contract'] as const) : [])];
  const [shell, events] = await Promise.all([shellOf(visit), eventsBooked(db)]);
  const ask = { ...query, contractId: contractId ?? null };
  const { rows, count } =
    wrong.length > 0 ? { rows: [], count: 0 } : await ledgerPage(db, ask, { skip: (query.page - 1) * ENTRIES_PAGE, most: ENTRIES_PAGE });
  const turnover = query.account && wrong.length === 0 ? await accountTurnover(db, query.account, query) : null;
  const numbers = await contractNumbers(db, [...new Set(rows.flatMap((line) => line.contractId ?? []))]);
  const facts = { query, faults: wrong, rows, count, events, turnover, numbers, tooLong };
  return html(<EntriesPage shell={shell} {...facts} />, { status: wrong.length > 0 || tooLong ? 422 : 200 });
}

/** Undefined: a number that names no contract. */
async function contractOf({ platform }: Visit, { contract }: EntriesQuery): Promise<string | null | undefined> {
  if (contract === '') return null;
  return (await contractByNumber(platform.db, contract))?.id;
}

async function file(visit: Visit): Promise<Answer> {
  const { form, platform, locale, now, session } = visit;
  const format = form.text('format');
  const question = new URLSearchParams(form.text('question').slice(0, 500));
  const what = form.text('what') === 'balance' ? 'balance' : 'entries';
  if (!isExportFormat(format)) return seeOther(visit.url(office.books));
  const { query } = entriesAsked(question, now);
  const about =
    what === 'balance'
      ? ({ what, day: dayAsked(question.get('day'), now).day } as const)
      : ({ what, ask: { ...query, contractId: (await contractOf(visit, query)) ?? null } } as const);
  const made = await booksFile(platform, { about, format, locale, staffId: session!.accountId });
  if (!made.ok) return entries(visit, question, true);
  return bytes(made.value, { type: TYPES[format], filename: `smart-ustaz-${what}-${almatyDay(now)}.${format}`, inline: false });
}

async function check(visit: Visit): Promise<Answer> {
  await checkBooks(visit.platform);
  return seeOther(visit.url(office.books));
}

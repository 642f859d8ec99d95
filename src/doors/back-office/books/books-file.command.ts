import { shortDayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { contractNumbers } from '#contracts';
import { accounts, balanceOf, ledgerPage, trialBalance, type LedgerAsk } from '#ledger';
import { dealTexts } from '../deal.messages.ts';
import { CSV_START, csvLine } from '../lists/csv.ts';
import { MOST_ROWS, type ExportFormat, type FileCell } from '../lists/export.ts';
import { xlsxOf } from '../lists/xlsx.gateway.ts';
import { booksTexts } from './books.messages.ts';

type FileWish = {
  readonly locale: Locale;
  readonly format: ExportFormat;
  readonly staffId: string;
  readonly about: { readonly what: 'balance'; readonly day: CivilDate } | { readonly what: 'entries'; readonly ask: LedgerAsk };
};
type Rows = { readonly heads: readonly string[]; readonly rows: readonly (readonly FileCell[])[] };

/** The trial balance or the entries as a file; who took which is written down before it leaves. No person is in it. */
export async function booksFile(platform: Platform, wish: FileWish): Promise<Result<Buffer, 'too-long'>> {
  const { about, format, locale, staffId } = wish;
  const read = about.what === 'balance' ? await balanceRows(platform.db, about.day, locale) : await entryRows(platform.db, about.ask, wish);
  if (!read) return refuse('too-long');
  await transact(platform.db, (tx) =>
    journal(tx, {
      event: 'office.books-exported',
      subject: { kind: 'books', id: about.what },
      actor: { kind: 'staff', id: staffId },
      at: platform.clock.now(),
      facts: {
        format,
        rows: read.rows.length,
        ...(about.what === 'balance' ? { day: about.day } : { from: about.ask.from, to: about.ask.to }),
      },
    }),
  );
  if (format === 'xlsx') return ok(await xlsxOf(about.what, read.heads, read.rows));
  const head = csvLine(read.heads.map((text) => words(text)));
  return ok(Buffer.from(CSV_START + head + read.rows.map(csvLine).join('')));
}

const words = (text: string): FileCell => ({ as: 'words', text });
const money = (hundredths: bigint): FileCell => ({ as: 'money', hundredths });

async function balanceRows(db: Db, day: CivilDate, locale: Locale): Promise<Rows> {
  const [t, names] = [booksTexts[locale], dealTexts[locale].accounts];
  const heads = [t.account, t.kind, t.currency('').replace(/:\s*$/, ''), t.debitTurnover, t.creditTurnover, t.after];
  const rows = (await trialBalance(db, day)).map((one) => [
    words(names[one.account]),
    words(t.kinds[accounts[one.account]]),
    words(one.currency),
    money(one.debit),
    money(one.credit),
    money(balanceOf(one.account, one)),
  ]);
  return { heads, rows };
}

async function entryRows(db: Db, ask: LedgerAsk, { locale, format }: FileWish): Promise<Rows | null> {
  const [t, names] = [booksTexts[locale], dealTexts[locale].accounts];
  const { rows, count } = await ledgerPage(db, ask, { skip: 0, most: MOST_ROWS[format] });
  if (count > MOST_ROWS[format]) return null;
  const numbers = await contractNumbers(db, [...new Set(rows.flatMap((line) => line.contractId ?? []))]);
  return {
    heads: [t.day, t.event, t.debit, t.credit, t.sum, t.currency('').replace(/:\s*$/, ''), t.contract, t.reference],
    rows: rows.map((line) => [
      { as: 'day', day: shortDayText(line.day) },
      words(t.events[line.event] ?? line.event),
      words(names[line.debit]),
      words(names[line.credit]),
      money(line.amount),
      words(line.currency),
      words((line.contractId && numbers.get(line.contractId)) || ''),
      words(line.reference),
    ]),
  };
}

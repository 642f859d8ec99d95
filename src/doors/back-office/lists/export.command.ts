import { almatyDay, shortDayText, timeText, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import type { Tx } from '#platform/database.ts';
import { journal, journalEach } from '#platform/journal.ts';
import { spend } from '#platform/limits.ts';
import { LOOKED_AT } from '../timeline.ts';
import { customerText, wordsOf } from './cells.messages.ts';
import { CSV_START, csvLine } from './csv.ts';
import { columnsOf, isPersonal, MOST_ROWS, type ExportFormat, type ExportRefusal, type FileCell } from './export.ts';
import { insertExport } from './export.sql.ts';
import { listTexts } from './list.messages.ts';
import { countOf, listPage, type Ask } from './list.sql.ts';
import type { CellFacts, Column, ListRow } from './list.ts';
import { queryText, type Page } from './list-query.ts';
import { xlsxOf } from './xlsx.gateway.ts';

type ExportWish = {
  readonly ask: Ask;
  readonly cells: CellFacts;
  readonly format: ExportFormat;
  readonly reason: string;
  readonly staffId: string;
  readonly role: string;
};
type ExportedList = { readonly data: Buffer; readonly rows: number };

const BATCH = 1000;

/**
 * A list as a file. It is read from one snapshot in batches, written down with its reason, filter and row count, and
 * told to everybody in it, before a byte of it leaves: what is not journalled is not given.
 */
export async function exportList(platform: Platform, wish: ExportWish): Promise<Result<ExportedList, ExportRefusal>> {
  const { db } = platform;
  const { ask, format, staffId } = wish;
  const columns = columnsOf(ask.spec, ask.query);
  if (isPersonal(columns) && wish.reason === '') return refuse('reason-missing');
  if ((await countOf(platform, db, ask, MOST_ROWS[format] + 1)) > MOST_ROWS[format]) return refuse('too-long');
  if (!(await spend(db, { bucket: `office-export:${staffId}`, limit: 20, windowSeconds: 3600, now: ask.now }))) return refuse('too-many');
  const headings = columns.map((column) => listTexts[wish.cells.locale].columns[column.key]!);
  const file = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const made = format === 'csv' ? csvBody(headings) : sheetBody();
      const people = new Set<string>();
      let rows = 0;
      for await (const batch of batches(platform, tx, ask, MOST_ROWS[format])) {
        made.add(batch.map((row) => columns.map((column) => fileCell(column, row, wish.cells))));
        for (const { accountId } of batch) if (accountId) people.add(accountId);
        rows += batch.length;
      }
      await writeDown(tx, wish, columns, rows, [...people]);
      return { made, rows };
    });
  const data = file.made.kind === 'csv' ? Buffer.concat(file.made.parts) : await xlsxOf(ask.spec.name, headings, file.made.rows);
  return ok({ data, rows: file.rows });
}

async function* batches(platform: Platform, tx: Tx, ask: Ask, most: number): AsyncGenerator<readonly ListRow[]> {
  let page: Page | null = null;
  for (let read = 0; read < most; read += BATCH) {
    const found = await listPage(platform, tx, { ...ask, query: { ...ask.query, page } }, Math.min(BATCH, most - read));
    yield found.rows;
    if (!found.after) return;
    page = { after: found.after };
  }
}

/** Lines become bytes batch by batch: the rows themselves are not kept. */
function csvBody(headings: readonly string[]) {
  const parts = [Buffer.from(CSV_START + csvLine(headings.map((text) => ({ as: 'words', text }))))];
  const add = (lines: readonly (readonly FileCell[])[]): void => void parts.push(Buffer.from(lines.map(csvLine).join('')));
  return { kind: 'csv', parts, add } as const;
}

function sheetBody() {
  const rows: (readonly FileCell[])[] = [];
  return { kind: 'xlsx', rows, add: (lines: readonly (readonly FileCell[])[]): void => void rows.push(...lines) } as const;
}

function fileCell(column: Column, row: ListRow, facts: CellFacts): FileCell {
  const value = column.kind === 'customer' ? customerText(row, facts) : (row.values[column.key] ?? null);
  if (value === null) return { as: 'nothing' };
  if (value instanceof Date) return { as: 'moment', day: shortDayText(almatyDay(value)), time: timeText(value) };
  if (typeof value === 'bigint') {
    if (column.kind !== 'money') return { as: 'count', count: value };
    // A sum of another currency is no tenge: it leaves as words with its name.
    if (row.currency !== 'KZT') return { as: 'words', text: `${(Number(value) / 100).toFixed(2)} ${row.currency ?? ''}` };
    return { as: 'money', hundredths: value };
  }
  if (column.kind === 'day') return { as: 'day', day: shortDayText(value as CivilDate) };
  return { as: 'words', text: wordsOf(column, value, facts, false) };
}

async function writeDown(tx: Tx, wish: ExportWish, columns: readonly Column[], rows: number, people: readonly string[]): Promise<void> {
  const { ask, format, staffId } = wish;
  const [list, now, query] = [ask.spec.name, ask.now, queryText(ask.spec, ask.query)];
  const keys = columns.map((column) => column.key);
  const id = await insertExport(tx, { staffId, list, format, query, columns: keys, reason: wish.reason || null, rows, now });
  const actor = { kind: 'staff' as const, id: staffId };
  const facts = { list, format, rows, filter: query, columns: keys.join(',') };
  await journal(tx, { event: 'office.exported', subject: { kind: 'export', id }, actor, at: now, facts });
  if (!isPersonal(columns) || people.length === 0) return;
  // Offer 3.8: the file is a look at each person in it, and stands among the looks they can see.
  await journalEach(tx, {
    event: LOOKED_AT,
    kind: 'account',
    ids: people,
    actor,
    at: now,
    facts: { role: wish.role, page: 'export', export: id },
  });
}

import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { PriceRow } from './price-rows.ts';

export type PriceTableFault = 'not-text' | 'not-a-table' | 'too-large' | 'no-columns' | 'no-rows' | 'too-many-rows';

/** A row of the table with the line of the file it stands on. */
export type PriceCsvRow = PriceRow & { readonly line: number };

const COLUMNS = { programme: 'programme', amount: 'amount_kzt', vat: 'vat_percent', days: 'access_days' } as const;
export const MOST_ROWS = 500;

/** The table that the public price list gives for download, changed and sent back. */
export function readPriceCsv(bytes: Uint8Array): Result<PriceCsvRow[], PriceTableFault> {
  const text = decoded(bytes);
  if (text === null) return refuse('not-text');
  const table = records(text);
  return table ? priceRows(table) : refuse('not-a-table');
}

/** The first row names the columns; other columns are passed over. */
export function priceRows([head, ...rows]: readonly TableRow[]): Result<PriceCsvRow[], PriceTableFault> {
  const place = (name: string): number => head?.cells.findIndex((cell) => cell.trim().toLowerCase() === name) ?? -1;
  const at = { programme: place(COLUMNS.programme), amount: place(COLUMNS.amount), vat: place(COLUMNS.vat), days: place(COLUMNS.days) };
  if (Object.values(at).includes(-1)) return refuse('no-columns');
  if (rows.length === 0) return refuse('no-rows');
  if (rows.length > MOST_ROWS) return refuse('too-many-rows');
  const cell = (cells: readonly string[], place: number): string => (cells[place] ?? '').trim();
  return ok(
    rows.map(({ line, cells }) => ({
      line,
      programme: cell(cells, at.programme),
      amount: cell(cells, at.amount),
      vat: cell(cells, at.vat),
      days: cell(cells, at.days),
    })),
  );
}

/** Bytes that are not UTF-8 would guess at letters; here they would be guessed prices. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Spreadsheets of this country write semicolons, the standard commas. `info.lines` is where a record ends. */
function records(text: string): TableRow[] | null {
  const delimiter = /^[^\n]*;/.test(text) ? ';' : ',';
  try {
    const read = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, info: true, max_record_size: 10_000 });
    return (read as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }));
  } catch {
    return null;
  }
}

import { parse } from 'csv-parse/sync';
import { decodeKz1048 } from '#kernel/kz1048.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isWorkbook, readWorkbook } from '#platform/workbook.ts';
import type { SheetRow, TableFault } from './registry.ts';

/** A table from a file: a workbook by its first bytes, else CSV in UTF-8 or Windows-1251. */
export async function registryTable(file: Uint8Array): Promise<Result<SheetRow[], TableFault>> {
  if (isWorkbook(file)) return workbook(file);
  return file.includes(0) ? refuse('unreadable') : csvTable(textOf(file));
}

/** Bytes that are not UTF-8 are the code page of the region's spreadsheets. */
function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return decodeKz1048(file);
  }
}

export function csvTable(text: string): Result<SheetRow[], TableFault> {
  const delimiter = /^[^\n]*;/.test(text) ? ';' : ',';
  try {
    const read = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 10_000,
    });
    return ok(
      (read as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({ line: info.lines, cells: record })),
    );
  } catch {
    return refuse('unreadable');
  }
}

async function workbook(file: Uint8Array): Promise<Result<SheetRow[], TableFault>> {
  const sheet = await readWorkbook(file, LIMITS);
  return sheet.ok ? ok([...sheet.value]) : refuse('unreadable');
}

/** A bank's day has some thousands of lines. */
const LIMITS = { rows: 20_000, columns: 100, bytes: 64 * 1024 * 1024 };

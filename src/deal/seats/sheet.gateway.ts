import { parse } from 'csv-parse/sync';
import { decodeKz1048 } from '#kernel/kz1048.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isWorkbook, readWorkbook } from '#platform/workbook.ts';
import type { SheetRow } from './roster.ts';

export type SheetRefusal = 'not-a-table' | 'unreadable';

/** A table from a file: XLSX by its first bytes, else CSV in UTF-8, UTF-16 or Windows-1251, with commas, semicolons or tabs. */
export async function readSheetFile(file: Uint8Array): Promise<Result<SheetRow[], SheetRefusal>> {
  if (isWorkbook(file)) return readXlsx(file);
  const text = textOf(file);
  return text === null ? refuse('not-a-table') : readCsv(text);
}

/** What the check page carries on to the accepting step: the rows as they were read. */
export const csvText = (rows: readonly SheetRow[]): string =>
  rows.map((row) => row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

export function readCsv(text: string): Result<SheetRow[], SheetRefusal> {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [';', '\t', ','].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
  try {
    const rows = parse(text.replaceAll('\r\n', '\n'), {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    let begins = 1;
    return ok(
      rows.map(({ record, info }) => {
        const row = { line: begins, cells: record };
        begins = info.lines + 1;
        return row;
      }),
    );
  } catch {
    return refuse('unreadable');
  }
}

/** Byte order marks first; then strict UTF-8; what is none of these and holds no zero bytes is KZ-1048, which reads Windows-1251 too. */
function textOf(file: Uint8Array): string | null {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file);
  if (file.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return decodeKz1048(file);
  }
}

async function readXlsx(file: Uint8Array): Promise<Result<SheetRow[], SheetRefusal>> {
  const sheet = await readWorkbook(file, LIMITS);
  return sheet.ok ? ok(sheet.value) : refuse('unreadable');
}

/** Far above any roster, far below what would hurt. */
const LIMITS = { rows: 5_000, columns: 100, bytes: 16 * 1024 * 1024 };

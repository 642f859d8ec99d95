import { decodeKz1048 } from '#kernel/kz1048.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { readCsv, readSheetFile } from '#seats';
import type { StatementRefusal, WrittenRow } from './statement.ts';
import { is1c, writtenIn1c } from './statement-1c.ts';
import { writtenInTable } from './statement-table.ts';

export type StatementFile = { readonly format: '1c' | 'table'; readonly rows: readonly WrittenRow[] };

/** A bank's file: 1C exchange in UTF-8, Windows-1251 or DOS letters, else a table as CSV or XLSX. */
export async function readStatementFile(file: Uint8Array, ours: readonly string[]): Promise<Result<StatementFile, StatementRefusal>> {
  if (file.length === 0) return refuse('no-file');
  const text = file.includes(0) ? null : textOf(file);
  if (text !== null && is1c(text)) {
    const read = writtenIn1c(text, ours);
    return read.ok ? ok({ format: '1c', rows: read.value }) : read;
  }
  const sheet = await readSheetFile(file);
  if (!sheet.ok) return refuse('unreadable');
  const read = writtenInTable(sheet.value);
  return read.ok ? ok({ format: 'table', rows: read.value }) : read;
}

/** What the checking page carried on. */
export function readStatementTable(csv: string): Result<readonly WrittenRow[], StatementRefusal> {
  const sheet = readCsv(csv);
  return sheet.ok ? writtenInTable(sheet.value) : refuse('unreadable');
}

/** The file names its letters itself where they are those of DOS; else UTF-8 is tried strictly. */
function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    const text = decodeKz1048(file);
    return /=DOS\s/.test(text.slice(0, 500)) ? new TextDecoder('ibm866').decode(file) : text;
  }
}

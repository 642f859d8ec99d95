import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { ok, refuse, type Result } from '#kernel/result.ts';

/** A row of the first sheet with the number it has there. */
export type WorkbookRow = { readonly line: number; readonly cells: readonly string[] };
export type WorkbookFault = 'unreadable' | 'too-large';
export type WorkbookLimits = { readonly rows: number; readonly columns: number; readonly bytes: number };

/** A workbook is an archive, known by its first bytes whatever its name says. */
export const isWorkbook = (file: Uint8Array): boolean => file[0] === 0x50 && file[1] === 0x4b;

/**
 * The first sheet of an XLSX file that anybody may have made. The reader fills what a sheet leaves out and unpacks without
 * end, so it never gets the file itself: it gets an archive of ours, of parts that were measured before they were unpacked
 * and whose cells stand within the limits.
 */
export async function readWorkbook(file: Uint8Array, limits: WorkbookLimits): Promise<Result<WorkbookRow[], WorkbookFault>> {
  const parts = partsOf(file, limits.bytes);
  if (!parts.ok) return parts;
  const fault = placesFault(parts.value, limits);
  if (fault) return refuse(fault);
  try {
    const rows = await readSheet(Buffer.from(zipSync(parts.value, { level: 0 })));
    const read = rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
    return read.length > limits.rows ? refuse('too-large') : ok(read);
  } catch {
    return refuse('unreadable');
  }
}

/** Days as ISO writes them; numbers as they are, so that a rounding of the spreadsheet is seen and not guessed away. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell as string | number | boolean);
}

type Parts = Record<string, Uint8Array>;
/** Workbooks of people have some dozens. */
const MOST_PARTS = 500;

function partsOf(file: Uint8Array, mostBytes: number): Result<Parts, WorkbookFault> {
  const sizes = new Map<string, number>();
  let [total, count, twice] = [0, 0, false];
  const listed = attempt(() =>
    unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!isPart(name)) return false;
        total += originalSize;
        count += 1;
        twice ||= sizes.has(name);
        sizes.set(name, originalSize);
        return false;
      },
    }),
  );
  if (!listed || count === 0 || twice) return refuse('unreadable');
  if (total > mostBytes || count > MOST_PARTS) return refuse('too-large');
  const parts = attempt(() => unzipSync(file, { filter: ({ name }) => isPart(name) }));
  if (!parts || [...sizes].some(([name, size]) => parts[name]?.length !== size)) return refuse('unreadable');
  return ok(parts);
}

/** Pictures and macros are not even unpacked. */
const isPart = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.xml.rels');

/** A single cell far out would make the reader fill a sheet of billions: places are read before it. */
function placesFault(parts: Parts, { rows, columns }: WorkbookLimits): WorkbookFault | null {
  // Which part is the sheet is said by another part, so none is passed over.
  for (const bytes of Object.values(parts)) {
    for (const [, double, single] of new TextDecoder().decode(bytes).matchAll(/[\s"']r\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const place = /^([A-Z]*)(\d+)$/.exec(double ?? single ?? '');
      if (!place) return 'unreadable';
      if (place[2]!.length > 7 || Number(place[2]) > rows || columnOf(place[1]!) > columns) return 'too-large';
    }
  }
  return null;
}

/** A is 1, Z 26, AA 27. */
const columnOf = (letters: string): number => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

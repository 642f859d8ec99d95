import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isDistrict, isGreatCity } from './place.ts';

/** A village or town one can choose, under one of our districts. */
export type Settlement = {
  readonly code: string;
  readonly districtCode: string;
  readonly within: { readonly kk: string; readonly ru: string } | null;
  readonly kk: string;
  readonly ru: string;
};
export type KatoFile = {
  readonly settlements: readonly Settlement[];
  /** Level 2 rows that our own table does not have: their settlements cannot be chosen until it does. */
  readonly unknownDistricts: readonly { readonly code: string; readonly name: string }[];
};

/** Which line of the file is wrong, and how. Line 1 is the header. */
export type KatoFault = { readonly line: number; readonly fault: KatoFaultKind; readonly value: string };
export type KatoFaultKind =
  | 'not-csv'
  | 'columns'
  | 'empty-file'
  | 'code'
  | 'same-code'
  | 'level'
  | 'kind'
  | 'name'
  | 'parent-missing'
  | 'parent-level'
  | 'parent-code';

const COLUMNS = ['kato_code', 'parent_code', 'level', 'kind', 'name_kk', 'name_ru'] as const;
const KINDS: Record<string, readonly number[]> = {
  oblast: [1],
  city: [1, 2, 3, 4],
  district: [2, 3, 4],
  rural_okrug: [3],
  settlement: [3, 4],
};

type Row = Readonly<Record<(typeof COLUMNS)[number], string>> & { readonly line: number };

/** Reads the state classifier (csv of six columns) and checks the whole hierarchy before anything is loaded. */
export function readKatoFile(text: string): Result<KatoFile, KatoFault> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const byCode = new Map<string, Row>();
  for (const row of rows.value) {
    const fault = ownFault(row) ?? (byCode.has(row.kato_code) ? faultOf(row, 'same-code', row.kato_code) : null);
    if (fault) return refuse(fault);
    byCode.set(row.kato_code, row);
  }
  for (const row of rows.value) {
    const fault = parentFault(row, byCode);
    if (fault) return refuse(fault);
  }
  return ok({ settlements: settlementsOf(rows.value, byCode), unknownDistricts: unknownOf(rows.value) });
}

function readRows(text: string): Result<Row[], KatoFault> {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as typeof records;
  } catch (fault) {
    return refuse({ line: Number((fault as { lines?: number }).lines ?? 1), fault: 'not-csv', value: '' });
  }
  const [head, ...body] = records;
  if (!head || head.record.join(',') !== COLUMNS.join(',')) return refuse({ line: 1, fault: 'columns', value: COLUMNS.join(',') });
  if (body.length === 0) return refuse({ line: 1, fault: 'empty-file', value: '' });
  const torn = body.find(({ record }) => record.length !== COLUMNS.length);
  if (torn) return refuse({ line: torn.info.lines, fault: 'columns', value: String(torn.record.length) });
  return ok(
    body.map(({ record, info }) => {
      const [kato_code = '', parent_code = '', level = '', kind = '', name_kk = '', name_ru = ''] = record.map((cell) => cell.trim());
      return { kato_code, parent_code, level, kind, name_kk, name_ru, line: info.lines };
    }),
  );
}

/** What a row says wrong by itself. U+0524 and U+0525 are a PDF's broken Ә. */
function ownFault(row: Row): KatoFault | null {
  if (!/^[0-9]{9}$/.test(row.kato_code)) return faultOf(row, 'code', row.kato_code);
  if (!/^[1-4]$/.test(row.level)) return faultOf(row, 'level', row.level);
  if (!KINDS[row.kind]?.includes(Number(row.level))) return faultOf(row, 'kind', row.kind);
  const broken = [row.name_kk, row.name_ru].find((name) => name === '' || name.length > 200 || /[\u0524\u0525\ufffd\p{Cc}]/u.test(name));
  return broken === undefined ? null : faultOf(row, 'name', broken);
}

/** A row hangs on a row one level higher whose digits begin its own. */
function parentFault(row: Row, byCode: ReadonlyMap<string, Row>): KatoFault | null {
  const level = Number(row.level);
  if (level === 1) return row.parent_code === '' ? null : faultOf(row, 'parent-missing', row.parent_code);
  const parent = byCode.get(row.parent_code);
  if (!parent) return faultOf(row, 'parent-missing', row.parent_code);
  if (Number(parent.level) !== level - 1) return faultOf(row, 'parent-level', row.parent_code);
  const digits = DIGITS_OF_LEVEL[parent.level]!;
  return row.kato_code.startsWith(row.parent_code.slice(0, digits)) ? null : faultOf(row, 'parent-code', row.parent_code);
}

const DIGITS_OF_LEVEL: Record<string, number> = { 1: 2, 2: 4, 3: 5 };
const faultOf = (row: Row, fault: KatoFaultKind, value: string): KatoFault => ({ line: row.line, fault, value });

function settlementsOf(rows: readonly Row[], byCode: ReadonlyMap<string, Row>): Settlement[] {
  return rows.flatMap((row) => {
    if (Number(row.level) < 3 || (row.kind !== 'settlement' && row.kind !== 'city')) return [];
    const parent = byCode.get(row.parent_code)!;
    const district = parent.level === '2' ? parent : byCode.get(parent.parent_code)!;
    if (!isDistrict(district.kato_code) || isGreatCity(district.parent_code)) return [];
    const within = parent.level === '3' ? { kk: parent.name_kk, ru: parent.name_ru } : null;
    return [{ code: row.kato_code, districtCode: district.kato_code, within, kk: row.name_kk, ru: row.name_ru }];
  });
}

const unknownOf = (rows: readonly Row[]): KatoFile['unknownDistricts'] =>
  rows.filter((row) => row.level === '2' && !isDistrict(row.kato_code)).map((row) => ({ code: row.kato_code, name: row.name_kk }));

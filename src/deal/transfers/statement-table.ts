import { ok, refuse, type Result } from '#kernel/result.ts';
import type { SheetRow } from '#seats';
import { columns, type Column, type StatementRefusal, type WrittenRow } from './statement.ts';

/** Headings that banks and people write, in small letters without spaces and signs. */
const HEADINGS: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(columns.map((column) => [column.toLowerCase(), column])),
  референс: 'reference',
  референсбанка: 'reference',
  идентификатор: 'reference',
  номероперации: 'reference',
  операциянөмірі: 'reference',
  анықтаманөмірі: 'reference',
  номердокумента: 'document',
  документ: 'document',
  құжатнөмірі: 'document',
  вид: 'direction',
  тип: 'direction',
  түрі: 'direction',
  дата: 'day',
  датавалютирования: 'day',
  датаоперации: 'day',
  датапроводки: 'day',
  күні: 'day',
  валюталаукүні: 'day',
  операциякүні: 'day',
  сумма: 'amount',
  сомасы: 'amount',
  кредит: 'credit',
  приход: 'credit',
  поступление: 'credit',
  кіріс: 'credit',
  дебет: 'debit',
  расход: 'debit',
  списание: 'debit',
  шығыс: 'debit',
  валюта: 'currency',
  счет: 'account',
  счёт: 'account',
  нашсчет: 'account',
  біздіңшот: 'account',
  контрагент: 'name',
  наименование: 'name',
  наименованиеконтрагента: 'name',
  плательщик: 'name',
  атауы: 'name',
  төлеуші: 'name',
  бин: 'bin',
  бинконтрагента: 'bin',
  биниин: 'bin',
  биниинконтрагента: 'bin',
  иинбин: 'bin',
  бсн: 'bin',
  жснбсн: 'bin',
  бснжсн: 'bin',
  иик: 'partyAccount',
  иикконтрагента: 'partyAccount',
  счетконтрагента: 'partyAccount',
  жск: 'partyAccount',
  назначение: 'purpose',
  назначениеплатежа: 'purpose',
  мақсаты: 'purpose',
  төлеммақсаты: 'purpose',
};

/** Banks write lines of their own above the heading: the first row with a day, a sum and a purpose is the heading. */
export function writtenInTable(table: readonly SheetRow[]): Result<WrittenRow[], StatementRefusal> {
  const filled = table.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const head = filled.findIndex((row) => isHeading(named(row)));
  if (head === -1) return refuse(filled.length === 0 ? 'no-rows' : 'no-columns');
  const kinds = named(filled[head]!);
  const body = filled.slice(head + 1).map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(kinds.flatMap((kind, at) => (kind ? [[kind, cells[at] ?? '']] : []))),
  }));
  return body.length === 0 ? refuse('no-rows') : ok(body);
}

const named = ({ cells }: SheetRow): (Column | undefined)[] => cells.map((cell) => HEADINGS[cell.toLowerCase().replace(/[^\p{L}]/gu, '')]);

const isHeading = (kinds: readonly (Column | undefined)[]): boolean =>
  kinds.includes('day') && kinds.includes('purpose') && (kinds.includes('credit') || kinds.includes('debit') || kinds.includes('amount'));

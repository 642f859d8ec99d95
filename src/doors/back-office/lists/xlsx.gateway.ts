import writeExcelFile from 'write-excel-file/node';
import type { FileCell } from './export.ts';

/** A workbook of one sheet. Words are typed as words, so that no cell is ever a formula. */
export async function xlsxOf(sheet: string, headings: readonly string[], rows: readonly (readonly FileCell[])[]): Promise<Buffer> {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const widths = headings.map((heading) => ({ width: Math.max(14, heading.length + 2) }));
  return writeExcelFile([head, ...rows.map((row) => row.map(cellOf))], { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(cell: FileCell) {
  switch (cell.as) {
    case 'words':
      return cell.text === '' ? null : { value: cell.text, type: String };
    case 'money':
      return { value: Number(cell.hundredths) / 100, type: Number, format: '#,##0.00' };
    case 'count':
      return { value: Number(cell.count), type: Number };
    case 'day':
      return { value: asUtc(cell.day, '00:00'), type: Date, format: 'dd.mm.yyyy' };
    case 'moment':
      return { value: asUtc(cell.day, cell.time), type: Date, format: 'dd.mm.yyyy hh:mm' };
    case 'nothing':
      return null;
  }
}

/** Spreadsheets know no time zones: the civil time as it stands. */
function asUtc(day: string, time: string): Date {
  const [date, month, year] = day.split('.');
  return new Date(`${year}-${month}-${date}T${time}:00Z`);
}

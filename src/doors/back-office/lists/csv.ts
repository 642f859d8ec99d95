import type { FileCell } from './export.ts';

/**
 * One line (RFC 4180), semicolons between cells as the region's spreadsheets expect. Words that a spreadsheet would take
 * for a formula get an apostrophe before them (OWASP, CSV injection); numbers are ours and stay numbers.
 */
export const csvLine = (cells: readonly FileCell[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** UTF-8 says itself, or a spreadsheet reads Kazakh as Latin. */
export const CSV_START = '\uFEFF';

function csvCell(cell: FileCell): string {
  switch (cell.as) {
    case 'words':
      return quoted(harmless(cell.text));
    case 'money':
      return moneyNumber(cell.hundredths);
    case 'count':
      return String(cell.count);
    case 'day':
      return cell.day;
    case 'moment':
      return `${cell.day} ${cell.time}`;
    case 'nothing':
      return '';
  }
}

const FORMULA = /^[\s\uFEFF\u200B-\u200F\u2060]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u;

/** Also behind spaces and invisible signs, and for the full-width forms of the same signs. */
export const harmless = (text: string): string => (FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\r\n,\t]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);

/** `25000` or `25000,50`. */
function moneyNumber(hundredths: bigint): string {
  const abs = hundredths < 0n ? -hundredths : hundredths;
  const rest = abs % 100n;
  return `${hundredths < 0n ? '-' : ''}${abs / 100n}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`;
}

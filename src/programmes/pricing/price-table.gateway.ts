import { refuse, type Result } from '#kernel/result.ts';
import { isWorkbook, readWorkbook } from '#platform/workbook.ts';
import { MOST_ROWS, priceRows, readPriceCsv, type PriceCsvRow, type PriceTableFault } from './price-csv.ts';

/** A list of some hundred programmes is far below; what says more is no price list. */
const LIMITS = { rows: MOST_ROWS + 500, columns: 100, bytes: 8 * 1024 * 1024 };

/** A price list from a file: a workbook by its first bytes, whatever its name says, else CSV. */
export async function readPriceTable(file: Uint8Array): Promise<Result<PriceCsvRow[], PriceTableFault>> {
  if (!isWorkbook(file)) return readPriceCsv(file);
  const sheet = await readWorkbook(file, LIMITS);
  if (!sheet.ok) return refuse(sheet.refusal === 'too-large' ? 'too-large' : 'not-a-table');
  return priceRows(sheet.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
}

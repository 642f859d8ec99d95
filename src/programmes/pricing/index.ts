/** This room promises: prices live only in published lists, which never change, and one list is in force at any instant. */
import type { AnyJob } from '#platform/jobs.ts';
import { printPriceListJob } from './print-price-list.job.ts';

export { importPriceLists } from './import-price-lists.command.ts';
export { publishPriceList, foreseePriceList, type PriceListWish } from './publish-price-list.command.ts';
export { withdrawPriceList } from './withdraw-price-list.command.ts';
export { parseRows, rowsOfDraft, type PriceRow, type PriceRowFault } from './price-rows.ts';
export { type PriceTableFault } from './price-csv.ts';
export { readPriceTable } from './price-table.gateway.ts';
export {
  nextPriceChange,
  priceInForce,
  priceLine,
  priceListInForce,
  priceLists,
  publishedLists,
  withdrawnPriceLists,
} from './price-list.sql.ts';
export { seedCatalogue } from './seed-catalogue.command.ts';
export { priceListPdf, printedList } from './print-price-list.command.ts';
export { priceWords } from './pricing.messages.ts';
export { parsePriceLists } from './price-list-yaml.ts';
export {
  asWritten,
  changedLines,
  comingChange,
  draftHash,
  draftText,
  lineFor,
  listInForce,
  loggedAs,
  publishRefusalText,
  sameTerms,
  type ComingChange,
  type LineChange,
  type PriceLine,
  type PriceLineId,
  type PriceList,
  type PriceListDraft,
  type PriceListId,
  type PublishedWhen,
  type PublishRefusal,
  type Vat,
} from './price-list.ts';

export const jobs: readonly AnyJob[] = [printPriceListJob as unknown as AnyJob];

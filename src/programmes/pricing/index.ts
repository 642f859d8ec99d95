/** This room promises: prices live only in published lists, which never change, and one list is in force at any instant. */
export { importPriceLists } from './import-price-lists.command.ts';
export { nextPriceChange, priceInForce, priceLine, priceListInForce, priceLists } from './price-list.sql.ts';
export { seedCatalogue } from './seed-catalogue.command.ts';
export { parsePriceLists } from './price-list-yaml.ts';
export {
  comingChange,
  lineFor,
  listInForce,
  publishRefusalText,
  sameTerms,
  type ComingChange,
  type PriceLine,
  type PriceLineId,
  type PriceList,
  type PriceListDraft,
  type PriceListId,
  type Vat,
} from './price-list.ts';

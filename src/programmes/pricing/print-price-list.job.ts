import { locales } from '#kernel/locale.ts';
import { defineJob } from '#platform/jobs.ts';
import { priceLists } from './price-list.sql.ts';
import { priceListPdf } from './print-price-list.command.ts';
import { printPriceListTask } from './print-price-list-task.ts';

/** Makes the papers of a published list in three languages, after the publication is committed. */
export const printPriceListJob = defineJob({
  ...printPriceListTask,
  run: async (platform, { priceListId }) => {
    const list = (await priceLists(platform.db)).find((one) => one.id === priceListId);
    if (!list) throw new Error(`no price list ${priceListId} to print`);
    for (const locale of locales) await priceListPdf(platform, list, locale);
  },
});

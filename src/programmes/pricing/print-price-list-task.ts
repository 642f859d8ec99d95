import { z } from 'zod';

/** The name under which printing is enqueued by the publication and done by print-price-list.job.ts. */
export const printPriceListTask = {
  name: 'pricing.print-price-list',
  maxAttempts: 25,
  schema: z.object({ priceListId: z.uuid() }),
};

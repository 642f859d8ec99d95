import { ok, type Result } from '#kernel/result.ts';
import { tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Platform } from '#platform/context.ts';
import { importContent, readContentFolder, type ContentFault, type Imported } from '#catalogue';
import { importPriceLists } from './import-price-lists.command.ts';
import { priceLists } from './price-list.sql.ts';

/** What a content folder brought: programmes, numbers of new price lists, and why its prices were left alone, if they were. */
export type Seeded = {
  readonly programmes: readonly Imported[];
  readonly priceLists: readonly number[];
  readonly untaken: readonly ContentFault[];
};

/**
 * Takes in a content folder: programmes first, then the prices that name them. Repeating it changes nothing. A house that
 * has prices goes on with them where the folder's lists do not follow on: they may be dated before today by now, or the
 * office may have published under their numbers. That is told, and no reason not to open. `least`: what the chosen bank
 * takes.
 */
export async function seedCatalogue(
  platform: Platform,
  contentFolder: string,
  least: Tiyn = tiyn(1n),
): Promise<Result<Seeded, readonly ContentFault[]>> {
  const files = await readContentFolder(contentFolder);
  const programmes = await importContent(platform, files);
  if (!programmes.ok) return programmes;
  const prices = await importPriceLists(platform, files, least);
  if (prices.ok) return ok({ programmes: programmes.value, priceLists: prices.value, untaken: [] });
  const hasPrices = (await priceLists(platform.db)).length > 0;
  return hasPrices ? ok({ programmes: programmes.value, priceLists: [], untaken: prices.refusal }) : prices;
}

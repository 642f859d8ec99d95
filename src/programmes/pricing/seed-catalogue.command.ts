import { ok, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { importContent, readContentFolder, type ContentFault, type Imported } from '#catalogue';
import { importPriceLists } from './import-price-lists.command.ts';

/** Takes in a content folder: programmes first, then the prices that name them. Repeating it changes nothing. */
export async function seedCatalogue(
  platform: Platform,
  contentFolder: string,
): Promise<Result<{ programmes: Imported[]; priceLists: number[] }, readonly ContentFault[]>> {
  const files = await readContentFolder(contentFolder);
  const programmes = await importContent(platform, files);
  if (!programmes.ok) return programmes;
  const priceLists = await importPriceLists(platform, files);
  return priceLists.ok ? ok({ programmes: programmes.value, priceLists: priceLists.value }) : priceLists;
}

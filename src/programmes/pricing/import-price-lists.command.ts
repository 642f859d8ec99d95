import { ok, refuse, type Result } from '#kernel/result.ts';
import { tengeText, tiyn, type Tiyn } from '#kernel/tiyn.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { saleableProgrammes, tellPublicPages, type ContentFault, type ContentFiles } from '#catalogue';
import { parsePriceLists } from './price-list-yaml.ts';
import { publishDraft } from './publish-price-list.command.ts';
import { publishRefusalText, toPublish, type PriceListDraft } from './price-list.ts';
import { publishedForUpdate } from './price-list.sql.ts';

/**
 * Publishes the lists that are new, in order; a published one that differs from its file is a fault, not a change. Nothing
 * new is sold for less than `least`, which is what the chosen bank takes; what was published before stays as it was.
 */
export async function importPriceLists(
  platform: Platform,
  files: ContentFiles,
  least: Tiyn = tiyn(1n),
): Promise<Result<number[], readonly ContentFault[]>> {
  const programmes = await saleableProgrammes(platform.db);
  const read = parsePriceLists(files, new Set(programmes.keys()));
  if (!read.ok) return read;
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const decided = toPublish(await publishedForUpdate(tx), read.value, now);
    if (!decided.ok)
      return refuse([{ file: `price-lists/${decided.refusal.no}.yaml`, line: 1, reason: publishRefusalText(decided.refusal) }]);
    const cheap = decided.value.flatMap((draft) => belowLeast(draft, least));
    if (cheap.length > 0) return refuse(cheap);
    for (const draft of decided.value) await publishDraft(tx, platform, draft, { programmes, actor: { kind: 'system' }, now });
    if (decided.value.length > 0) await tellPublicPages(tx);
    return ok(decided.value.map((draft) => draft.no));
  });
}

const belowLeast = ({ no, lines }: PriceListDraft, least: Tiyn): ContentFault[] =>
  lines
    .filter(({ amount }) => amount < least)
    .map(({ programme, amount }) => ({
      file: `price-lists/${no}.yaml`,
      line: 1,
      reason: `${programme} costs ${tengeText(amount)} tenge, and the bank takes ${tengeText(least)} at least`,
    }));

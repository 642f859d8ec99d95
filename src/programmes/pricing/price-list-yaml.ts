import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { tenge } from '#kernel/tiyn.ts';
import {
  civilDate,
  faults,
  orFaults,
  readYaml,
  slug,
  textIn,
  wholeNumber,
  type ContentFault,
  type ContentFiles,
  type Faults,
} from '#catalogue';
import type { PriceListDraft } from './price-list.ts';

/** Reads `price-lists/<number>.yaml`. `programmes` are the slugs a line may name. */
export function parsePriceLists(
  files: ContentFiles,
  programmes: ReadonlySet<string>,
): Result<readonly PriceListDraft[], readonly ContentFault[]> {
  const found = faults();
  const paths = [...files.keys()].filter((file) => file.startsWith('price-lists/'));
  if (paths.length === 0) found.add('price-lists', 1, 'there is no price list');
  const drafts = paths.flatMap((file) => parseOne(files, file, programmes, found) ?? []).sort((a, b) => a.no - b.no);
  for (const [at, draft] of drafts.entries()) {
    const before = drafts[at - 1];
    const file = `price-lists/${draft.no}.yaml`;
    if (draft.no !== at + 1) found.add(file, 1, `price lists are numbered without gaps: ${at + 1} is missing`);
    if (before && draft.effectiveFrom <= before.effectiveFrom) found.add(file, 1, `must take effect after list ${before.no}`);
  }
  return orFaults(found, () => drafts);
}

function parseOne(files: ContentFiles, file: string, programmes: ReadonlySet<string>, found: Faults): PriceListDraft | null {
  const text = textIn(files, file, found);
  const read = text === null ? null : readYaml({ file, text }, LIST, found);
  if (!read) return null;
  const { number, effective_from, lines } = read.value;
  if (file !== `price-lists/${number}.yaml`) found.add(file, read.lineOf('number'), `list ${number} belongs in ${number}.yaml`);
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (!programmes.has(line.programme))
      found.add(file, read.lineOf('lines', at, 'programme'), `there is no programme ${line.programme}, or it is still in preparation`);
    if (seen.has(line.programme)) found.add(file, read.lineOf('lines', at, 'programme'), `${line.programme} has a price already`);
    seen.add(line.programme);
  }
  return {
    no: number,
    effectiveFrom: effective_from,
    lines: lines.map((one) => ({ programme: one.programme, amount: tenge(one.amount), vat: one.vat, accessDays: one.access_days })),
  };
}

const LIST = z.strictObject({
  number: wholeNumber(1, 9999),
  effective_from: civilDate,
  lines: z
    .array(
      z.strictObject({
        programme: slug,
        // Whole tenge; a new list is held against what the chosen bank takes at least when it is taken in.
        amount: wholeNumber(1, 10_000_000),
        vat: z.union([z.literal('none'), z.literal(0), z.literal(16)]),
        access_days: wholeNumber(1, 1095),
      }),
    )
    .min(1, 'must have a line'),
});

import type { Locale } from '#kernel/locale.ts';
import type { Db } from '#platform/database.ts';
import { programmeById, saleableProgrammes } from '#catalogue';
import { listInForce, priceLists, withdrawnPriceLists } from '#pricing';
import type { ListLine, Sellable } from './prices.ts';

/** Every programme that has a version, by its title. */
export async function sellables(db: Db, locale: Locale): Promise<Sellable[]> {
  const slugs = await saleableProgrammes(db);
  const found = await Promise.all(
    [...slugs].map(async ([slug, id]): Promise<Sellable[]> => {
      const version = await programmeById(db, id);
      return version ? [{ slug, id, title: version.title[locale] }] : [];
    }),
  );
  return found.flat().toSorted((a, b) => a.title.localeCompare(b.title, locale));
}

/** The newest number first, withdrawn ones among them. */
export async function listLines(db: Db, now: Date): Promise<ListLine[]> {
  const [standing, withdrawn] = await Promise.all([priceLists(db), withdrawnPriceLists(db)]);
  const inForce = listInForce(standing, now);
  return [
    ...standing.map((one) => ({
      list: one,
      state: one.effectiveFrom > now ? ('coming' as const) : one === inForce ? ('in-force' as const) : ('past' as const),
    })),
    ...withdrawn.map((one) => ({ list: one, state: 'withdrawn' as const })),
  ]
    .map(({ list, state }) => ({ no: list.no, effectiveFrom: list.effectiveFrom, lines: list.lines.length, state }))
    .toSorted((a, b) => b.no - a.no);
}

import { addDays, startOfDay } from '#kernel/civil-date.ts';
import type { Visit } from '#platform/http/visit.ts';
import { nextLegalChange } from '#offer';
import { publishedProgrammes, type ProgrammeVersion } from '#catalogue';
import { listInForce, priceLists, type PriceList } from '#pricing';
import type { Prices } from './catalogue-search.ts';

export type Shop = {
  readonly programmes: readonly ProgrammeVersion[];
  readonly lists: readonly PriceList[];
  readonly prices: Prices;
  readonly nextChange: Date | null;
};

/** What is on the shelves at this moment, and when it will be otherwise. */
export async function shopAt({ platform: { db }, now }: Pick<Visit, 'platform' | 'now'>): Promise<Shop> {
  const [programmes, lists, legal] = await Promise.all([publishedProgrammes(db), priceLists(db), nextLegalChange(db, now)]);
  const prices: Prices = new Map(listInForce(lists, now)?.lines.map((line) => [line.programmeId, line]));
  return { programmes, lists, prices, nextChange: soonest(now, [legal, ...lists.map((one) => one.effectiveFrom)]) };
}

/** The first of these moments that is still to come. */
export function soonest(now: Date, moments: readonly (Date | null)[]): Date | null {
  return moments.reduce<Date | null>((first, at) => (at && at > now && (!first || at < first) ? at : first), null);
}

/** An agreement begins and ends by the day; the page that tells of it changes then. */
export const agreementDays = ({ agreement }: ProgrammeVersion): Date[] =>
  agreement ? [startOfDay(agreement.date), startOfDay(addDays(agreement.validUntil, 1))] : [];

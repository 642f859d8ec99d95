import { almatyDay } from '#kernel/civil-date.ts';
import type { Visit } from '#platform/http/visit.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { seatState, type Inviting, type RosterFacts } from '#seats';
import type { Held } from './held-seats.routes.ts';
import { nameIn } from './organisations.page.tsx';
import { waitingSeats } from './waiting-seats.sql.ts';

/** Whoever has taken a seat is left out too: their address is their account's, and not told here. */
export async function factsOf({ platform, now }: Visit, held: Held): Promise<RosterFacts> {
  const { seats } = held;
  const waiting = await waitingSeats(platform.db, held);
  return {
    freeSeats: seats.filter((seat) => seatState(seat, almatyDay(now)) === 'free' && !waiting.includes(seat.no)).length,
    taken: new Set(seats.flatMap((seat) => seat.invitation?.email ?? [])),
    unprintable,
  };
}

export const inviting = (visit: Visit, { accountId, organisation, contract, version }: Held): Inviting => ({
  contractId: contract.id,
  by: accountId,
  locale: visit.locale,
  words: { organisation: nameIn(visit.frame, organisation), programmeTitle: version.title[visit.locale] },
});

import { almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { changedFields } from './particulars-form.ts';
import type { Particulars, Provider, ProviderId } from './provider.ts';
import { providerHistory, recordProvider, takeTurn } from './provider.sql.ts';

/** `before-another`: a change for a later day is recorded already and would undo this one. */
export type ChangeRefusal = 'changed-meanwhile' | 'past-day' | 'before-another' | 'nothing-changed';
type Wish = { readonly particulars: Particulars; readonly day: CivilDate; /** What the form was filled from. */ readonly basedOn: string };

/** From which instant the new record holds: today means at once, another day its beginning in Almaty. */
export function decideChange(history: readonly Provider[], wish: Wish, now: Date): Result<{ from: Date }, ChangeRefusal> {
  const today = almatyDay(now);
  if (wish.day < today) return refuse('past-day');
  const from = wish.day === today ? now : startOfDay(wish.day);
  const latest = history[0];
  if (!latest || latest.id !== wish.basedOn) return refuse('changed-meanwhile');
  if (changedFields(latest, wish.particulars).length === 0) return refuse('nothing-changed');
  return latest.inForceFrom > from ? refuse('before-another') : ok({ from });
}

/** Offer 1.2.2: changed once, seen everywhere from its day; papers made before keep the record they name. */
export async function changeProvider(
  platform: Platform,
  wish: Wish & { readonly actor: Actor },
): Promise<Result<ProviderId, ChangeRefusal>> {
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    await takeTurn(tx);
    const history = await providerHistory(tx);
    const decided = decideChange(history, wish, now);
    if (!decided.ok) return decided;
    const id = await recordProvider(tx, wish.particulars, { from: decided.value.from, now });
    await journal(tx, {
      event: 'provider.changed',
      subject: { kind: 'provider', id },
      actor: wish.actor,
      at: now,
      facts: { from: decided.value.from.toISOString(), fields: changedFields(history[0]!, wish.particulars).join(' ') },
    });
    return ok(id);
  });
}

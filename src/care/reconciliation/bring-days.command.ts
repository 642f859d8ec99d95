import { createHash } from 'node:crypto';
import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { oddityById, resolveOddity, type Oddity } from '#payments';
import { compare, reconcileDay, type Bank } from './reconcile.command.ts';
import { insertRegistry, type Days } from './registry.sql.ts';

export type BringRefusal = 'not-found' | 'already-resolved' | 'reason-missing' | 'bank-silent' | 'nothing-to-ask' | 'days-wrong';
type Bringing = { readonly oddityId: string; readonly staffId: string; readonly reason: string };

/** So many days are asked for at one press; what is left makes a case of its own. */
const MOST_DAYS = 62;

/** The bank's own lists of the missing days are read now, as the nightly job would have. */
export async function fetchDays(platform: Platform, bank: Bank, bringing: Bringing): Promise<Result<'done', BringRefusal>> {
  const found = await openCase(platform, bringing);
  if (!found.ok) return found;
  if (!bank.gateway.can.listsDays) return refuse('nothing-to-ask');
  const { from, to } = missingDays(found.value, platform.clock.now());
  for (let [day, left] = [from, MOST_DAYS]; day <= to && left > 0; [day, left] = [addDays(day, 1), left - 1])
    if (!(await reconcileDay(platform, bank, day))) return refuse('bank-silent');
  return resolve(platform, bringing, 'days-fetched', { provider: bank.gateway.name, from, to });
}

/**
 * Staff have seen in the cabinet that the bank took nothing on these days: an empty registry of them, so that what we hold of them
 * is lacking at the bank and waits with its own action.
 */
export async function confirmNoOperations(
  platform: Platform,
  bank: Bank,
  { days, ...bringing }: Bringing & { readonly days: Days },
): Promise<Result<'done', BringRefusal>> {
  const found = await openCase(platform, bringing);
  if (!found.ok) return found;
  const at = platform.clock.now();
  if (days.from > days.to || days.to >= almatyDay(at)) return refuse('days-wrong');
  const provider = bank.gateway.name;
  const rowsHash = createHash('sha256').update(`nothing on ${days.from} ${days.to}`).digest();
  const done = await resolve(platform, bringing, 'no-operations', { provider, ...days }, async (tx) => {
    await insertRegistry(tx, { provider, rows: 0, at, rowsHash, staffId: bringing.staffId, covers: days });
  });
  if (done.ok) await compare(platform, bank);
  return done;
}

/** From the first day that nothing is known of to the last one that is over. */
export const missingDays = ({ facts }: Pick<Oddity, 'facts'>, now: Date): Days => ({
  from: String(facts['from']) as CivilDate,
  to: addDays(almatyDay(now), -1),
});

async function openCase(platform: Platform, { oddityId, reason }: Bringing): Promise<Result<Oddity, BringRefusal>> {
  const oddity = await oddityById(platform.db, oddityId);
  if (oddity?.kind !== 'no-registry') return refuse('not-found');
  if (oddity.resolved) return refuse('already-resolved');
  return reason.trim() === '' ? refuse('reason-missing') : ok(oddity);
}

type About = Days & { readonly provider: string };

/** Of two who press at once one is told. */
const resolve = (
  platform: Platform,
  { oddityId, staffId, reason }: Bringing,
  action: 'days-fetched' | 'no-operations',
  facts: About,
  work: (tx: Parameters<typeof resolveOddity>[0]) => Promise<void> = async () => {},
): Promise<Result<'done', BringRefusal>> =>
  transact(platform.db, async (tx): Promise<Result<'done', BringRefusal>> => {
    const at = platform.clock.now();
    const actor = { kind: 'staff', id: staffId } as const;
    if (!(await resolveOddity(tx, oddityId, { action, actor, reason: reason.trim(), at }))) return refuse('already-resolved');
    await work(tx);
    await journal(tx, { event: `oddity.${action}`, subject: { kind: 'oddity', id: oddityId }, actor, at, facts });
    return ok('done');
  });

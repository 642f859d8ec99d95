import { addDays, almatyDay } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { rebookContract } from '#contracts';
import { recogniseRevenue } from '#enrolments';
import { oddityById, rebookCapture, resolveOddity, type Oddity } from '#payments';
import type { Platform } from '#platform/context.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { recogniseSeats } from '#seats';
import { booksFaults } from './books-check.sql.ts';
import { faultKey, unanswered, type BooksRule } from './books-rule.ts';
import { checkBooks } from './check-books.command.ts';
import { answeredFaults } from './correction.sql.ts';

export type MendRefusal = 'not-found' | 'already-resolved' | 'reason-missing' | 'still-differs';

/** What a rule's own job can mend: earn what is late, book what is missing from its fact. */
const MENDS: Partial<Record<BooksRule, (platform: Platform, about: string) => Promise<unknown>>> = {
  'earned-late': async (platform) => [await recogniseRevenue(platform), await recogniseSeats(platform)],
  captures: (platform, about) => transact(platform.db, async (tx) => isId(about) && rebookCapture(tx, about, platform.clock.now())),
  contracts: (platform, about) => transact(platform.db, async (tx) => isId(about) && rebookContract(tx, about, platform.clock.now())),
};
const isId = (about: string): boolean => /^[0-9a-f-]{36}$/i.test(about);
export const canMend = ({ facts }: Pick<Oddity, 'facts'>): boolean => facts['rule'] !== undefined && String(facts['rule']) in MENDS;

/** Runs the job that would mend the alarm, where there is one, and looks at the rule anew: agreeing, the case closes with that as its proof. */
export async function mendBooks(
  platform: Platform,
  { oddityId, staffId, reason: typed }: { readonly oddityId: string; readonly staffId: string; readonly reason: string },
): Promise<Result<'mended', MendRefusal>> {
  const reason = typed.trim();
  if (reason === '') return refuse('reason-missing');
  const oddity = await oddityById(platform.db, oddityId);
  if (oddity?.kind !== 'books-differ') return refuse('not-found');
  if (oddity.resolved) return refuse('already-resolved');
  // Refused by a unique key, it has been booked in this very moment by another press.
  await MENDS[String(oddity.facts['rule']) as BooksRule]?.(platform, String(oddity.facts['about'])).catch((fault: unknown) => {
    if (!refusedBy(fault)) throw fault;
  });
  const at = platform.clock.now();
  const found = await booksFaults(platform.db, addDays(almatyDay(at), -1));
  if (unanswered(found, await answeredFaults(platform.db)).some((fault) => isAbout(oddity, faultKey(fault))))
    return refuse('still-differs');
  const done = await transact(platform.db, async (tx): Promise<Result<'mended', MendRefusal>> => {
    const actor = { kind: 'staff', id: staffId } as const;
    if (!(await resolveOddity(tx, oddityId, { action: 'books-agree', actor, reason, at }))) return refuse('already-resolved');
    const facts = { rule: String(oddity.facts['rule']), about: String(oddity.facts['about']) };
    await journal(tx, { event: 'books.mended', subject: { kind: 'oddity', id: oddityId }, actor, at, facts });
    return ok('mended');
  });
  if (done.ok) await checkBooks(platform);
  return done;
}

/** A case is named by the key of its fault, and since when it was found. */
const isAbout = ({ reference }: Pick<Oddity, 'reference'>, key: string): boolean => reference.startsWith(`${key}:`);

import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { recordWithdrawal } from '#publications';
import { loggedAs, type LegalVersionId } from './legal-version.ts';
import { lifeOf } from './version-life.ts';
import { insertWithdrawal, legalVersionById, legalVersions, takeTurn } from './versions.sql.ts';

export interface WithdrawalRequest {
  readonly id: LegalVersionId;
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Takes a scheduled version back; one that has taken effect can only be amended by the next. The last goes first: whom a later
 * one reaches, and what it changes, was told as it stands after this one (clauses 2.3, 5.2).
 */
export async function withdrawVersion(
  platform: Platform,
  request: WithdrawalRequest,
): Promise<Result<null, 'unknown-version' | 'not-scheduled' | 'not-the-last'>> {
  return transact(platform.db, async (tx) => {
    const now = platform.clock.now();
    const known = await legalVersionById(tx, request.id);
    if (!known) return refuse('unknown-version');
    await takeTurn(tx, known.kind);
    const all = await legalVersions(tx, known.kind);
    const version = all.find(({ id }) => id === request.id)!;
    if (lifeOf(version, all, now).state !== 'scheduled') return refuse('not-scheduled');
    if (all.some((one) => one.no > version.no && one.withdrawnAt === null)) return refuse('not-the-last');
    await insertWithdrawal(tx, request.id, now, request.reason);
    await journal(tx, {
      event: 'legal-version.withdrawn',
      subject: { kind: 'legal-version', id: request.id },
      actor: request.actor,
      at: now,
      facts: { kind: version.kind, no: version.no },
    });
    await recordWithdrawal(tx, platform, loggedAs(version), now);
    return ok(null);
  });
}

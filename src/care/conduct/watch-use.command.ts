import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Db } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { insertSignalEnd, signalById } from './signal.sql.ts';
import { sharedUse, slotOf, type UseRule } from './use.ts';
import { crowdedUse, insertRule, insertSignal, insertUse, ruleInForce, sweepUse } from './use.sql.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 30;

export type Used = { readonly accountId: string; readonly sessionId: string; readonly enrolmentId: string; readonly ip: string };

/** Somebody learned: a lesson was done or a medium opened. Each process notes a device once in ten minutes. */
export async function noteUse({ db, vault }: Platform, used: Used, now: Date): Promise<void> {
  const slot = slotOf(now);
  if (isNoted(db, slot, used.sessionId)) return;
  const { ip, ...use } = used;
  await insertUse(db, { ...use, slot, network: vault.lookup(ip, 'conduct.use') });
}

/** The sessions a process has noted in the slot that runs; only a saving, the table's key decides. */
const NOTED = new WeakMap<Db, { readonly slot: number; readonly sessions: Set<string> }>();
function isNoted(db: Db, slot: Date, sessionId: string): boolean {
  const known = NOTED.get(db);
  const sessions = known?.slot === slot.getTime() ? known.sessions : new Set<string>();
  if (sessions.has(sessionId)) return true;
  NOTED.set(db, { slot: slot.getTime(), sessions: sessions.add(sessionId) });
  return false;
}

/** Tells staff of accounts that several people seem to learn by (clause 4.2); nothing else follows by itself. */
export async function watchUse(platform: Platform): Promise<number> {
  const { db, clock } = platform;
  const now = clock.now();
  await sweepUse(db, new Date(now.getTime() - KEPT_DAYS * DAY_MS));
  const rule = await ruleInForce(db, now);
  let told = 0;
  for (const { accountId, slots } of await crowdedUse(db, new Date(now.getTime() - rule.days * DAY_MS), rule.devices)) {
    const found = sharedUse(slots, rule);
    if (found && (await transact(db, (tx) => insertSignal(tx, accountId, rule.no, found, now)))) told += 1;
  }
  return told;
}

/** Staff looked, and it is no breach: why is kept. */
export async function dismissSignal(
  platform: Platform,
  given: { readonly signalId: string; readonly staffId: string; readonly reason: string },
): Promise<Result<void, 'no-such-signal' | 'decided'>> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const signal = await signalById(tx, given.signalId);
    if (!signal) return refuse('no-such-signal');
    if (!(await insertSignalEnd(tx, signal.id, { reason: given.reason, staffId: given.staffId, at }))) return refuse('decided');
    const actor = { kind: 'staff', id: given.staffId } as const;
    await journal(tx, {
      event: 'conduct.signal-dismissed',
      subject: { kind: 'conduct-signal', id: signal.id },
      actor,
      at,
      facts: { contract: signal.contractId },
    });
    return ok(undefined);
  });
}

/** The threshold from now on; what was told before stays told. */
export async function changeUseRule(
  platform: Platform,
  given: Pick<UseRule, 'devices' | 'times' | 'days'> & { readonly staffId: string; readonly reason: string },
): Promise<void> {
  const at = platform.clock.now();
  const { devices, times, days } = given;
  await transact(platform.db, async (tx) => {
    await insertRule(tx, { ...given, at });
    await journal(tx, {
      event: 'conduct.use-rule-changed',
      subject: { kind: 'conduct-rule', id: 'use' },
      actor: { kind: 'staff', id: given.staffId },
      at,
      facts: { devices, times, days },
    });
  });
}

import { almatyDay } from '#kernel/civil-date.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { missedByDay } from './availability.ts';
import { learnerFunctions, type IncidentId, type LearnerFunction } from './incident.ts';
import { incidentById } from './incident.sql.ts';
import { watchWords } from './incidents.messages.ts';
import { changeIncident, openIncident } from './keep-incident.command.ts';
import { gapBefore, isRoundDue, isSameTrouble, step, type Measured, type WatchRule } from './watch.ts';
import { addTally, keepWatched, lockRound, noteRound, watched, type Watched } from './watch.sql.ts';

const BY_WATCH = 'found by measurement';

/** One round of measurements: counted, and where it tips the balance, an incident opened, continued or closed. */
export async function watchFunctions(platform: Platform, measured: Measured): Promise<'counted' | 'too-soon'> {
  const { outageFailures: failures, outageSuccesses: successes } = platform.config;
  const rule: WatchRule = { failures, successes };
  return transact(platform.db, async (tx) => {
    const lastAt = await lockRound(tx);
    const at = platform.clock.now();
    if (!isRoundDue(lastAt, at)) return 'too-soon';
    await noteGap(tx, platform, gapBefore(lastAt, at, rule));
    await noteRound(tx, at);
    const failed = learnerFunctions.filter((name) => measured[name] !== null);
    await addTally(tx, almatyDay(at), { rounds: 1, failed });
    const turns = (await watched(tx)).map((one) => {
      const turn = step(one.standing, measured[one.name] === null, at, rule);
      return { ...one, ...turn, fault: measured[one.name] };
    });
    await breakdown(tx, platform, turns);
    await recovery(tx, platform, turns);
    for (const one of turns) await keepWatched(tx, one);
    return 'counted';
  });
}

/** Mutable on purpose: the round decides which incident each function belongs to, then keeps it. */
type Turned = { -readonly [Key in keyof Watched]: Watched[Key] } & Pick<ReturnType<typeof step>, 'does'>;

/** Functions that failed in the same round broke together: one incident, or the one they have just recovered from. */
async function breakdown(tx: Tx, platform: Platform, turns: readonly Turned[]): Promise<void> {
  const broken = turns.filter((one) => one.does?.is === 'fails');
  if (broken.length === 0) return;
  const start = earliest(broken.map((one) => one.does!.since));
  const functions = broken.map(({ name }) => name);
  const again = await sameTrouble(tx, broken, start);
  const id = again
    ? await continued(tx, platform, again, functions)
    : await openIncident(tx, platform, {
        kind: 'outage',
        scope: { start, end: null, functions, programmes: null },
        text: watchWords.found,
        staffId: null,
        reason: BY_WATCH,
      });
  for (const one of broken) one.incidentId = id;
}

async function sameTrouble(tx: Tx, broken: readonly Turned[], since: Date) {
  const before = broken.find((one) => one.lastIncidentId && one.recoveredAt && isSameTrouble(one.recoveredAt, since));
  const incident = before?.lastIncidentId ? await incidentById(tx, before.lastIncidentId) : null;
  return incident && !incident.annulled ? incident : null;
}

async function continued(
  tx: Tx,
  platform: Platform,
  incident: NonNullable<Awaited<ReturnType<typeof incidentById>>>,
  functions: readonly LearnerFunction[],
): Promise<IncidentId> {
  const all = learnerFunctions.filter((name) => incident.functions.includes(name) || functions.includes(name));
  const text = incident.end === null ? watchWords.more : watchWords.again;
  await changeIncident(tx, platform, { incident, to: { end: null, functions: all }, reason: BY_WATCH, staffId: null, text });
  return incident.id;
}

/** An incident of the watch is over when the last of its functions is well; what staff closed stays as they said. */
async function recovery(tx: Tx, platform: Platform, turns: readonly Turned[]): Promise<void> {
  const well = turns.filter((one) => one.does?.is === 'recovers');
  for (const id of new Set(well.map((one) => one.incidentId!))) {
    const end = latest(well.filter((one) => one.incidentId === id).map((one) => one.does!.since));
    for (const one of well)
      if (one.incidentId === id) Object.assign(one, { incidentId: null, lastIncidentId: id, recoveredAt: one.does!.since });
    if (turns.some((one) => one.incidentId === id)) continue;
    const incident = await incidentById(tx, id);
    if (!incident || incident.end !== null || incident.annulled || end <= incident.start) continue;
    await changeIncident(tx, platform, { incident, to: { end }, reason: BY_WATCH, staffId: null, text: watchWords.recovered });
  }
}

/** A laptop that slept is no outage: in development a gap says nothing. */
async function noteGap(tx: Tx, platform: Platform, gap: ReturnType<typeof gapBefore>): Promise<void> {
  if (gap === null || platform.config.mode === 'development') return;
  for (const [day, rounds] of missedByDay(gap)) await addTally(tx, day, { rounds, failed: learnerFunctions });
  const down = new Set((await watched(tx)).filter((one) => one.standing.down).map(({ name }) => name));
  const functions = learnerFunctions.filter((name) => !down.has(name));
  if (functions.length === 0) return;
  await openIncident(tx, platform, {
    kind: 'outage',
    scope: { start: gap.start, end: gap.end, functions, programmes: null },
    text: watchWords.gap,
    staffId: null,
    reason: 'nothing was measured',
  });
}

const earliest = (times: readonly Date[]): Date => new Date(Math.min(...times.map(Number)));
const latest = (times: readonly Date[]): Date => new Date(Math.max(...times.map(Number)));

import { sql } from 'kysely';
import type { Trilingual } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { enqueue } from '#platform/jobs.ts';
import { journal, type Actor } from '#platform/journal.ts';
import { insertAward } from './award.sql.ts';
import { extendJob } from './extend-job.ts';
import { affectsAttempts, whyNoDays, type Incident, type IncidentId, type IncidentKind, type Scope } from './incident.ts';
import { incidentById, insertIncident, insertNote, insertRevision } from './incident.sql.ts';
import { spareJob } from './spare-job.ts';

export type Opening = {
  readonly kind: IncidentKind;
  readonly scope: Omit<Scope, 'annulled'>;
  readonly text: Trilingual;
  /** Null: the measurements found it. */
  readonly staffId: string | null;
  readonly reason: string;
};

/** Written in the caller's transaction: facts, first public words, and, for an outage that is over, the days it gives back. */
export async function openIncident(tx: Tx, platform: Platform, opening: Opening): Promise<IncidentId> {
  const { kind, scope, text, staffId, reason } = opening;
  const at = platform.clock.now();
  const id = await insertIncident(tx, { kind, staffId, at });
  await insertRevision(tx, id, { ...scope, annulled: false, no: 1, reason, by: staffId, at });
  await insertNote(tx, id, { text, by: staffId, at });
  await told(tx, 'incident.opened', id, staffId, at, { kind });
  await awardOutage(tx, platform, id, at);
  return id;
}

export type Change = {
  readonly incident: Incident;
  readonly to: Partial<Scope>;
  readonly reason: string;
  readonly staffId: string | null;
  /** What the public is told with it, if anything. */
  readonly text?: Trilingual;
};

/** A correction stands beside what it corrects. Days once given are never taken away; more days are added. */
export async function changeIncident(tx: Tx, platform: Platform, change: Change): Promise<Result<'changed', 'moved-on'>> {
  const { incident, to, reason, staffId, text } = change;
  const at = platform.clock.now();
  const { start, end, functions, programmes, annulled } = { ...incident, ...to };
  const revision = { start, end, functions, programmes, annulled, no: incident.revision + 1, reason, by: staffId, at };
  if (!(await insertRevision(tx, incident.id, revision))) return refuse('moved-on');
  if (text) await insertNote(tx, incident.id, { text, by: staffId, at });
  const event = annulled ? 'incident.annulled' : incident.end === null && end !== null ? 'incident.closed' : 'incident.corrected';
  await told(tx, event, incident.id, staffId, at, { revision: revision.no });
  await awardOutage(tx, platform, incident.id, at);
  return ok('changed');
}

/** More words for the public; the facts stay. */
export async function tellMore(
  platform: Platform,
  { incident, text, staffId }: { incident: Incident; text: Trilingual; staffId: string },
): Promise<void> {
  const at = platform.clock.now();
  await transact(platform.db, async (tx) => {
    await insertNote(tx, incident.id, { text, by: staffId, at });
    await told(tx, 'incident.told', incident.id, staffId, at, {});
  });
}

/** Force majeure gives days by a person's decision, outages by the rule alone. */
export async function decideExtension(
  platform: Platform,
  { incident, staffId }: { incident: Incident; staffId: string },
): Promise<Result<'decided', 'gives-no-days' | 'already-decided'>> {
  const at = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const now = await incidentById(tx, incident.id);
    if (!now || whyNoDays(now, platform.config.outageMinutes) !== null) return refuse('gives-no-days');
    return (await award(tx, now, staffId, at)) ? ok('decided') : refuse('already-decided');
  });
}

async function awardOutage(tx: Tx, platform: Platform, id: IncidentId, at: Date): Promise<void> {
  const incident = await incidentById(tx, id);
  if (incident?.kind !== 'outage') return;
  // However short: a test has minutes where a term has days.
  if (incident.end !== null && affectsAttempts(incident))
    await enqueue(tx, spareJob, { incidentId: id }, { key: `incidents.spare:${id}:${incident.revision}` });
  if (whyNoDays(incident, platform.config.outageMinutes) === null) await award(tx, incident, null, at);
}

async function award(tx: Tx, { id, kind, start, end, programmes }: Incident, by: string | null, at: Date): Promise<boolean> {
  const no = await insertAward(tx, { incidentId: id, start, end: end!, programmes, by, at });
  if (no === null) return false;
  await journal(tx, {
    event: 'incident.extension-decided',
    subject: { kind: 'incident', id },
    actor: actorOf(by),
    at,
    facts: { award: no },
  });
  await enqueue(tx, extendJob, { incidentId: id, award: no }, { key: `incidents.extend:${id}:${no}` });
  if (kind === 'force-majeure') await enqueue(tx, spareJob, { incidentId: id }, { key: `incidents.spare:${id}:award-${no}` });
  return true;
}

const actorOf = (staffId: string | null): Actor => (staffId ? { kind: 'staff', id: staffId } : { kind: 'system' });

/** The journal, and every web process: public pages are rendered anew. */
async function told(
  tx: Tx,
  event: string,
  id: IncidentId,
  staffId: string | null,
  at: Date,
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await journal(tx, { event, subject: { kind: 'incident', id }, actor: actorOf(staffId), at, facts });
  await sql`select platform.public_changed()`.execute(tx);
}

import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { attemptsInto, insertUncounted, type RanInto } from '#assessment';
import { awardsOf } from './award.sql.ts';
import { affectsAttempts, type Incident, type IncidentId } from './incident.ts';
import { incidentById } from './incident.sql.ts';

const AT_ONCE = 200;

/**
 * Gives back the attempts that ran into an incident (offer 4.1, 4.3), each in a transaction of its own with a key that lets
 * it in once; killed in between, it goes on from there. A shorter interval or a false alarm takes none back.
 */
export async function spareAttempts(platform: Platform, id: IncidentId): Promise<void> {
  const incident = await incidentById(platform.db, id);
  if (!incident || !affectsAttempts(incident)) return;
  for (const stretch of await stretchesOf(platform, incident)) {
    for (;;) {
      const due = await attemptsInto(platform.db, stretch, AT_ONCE);
      for (const one of due) {
        await spareOne(platform, incident, one);
        crashPoint(platform, 'attempt-spared');
      }
      if (due.length < AT_ONCE) break;
    }
  }
}

/** An outage speaks for itself once it is over; of force majeure only what a person decided. */
async function stretchesOf(platform: Platform, { id, kind, start, end, programmes }: Incident) {
  if (kind === 'force-majeure') return awardsOf(platform.db, id);
  return end === null ? [] : [{ start, end, programmes }];
}

async function spareOne(platform: Platform, { id, kind }: Incident, { id: attemptId, enrolmentId }: RanInto): Promise<void> {
  const at = platform.clock.now();
  await transact(platform.db, async (tx) => {
    if (!(await insertUncounted(tx, attemptId, { ground: kind, ref: id }, at))) return;
    crashPoint(platform, 'attempt-uncounted');
    const facts = { enrolment: enrolmentId, incident: id };
    await journal(tx, { event: 'attempt.uncounted', subject: { kind: 'attempt', id: attemptId }, actor: { kind: 'system' }, at, facts });
  });
}

import { programmeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById } from '#contracts';
import { enrolmentByContract } from '#enrolments';
import { incidentById, incidentsTouching, type Incident } from '#incidents';
import type { Db } from '#platform/database.ts';
import type { RefundCase, Step } from './refund-case.ts';

/**
 * Incidents that a fault may be found by (offer 4.4): outages that touched the course while it was open. Force majeure is
 * nobody's fault (4.3). Seats are open in other terms each: there the contract's own days count.
 */
export async function faultsOf(db: Db, { contractId, ground }: Pick<RefundCase, 'contractId' | 'ground'>): Promise<Incident[]> {
  if (ground !== 'provider-fault') return [];
  const contract = (await contractById(db, contractId))!;
  const course = await enrolmentByContract(db, contract.id);
  const version = course ?? (await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId))!;
  const term = course?.term ?? { openedAt: contract.recordedAt, accessDays: contract.accessDays, extraDays: 0 };
  const touching = await incidentsTouching(db, { programmeId: version.programmeId, term });
  return touching.filter(({ kind }) => kind === 'outage');
}

/** The incidents that steps name, as they are known now. */
export async function namedIncidents(db: Db, steps: readonly Step[]): Promise<ReadonlyMap<string, Incident>> {
  const ids = new Set(steps.flatMap(({ incidentId }) => incidentId ?? []));
  const found = await Promise.all([...ids].map((id) => incidentById(db, id)));
  return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])));
}

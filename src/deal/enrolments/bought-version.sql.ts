import type { Db } from '#platform/database.ts';
import { programmeVersion, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';

/** The version the learner stays on (clause 3.13), from memory; enrolments and attempts point to versions that exist. */
export async function boughtVersion(db: Db, id: ProgrammeVersionId): Promise<ProgrammeVersion> {
  const version = await programmeVersion(db, id);
  if (!version) throw new Error('a version that was bought is gone', { cause: id });
  return version;
}

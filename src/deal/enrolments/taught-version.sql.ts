import type { Db } from '#platform/database.ts';
import { programmeVersion, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';

/** The version an enrolment or an attempt names, from memory; they point to versions that exist. */
export async function taughtVersion(db: Db, id: ProgrammeVersionId): Promise<ProgrammeVersion> {
  const version = await programmeVersion(db, id);
  if (!version) throw new Error('a version that is taught is gone', { cause: id });
  return version;
}

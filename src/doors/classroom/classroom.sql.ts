import type { Db } from '#platform/database.ts';
import type { Vault } from '#platform/vault.ts';
import { programmeSlugs, type ProgrammeId } from '#catalogue';
import { certificateOf, certificatesOf } from '#certificates';
import { taughtVersion } from '#enrolments';
import { courseOf, coursesOf, deskOf, type Course, type Desk } from '#learning';
import { myCourseOf, type MyCourse } from './my-course.ts';

/** Reads of this door, put together from other rooms' reads. */

/** Every course of a person, the newest first. */
export async function myCourses(db: Db, accountId: string, now: Date): Promise<MyCourse[]> {
  const courses = await coursesOf(db, accountId);
  const certificates = courses.some((one) => one.completedAt) ? await certificatesOf(db, accountId) : [];
  const byEnrolment = new Map<string, (typeof certificates)[number]>(certificates.map((one) => [one.enrolmentId, one]));
  return Promise.all(
    courses.map(async (one) => ({ ...(await withVersion(db, one, now)), certificate: byEnrolment.get(one.enrolment.id) ?? null })),
  );
}

/** For pages that speak of the certificate: asks for it once the course is completed. */
export const withCertificate = async (db: Db, mine: MyCourse): Promise<MyCourse> =>
  mine.course.completedAt ? { ...mine, certificate: await certificateOf(db, mine.course.enrolment.id) } : mine;

/** Null: the person has no such course. */
export async function myCourse(db: Db, accountId: string, slug: string, now: Date): Promise<MyCourse | null> {
  const programme = await programmeOf(db, slug);
  const course = programme && (await courseOf(db, accountId, programme));
  return course ? withVersion(db, course, now) : null;
}

export type MyDesk = MyCourse & Pick<Desk, 'note' | 'positions' | 'mark'>;

/** What a lesson's page shows: one query, and one more the first time a process meets the programme. */
export async function myDesk(
  db: Db,
  vault: Vault,
  accountId: string,
  at: { slug: string; key: string; now: Date },
): Promise<MyDesk | null> {
  const programme = await programmeOf(db, at.slug);
  const desk = programme && (await deskOf(db, vault, accountId, programme, at.key));
  return desk ? { ...(await withVersion(db, desk, at.now)), note: desk.note, positions: desk.positions, mark: desk.mark } : null;
}

const withVersion = async (db: Db, course: Course, now: Date): Promise<MyCourse> =>
  myCourseOf(course, await taughtVersion(db, course.enrolment.programmeVersionId), now);

/** A slug never changes its programme, so each process asks once. */
async function programmeOf(db: Db, slug: string): Promise<ProgrammeId | null> {
  const known = KNOWN.get(db)?.get(slug);
  if (known) return known;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return null;
  const all = await programmeSlugs(db);
  KNOWN.set(db, all);
  return all.get(slug) ?? null;
}

const KNOWN = new WeakMap<Db, ReadonlyMap<string, ProgrammeId>>();

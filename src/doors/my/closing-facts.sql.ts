import { ownCertificates } from '#certificates';
import { inFlight } from '#checkout';
import { myCourses } from '#classroom';
import { casesOfPerson, isOver } from '#conduct';
import { isStaff, type AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { casesOfAccount, endedStates, hasOpenChargeback } from '#refunds';
import { hindrances, type Hindrance } from './why-not-closed.ts';

/** What stands in the way of closing this account now. */
export async function hindrancesOf(db: Db, accountId: AccountId, now: Date): Promise<Hindrance[]> {
  const [staff, courses, printed, moving, refunds, disputed, breaches] = [
    await isStaff(db, accountId),
    await myCourses(db, accountId, now),
    await ownCertificates(db, accountId),
    await inFlight(db, accountId, null, now),
    await casesOfAccount(db, accountId),
    await hasOpenChargeback(db, accountId),
    await casesOfPerson(db, accountId),
  ];
  const papers = new Set<string>(printed.filter((one) => one.printed || one.withdrawal).map((one) => one.enrolmentId));
  return hindrances({
    staff,
    courses: courses.map(({ course, version, term }) => ({
      title: version.title,
      slug: version.slug,
      open: term.state === 'open',
      completed: course.completedAt !== null,
      printed: papers.has(course.enrolment.id),
    })),
    moving: moving?.id ?? null,
    refunds: refunds.filter((one) => !endedStates.includes(one.state)).map((one) => one.number),
    disputed,
    conduct: breaches.filter(({ facts }) => !isOver(facts.state)).map(({ id, warning }) => (warning ? id : null)),
  });
}

import { ownCertificates } from '#certificates';
import { inFlight } from '#checkout';
import { myCourses } from '#classroom';
import { casesOfPerson, isOver } from '#conduct';
import { contractById, contractsOfOrganisation, contractStanding, isRunning, mayActUnder } from '#contracts';
import { membersOf, organisationHistory, organisationsFor, type Organisation } from '#organisations';
import { isStaff, openClosing, type AccountId } from '#people';
import type { Db } from '#platform/database.ts';
import { casesOfAccount, endedStates, hasOpenChargeback, type RefundCase } from '#refunds';
import { hindrances, type Hindrance } from './why-not-closed.ts';

/** What stands in the way of closing this account now. */
export async function hindrancesOf(db: Db, accountId: AccountId, now: Date): Promise<Hindrance[]> {
  const [staff, courses, printed, moving, refunds, disputed, breaches, alone] = [
    await isStaff(db, accountId),
    await myCourses(db, accountId, now),
    await ownCertificates(db, accountId),
    await inFlight(db, accountId, null, now),
    await openCasesOf(db, accountId),
    await hasOpenChargeback(db, accountId),
    await casesOfPerson(db, accountId),
    await leftAlone(db, accountId),
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
    refunds: refunds.map((one) => one.number),
    disputed,
    conduct: breaches.filter(({ facts }) => !isOver(facts.state)).map(({ id, warning }) => (warning ? id : null)),
    alone,
  });
}

/** Cases that wait and are this person's still: an organisation's is not once they act for it no more. */
async function openCasesOf(db: Db, accountId: AccountId): Promise<RefundCase[]> {
  const own: RefundCase[] = [];
  for (const one of await casesOfAccount(db, accountId)) {
    if (endedStates.includes(one.state)) continue;
    const contract = await contractById(db, one.contractId);
    if (contract && (await mayActUnder(db, contract, accountId, 'refund'))) own.push(one);
  }
  return own;
}

/** Organisations with a running contract that only this person represents; who is closing the own account is no other. */
async function leftAlone(db: Db, accountId: AccountId): Promise<Organisation[]> {
  const alone: Organisation[] = [];
  for (const one of await organisationsFor(db, accountId, 'representative'))
    if (!(await hasAnother(db, one.id, accountId)) && (await hasRunning(db, one.id))) alone.push(one);
  return alone;
}

async function hasAnother(db: Db, organisationId: string, accountId: AccountId): Promise<boolean> {
  for (const one of await membersOf(db, organisationId))
    if (one.endedAt === null && one.role === 'representative' && one.accountId !== accountId)
      if (!(await openClosing(db, one.accountId as AccountId))) return true;
  return false;
}

async function hasRunning(db: Db, organisationId: string): Promise<boolean> {
  const versions = (await organisationHistory(db, organisationId)).map((one) => one.versionId);
  for (const { id } of await contractsOfOrganisation(db, versions)) {
    const standing = await contractStanding(db, id);
    if (standing && isRunning(standing)) return true;
  }
  return false;
}

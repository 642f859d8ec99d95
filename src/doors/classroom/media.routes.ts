import { noteUse } from '#conduct';
import { enrolmentById, isOpen, type EnrolmentId } from '#enrolments';
import { paidMediaRoute } from '#media';
import type { Visit } from '#platform/http/visit.ts';

/** Paid media open with the course their address was made for, and no longer: asked at each serving (clause 4.2). */
export const mediaRoutes = [paidMediaRoute(courseIsOpen)];

async function courseIsOpen({ platform, session, ip, now }: Visit, ground: string): Promise<boolean> {
  const enrolment = await enrolmentById(platform.db, ground as EnrolmentId);
  if (!enrolment || !session || enrolment.accountId !== session.accountId || !isOpen(enrolment.term, now)) return false;
  await noteUse(platform, { accountId: session.accountId, sessionId: session.sessionId, enrolmentId: enrolment.id, ip }, now);
  return true;
}

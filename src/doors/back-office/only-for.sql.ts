import { refused } from '#platform/http/answer.ts';
import type { Route, Visit } from '#platform/http/visit.ts';
import { staffRolesOf, type AccountId } from '#people';
import { mayDo, type OfficeAct } from './rights.ts';

/** The route's answer, for staff whose role allows the act; the role is read anew each time, so an ended one is ended. */
export const onlyFor =
  (act: OfficeAct, answer: Route['answer']): Route['answer'] =>
  async (visit: Visit) => {
    const roles = await staffRolesOf(visit.platform.db, visit.session!.accountId as AccountId);
    return mayDo(act, roles) ? answer(visit) : refused(403);
  };

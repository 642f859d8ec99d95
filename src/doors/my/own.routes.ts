import type { AccountId } from '#people';
import { withQuery } from '#people';
import { seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Method, type Route, type Visit } from '#platform/http/visit.ts';

/** A page of the signed-in person. Staff owe their second factor before anything personal, their own data included. */
export const own = (method: Method, path: string, answer: (visit: Visit, accountId: AccountId) => Answer | Promise<Answer>): Route =>
  route({
    method,
    path,
    access: 'learner',
    answer: (visit) => {
      const session = visit.session!;
      if (session.staff && !session.secondFactor) {
        return seeOther(visit.url(withQuery('/sign-in/second-step', { next: visit.url(visit.path) })));
      }
      return answer(visit, session.accountId as AccountId);
    },
  });

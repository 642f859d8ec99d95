import type { AccountId } from '#people';
import { termsFirst, withQuery } from '#people';
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

/** An own page that waits for an answer to a material change of what the person accepted. */
export const ownAfterTerms = (path: string, answer: (visit: Visit, accountId: AccountId) => Answer | Promise<Answer>): Route =>
  own('GET', path, (visit, accountId) => termsFirst(() => answer(visit, accountId))(visit));

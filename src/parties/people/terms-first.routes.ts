import { seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { AccountId } from './account.ts';
import { withQuery } from './session-answer.routes.ts';
import { isAnythingAsked, termsOwed } from './terms-owed.sql.ts';

/** Where the person reads what changed and answers. */
export const termsPath = '/my/terms';

/** In a form that asks where the person is, not on the page of its own: it leads straight back. */
export const ASKED_IN_PLACE = 'in-place';

/**
 * An own page that waits until the person has answered to a material change of what they accepted: led there and back.
 * Pages of money, support, settings and closing never wait, nor does a test that has begun; nor staff before the second step.
 */
export const termsFirst =
  (answer: (visit: Visit) => Answer | Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> =>
    (await askedFirst(visit)) ? seeOther(visit.url(withQuery(termsPath, { next: here(visit) }))) : answer(visit);

async function askedFirst({ session, platform, now }: Visit): Promise<boolean> {
  if (!session || (session.staff && !session.secondFactor)) return false;
  if (!(await isAnythingAsked(platform.db, now))) return false;
  const person = { accountId: session.accountId as AccountId, sessionId: session.sessionId };
  return (await termsOwed(platform.db, person, now)).some((one) => one.answer === null);
}

function here(visit: Visit): string {
  const query = visit.query.toString();
  return visit.url(visit.path) + (query ? `?${query}` : '');
}

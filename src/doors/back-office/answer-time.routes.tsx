import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { staffRolesOf, type AccountId } from '#people';
import { answerTimes, publishAnswerTime, readWorkingDays } from '#support';
import { AnswerTimePage } from './answer-time.page.tsx';
import { onlyFor } from './only-for.sql.ts';
import { mayDo } from './rights.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

export const answerTimeRoutes = [
  route({ method: 'GET', path: '/office/answer-time', access: 'staff', answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/answer-time', access: 'staff', answer: onlyFor('publish-answer-time', publish) }),
];

async function show(visit: Visit, typed: string | null = null): Promise<Answer> {
  const { db } = visit.platform;
  const [shell, times, roles] = await Promise.all([
    shellOf(visit),
    answerTimes(db),
    staffRolesOf(db, visit.session!.accountId as AccountId),
  ]);
  const may = mayDo('publish-answer-time', roles);
  return html(<AnswerTimePage shell={shell} times={times} may={may} typed={typed} />, { status: typed === null ? 200 : 422 });
}

async function publish(visit: Visit): Promise<Answer> {
  const typed = visit.form.text('workingDays');
  const days = readWorkingDays(typed);
  if (days === null) return show(visit, typed);
  await publishAnswerTime(visit.platform, visit.session!.accountId, days);
  return seeOther(visit.url(office.answerTime));
}

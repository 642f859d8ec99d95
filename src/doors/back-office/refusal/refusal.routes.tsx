import { applicationByNumber, isRefusalGround, readWords, type Application } from '#applications';
import { refuseApplication } from '#checkout';
import { accountById, type AccountId } from '#people';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { RefusalPage, type RefusalPageProps } from './refusal.page.tsx';

const path = '/office/applications/:number/refusal';
export const refusalRoutes = [
  route({ method: 'GET', path, access: 'staff', answer: onlyFor('refuse-application', ask) }),
  route({ method: 'POST', path, access: 'staff', answer: onlyFor('refuse-application', refuse) }),
];

async function ask(visit: Visit): Promise<Answer> {
  const application = await named(visit);
  if (!application) return missing();
  await noteLook(visit, application.accountId, 'application');
  return form(visit, application, { typed: { ground: '', words: '' } });
}

async function refuse(visit: Visit): Promise<Answer> {
  const application = await named(visit);
  if (!application) return missing();
  const typed = { ground: visit.form.text('ground'), words: visit.form.text('words') };
  const [ground, words] = [typed.ground, readWords(typed.words)];
  if (!isRefusalGround(ground) || words === null) {
    const faults = [...(isRefusalGround(ground) ? [] : ['ground' as const]), ...(words === null ? ['words' as const] : [])];
    return form(visit, application, { typed, faults }, 422);
  }
  const staffId = visit.session!.accountId;
  const done = await refuseApplication(visit.platform, { applicationId: application.id, ground, words, staffId });
  if (!done.ok) return form(visit, application, { typed, against: done.refusal }, 409);
  return seeOther(visit.url(office.application(application.number!)));
}

async function form(
  visit: Visit,
  { accountId, number }: Numbered,
  more: Pick<RefusalPageProps, 'typed' | 'faults' | 'against'>,
  status = 200,
): Promise<Answer> {
  const account = await accountById(visit.platform.db, accountId as AccountId);
  return html(<RefusalPage shell={await shellOf(visit)} number={number!} reads={account?.locale ?? 'kk'} {...more} />, { status });
}

type Numbered = Exclude<Application, { state: 'draft' }>;
/** Only what was submitted has a number, and a person to answer. */
async function named({ params, platform }: Visit): Promise<Numbered | null> {
  const found = await applicationByNumber(platform.db, params['number'] ?? '');
  return found && found.state !== 'draft' ? found : null;
}

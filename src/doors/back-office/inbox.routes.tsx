import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { answerRequest, parseLetter, parseRequestNumber, requestByNumber, requests, setAside, type SupportRequest } from '#support';
import { InboxPage, InboxThreadPage, type InboxThreadProps } from './inbox.page.tsx';
import { noteLook } from './look.command.ts';
import { nameOf } from './person.sql.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';
import { timelineOf } from './timeline.sql.ts';

export const inboxRoutes = [
  route({ method: 'GET', path: '/office/support', access: 'staff', answer: list }),
  route({ method: 'GET', path: '/office/support/:number', access: 'staff', answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/support/:number', access: 'staff', answer }),
  route({
    method: 'GET',
    path: '/office/support/:number/aside',
    access: 'staff',
    answer: (visit) => seeOther(visit.url(office.thread(visit.params['number'] ?? ''))),
  }),
  route({ method: 'POST', path: '/office/support/:number/aside', access: 'staff', answer: aside }),
];

async function list(visit: Visit): Promise<Answer> {
  const which = visit.query.get('which') === 'done' ? 'done' : 'waiting';
  const [shell, found] = await Promise.all([shellOf(visit), requests(visit.platform.db, visit.platform.vault, which)]);
  return html(<InboxPage shell={shell} which={which} requests={found} now={visit.now} />);
}

async function show(visit: Visit, more: Partial<InboxThreadProps> = {}, status = 200): Promise<Answer> {
  const { platform } = visit;
  const request = await named(visit);
  if (!request) return missing();
  if (request.accountId) await noteLook(visit, request.accountId, 'support');
  const person = request.accountId ? await nameOf(platform, request.accountId) : (request.email ?? '');
  const lines = await timelineOf(platform.db, [{ kind: 'support-request', id: request.id }]);
  return html(<InboxThreadPage shell={await shellOf(visit)} now={visit.now} request={request} person={person} lines={lines} {...more} />, {
    status,
  });
}

async function answer(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const request = await named(visit);
  if (!request) return missing();
  const typed = form.text('text');
  const text = parseLetter(typed);
  if (!text.ok) return show(visit, { typed, fault: text.refusal }, 422);
  if (Number(form.text('after')) !== request.letters.length) return show(visit, { typed, movedOn: true }, 409);
  const done = await answerRequest(platform, { request, staffId: session!.accountId, text: text.value, after: request.letters.length });
  return done.ok ? seeOther(visit.url(office.thread(request.number))) : show(visit, { typed, movedOn: true }, 409);
}

async function aside(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const request = await named(visit);
  if (!request) return missing();
  if (Number(form.text('after')) !== request.letters.length) return show(visit, { typed: form.text('text'), movedOn: true }, 409);
  const done = await setAside(platform, { request, staffId: session!.accountId });
  return done.ok ? seeOther(visit.url(office.support)) : show(visit, { movedOn: true }, 409);
}

async function named({ params, platform }: Visit): Promise<SupportRequest | null> {
  const number = parseRequestNumber(params['number'] ?? '');
  return number && requestByNumber(platform.db, platform.vault, number);
}

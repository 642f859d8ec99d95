import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { transact } from '#platform/database.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { accountById, type AccountId, type Email } from '#people';
import { answerTimeAt } from './answer-time.sql.ts';
import { ask } from './ask.command.ts';
import { AskPage, ReceivedPage } from './ask.page.tsx';
import { emptyQuestion, parseLetter, parseQuestion, parseRequestNumber, type Question, type SupportRequest } from './request.ts';
import { noteSeen, requestByNumber, requestsOf } from './request.sql.ts';
import { MyRequestsPage, ThreadPage } from './thread.page.tsx';
import { writeMore } from './write-more.command.ts';

export const supportRoutes = [
  route({ method: 'GET', path: '/support', access: 'anyone', answer: showForm }),
  route({ method: 'POST', path: '/support', access: 'anyone', answer: send }),
  route({ method: 'GET', path: '/support/received/:number', access: 'anyone', answer: showReceived }),
  route({ method: 'GET', path: '/my/support', access: 'learner', answer: listMine }),
  route({ method: 'GET', path: '/my/support/:number', access: 'learner', answer: showThread }),
  route({ method: 'POST', path: '/my/support/:number', access: 'learner', answer: sendMore }),
];

async function showForm(visit: Visit): Promise<Answer> {
  return html(<AskPage frame={visit.frame} typed={emptyQuestion} known={await knownEmail(visit)} workingDays={await daysNow(visit)} />);
}

async function send(visit: Visit): Promise<Answer> {
  const { form, frame, platform, session, locale, ip } = visit;
  const typed: Question = { subject: form.text('subject'), text: form.text('text'), email: form.text('email') };
  const known = await knownEmail(visit);
  const question = parseQuestion(typed, known);
  const page = { frame, typed, known, workingDays: await daysNow(visit) };
  if (!question.ok) return html(<AskPage {...page} faults={question.refusal} />, { status: 422 });
  const asked = await ask(platform, { question: question.value, accountId: session?.accountId ?? null, locale, ip });
  if (!asked.ok) return html(<AskPage {...page} tooMany />, { status: 429 });
  const number = encodeURIComponent(asked.value.number);
  return seeOther(visit.url(session ? `/my/support/${number}` : `/support/received/${number}`));
}

async function showReceived(visit: Visit): Promise<Answer> {
  const number = parseRequestNumber(visit.params['number'] ?? '');
  return number ? html(<ReceivedPage frame={visit.frame} number={number} workingDays={await daysNow(visit)} />) : missing();
}

const daysNow = async ({ platform, now }: Visit): Promise<number> => (await answerTimeAt(platform.db, now)).workingDays;

async function listMine({ frame, platform, session }: Visit): Promise<Answer> {
  return html(<MyRequestsPage frame={frame} requests={await requestsOf(platform.db, platform.vault, session!.accountId)} />);
}

async function showThread(visit: Visit): Promise<Answer> {
  const request = await ownRequest(visit);
  if (!request) return missing();
  if (request.newAnswer) await transact(visit.platform.db, (tx) => noteSeen(tx, request.id, request.letters.at(-1)?.no ?? 0));
  return html(<ThreadPage frame={visit.frame} now={visit.now} request={request} />);
}

async function sendMore(visit: Visit): Promise<Answer> {
  const { form, frame, platform, session, ip } = visit;
  const request = await ownRequest(visit);
  if (!request) return missing();
  const typed = form.text('text');
  const text = parseLetter(typed);
  if (!text.ok)
    return html(<ThreadPage frame={frame} now={visit.now} request={request} typed={typed} fault={text.refusal} />, { status: 422 });
  const after = Number(form.text('after'));
  if (after !== request.letters.length)
    return html(<ThreadPage frame={frame} now={visit.now} request={request} typed={typed} refused="moved-on" />, { status: 409 });
  const more = await writeMore(platform, { request, accountId: session!.accountId, text: text.value, after, ip });
  if (!more.ok) {
    const again = (await ownRequest(visit)) ?? request;
    return html(<ThreadPage frame={frame} now={visit.now} request={again} typed={typed} refused={more.refusal} />, {
      status: more.refusal === 'too-many' ? 429 : 409,
    });
  }
  return seeOther(visit.url(`/my/support/${encodeURIComponent(request.number)}`));
}

/** Another person's number is answered like one that does not exist. */
async function ownRequest({ platform, params, session }: Visit): Promise<SupportRequest | null> {
  const number = parseRequestNumber(params['number'] ?? '');
  const request = number && (await requestByNumber(platform.db, platform.vault, number));
  return request && request.accountId === session!.accountId ? request : null;
}

async function knownEmail({ platform, session }: Visit): Promise<Email | null> {
  const account = session && (await accountById(platform.db, session.accountId as AccountId));
  return account?.email ?? null;
}

import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import { sendCodeAgain } from './email-code.command.ts';
import { openProof } from './email-proofs.sql.ts';
import { emailMasked } from './email.ts';
import { finishRecovery, startRecovery } from './recover.command.ts';
import { deviceMark, signedInAnswer, visitorOf, withQuery } from './session-answer.routes.ts';
import { codeError, passwordError, signingIn } from './signing-in.messages.ts';
import { RecoverPage, ResetPage } from './signing-in.page.tsx';

export const recoverRoutes = [
  route({
    method: 'GET',
    path: '/recover',
    access: 'anyone',
    answer: (visit) => html(<RecoverPage frame={visit.frame} errors={[]} email="" />),
  }),
  route({ method: 'POST', path: '/recover', access: 'anyone', answer: start }),
  route({ method: 'GET', path: '/recover/code', access: 'anyone', answer: (visit) => codePage(visit, visit.query.get('flow') ?? '', []) }),
  route({ method: 'POST', path: '/recover/code', access: 'anyone', answer: finish }),
  route({ method: 'POST', path: '/recover/letter', access: 'anyone', answer: letterAgain }),
];

async function start(visit: Visit): Promise<Answer> {
  const email = visit.form.text('email');
  const started = await startRecovery(visit.platform, { email, locale: visit.locale, visitor: visitorOf(visit) });
  if (started.ok) return seeOther(visit.url(withQuery('/recover/code', { flow: started.value })));
  const t = signingIn[visit.locale].faults;
  const errors = [{ field: 'email', text: started.refusal === 'too-many' ? t.tooManyLetters : t.email }];
  return html(<RecoverPage frame={visit.frame} errors={errors} email={email} />, { status: 422 });
}

async function codePage(visit: Visit, flow: string, errors: readonly FieldError[]): Promise<Answer> {
  const proof = await openProof(visit.platform.db, flow, 'recovery');
  if (!proof) return seeOther(visit.url('/recover'));
  const note = visit.query.get('letter');
  const letter = note === 'again' || note === 'too-soon' ? note : null;
  const page = <ResetPage frame={visit.frame} errors={errors} flow={flow} to={emailMasked(proof.email)} letter={letter} />;
  return html(page, { status: errors.length > 0 ? 422 : 200 });
}

async function finish(visit: Visit): Promise<Answer> {
  const { form, locale } = visit;
  const flow = form.text('flow');
  const done = await finishRecovery(visit.platform, {
    flow,
    code: form.text('code'),
    password: form.text('password'),
    visitor: visitorOf(visit),
    mark: deviceMark(visit),
  });
  if (!done.ok) return codePage(visit, flow, [...codeError(locale, done.refusal.code), ...passwordError(locale, done.refusal.password)]);
  return signedInAnswer(done.value.session, visit.url(done.value.secondStep ? '/sign-in/second-step' : '/my'), done.value.mark);
}

async function letterAgain(visit: Visit): Promise<Answer> {
  const flow = visit.form.text('flow');
  const sent = await sendCodeAgain(visit.platform, flow, 'recovery');
  return seeOther(visit.url(withQuery('/recover/code', { flow, letter: sent === 'sent' ? 'again' : 'too-soon' })));
}

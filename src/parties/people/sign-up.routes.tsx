import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import { sendCodeAgain } from './email-code.command.ts';
import { openProof } from './email-proofs.sql.ts';
import { emailMasked } from './email.ts';
import { nextAddress } from './next-address.ts';
import { deviceMark, signedInAnswer, visitorOf, withQuery } from './session-answer.routes.ts';
import { confirmSignUp, startSignUp, type SignUpRefusal } from './sign-up.command.ts';
import { codeError, passwordError, signingIn } from './signing-in.messages.ts';
import { ConfirmEmailPage, SignUpPage } from './signing-in.page.tsx';

export const signUpRoutes = [
  route({
    method: 'GET',
    path: '/sign-up',
    access: 'anyone',
    answer: (visit) => {
      const next = nextAddress(visit.query.get('next'));
      return visit.session ? seeOther(next ?? visit.url('/my')) : html(<SignUpPage frame={visit.frame} errors={[]} next={next} email="" />);
    },
  }),
  route({ method: 'POST', path: '/sign-up', access: 'anyone', answer: start }),
  route({ method: 'GET', path: '/sign-up/confirm', access: 'anyone', answer: (visit) => confirmPage(visit, visit.query, []) }),
  route({ method: 'POST', path: '/sign-up/confirm', access: 'anyone', answer: confirm }),
  route({ method: 'POST', path: '/sign-up/letter', access: 'anyone', answer: letterAgain }),
];

async function start(visit: Visit): Promise<Answer> {
  const { form, locale, frame } = visit;
  const [email, next] = [form.text('email'), nextAddress(form.text('next'))];
  const started = await startSignUp(visit.platform, { email, password: form.text('password'), locale, visitor: visitorOf(visit) });
  if (started.ok) return seeOther(visit.url(withQuery('/sign-up/confirm', { flow: started.value, next })));
  const errors = startErrors(visit, started.refusal);
  return html(<SignUpPage frame={frame} errors={errors} next={next} email={email} />, { status: 422 });
}

function startErrors({ locale }: Visit, refusal: SignUpRefusal): FieldError[] {
  const t = signingIn[locale].faults;
  if (refusal === 'too-many') return [{ field: 'email', text: t.tooManyLetters }];
  return [...(refusal.email ? [{ field: 'email', text: t.email }] : []), ...passwordError(locale, refusal.password)];
}

/** The page of an address that goes nowhere looks like any other that has expired: back to the beginning. */
async function confirmPage(visit: Visit, given: { get(name: string): string | null }, errors: readonly FieldError[]): Promise<Answer> {
  const [flow, next] = [given.get('flow') ?? '', nextAddress(given.get('next'))];
  const proof = await openProof(visit.platform.db, flow, 'sign-up');
  if (!proof) return seeOther(visit.url(withQuery('/sign-up', { next })));
  const note = visit.query.get('letter');
  const letter = note === 'again' || note === 'too-soon' ? note : null;
  const page = (
    <ConfirmEmailPage frame={visit.frame} errors={errors} next={next} flow={flow} to={emailMasked(proof.email)} letter={letter} />
  );
  return html(page, { status: errors.length > 0 ? 422 : 200 });
}

async function confirm(visit: Visit): Promise<Answer> {
  const { form } = visit;
  const proof = { flow: form.text('flow'), code: form.text('code'), visitor: visitorOf(visit), mark: deviceMark(visit) };
  const done = await confirmSignUp(visit.platform, proof);
  const given = { get: (name: string) => form.text(name) };
  if (!done.ok) return confirmPage(visit, given, codeError(visit.locale, done.refusal));
  return signedInAnswer(done.value.session, nextAddress(form.text('next')) ?? visit.url('/my/card'), done.value.mark);
}

async function letterAgain(visit: Visit): Promise<Answer> {
  const [flow, next] = [visit.form.text('flow'), nextAddress(visit.form.text('next'))];
  const sent = await sendCodeAgain(visit.platform, flow, 'sign-up');
  return seeOther(visit.url(withQuery('/sign-up/confirm', { flow, next, letter: sent === 'sent' ? 'again' : 'too-soon' })));
}

import { html, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { SignedIn } from '#platform/sessions.ts';
import type { FieldError } from '#ui/components.ts';
import type { AccountId } from './account.ts';
import { credentialsOf } from './accounts.sql.ts';
import { nextAddress } from './next-address.ts';
import { enrolSecondStep, giveSecondStep, newEnrolment } from './second-step.command.ts';
import { EnrolPage, RecoveryCodesPage, SecondStepPage } from './second-step.page.tsx';
import { sessionCookie, signedInAnswer, visitorOf } from './session-answer.routes.ts';
import { codeError, passwordError } from './signing-in.messages.ts';
import { authenticatorSecret } from './staff.sql.ts';

export const secondStepRoutes = [
  route({ method: 'GET', path: '/sign-in/second-step', access: 'learner', answer: show }),
  route({ method: 'POST', path: '/sign-in/second-step', access: 'learner', answer: step }),
];

const nextOf = (visit: Visit, text: string | null): string => nextAddress(text) ?? visit.url('/office');

async function show(visit: Visit): Promise<Answer> {
  const session = visit.session!;
  if (!session.staff) return refused(403);
  const next = nextAddress(visit.query.get('next'));
  return session.secondFactor ? seeOther(nextOf(visit, next)) : stepPage(visit, session, next, [], null);
}

/** Asks for a code where an authenticator is set up, sets one up where it is not. */
async function stepPage(
  visit: Visit,
  session: SignedIn,
  next: string | null,
  errors: readonly FieldError[],
  sealed: string | null,
): Promise<Answer> {
  const { platform, frame } = visit;
  const status = errors.length > 0 ? 422 : 200;
  const accountId = session.accountId as AccountId;
  if (await authenticatorSecret(platform.db, platform.vault, accountId))
    return html(<SecondStepPage frame={frame} errors={errors} next={next} />, { status });
  const account = await credentialsOf(platform.db, { id: accountId });
  if (!account) return refused(403);
  const enrolment = newEnrolment(platform, account, sealed);
  const page = <EnrolPage frame={frame} errors={errors} next={next} enrolment={enrolment} asksPassword={account.passwordIsOneTime} />;
  return html(page, { status });
}

async function step(visit: Visit): Promise<Answer> {
  const session = visit.session!;
  if (!session.staff) return refused(403);
  const { form, platform, locale } = visit;
  const next = nextAddress(form.text('next'));
  if (session.secondFactor) return seeOther(nextOf(visit, next));
  const given = {
    accountId: session.accountId as AccountId,
    sessionId: session.sessionId,
    visitor: visitorOf(visit),
    code: form.text('code'),
  };
  if (!form.has('sealed')) {
    const done = await giveSecondStep(platform, given);
    return done.ok
      ? signedInAnswer(done.value, nextOf(visit, next))
      : stepPage(visit, session, next, codeError(locale, done.refusal), null);
  }
  const sealed = form.text('sealed');
  const done = await enrolSecondStep(platform, { ...given, sealed, password: form.text('password') });
  if (!done.ok)
    return stepPage(
      visit,
      session,
      next,
      [...codeError(locale, done.refusal.code), ...passwordError(locale, done.refusal.password)],
      sealed,
    );
  const page = <RecoveryCodesPage frame={visit.frame} codes={done.value.recoveryCodes} next={nextOf(visit, next)} />;
  return html(page, { cookies: [sessionCookie(done.value.session)] });
}

import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { nextAddress } from './next-address.ts';
import { deviceMark, signedInAnswer, visitorOf, withQuery } from './session-answer.routes.ts';
import { signIn, signOut } from './sign-in.command.ts';
import { signingIn } from './signing-in.messages.ts';
import { SignInPage } from './signing-in.page.tsx';

export const signInRoutes = [
  route({ method: 'GET', path: '/sign-in', access: 'anyone', answer: show }),
  route({ method: 'POST', path: '/sign-in', access: 'anyone', answer: enter }),
  route({ method: 'POST', path: '/sign-out', access: 'anyone', answer: leave }),
];

function show(visit: Visit): Answer {
  const next = nextAddress(visit.query.get('next'));
  const { session } = visit;
  if (session?.staff && !session.secondFactor) return seeOther(visit.url(withQuery('/sign-in/second-step', { next })));
  if (session) return seeOther(next ?? visit.url('/my'));
  return html(<SignInPage frame={visit.frame} errors={[]} next={next} email="" />);
}

async function enter(visit: Visit): Promise<Answer> {
  const { form, frame, session } = visit;
  const [email, next] = [form.text('email'), nextAddress(form.text('next'))];
  const replaces = session?.sessionId ?? null;
  const given = { email, password: form.text('password'), visitor: visitorOf(visit), replaces, mark: deviceMark(visit) };
  const entered = await signIn(visit.platform, given);
  if (!entered.ok) {
    const t = signingIn[visit.locale].faults;
    const errors = [{ field: 'email', text: entered.refusal === 'too-many' ? t.tooMany : t.wrong }];
    return html(<SignInPage frame={frame} errors={errors} next={next} email={email} />, { status: 422 });
  }
  const to = entered.value.secondStep ? visit.url(withQuery('/sign-in/second-step', { next })) : (next ?? visit.url('/my'));
  return signedInAnswer(entered.value.session, to, entered.value.mark);
}

async function leave(visit: Visit): Promise<Answer> {
  if (visit.session) await signOut(visit.platform, visit.session.sessionId);
  return seeOther(visit.url('/'), [{ name: 'session', value: null, maxAgeSeconds: null }]);
}

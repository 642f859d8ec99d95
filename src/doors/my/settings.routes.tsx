import { isLocale } from '#kernel/locale.ts';
import {
  accountById,
  changePassword,
  chooseLanguage,
  codeError,
  emailMasked,
  finishEmailChange,
  openProof,
  passwordError,
  sendCodeAgain,
  sessionCookie,
  signingIn,
  signOut,
  signOutEverywhere,
  startEmailChange,
  visitorOf,
  withQuery,
  type AccountId,
} from '#people';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { listSessions } from '#platform/sessions.ts';
import type { FieldError } from '#ui/components.ts';
import { own } from './own.routes.ts';
import { NewEmailPage, SettingsPage, type Done } from './settings.page.tsx';

export const settingsRoutes = [
  own('GET', '/my/settings', (visit, accountId) => page(visit, accountId, [])),
  own('POST', '/my/settings/language', language),
  own('POST', '/my/settings/password', password),
  own('POST', '/my/settings/email', newEmail),
  own('GET', '/my/settings/email/code', (visit, accountId) => codePage(visit, accountId, visit.query.get('flow') ?? '', [])),
  own('POST', '/my/settings/email/code', confirmEmail),
  own('POST', '/my/settings/email/letter', letterAgain),
  own('POST', '/my/settings/sessions', closeOne),
  own('POST', '/my/settings/sessions/others', closeOthers),
  own('POST', '/my/settings/sessions/all', closeAll),
];

const DONE: readonly string[] = ['password', 'email', 'sessions', 'others'];

async function page(visit: Visit, accountId: AccountId, errors: readonly FieldError[]): Promise<Answer> {
  const { db } = visit.platform;
  const [account, sessions] = await Promise.all([accountById(db, accountId), listSessions(db, accountId, visit.now)]);
  if (!account) throw new Error('a session without its account');
  const done = visit.query.get('done') ?? '';
  const settings = (
    <SettingsPage
      frame={visit.frame}
      email={account.email}
      sessions={sessions}
      here={visit.session!.sessionId}
      done={DONE.includes(done) ? (done as Done) : null}
      errors={errors}
      typedEmail={visit.form.text('new-email')}
    />
  );
  return html(settings, { status: errors.length > 0 ? 422 : 200 });
}

const back = (visit: Visit, done: Done): string => visit.url(`/my/settings?done=${done}`);

async function language(visit: Visit, accountId: AccountId): Promise<Answer> {
  const chosen = visit.form.text('language');
  if (isLocale(chosen)) await chooseLanguage(visit.platform, { accountId, locale: chosen });
  return seeOther(visit.url('/my/letters?done=language'));
}

async function password(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { form, locale } = visit;
  const { staff, secondFactor } = visit.session!;
  const given = { accountId, current: form.text('current'), password: form.text('password'), flags: { staff, secondFactor } };
  const changed = await changePassword(visit.platform, { ...given, visitor: visitorOf(visit) });
  if (changed.ok) return seeOther(back(visit, 'password'), [sessionCookie(changed.value)]);
  const { current } = changed.refusal;
  return page(visit, accountId, [...passwordFault(visit, 'current', current), ...passwordError(locale, changed.refusal.password)]);
}

function passwordFault({ locale }: Visit, field: string, refusal: 'wrong' | 'too-many' | null): FieldError[] {
  const { currentWrong, tooMany } = signingIn[locale].faults;
  return refusal ? [{ field, text: refusal === 'wrong' ? currentWrong : tooMany }] : [];
}

async function newEmail(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { form, locale } = visit;
  const given = { accountId, email: form.text('new-email'), password: form.text('email-password'), locale };
  const started = await startEmailChange(visit.platform, given);
  if (started.ok) return seeOther(visit.url(withQuery('/my/settings/email/code', { flow: started.value })));
  const t = signingIn[locale].faults;
  const { email } = started.refusal;
  const emailFault = email ? [{ field: 'new-email', text: email === 'same' ? t.emailSame : t.email }] : [];
  return page(visit, accountId, [...emailFault, ...passwordFault(visit, 'email-password', started.refusal.password)]);
}

async function codePage(visit: Visit, accountId: AccountId, flow: string, errors: readonly FieldError[]): Promise<Answer> {
  const proof = await openProof(visit.platform.db, flow, 'new-email');
  if (!proof || proof.accountId !== accountId) return seeOther(visit.url('/my/settings'));
  const note = visit.query.get('letter');
  const letter = note === 'again' || note === 'too-soon' ? note : null;
  const confirm = <NewEmailPage frame={visit.frame} errors={errors} flow={flow} to={emailMasked(proof.email)} letter={letter} />;
  return html(confirm, { status: errors.length > 0 ? 422 : 200 });
}

async function confirmEmail(visit: Visit, accountId: AccountId): Promise<Answer> {
  const flow = visit.form.text('flow');
  const done = await finishEmailChange(visit.platform, { accountId, flow, code: visit.form.text('code') });
  return done.ok ? seeOther(back(visit, 'email')) : codePage(visit, accountId, flow, codeError(visit.locale, done.refusal));
}

async function letterAgain(visit: Visit, accountId: AccountId): Promise<Answer> {
  const flow = visit.form.text('flow');
  const proof = await openProof(visit.platform.db, flow, 'new-email');
  const sent = proof?.accountId === accountId ? await sendCodeAgain(visit.platform, flow, 'new-email') : 'gone';
  return seeOther(visit.url(withQuery('/my/settings/email/code', { flow, letter: sent === 'sent' ? 'again' : 'too-soon' })));
}

/** Only a session of this person's own can be closed here. */
async function closeOne(visit: Visit, accountId: AccountId): Promise<Answer> {
  const chosen = visit.form.text('session');
  const mine = await listSessions(visit.platform.db, accountId, visit.now);
  if (mine.some((one) => one.id === chosen)) await signOut(visit.platform, chosen);
  return seeOther(back(visit, 'sessions'));
}

async function closeOthers(visit: Visit, accountId: AccountId): Promise<Answer> {
  await signOutEverywhere(visit.platform, accountId, visit.session!.sessionId);
  return seeOther(back(visit, 'others'));
}

async function closeAll(visit: Visit, accountId: AccountId): Promise<Answer> {
  await signOutEverywhere(visit.platform, accountId);
  return seeOther(visit.url('/sign-in'), [{ name: 'session', value: null, maxAgeSeconds: null }]);
}

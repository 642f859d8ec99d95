import { chooseLetters, letterChoices, type ChoosableKind } from '#messages';
import { accountById, type AccountId } from '#people';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { LettersPage, usualKinds } from './letters.page.tsx';
import { own } from './own.routes.ts';

export const lettersRoutes = [
  own('GET', '/my/letters', show),
  own('POST', '/my/letters', choose),
  own('POST', '/my/letters/application', consent),
];

async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db } = visit.platform;
  const [account, choices] = await Promise.all([accountById(db, accountId), letterChoices(db, accountId)]);
  if (!account) throw new Error('a session without its account');
  const done = visit.query.get('done');
  return html(
    <LettersPage
      frame={visit.frame}
      lettersIn={account.locale}
      choices={choices}
      done={done === 'language' || done === 'letters' ? done : null}
    />,
  );
}

async function choose(visit: Visit, accountId: AccountId): Promise<Answer> {
  for (const kind of usualKinds) await say(visit, accountId, kind, visit.form.has(kind));
  return seeOther(visit.url('/my/letters?done=letters'));
}

/** Given only by its own ticked box, withdrawn by its own button; the form of the other letters never touches it. */
async function consent(visit: Visit, accountId: AccountId): Promise<Answer> {
  if (!visit.form.has('withdraw') && !visit.form.has('agree')) return seeOther(visit.url('/my/letters'));
  await say(visit, accountId, 'application-waits', !visit.form.has('withdraw'));
  return seeOther(visit.url('/my/letters?done=letters'));
}

const say = ({ platform, locale, ip, userAgent }: Visit, accountId: AccountId, kind: ChoosableKind, wanted: boolean): Promise<void> =>
  chooseLetters(platform, { accountId, kind, wanted, place: { via: 'page', locale, ip, userAgent } });

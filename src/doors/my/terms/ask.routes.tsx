import { isAskedKind } from '#offer';
import {
  acceptTerms,
  ASKED_IN_PLACE,
  askedTerms,
  CONSENT,
  CONSENT_VERSION,
  consentErrors,
  declineTerms,
  nextAddress,
  putOffTerms,
  recordConsent,
  termsOwed,
  termsPath,
  visitorOf,
  withQuery,
  type AccountId,
  type AskedTerms,
} from '#people';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { own } from '../own.routes.ts';
import { AskPage, DeclinePage } from './ask.page.tsx';

export const askRoutes = [
  own('GET', termsPath, (visit, accountId) => ask(visit, accountId)),
  own('POST', `${termsPath}/later`, later),
  own('POST', `${termsPath}/:kind/accept`, accept),
  own('GET', `${termsPath}/:kind/decline`, askDecline),
  own('POST', `${termsPath}/:kind/decline`, decline),
];

const personOf = (visit: Visit, accountId: AccountId) => ({ accountId, sessionId: visit.session!.sessionId, locale: visit.locale });

type Again = Omit<Parameters<typeof AskPage>[0], 'frame' | 'asked' | 'next'>;

/** The document named, else the first that waits; nothing waits: on to where the person was going. */
async function ask(visit: Visit, accountId: AccountId, named: string | null = null, again: Again = {}): Promise<Answer> {
  const next = nextOf(visit);
  const open = await askedTerms(visit.platform.db, personOf(visit, accountId), visit.now);
  const kind = named ?? visit.query.get('document');
  const asked = open.find((one) => one.version.kind === kind) ?? open.find((one) => one.owed.answer === null) ?? open[0];
  if (!asked) return seeOther(next ?? visit.url('/my/consents'));
  const status = again.errors ? 422 : again.changed ? 409 : 200;
  return html(<AskPage frame={visit.frame} asked={asked} next={next} {...again} />, { status });
}

async function accept(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { platform, form, locale, params } = visit;
  const kind = params['kind'] ?? '';
  if (!isAskedKind(kind)) return missing();
  const visitor = visitorOf(visit);
  if (kind === 'consent') {
    const shownVersion = form.text(CONSENT_VERSION);
    const given = await recordConsent(platform, { accountId, ticked: form.has(CONSENT), shownVersion, locale, visitor });
    if (!given.ok) return ask(visit, accountId, kind, { errors: consentErrors(given.refusal, locale) });
  } else {
    const accepted = await acceptTerms(platform, { accountId, kind, shownVersion: form.text('version'), locale, visitor });
    if (!accepted.ok) return ask(visit, accountId, kind, { changed: true });
  }
  return onwards(visit, accountId);
}

async function later(visit: Visit, accountId: AccountId): Promise<Answer> {
  await putOffTerms(visit.platform, personOf(visit, accountId));
  return seeOther(nextOf(visit) ?? visit.url('/my'));
}

async function askDecline(visit: Visit, accountId: AccountId): Promise<Answer> {
  const asked = await askedAbout(visit, accountId);
  if (asked === 'unknown') return missing();
  if (!asked) return seeOther(visit.url(withQuery(termsPath, { next: nextOf(visit) })));
  return html(<DeclinePage frame={visit.frame} asked={asked} next={nextOf(visit)} />);
}

async function decline(visit: Visit, accountId: AccountId): Promise<Answer> {
  const asked = await askedAbout(visit, accountId);
  if (asked === 'unknown') return missing();
  if (asked) await declineTerms(visit.platform, { ...personOf(visit, accountId), kind: asked.owed.kind });
  return onwards(visit, accountId);
}

async function askedAbout(visit: Visit, accountId: AccountId): Promise<AskedTerms | 'unknown' | null> {
  const kind = visit.params['kind'] ?? '';
  if (!isAskedKind(kind)) return 'unknown';
  return (await askedTerms(visit.platform.db, personOf(visit, accountId), visit.now)).find((one) => one.owed.kind === kind) ?? null;
}

/** The next document that waits, else where the person was going; a form that stood in place leads back to it at once. */
async function onwards(visit: Visit, accountId: AccountId): Promise<Answer> {
  const next = nextOf(visit);
  if (next && visit.form.has(ASKED_IN_PLACE)) return seeOther(next);
  const waits = (await termsOwed(visit.platform.db, personOf(visit, accountId), visit.now)).some((one) => one.answer === null);
  return seeOther(waits ? visit.url(withQuery(termsPath, { next })) : (next ?? visit.url('/my')));
}

/** Never back to these pages themselves. */
function nextOf({ query, form }: Visit): string | null {
  const next = nextAddress(form.text('next') || query.get('next'));
  return next !== null && /^\/(ru\/|en\/)?my\/terms(\/|\?|$)/.test(next) ? null : next;
}

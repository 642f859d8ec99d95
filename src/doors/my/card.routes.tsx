import { legalInForce } from '#offer';
import {
  cardHistory,
  cardErrors,
  changedFields,
  CONSENT,
  CONSENT_VERSION,
  consentErrors,
  consentInForce,
  iinReveals,
  nextAddress,
  recordConsent,
  registrationCard,
  showCard,
  submitCard,
  visitorOf,
  withQuery,
  type AccountId,
} from '#people';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import { happenedTo } from '#platform/journal-read.ts';
import type { FieldError } from '#ui/components.ts';
import { CardPage, ConsentPage, HistoryPage, type HistoryEntry } from './card.page.tsx';
import { own, ownAfterTerms } from './own.routes.ts';

export const cardRoutes = [
  ownAfterTerms('/my/card', show),
  own('POST', '/my/card', save),
  own('POST', '/my/consents', giveConsent),
  ownAfterTerms('/my/card/history', history),
];

/** The consent first; the card only after it. */
async function show(visit: Visit, accountId: AccountId): Promise<Answer> {
  const next = nextAddress(visit.query.get('next'));
  if (!(await consentInForce(visit.platform.db, accountId))) return consentPage(visit, next, []);
  const { db, vault } = visit.platform;
  const [view, card] = [await showCard(visit.platform, { accountId, locale: visit.locale }), await registrationCard(db, vault, accountId)];
  return html(<CardPage frame={visit.frame} view={view} saved={visit.query.has('saved')} next={next} name={card} />);
}

async function consentPage(visit: Visit, next: string | null, errors: readonly FieldError[]): Promise<Answer> {
  const version = await legalInForce(visit.platform.db, 'consent', visit.now);
  const page = <ConsentPage frame={visit.frame} version={version} errors={errors} next={next} />;
  return html(page, { status: errors.length > 0 ? 422 : 200 });
}

const FOR_ORGANISATION = /^(\/(ru|en))?\/my\/organisations\//;

async function giveConsent(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { form, locale, platform } = visit;
  const next = nextAddress(form.text('next'));
  const given = await recordConsent(platform, {
    accountId,
    ticked: form.has(CONSENT),
    shownVersion: form.text(CONSENT_VERSION),
    locale,
    visitor: visitorOf(visit),
  });
  // Who acts for an organisation gives the consent, and needs no card for it.
  const then = next !== null && FOR_ORGANISATION.test(next) ? next : visit.url(withQuery('/my/card', { next }));
  return given.ok ? seeOther(then) : consentPage(visit, next, consentErrors(given.refusal, locale));
}

async function save(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { form, locale, platform, frame } = visit;
  const next = nextAddress(form.text('next'));
  if (!(await consentInForce(platform.db, accountId))) return seeOther(visit.url(withQuery('/my/card', { next })));
  const view = await submitCard(platform, { accountId, locale, form, visitor: visitorOf(visit) });
  if (view === 'saved') return seeOther(next ?? visit.url('/my/card?saved=1'));
  return html(<CardPage frame={frame} view={view} saved={false} next={next} name={null} />, {
    status: cardErrors(view, locale).length > 0 ? 422 : 200,
  });
}

async function history(visit: Visit, accountId: AccountId): Promise<Answer> {
  const { db, vault } = visit.platform;
  const [versions, looks, seen] = await Promise.all([
    cardHistory(db, vault, accountId),
    iinReveals(db, accountId),
    happenedTo(db, [{ kind: 'account', id: accountId }], { only: ['person.looked-at'], most: 500 }),
  ]);
  const entries: HistoryEntry[] = versions.map((card, at) => {
    const before = versions[at + 1];
    return { kind: 'version', card, changed: before ? changedFields(before, card) : null };
  });
  for (const look of looks) entries.push({ kind: 'look', ...look });
  for (const { at, facts } of seen) if (facts['page'] === 'export') entries.push({ kind: 'exported', at });
  entries.sort((a, b) => momentOf(b).getTime() - momentOf(a).getTime());
  return html(<HistoryPage frame={visit.frame} entries={entries} />);
}

const momentOf = (entry: HistoryEntry): Date => (entry.kind === 'version' ? entry.card.savedAt : entry.at);

import { applicationById, latestApplication, latestShown } from '#applications';
import {
  cardErrors,
  CONSENT,
  CONSENT_VERSION,
  consentErrors,
  recordConsent,
  showCard,
  submitCard,
  type AccountId,
  type CardView,
} from '#people';
import { gatewaysOf } from '#payments';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { dayPhrase, ErrorSummary, pathIn, places, type FieldError } from '#ui/components.ts';
import { CardPart } from './card-part.page.tsx';
import { CheckoutEndPage } from './checkout-end.page.tsx';
import { CheckoutPage } from './checkout.page.tsx';
import { noticeOf, openStep, type Notice } from './checkout-step.ts';
import { t } from './checkout.messages.ts';
import { ConsentPart } from './consent-part.page.tsx';
import { declineTerms } from './decline-terms.command.ts';
import { loadDesk, showDesk, type Desk, type DeskRefusal } from './load-checkout.command.ts';
import { NewTermsPart } from './new-terms-part.page.tsx';
import { moneyOf, movingElsewhere } from './own-payments.sql.ts';
import { payAgain } from './pay-again.command.ts';
import { pay } from './pay.command.ts';

const at = (visit: Visit, query = ''): string => `${visit.url(`/checkout/${visit.params['slug']}`)}${query}`;
const personOf = (visit: Visit): AccountId => visit.session!.accountId as AccountId;

export const checkoutRoutes = [
  route({ method: 'GET', path: '/checkout/:slug', access: 'learner', answer: (visit) => atDesk(visit, (desk) => show(visit, desk)) }),
  route({
    method: 'POST',
    path: '/checkout/:slug/consent',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => consent(visit, desk)),
  }),
  route({ method: 'POST', path: '/checkout/:slug/card', access: 'learner', answer: (visit) => atDesk(visit, (desk) => card(visit, desk)) }),
  route({
    method: 'POST',
    path: '/checkout/:slug/pay',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => payNow(visit, desk)),
  }),
  route({ method: 'POST', path: '/checkout/:slug/again', access: 'learner', answer: again }),
  route({
    method: 'POST',
    path: '/checkout/:slug/decline',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => decline(visit, desk)),
  }),
];

async function atDesk(visit: Visit, act: (desk: Desk) => Promise<Answer>): Promise<Answer> {
  const answer = await loadDesk(visit.platform, personOf(visit), visit.params['slug'] ?? '');
  return answer.kind === 'desk' ? act(answer.desk) : turnAway(visit, answer);
}

function turnAway({ frame }: Visit, why: DeskRefusal): Answer {
  const words = t[frame.locale];
  switch (why.kind) {
    case 'unknown':
      return missing();
    case 'not-sold': {
      const link = { href: pathIn(frame, places.programmes), text: words.toCatalogue };
      return html(<CheckoutEndPage frame={frame} title={words.notSoldTitle} text={words.notSoldText} link={link} />);
    }
    case 'has-already': {
      const until = dayPhrase(why.lastDay, frame.locale, 'till');
      const link = { href: pathIn(frame, `/my/courses/${why.slug}`), text: words.openCourse };
      return html(<CheckoutEndPage frame={frame} title={words.alreadyTitle} text={words.alreadyText(until)} link={link} />);
    }
  }
}

type Again = { readonly consent?: readonly FieldError[]; readonly card?: CardView };

/** The page as it stands, or again with what was refused. */
async function show(visit: Visit, desk: Desk, again: Again = {}, notice: Notice = noticeOf(visit.query.get('notice'))): Promise<Answer> {
  const { frame, platform } = visit;
  const { application, shown, expiredBefore, waitingPayment } = await showDesk(platform, desk, visit.locale);
  const documents = desk.asked.filter((one) => one.owed.kind !== 'consent');
  const open = again.card
    ? 'card'
    : openStep({
        consentGiven: desk.consent !== null,
        cardFilled: desk.card !== null,
        documentsAsked: documents.length > 0,
        wanted: visit.query.get('step'),
      });
  const askInPlace = documents.length > 0 && desk.card !== null && !again.card && visit.query.get('step') !== 'card';
  const view =
    open === 'card' && !askInPlace
      ? (again.card ?? (await showCard(platform, { accountId: desk.account.id, locale: visit.locale })))
      : null;
  const errors = again.consent ?? (view ? cardErrors(view, frame.locale) : []);
  const page = (
    <CheckoutPage
      {...desk}
      frame={frame}
      number={'number' in application ? application.number : null}
      shownId={shown.id}
      email={desk.account.email}
      consentAt={desk.consent?.givenAt ?? null}
      open={open}
      notice={notice ?? (expiredBefore ? 'expired' : null)}
      waitingPayment={waitingPayment}
      errors={errors.length > 0 ? <ErrorSummary locale={frame.locale} errors={errors} /> : null}
      consentPart={
        open === 'consent' ? (
          <ConsentPart frame={frame} slug={desk.version.slug} text={desk.consentText} asked={desk.asked} errors={errors} />
        ) : null
      }
      cardPart={
        view ? (
          <CardPart frame={frame} slug={desk.version.slug} view={view} policy={desk.policy} agreement={desk.agreement} />
        ) : (
          open === 'card' && <NewTermsPart frame={frame} asked={documents} here={`/checkout/${desk.version.slug}`} />
        )
      }
    />
  );
  // The pay form leads through our own redirect to the bank's page.
  return html(page, { status: errors.length > 0 ? 422 : 200, formAction: gatewaysOf(platform).map((one) => one.pageOrigin) });
}

/** The separate, unticked, recorded act before any field of the card is stored (offer 3.6, law 94-V). */
async function consent(visit: Visit, desk: Desk): Promise<Answer> {
  const { form, locale, platform } = visit;
  const given = await recordConsent(platform, {
    accountId: desk.account.id,
    ticked: form.has(CONSENT),
    shownVersion: form.text(CONSENT_VERSION),
    locale,
    visitor: visit,
  });
  return given.ok ? seeOther(at(visit)) : show(visit, desk, { consent: consentErrors(given.refusal, locale) });
}

/** Saved, or shown again with everything typed; a new IIN or an odd letter in the name is read back once first. */
async function card(visit: Visit, desk: Desk): Promise<Answer> {
  const { form, locale, platform } = visit;
  if (!desk.consent) return seeOther(at(visit));
  const view = await submitCard(platform, { accountId: desk.account.id, locale, form, visitor: visit });
  return view === 'saved' ? seeOther(at(visit)) : show(visit, desk, { card: view });
}

async function payNow(visit: Visit, desk: Desk): Promise<Answer> {
  const { platform, locale, form } = visit;
  const application = await latestApplication(platform.db, desk.account.id, desk.version.programmeId);
  const shown = application && (await latestShown(platform.db, application.id));
  // What stood on this person's screen is what binds: another version since then is shown first.
  if (!application || !shown || form.text('shown') !== shown.id) return seeOther(at(visit, '?notice=terms-changed'));
  const moving = await movingElsewhere(platform.db, desk.account.id, desk.version.programmeId, application.id, visit.now);
  if (moving) return seeOther(visit.url(`/payments/${moving}`));
  const paid = await pay(platform, desk, { applicationId: application.id, locale });
  if (paid.ok) return seeOther(paid.value.url);
  switch (paid.refusal) {
    case 'terms-changed':
    case 'not-sold':
    case 'has-programme-already':
      return seeOther(at(visit, '?notice=terms-changed'));
    case 'bank-silent':
    case 'bank-refused':
      return seeOther(at(visit, '?notice=gateway-silent'));
    case 'below-least':
      return seeOther(at(visit, '?notice=below-least'));
    case 'no-application':
    case 'closed':
    case 'expired':
    case 'no-consent':
    case 'no-card':
      return seeOther(at(visit));
  }
}

/** From a failed payment or an expired application: straight to the terms of today, with everything filled in. */
async function again(visit: Visit): Promise<Answer> {
  const slug = visit.params['slug'] ?? '';
  const answer = await payAgain(visit.platform, { accountId: personOf(visit), slug, locale: visit.locale });
  if (answer.kind === 'ready') return seeOther(at(visit));
  return answer.kind === 'moving' ? seeOther(visit.url(`/payments/${answer.attemptId}`)) : turnAway(visit, answer);
}

/** 'I do not agree' is a real path (offer 5.1): closed as declined and recorded; money that came before is told of where it is. */
async function decline(visit: Visit, desk: Desk): Promise<Answer> {
  const { platform, frame } = visit;
  const words = t[frame.locale];
  const open = await latestApplication(platform.db, desk.account.id, desk.version.programmeId);
  if (open) await declineTerms(platform, { applicationId: open.id, accountId: desk.account.id });
  const now = open && (await applicationById(platform.db, open.id));
  if (now?.state !== 'declined') return seeOther(at(visit));
  const came = await moneyOf(platform.db, now.id, visit.now);
  if (came) return seeOther(visit.url(`/payments/${came}`));
  const link = { href: pathIn(frame, places.programmes), text: words.toCatalogue };
  return html(
    <CheckoutEndPage frame={frame} title={words.declinedTitle} text={words.declinedText} more={words.declinedAgain} link={link} />,
  );
}

import { latestApplication, latestShown } from '#applications';
import { CONSENT, CONSENT_VERSION, consentErrors, recordConsent, type AccountId } from '#people';
import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { pathIn, places, type FieldError } from '#ui/components.ts';
import { CheckoutEndPage } from '../checkout-end.page.tsx';
import { noticeOf } from '../checkout-step.ts';
import { t } from '../checkout.messages.ts';
import { inFlight } from '../own-payments.sql.ts';
import { askInvoice } from './ask-invoice.command.ts';
import { loadSeatsDesk, paySeats, showSeats } from './seats-desk.command.ts';
import { MOST_SEATS, orderOf, type SeatsDesk } from './seats-order.ts';
import { seatsWords } from './seats-checkout.messages.ts';
import { SeatsCheckoutPage } from './seats-checkout.page.tsx';

const at = (visit: Visit, query = ''): string => `${visit.url(`/checkout/${visit.params['slug']}/organisation`)}${query}`;
const personOf = (visit: Visit): AccountId => visit.session!.accountId as AccountId;

export const seatsCheckoutRoutes = [
  route({
    method: 'GET',
    path: '/checkout/:slug/organisation',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => show(visit, desk)),
  }),
  route({
    method: 'POST',
    path: '/checkout/:slug/organisation/consent',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => consent(visit, desk)),
  }),
  route({
    method: 'POST',
    path: '/checkout/:slug/organisation/pay',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => payNow(visit, desk)),
  }),
  route({
    method: 'POST',
    path: '/checkout/:slug/organisation/invoice',
    access: 'learner',
    answer: (visit) => atDesk(visit, (desk) => payNow(visit, desk, askInvoice)),
  }),
  route({ method: 'POST', path: '/checkout/:slug/organisation/again', access: 'learner', answer: (visit) => seeOther(at(visit)) }),
];

async function atDesk(visit: Visit, act: (desk: SeatsDesk) => Promise<Answer>): Promise<Answer> {
  const { frame } = visit;
  const desk = await loadSeatsDesk(visit.platform, personOf(visit), visit.params['slug'] ?? '');
  if (desk === 'unknown') return missing();
  if (desk !== 'not-sold') return act(desk);
  const words = t[frame.locale];
  const link = { href: pathIn(frame, places.programmes), text: words.toCatalogue };
  return html(<CheckoutEndPage frame={frame} title={words.notSoldTitle} text={words.notSoldText} link={link} />);
}

async function show(visit: Visit, desk: SeatsDesk, refusedConsent: readonly FieldError[] = []): Promise<Answer> {
  const { frame, platform, query } = visit;
  const typed = { organisation: query.get('organisation') ?? '', seats: (query.get('seats') ?? '').trim() };
  const order = desk.consent ? orderOf(desk, typed.organisation, typed.seats) : null;
  const asked = desk.consent !== null && query.has('seats');
  const errors = refusedConsent.length > 0 ? refusedConsent : asked && !order ? wrongChoice(visit, desk, typed.organisation) : [];
  const seen = order && (await showSeats(platform, desk, order, visit.locale));
  const page = (
    <SeatsCheckoutPage
      {...desk}
      frame={frame}
      typed={typed}
      chosen={
        order &&
        seen && {
          ...order,
          shownId: seen.shown.id,
          number: 'number' in seen.application ? seen.application.number : null,
          waitingPayment: seen.waitingPayment,
        }
      }
      errors={errors}
      notice={noticeOf(query.get('notice'))}
      mostSeats={MOST_SEATS}
      seatDays={platform.config.seatClaimDays}
    />
  );
  return html(page, { status: errors.length > 0 ? 422 : 200, formAction: [platform.config.gatewayPageOrigin] });
}

function wrongChoice({ locale }: Visit, desk: SeatsDesk, organisation: string): FieldError[] {
  const words = seatsWords[locale];
  const known = desk.organisations.some((one) => one.id === organisation);
  return [known ? { field: 'seats', text: words.wrongSeats(MOST_SEATS) } : { field: 'organisation', text: words.wrongOrganisation }];
}

async function consent(visit: Visit, desk: SeatsDesk): Promise<Answer> {
  const { form, locale, platform } = visit;
  const given = await recordConsent(platform, {
    accountId: desk.account.id,
    ticked: form.has(CONSENT),
    shownVersion: form.text(CONSENT_VERSION),
    locale,
    visitor: visit,
  });
  return given.ok ? seeOther(at(visit)) : show(visit, desk, consentErrors(given.refusal, locale));
}

/** By card or by an invoice: the same check of what stood on the screen comes first. */
async function payNow(visit: Visit, desk: SeatsDesk, way: typeof paySeats | typeof askInvoice = paySeats): Promise<Answer> {
  const { form, platform, locale } = visit;
  const order = orderOf(desk, form.text('organisation'), form.text('seats'));
  if (!order) return seeOther(at(visit));
  const again = (notice: string) => seeOther(at(visit, `?organisation=${order.organisation.id}&seats=${order.seats}&notice=${notice}`));
  const { db } = platform;
  const application = await latestApplication(db, desk.account.id, desk.version.programmeId, order.organisation.id);
  const shown = application && (await latestShown(db, application.id));
  // What stood on the screen is what binds: other terms or other particulars since then are shown first.
  if (!shown || form.text('shown') !== shown.id || form.text('particulars') !== order.organisation.versionId) return again('terms-changed');
  const moving = await inFlight(db, desk.account.id, desk.version.programmeId, visit.now);
  if (moving && moving.applicationId === application.id && moving.state !== 'opened' && moving.state !== 'created')
    return seeOther(visit.url(`/payments/${moving.id}`));
  const paid = await way(platform, desk, order, locale);
  if (paid.ok) return seeOther(paid.value.url);
  if (paid.refusal === 'below-least') return again('below-least');
  return again(paid.refusal === 'bank-silent' || paid.refusal === 'bank-refused' ? 'gateway-silent' : 'terms-changed');
}

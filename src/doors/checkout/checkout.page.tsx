import type { ComponentChildren, VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import {
  Button,
  ButtonLink,
  Callout,
  Code,
  dayPhrase,
  FactsList,
  Fold,
  Form,
  Layout,
  PageHead,
  pathIn,
  Stepper,
  Ticks,
} from '#ui/components.ts';
import { clausesOf, type LegalVersion } from '#offer';
import { fullName, NameOnPaper } from '#people';
import { Slip } from './checkout-slip.page.tsx';
import { steps } from './checkout-step.ts';
import { seatsWords } from './seats/seats-checkout.messages.ts';
import type { CheckoutProps } from './checkout-view.ts';
import { t } from './checkout.messages.ts';

export function CheckoutPage(props: CheckoutProps): VNode {
  const { frame, version, open } = props;
  const words = t[frame.locale];
  return (
    <Layout
      frame={frame}
      title={words.title}
      hidden
      wrong={props.errors !== null}
      islands={['busy-form', 'format-input', 'dependent-selects', 'combo-box']}
    >
      <PageHead title={words.title} above={<Above {...props} />} />
      <Stepper locale={frame.locale} steps={steps.map((step) => words.steps[step])} current={steps.indexOf(open)} />
      {props.errors}
      <Notices {...props} />
      <div class="with-aside mt-6">
        <div class="co">
          <TermsPart {...props} />
          <Part no={2} title={words.steps.consent}>
            {props.consentPart ?? <ConsentDone {...props} />}
          </Part>
          <Part no={3} title={words.steps.card}>
            {props.cardPart || (open === 'consent' ? <p class="quiet">{words.afterConsent}</p> : <CardDone {...props} />)}
          </Part>
        </div>
        <aside>
          <p class="tiny">
            <a href={pathIn(frame, `/checkout/${version.slug}/organisation`)}>{seatsWords[frame.locale].forOrganisation}</a>
          </p>
          <Slip {...props} title={version.title[frame.locale]} />
        </aside>
      </div>
    </Layout>
  );
}

function Above({ frame, number }: CheckoutProps): VNode {
  const words = t[frame.locale];
  return (
    <>
      {number && <Code text={words.number(number)} />}
      {number && ' · '}
      {words.kept}
    </>
  );
}

function Part({ no, title, children }: { readonly no: number; readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="co-part" aria-labelledby={`part-${no}`}>
      <h2 id={`part-${no}`}>
        <span class="step-no">{no}</span>
        {title}
      </h2>
      <div class="mt-4">{children}</div>
    </section>
  );
}

function Notices({ frame, notice, waitingPayment }: CheckoutProps): VNode | null {
  const words = t[frame.locale];
  if (waitingPayment) {
    return (
      <Callout tone="warn">
        {words.waitingPayment} <a href={pathIn(frame, `/payments/${waitingPayment}`)}>{words.toPayment}</a>
      </Callout>
    );
  }
  return notice && <Callout tone="warn">{words.notices[notice]}</Callout>;
}

/** Offer 3.2: price row and offer summary with the full text come first. */
function TermsPart(props: CheckoutProps): VNode {
  const { frame, offer, line } = props;
  const words = t[frame.locale];
  const since = dayPhrase(almatyDay(offer.effectiveFrom), frame.locale, 'from');
  return (
    <Part no={1} title={words.steps.terms}>
      <p>{line.endsAt ? words.holdsUntil(dayPhrase(almatyDay(line.endsAt), frame.locale, 'till')) : words.holdsOpen}</p>
      <p class="mt-4">{words.offerIntro}</p>
      <Ticks class="mt-4" items={offer.summary[frame.locale]} />
      <div class="mt-4">
        <Fold title={words.offerFull} note={words.offerVersion(offer.no, since)}>
          <div class="cap quiet offer-text">
            <p>
              <a href={pathIn(frame, `/documents/offer/${offer.no}`)}>{words.offerOwnPage}</a>
            </p>
            <OfferText offer={offer} locale={frame.locale} />
          </div>
        </Fold>
      </div>
      <Form frame={frame} action={pathIn(frame, `/checkout/${props.version.slug}/decline`)} class="mt-2">
        <Button look="plain">{words.disagree}</Button>
        <span class="quiet tiny"> {words.disagreeHint}</span>
      </Form>
    </Part>
  );
}

function OfferText({ offer, locale }: { readonly offer: LegalVersion; readonly locale: Locale }): VNode {
  return (
    <>
      {[...clausesOf(offer.text(locale))].map(({ number, paragraphs }) => (
        <p>
          <b>{number}</b> {paragraphs.join(' ')}
        </p>
      ))}
    </>
  );
}

function ConsentDone({ frame, consentAt }: CheckoutProps): VNode {
  return <p class="quiet">{consentAt && t[frame.locale].consentGiven(dayPhrase(almatyDay(consentAt), frame.locale, 'on'))}</p>;
}

function CardDone({ frame, card, email, version }: CheckoutProps): VNode | null {
  const words = t[frame.locale];
  if (!card) return null;
  return (
    <>
      <FactsList
        facts={[
          [words.learner, fullName(card)],
          [words.mail, email],
        ]}
      />
      <NameOnPaper frame={frame} name={card} />
      <p class="mt-4">
        <ButtonLink look="second" size="small" href={`${pathIn(frame, `/checkout/${version.slug}`)}?step=card`}>
          {words.change}
        </ButtonLink>
      </p>
    </>
  );
}

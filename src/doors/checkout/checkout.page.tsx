import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import {
  Button, ButtonLink, Callout, Code, dayPhrase, FactsList, Fold, Form, Hidden, Layout, Note, PageHead, pathIn, places, PriceSlip, SlipProgramme,
  SlipSum, Stepper, Ticks, type Frame,
} from '#ui/components.ts';
import { almatyDay } from '#kernel/civil-date.ts';
import type { ProgrammeVersion } from '#catalogue';
import { clausesOf, type LegalVersion } from '#offer';
import { fullName, type RegistrationCard } from '#people';
import type { PriceLine } from '#pricing';
import type { Notice, Step } from './checkout-step.ts';
import { steps } from './checkout-step.ts';
import { t } from './checkout.messages.ts';

/** Everything on the screen is generated from the versions that will bind (offer 3.10). */
export type CheckoutFacts = {
  readonly version: ProgrammeVersion;
  readonly line: PriceLine;
  readonly offer: LegalVersion;
  readonly policy: LegalVersion;
  readonly agreement: LegalVersion;
  readonly number: string | null;
  readonly shownId: string;
  readonly card: RegistrationCard | null;
  readonly email: string;
  readonly consentAt: Date | null;
};

export type CheckoutProps = CheckoutFacts & {
  readonly frame: Frame;
  readonly open: Exclude<Step, 'terms'>;
  readonly notice: Notice;
  /** The payment of another tab or of before, still being checked. */
  readonly waitingPayment: string | null;
  readonly errors: VNode | null;
  readonly consentPart: VNode | null;
  readonly cardPart: VNode | null;
};

export function CheckoutPage(props: CheckoutProps): VNode {
  const { frame, version, open } = props;
  const words = t[frame.locale];
  return (
    <Layout frame={frame} title={words.title} hidden wrong={props.errors !== null} islands={['busy-form', 'format-input', 'dependent-selects', 'combo-box']}>
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
            {props.cardPart ?? (open === 'consent' ? <p class="quiet">{words.afterConsent}</p> : <CardDone {...props} />)}
          </Part>
        </div>
        <aside>
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
      <FactsList facts={[[words.learner, fullName(card)], [words.mail, email]]} />
      <p class="mt-4">
        <ButtonLink look="second" size="small" href={`${pathIn(frame, `/checkout/${version.slug}`)}?step=card`}>
          {words.change}
        </ButtonLink>
      </p>
    </>
  );
}

/** The paper with the sum; the button says what pressing it means (offer 3.4). */
function Slip(props: CheckoutProps & { readonly title: string }): VNode {
  const { frame, line, version, open, title } = props;
  const words = t[frame.locale];
  return (
    <PriceSlip>
      <h2>
        <span class="step-no">4</span>
        {words.payTitle}
      </h2>
      <SlipProgramme
        cover={{ subject: version.subject, words: version.coverSeed }}
        title={title}
        note={words.hoursAndTerm(version.hours, line.accessDays)}
      />
      <SlipSum locale={frame.locale} amount={line.amount} vat={line.vat} line={words.priceList(line.priceListNo)} />
      {open === 'pay' ? <Pay {...props} /> : <p class="quiet">{words.finishFirst}</p>}
      <Note>{words.cardSafe}</Note>
    </PriceSlip>
  );
}

function Pay({ frame, line, version, card, email, shownId }: CheckoutProps): VNode {
  const words = t[frame.locale];
  return (
    <>
      {card && <FactsList class="tiny" facts={[[words.learner, fullName(card)], [words.mail, email]]} />}
      <Form frame={frame} action={pathIn(frame, `/checkout/${version.slug}/pay`)}>
        <Hidden name="shown" value={shownId} />
        <Button size="large" wide>
          {words.payButton(moneyText(line.amount))}
        </Button>
      </Form>
      <p class="quiet tiny">{words.noContractYet}</p>
    </>
  );
}

/** A plain page that ends the way: declined, not sold, already bought. */
export function CheckoutEndPage(props: { readonly frame: Frame; readonly title: string; readonly text: string; readonly more?: string; readonly link: { readonly href: string; readonly text: string } }): VNode {
  return (
    <Layout frame={props.frame} title={props.title} hidden>
      <PageHead title={props.title} lede={props.text} />
      {props.more && <p>{props.more}</p>}
      <p class="mt-6">
        <ButtonLink href={props.link.href}>{props.link.text}</ButtonLink>
      </p>
      <p class="mt-4">
        <a href={pathIn(props.frame, places.programmes)}>{t[props.frame.locale].toCatalogue}</a>
      </p>
    </Layout>
  );
}

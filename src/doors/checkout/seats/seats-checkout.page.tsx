import type { VNode } from 'preact';
import { dayText } from '#kernel/civil-date.ts';
import { clausesOf } from '#offer';
import type { Organisation } from '#organisations';
import { ConsentBox } from '#people';
import {
  Button,
  ButtonLink,
  Callout,
  Code,
  ErrorSummary,
  errorOf,
  FactsList,
  Fields,
  Fold,
  Form,
  Layout,
  PageHead,
  pathIn,
  SelectField,
  Stepper,
  TextField,
  Ticks,
  type Frame,
} from '#ui/components.ts';
import { t } from '../checkout.messages.ts';
import { ConsentChanged, NewTermsPart } from '../new-terms-part.page.tsx';
import { seatsWords } from './seats-checkout.messages.ts';
import { at, SeatsSlip, type SeatsCheckoutProps } from './seats-slip.page.tsx';

/** The same checkout for a legal entity (clause 1.2.1): consent, who buys and for how many, then the offer and the button. */
export function SeatsCheckoutPage(props: SeatsCheckoutProps): VNode {
  const { frame, errors, notice, consent, chosen } = props;
  const words = seatsWords[frame.locale];
  const common = t[frame.locale];
  return (
    <Layout frame={frame} title={words.title} hidden wrong={errors.length > 0} islands={['busy-form']}>
      <PageHead title={words.title} lede={words.lead} above={chosen?.number && <Code text={common.number(chosen.number)} />} />
      <Stepper locale={frame.locale} steps={words.steps} current={!consent ? 0 : chosen ? 2 : 1} />
      <ErrorSummary locale={frame.locale} errors={errors} />
      {chosen?.waitingPayment ? (
        <Callout tone="warn">
          {common.waitingPayment} <a href={pathIn(frame, `/payments/${chosen.waitingPayment}`)}>{common.toPayment}</a>
        </Callout>
      ) : (
        notice && <Callout tone="warn">{common.notices[notice]}</Callout>
      )}
      <div class="with-aside mt-6">
        <div class="co">
          {consent ? <WhoPart {...props} /> : <ConsentFirst {...props} />}
          {chosen && <OfferPart {...props} />}
          <p class="mt-6">
            <a href={pathIn(frame, `/checkout/${props.version.slug}`)}>{words.forMyself}</a>
          </p>
        </div>
        <aside>
          <SeatsSlip {...props} />
        </aside>
      </div>
    </Layout>
  );
}

function ConsentFirst(props: SeatsCheckoutProps): VNode {
  const { frame, consentText, errors, asked } = props;
  const common = t[frame.locale];
  const documents = asked.filter((one) => one.owed.kind !== 'consent');
  if (documents.length > 0) return <NewTermsPart frame={frame} asked={documents} here={`/checkout/${props.version.slug}/organisation`} />;
  return (
    <Form frame={frame} action={at(props, '/consent')}>
      <h2>{common.steps.consent}</h2>
      <ConsentChanged frame={frame} asked={asked} />
      <p class="mt-4">{common.consentIntro}</p>
      <ConsentBox frame={frame} version={consentText} errors={errors} />
      <p class="mt-4">
        <Button>{common.consentGo}</Button>
      </p>
    </Form>
  );
}

function WhoPart(props: SeatsCheckoutProps): VNode {
  const { frame, organisations, typed, errors, mostSeats, chosen, version } = props;
  const words = seatsWords[frame.locale];
  const add = `${pathIn(frame, '/my/organisations/new')}?next=${encodeURIComponent(at(props))}`;
  if (organisations.length === 0) {
    return (
      <section aria-labelledby="who">
        <h2 id="who">{words.steps[1]}</h2>
        <p class="mt-4">{words.noOrganisation}</p>
        <p class="mt-4">
          <ButtonLink href={add}>{words.addOrganisation}</ButtonLink>
        </p>
      </section>
    );
  }
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.steps[1]}</h2>
      <Form frame={frame} method="get" action={at(props)} class="mt-4">
        <Fields>
          <SelectField
            locale={frame.locale}
            name="organisation"
            label={words.organisation}
            options={organisations.map((one) => ({ value: one.id, text: `${nameIn(frame, one)}, ${words.bin} ${one.bin}` }))}
            value={typed.organisation || organisations[0]!.id}
            error={errorOf(errors, 'organisation')}
            empty={false}
          />
          <TextField
            locale={frame.locale}
            name="seats"
            kind="number"
            label={words.seats}
            hint={words.seatsHint(mostSeats)}
            value={typed.seats}
            error={errorOf(errors, 'seats')}
            width="half"
            maxlength={3}
          />
        </Fields>
        <p class="mt-4">
          <Button look={chosen ? 'second' : 'main'}>{words.count}</Button>
        </p>
        <p class="mt-4">
          <a href={add}>{words.addAnother}</a>
        </p>
      </Form>
      {chosen && <Who frame={frame} organisation={chosen.organisation} slug={version.slug} />}
    </section>
  );
}

const nameIn = ({ locale }: Frame, { name }: Organisation): string => (locale === 'kk' ? name.kk : name.ru);

function Who({ frame, organisation }: { readonly frame: Frame; readonly organisation: Organisation; readonly slug: string }): VNode {
  const words = seatsWords[frame.locale];
  const { signer } = organisation;
  const { authority } = signer;
  return (
    <>
      <FactsList
        class="mt-6"
        facts={[
          [words.organisation, nameIn(frame, organisation)],
          [words.bin, organisation.bin],
          [words.signer, `${signer.position} ${signer.name}`],
          [
            words.authority,
            authority.by === 'charter' ? words.charter : words.attorney(authority.no, dayText(authority.date, frame.locale)),
          ],
        ]}
      />
      <p class="mt-4">
        <a href={pathIn(frame, `/my/organisations/${organisation.id}/particulars`)}>{words.change}</a>
      </p>
    </>
  );
}

function OfferPart(props: SeatsCheckoutProps): VNode {
  const { frame, offer, seatDays } = props;
  const words = seatsWords[frame.locale];
  const common = t[frame.locale];
  return (
    <section class="mt-8" aria-labelledby="offer">
      <h2 id="offer">{words.steps[2]}</h2>
      <Ticks class="mt-4" items={[...offer.summary[frame.locale], words.startsAtLatest(seatDays), words.learners]} />
      <div class="mt-4">
        <Fold title={common.offerFull}>
          <div class="cap quiet offer-text">
            <p>
              <a href={pathIn(frame, `/documents/offer/${offer.no}`)}>{common.offerOwnPage}</a>
            </p>
            {[...clausesOf(offer.text(frame.locale))].map(({ number, paragraphs }) => (
              <p>
                <b>{number}</b> {paragraphs.join(' ')}
              </p>
            ))}
          </div>
        </Fold>
      </div>
    </section>
  );
}

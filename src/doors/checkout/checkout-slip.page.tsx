import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { Button, FactsList, Form, Hidden, Note, pathIn, places, PriceSlip, SlipProgramme, SlipSum, uiText } from '#ui/components.ts';
import { fullName } from '#people';
import type { CheckoutProps } from './checkout-view.ts';
import { t } from './checkout.messages.ts';

/** The paper with the sum; the button says what pressing it means (offer 3.4). */
export function Slip(props: CheckoutProps & { readonly title: string }): VNode {
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
      <p class="tiny">
        <a href={pathIn(frame, places.answers)}>{uiText(frame.locale).answers}</a>
      </p>
    </PriceSlip>
  );
}

function Pay({ frame, line, version, card, email, shownId }: CheckoutProps): VNode {
  const words = t[frame.locale];
  return (
    <>
      {card && (
        <FactsList
          class="tiny"
          facts={[
            [words.learner, fullName(card)],
            [words.mail, email],
          ]}
        />
      )}
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

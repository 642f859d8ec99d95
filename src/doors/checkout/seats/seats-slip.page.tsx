import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { Button, Form, Hidden, Note, pathIn, PriceSlip, SlipProgramme, SlipSum, type FieldError, type Frame } from '#ui/components.ts';
import { t } from '../checkout.messages.ts';
import type { Notice } from '../checkout-step.ts';
import { priceFor } from '../purchase.ts';
import type { SeatsDesk, SeatsOrder } from './seats-order.ts';
import { seatsWords } from './seats-checkout.messages.ts';

export type SeatsCheckoutProps = Omit<SeatsDesk, 'terms' | 'account'> & {
  readonly frame: Frame;
  readonly typed: { readonly organisation: string; readonly seats: string };
  /** Chosen and shown: what the button will bind. */
  readonly chosen:
    | (SeatsOrder & { readonly shownId: string; readonly number: string | null; readonly waitingPayment: string | null })
    | null;
  readonly errors: readonly FieldError[];
  readonly notice: Notice;
  readonly mostSeats: number;
  readonly seatDays: number;
};

export const at = (props: SeatsCheckoutProps, rest = ''): string =>
  pathIn(props.frame, `/checkout/${props.version.slug}/organisation${rest}`);

/** What is paid, and the buttons: card first, an invoice where it is switched on. */
export function SeatsSlip(props: SeatsCheckoutProps): VNode {
  const { frame, version, line, chosen } = props;
  const words = seatsWords[frame.locale];
  const common = t[frame.locale];
  const amount = priceFor(line, chosen?.seats ?? 1);
  return (
    <PriceSlip>
      <h2>{common.payTitle}</h2>
      <SlipProgramme
        cover={{ subject: version.subject, words: version.coverSeed }}
        title={version.title[frame.locale]}
        note={common.hoursAndTerm(version.hours, line.accessDays)}
      />
      {chosen && <p>{words.onSeats(chosen.seats, moneyText(line.amount))}</p>}
      <SlipSum locale={frame.locale} amount={amount} vat={line.vat} line={common.priceList(line.priceListNo)} />
      {chosen ? (
        <>
          <p class="tiny">{words.accepts}</p>
          <Form frame={frame} action={at(props, '/pay')}>
            <Bound chosen={chosen} />
            <Button size="large" wide>
              {common.payButton(moneyText(amount))}
            </Button>
          </Form>
          <p class="quiet tiny">{common.noContractYet}</p>
          {props.invoices && <InvoiceForm {...props} chosen={chosen} />}
        </>
      ) : (
        <p class="quiet">{words.chooseFirst}</p>
      )}
      <Note>{common.cardSafe}</Note>
    </PriceSlip>
  );
}

type Chosen = NonNullable<SeatsCheckoutProps['chosen']>;

/** What the button binds. */
const Bound = ({ chosen }: { readonly chosen: Chosen }): VNode => (
  <>
    <Hidden name="shown" value={chosen.shownId} />
    <Hidden name="organisation" value={chosen.organisation.id} />
    <Hidden name="particulars" value={chosen.organisation.versionId} />
    <Hidden name="seats" value={String(chosen.seats)} />
  </>
);

/** For an organisation without a card, where staff have switched it on (offer 9.5, 9.6). */
function InvoiceForm(props: SeatsCheckoutProps & { readonly chosen: Chosen }): VNode {
  const { frame, chosen } = props;
  const words = seatsWords[frame.locale];
  return (
    <Form frame={frame} action={at(props, '/invoice')} class="mt-6">
      <Bound chosen={chosen} />
      <Button look="second" wide>
        {words.invoice}
      </Button>
      <p class="quiet tiny">{words.invoiceText}</p>
    </Form>
  );
}

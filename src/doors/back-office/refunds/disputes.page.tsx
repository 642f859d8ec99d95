import type { VNode } from 'preact';
import type { Capture } from '#payments';
import type { Locale } from '#kernel/locale.ts';
import { refundWords, type CaseRefusal, type Chargeback } from '#refunds';
import {
  Badge,
  Button,
  Code,
  errorOf,
  FactsList,
  Form,
  Hidden,
  MomentText,
  pathIn,
  TextArea,
  type Fact,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { Sum } from '../deal-parts.page.tsx';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import type { DisputableMoney } from './disputable-money.ts';
import { DisputeFields, type TypedDispute } from './dispute-form.page.tsx';
import { disputeTexts } from './disputes.messages.ts';
import { Refused } from './refused.page.tsx';
import { officeRefundWords } from './refunds.messages.ts';

type Lines = {
  readonly frame: Frame;
  readonly disputes: readonly Chargeback[];
  readonly currency: string;
  readonly mayDecide: boolean;
  /** Of the one that was refused. */
  readonly typed?: string | undefined;
  readonly errors?: readonly FieldError[];
};
const reasonOf = ({ id }: Chargeback): string => `reason-${id.slice(-6)}`;

/** Each dispute with its outcome, or with the form that enters it. */
export function DisputeLines({ frame, disputes, currency, mayDecide, typed, errors = [] }: Lines): VNode {
  const { locale } = frame;
  const t = officeRefundWords[locale];
  return (
    <>
      {disputes.map((one) => (
        <div class="stack mt-4">
          <p>
            {one.deniedIn !== null && `${disputeTexts[locale].claim.title} `}
            <a href={pathIn(frame, refundPaths.dispute(one.id))}>
              <Code text={one.bankRef} />
            </a>
            , <Sum amount={one.amount} currency={currency} />{' '}
            <Badge {...(one.outcome ? {} : { tone: 'warn' as const })}>{endsOf(one, locale)[one.outcome?.is ?? 'open']}</Badge>
          </p>
          {one.outcome && <p class="quiet">{one.outcome.reason}</p>}
          {!one.outcome && mayDecide && (
            <Form frame={frame} action={pathIn(frame, refundPaths.dispute(one.id))} class="stack">
              <TextArea
                locale={locale}
                id={reasonOf(one)}
                name="reason"
                label={t.why}
                value={typed}
                rows={2}
                maxlength={500}
                error={errorOf(errors, reasonOf(one))}
                required
              />
              <div class="row">
                <Button name="outcome" value="won" look="second">
                  {endsOf(one, locale).pressWon}
                </Button>
                <Button name="outcome" value="lost" look="second">
                  {endsOf(one, locale).pressLost}
                </Button>
              </div>
            </Form>
          )}
        </div>
      ))}
    </>
  );
}

/** How it may end, in the words of a cardholder's dispute, or of a claim on the bank. */
export function endsOf({ deniedIn }: Chargeback, locale: Locale) {
  const [t, { claim }] = [officeRefundWords[locale], disputeTexts[locale]];
  if (deniedIn !== null) return { ...claim, pressWon: claim.won, pressLost: claim.lost };
  return { ...t.decided, found: claim.found, pressWon: t.won, pressLost: t.lost };
}

/** What recording does, beside the button that does it. */
export function MoneyEffectNote({ frame, money: { paid, free } }: { readonly frame: Frame; readonly money: DisputableMoney }): VNode {
  const t = disputeTexts[frame.locale];
  const before = paid.amount - free;
  const facts: Fact[] = [
    [t.came, <Sum amount={paid.amount} currency={paid.currency} />],
    [t.free, <Sum amount={free} currency={paid.currency} />],
    [t.before, <Sum amount={before} currency={paid.currency} />],
  ];
  return (
    <div class="mt-4">
      <FactsList facts={facts} class="mt-2" />
      <ul class="dots mt-2">
        {[t.stays, t.reserved, t.won, t.lost, ...(before > 0n ? [t.loss] : [])].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
}

type MoneyProps = {
  readonly frame: Frame;
  readonly money: DisputableMoney;
  readonly mayDecide: boolean;
  readonly typed: TypedDispute;
  readonly errors: readonly FieldError[];
};
/** The forms of several payments stand on one page. */
export const disputeIdOf = (captureId: string): string => captureId.slice(-6);

/** On the page of the payment: its disputes, and the form that records one. */
export function MoneyDisputes({ frame, money, mayDecide, typed, errors }: MoneyProps): VNode | null {
  const { locale } = frame;
  const [t, r] = [disputeTexts[locale], officeRefundWords[locale]];
  if (!mayDecide && money.disputes.length === 0) return null;
  return (
    <Sheet title={t.ofPayment}>
      <DisputeLines frame={frame} disputes={money.disputes} currency={money.paid.currency} mayDecide={mayDecide} />
      {mayDecide && (
        <Form frame={frame} action={pathIn(frame, refundPaths.disputeOfMoney)} class="stack mt-4">
          <Hidden name="capture" value={money.paid.id} />
          <MoneyEffectNote frame={frame} money={money} />
          <DisputeFields locale={locale} currency={money.paid.currency} typed={typed} errors={errors} of={disputeIdOf(money.paid.id)} />
          <div>
            <Button look="second">{r.recordDispute}</Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}

type Props = OfficeProps<{
  readonly one: Chargeback;
  readonly paid: Capture;
  readonly contractNumber: string | null;
  readonly mayDecide: boolean;
  readonly typed?: string;
  readonly refused?: CaseRefusal;
}>;

/** One dispute: what of the payment it takes, and how it ended. */
export function DisputePage({ shell, one, paid, contractNumber, mayDecide, typed, refused }: Props): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const [t, r] = [disputeTexts[locale], officeRefundWords[locale]];
  const title = one.deniedIn === null ? t.title : t.claim.title;
  const errors = refused === 'words-missing' ? [{ field: reasonOf(one), text: refundWords[locale].refusals[refused] }] : [];
  const part = (name: string, amount: bigint): Fact[] => (amount > 0n ? [[name, <Sum amount={amount} currency={paid.currency} />]] : []);
  const link = (href: string, text: string) => (
    <a href={pathIn(frame, href)}>
      <Code text={text} />
    </a>
  );
  const facts: Fact[] = [
    [r.bankRef, <Code text={one.bankRef} />],
    [r.sum, <Sum amount={one.amount} currency={paid.currency} />],
    ...(one.deniedIn === null
      ? [...part(t.ofPrice, one.ofPrice), ...part(t.ofHeld, one.ofHeld), ...part(t.beyond, one.amount - one.ofPrice - one.ofHeld)]
      : []),
    [r.since, <MomentText at={one.at} locale={locale} short />],
    [t.payment, paid.attemptId ? link(office.payment(paid.attemptId), paid.transactionId) : <Code text={paid.transactionId} />],
    [r.contract, contractNumber ? link(refundPaths.ofContract(contractNumber), contractNumber) : t.noContract],
  ];
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="refunds"
      crumbs={[
        { text: r.title, href: pathIn(frame, refundPaths.list) },
        { text: r.tabs.disputes, href: pathIn(frame, refundPaths.disputes) },
      ]}
      wrong={errors.length > 0}
    >
      <Refused locale={locale} refused={refused} errors={errors} />
      <div class={refused ? 'stack mt-4' : 'stack'}>
        <Sheet title={title}>
          {one.deniedIn !== null && <p class="cap">{t.claim.note}</p>}
          <FactsList facts={facts} />
          <DisputeLines frame={frame} disputes={[one]} currency={paid.currency} mayDecide={mayDecide} typed={typed} errors={errors} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

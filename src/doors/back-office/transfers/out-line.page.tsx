import type { VNode } from 'preact';
import { almatyDay, shortDayText } from '#kernel/civil-date.ts';
import type { OwedTransfer } from '#payments';
import type { RefundCase } from '#refunds';
import type { SentOrder } from '#transfers';
import { Button, ChoiceGroup, DateText, Form, Money, pathIn, type Fact, type FieldError } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { refundPaths } from '../refunds/addresses.ts';
import { transferPaths } from './addresses.ts';
import type { LinePageProps } from './line.page.tsx';
import { sentWords } from './sent.messages.ts';
import { ReasonArea } from './reason-area.page.tsx';
import { transferTexts } from './transfers.messages.ts';

/** What of exactly the sum may have gone by a line: owed, recorded by an order's number, or a refund that waits for its transfer. */
export type Candidates = {
  readonly owed: readonly OwedTransfer[];
  readonly orders: readonly SentOrder[];
  readonly refunds: readonly RefundCase[];
};

type Props = LinePageProps & { readonly candidates: Candidates; readonly errors: readonly FieldError[] };

export function outLineFacts({ shell: { frame }, line, why }: LinePageProps): Fact[] {
  const t = transferTexts[frame.locale];
  return [
    ...(why ? [[t.whyTitle, t.why[why]] as const] : []),
    [t.sum, <Money amount={line.amount} />],
    [t.day, <DateText day={line.day} locale={frame.locale} short />],
    ...(line.document ? [[sentWords[frame.locale].order, line.document] as const] : []),
    [sentWords[frame.locale].payee, line.name],
    ...(line.bin ? [[t.bin, line.bin] as const] : []),
    ...(line.partyAccount ? [[t.account, line.partyAccount] as const] : []),
    [t.purpose, line.purpose],
  ];
}

/** One sum that left our account and explains itself by nothing: which return it is, or none. */
export function OutLineDecision({ shell: { frame }, line, typed, candidates, errors }: Props): VNode {
  const { locale } = frame;
  const [t, s] = [transferTexts[locale], sentWords[locale]];
  const { owed, orders, refunds } = candidates;
  const choices = [
    ...orders.map((one) => ({ value: one.moneyBackId, text: s.orders(one.number, shortDayText(one.day)) })),
    ...owed.map((one) => ({ value: one.id as string, text: s.returns(shortDayText(almatyDay(one.owedAt))) })),
  ];
  return (
    <>
      <Sheet title={s.whose}>
        {choices.length + refunds.length === 0 && <p class="quiet">{s.whoseNone}</p>}
        {refunds.map((one) => (
          <p>
            {s.refunds} <a href={pathIn(frame, refundPaths.one(one.number))}>{one.number}</a>
          </p>
        ))}
        {choices.length > 0 && (
          <Form frame={frame} action={pathIn(frame, transferPaths.line(line.id))} class="stack cap">
            <ChoiceGroup locale={locale} kind="radio" name="return" label={s.whose} choices={choices} chosen={[choices[0]!.value]} />
            <div>
              <Button name="action" value="is-return">
                {s.isThis}
              </Button>
            </div>
          </Form>
        )}
      </Sheet>
      <Sheet title={s.other}>
        <Form frame={frame} action={pathIn(frame, transferPaths.line(line.id))} class="stack cap">
          <ReasonArea locale={locale} hint={s.otherHint} value={typed.reason} errors={errors} />
          <div>
            <Button look="second" name="action" value="set-aside">
              {t.setAside}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}

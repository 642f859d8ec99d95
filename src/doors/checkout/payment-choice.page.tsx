import type { ComponentChildren, VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { minus, type Tiyn } from '#kernel/tiyn.ts';
import { Button, Callout, Form, Hidden, Money, FactsList, pathIn, type Frame } from '#ui/components.ts';
import { settlementText } from './checkout-settlement.messages.ts';
import type { ChoiceTerms, TermsShown } from './payment-choice.ts';

type Props = {
  readonly frame: Frame;
  readonly attemptId: string;
  readonly choice: ChoiceTerms | null;
  readonly amount: Tiyn;
  readonly oddityId: string;
};

/** Paid after the page had ended, under terms that changed meanwhile: new terms or the money back (clauses.md, hard moments). */
export function ChoosePart({ frame, attemptId, choice, amount }: Props): VNode {
  const t = settlementText(frame.locale).choose;
  const terms = choice?.now ?? null;
  const enough = terms !== null && amount >= terms.price;
  return (
    <section class="sheet raised status wait">
      <h1 class="h2">{t.title}</h1>
      <p>{t.text(moneyText(amount))}</p>
      {choice?.changedAgain && (
        <Callout tone="warn" role="alert">
          {t.changedAgain}
        </Callout>
      )}
      {choice && terms && <Compared frame={frame} before={choice.before} after={terms} />}
      {terms && !enough && (
        <Callout tone="warn" class="mt-6">
          {t.notEnough}
        </Callout>
      )}
      <Form frame={frame} action={pathIn(frame, `/payments/${attemptId}/choice`)} class="stack mt-6">
        {terms && enough && (
          <>
            <Hidden name="line" value={terms.priceLineId} />
            <Hidden name="offer" value={terms.offerVersionId} />
            <p class="quiet">
              {t.acceptHint} {amount > terms.price && t.surplus(moneyText(minus(amount, terms.price)))}
            </p>
            <Button name="choice" value="new-terms">
              {t.accept}
            </Button>
          </>
        )}
        <Button name="choice" value="money-back" look="second">
          {t.moneyBack}
        </Button>
      </Form>
    </section>
  );
}

function Compared({ frame, before, after }: { readonly frame: Frame; readonly before: TermsShown; readonly after: TermsShown }): VNode {
  const t = settlementText(frame.locale).choose;
  const change = (was: ComponentChildren, is: ComponentChildren): VNode => (
    <>
      <span class="sr">{t.before}: </span>
      <span class="quiet">{was}</span> <span aria-hidden="true">→</span> <span class="sr">{t.after}: </span>
      <b>{is}</b>
    </>
  );
  return (
    <FactsList
      class="mt-6"
      facts={[
        [t.price, change(<Money amount={before.price} />, <Money amount={after.price} />)],
        [t.term, change(t.days(before.accessDays), t.days(after.accessDays))],
        [t.offer, change(t.offerNo(before.offerNo), t.offerNo(after.offerNo))],
      ]}
    />
  );
}

import type { VNode } from 'preact';
import { ButtonLink, Callout, Icon, Ring, Stamp, pathIn, places, type Frame } from '#ui/components.ts';
import { settlementText } from './checkout-settlement.messages.ts';
import { holdWords } from '#messages';
import { OrderLine, PayAgain, Sheet } from './payment-sheet.page.tsx';
import { sumText } from './sum-text.ts';
import type { PaymentView } from './payment-view.ts';

type Common = { readonly frame: Frame; readonly applicationNumber: string; readonly payPath: string };
type Of<Kind extends PaymentView['kind']> = Common & { readonly view: Extract<PaymentView, { kind: Kind }> };

/** The bank's page closed without a payment. */
export function Ended({ frame, applicationNumber, payPath }: Common): VNode {
  const t = settlementText(frame.locale);
  return (
    <Sheet kind="fail">
      <Stamp tone="bad" />
      <h1 class="h2">{t.ended.title}</h1>
      <p>{t.ended.text}</p>
      <div class="row mt-6">
        <PayAgain frame={frame} payPath={payPath} text={t.ended.again} />
        <ButtonLink look="second" href={pathIn(frame, places.support)}>
          {t.support}
        </ButtonLink>
      </div>
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

/** The bank only held the sum, and it is the payer's again. */
export function Released({ frame, view, applicationNumber, payPath }: Of<'released'>): VNode {
  const t = settlementText(frame.locale);
  return (
    <Sheet kind="back">
      <Icon name="undo-2" big />
      <h1 class="h2">{t.released.title}</h1>
      <p>{holdWords[frame.locale][view.why]}</p>
      <p class="mt-2">
        {t.released.text(sumText(view.amount, view.currency))} {t.released.bankTime}
      </p>
      <div class="row mt-6">
        <PayAgain frame={frame} payPath={payPath} text={t.ended.again} />
        <ButtonLink look="second" href={pathIn(frame, places.support)}>
          {t.support}
        </ButtonLink>
      </div>
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

/** Money on its way back, or back. */
export function Returning({ frame, view, applicationNumber }: Of<'returning'>): VNode {
  const t = settlementText(frame.locale);
  const amount = sumText(view.going.amount, view.going.currency);
  const ways = view.going.byTransfer ? t.returning.toAccount : t.returning.toCard;
  if (view.why === 'chargeback-held') return <Disputed frame={frame} view={view} applicationNumber={applicationNumber} amount={amount} />;
  return (
    <Sheet kind="back">
      {view.going.done ? <Stamp tone="good" /> : <Ring value={60} />}
      <h1 class="h2">{view.going.done ? t.returning.doneTitle : t.returning.title}</h1>
      <p>{view.going.told ?? t.returning.why[view.why]}</p>
      <p class="mt-2">
        {view.going.done ? ways.done(amount) : ways.text(amount)} {ways.bankTime}
      </p>
      {view.contract && (
        <>
          <Callout tone="good" class="mt-6">
            {t.returning.contractStands(view.contract.number)}
          </Callout>
          <div class="row mt-6">
            <ButtonLink href={pathIn(frame, `/my/contracts/${view.contract.number}`)}>{t.returning.toContract}</ButtonLink>
          </div>
        </>
      )}
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

/** The bank itself took it back, or is deciding whether it does. */
function Disputed({ frame, view, applicationNumber, amount }: Omit<Of<'returning'>, 'payPath'> & { readonly amount: string }): VNode {
  const t = settlementText(frame.locale);
  const { done } = view.going;
  return (
    <Sheet kind={done ? 'back' : 'wait'}>
      {done ? <Stamp tone="good" /> : <Ring value={60} />}
      <h1 class="h2">{done ? t.returning.doneTitle : t.disputed.title}</h1>
      <p>{done ? t.disputed.lost(amount) : t.disputed.text(amount)}</p>
      {view.contract && (
        <Callout tone="good" class="mt-6">
          {t.returning.contractStands(view.contract.number)}
        </Callout>
      )}
      <div class="row mt-6">
        <ButtonLink look="second" href={pathIn(frame, places.support)}>
          {t.support}
        </ButtonLink>
      </div>
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

/** A case for a person of ours. */
export function Held({ frame, view, applicationNumber }: Of<'held'>): VNode {
  const t = settlementText(frame.locale);
  return (
    <Sheet kind="wait">
      <Ring value={60} />
      <h1 class="h2">{t.held.title}</h1>
      <p>{t.held.text(sumText(view.amount, view.currency))}</p>
      <Callout tone="warn" class="mt-6">
        {t.held.next}
      </Callout>
      <div class="row mt-6">
        <ButtonLink look="second" href={pathIn(frame, places.support)}>
          {t.support}
        </ButtonLink>
      </div>
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

import './payment-elements.ts';
import type { VNode } from 'preact';
import { timeText, type CivilDate } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import {
  ButtonLink,
  Callout,
  Code,
  FactsList,
  Layout,
  Money,
  NextLink,
  Ring,
  Stamp,
  Timeline,
  dayPhrase,
  pathIn,
  places,
  DateText,
  type Frame,
} from '#ui/components.ts';
import { Ended, Held, Released, Returning } from './payment-odd.page.tsx';
import { OrderLine, PayAgain, Sheet } from './payment-sheet.page.tsx';
import { ChoosePart } from './payment-choice.page.tsx';
import type { ChoiceTerms } from './payment-choice.ts';
import { settlementText } from './checkout-settlement.messages.ts';
import type { Going, PaymentView, WaitStep } from './payment-view.ts';

export type PaymentStatusProps = {
  readonly frame: Frame;
  readonly view: PaymentView;
  readonly attemptId: string;
  readonly applicationNumber: string;
  readonly email: string;
  readonly steps: readonly WaitStep[];
  /** Neutral paths of the course and of its application page. */
  readonly coursePath: string;
  readonly payPath: string;
  /** To what day the application waits, and to what day its price is known to hold. */
  readonly keptUntil: CivilDate | null;
  readonly priceUntil: CivilDate | null;
  readonly choice: ChoiceTerms | null;
};

/** A page that refreshes itself while there is something to wait for: by script where it runs, else by the browser. */
const REFRESH_SECONDS = 4;

/** Clause 3.4: the person always sees the truth about the money. */
export function PaymentStatusPage(props: PaymentStatusProps): VNode {
  const { frame, view } = props;
  const t = settlementText(frame.locale);
  const waits = view.kind === 'waiting' || (view.kind === 'paid' && !view.contract.paperReady);
  return (
    <Layout
      frame={frame}
      title={t.title}
      hidden
      islands={waits ? ['payment-wait.js'] : []}
      {...(waits ? { refreshSeconds: REFRESH_SECONDS } : {})}
    >
      <div class="statuses">{partOf(props)}</div>
    </Layout>
  );
}

function partOf(props: PaymentStatusProps): VNode {
  const { view } = props;
  switch (view.kind) {
    case 'waiting':
      return <Waiting {...props} view={view} />;
    case 'paid':
      return <Paid {...props} view={view} />;
    case 'declined':
      return <Declined {...props} view={view} />;
    case 'ended':
      return <Ended {...props} />;
    case 'released':
      return <Released {...props} view={view} />;
    case 'returning':
      return <Returning {...props} view={view} />;
    case 'held':
      return <Held {...props} view={view} />;
    case 'choose':
      return <ChoosePart {...props} amount={view.amount} oddityId={view.oddityId} />;
  }
}

type Of<Kind extends PaymentView['kind']> = PaymentStatusProps & { readonly view: Extract<PaymentView, { kind: Kind }> };

function Waiting({ frame, view, attemptId, applicationNumber, steps }: Of<'waiting'>): VNode {
  const t = settlementText(frame.locale);
  const told = steps.map((step) => ({
    when: timeText(step.at),
    what: t.waiting.steps[step.what],
    tone: step.what === 'declined-try' ? ('bad' as const) : ('good' as const),
  }));
  return (
    <Sheet kind="wait">
      <payment-wait src={pathIn(frame, `/payments/${attemptId}/state`)} state="waiting" />
      <Ring value={30} />
      <h1 class="h2">{t.waiting.title}</h1>
      <p>{t.waiting.text}</p>
      <Timeline
        class="mt-6"
        items={[...told, { when: t.waiting.now, what: t.waiting.nowWhat, more: t.waiting.dontPayAgain, tone: 'now' }]}
      />
      <div class="row">
        <ButtonLink look="second" href={pathIn(frame, `/payments/${attemptId}`)}>
          {t.waiting.refresh}
        </ButtonLink>
        {view.bankPage && (
          <ButtonLink look="plain" href={view.bankPage}>
            {t.waiting.toBank}
          </ButtonLink>
        )}
      </div>
      <OrderLine frame={frame} number={applicationNumber} />
    </Sheet>
  );
}

function Paid({ frame, view, attemptId, email, coursePath }: Of<'paid'>): VNode {
  const t = settlementText(frame.locale);
  const { contract, surplus } = view;
  return (
    <Sheet kind="paid">
      {!contract.paperReady && <payment-wait src={pathIn(frame, `/payments/${attemptId}/state`)} state="paid" />}
      <Stamp tone="good" />
      <h1 class="h2">{contract.seats === null ? t.paid.title : t.paid.seatsTitle}</h1>
      <p>{contract.seats === null ? t.paid.text(email) : t.paid.seatsText(contract.seats)}</p>
      <FactsList
        class="mt-6"
        facts={[
          [t.paid.contract, <Code text={`№ ${contract.number}`} />],
          [t.paid.date, <DateText day={contract.date} locale={frame.locale} />],
          [t.paid.amount, <Money amount={contract.amount} />],
          ...(contract.seats === null
            ? [[t.paid.until, <DateText day={contract.lastDay} locale={frame.locale} role="till" />] as const]
            : []),
        ]}
      />
      {surplus && <Callout class="mt-6">{surplusTold(surplus, t.paid)}</Callout>}
      <div class="row mt-6">
        <ButtonLink size="large" href={pathIn(frame, coursePath)}>
          {contract.seats === null ? t.paid.start : t.paid.toSeats}
        </ButtonLink>
      </div>
      <div class="row">
        {contract.paperReady && (
          <NextLink icon="download" href={pathIn(frame, `/my/contracts/${contract.number}/file`)}>
            {t.paid.paper}
          </NextLink>
        )}
        <NextLink icon="file-text" href={pathIn(frame, `/my/contracts/${contract.number}`)}>
          {t.paid.contractLink}
        </NextLink>
      </div>
    </Sheet>
  );
}

function surplusTold({ amount, done, byTransfer }: Going, t: ReturnType<typeof settlementText>['paid']): string {
  const told = byTransfer ? [t.surplusToAccount, t.surplusToAccountDone] : [t.surplus, t.surplusDone];
  return told[done ? 1 : 0]!(moneyText(tiyn(amount)));
}

function Declined({ frame, view, applicationNumber, payPath, keptUntil, priceUntil }: Of<'declined'>): VNode {
  const t = settlementText(frame.locale);
  const till = (day: CivilDate) => dayPhrase(day, frame.locale, 'till');
  return (
    <Sheet kind="fail">
      <Stamp tone="bad" />
      <h1 class="h2">{t.declined.title}</h1>
      <p>
        {t.declined.reasons[view.reason]} <b>{t.declined.notTaken}</b>, {t.declined.noContract}
      </p>
      {keptUntil && (
        <Callout class="mt-6">
          {t.declined.kept(till(keptUntil))} {priceUntil && t.declined.priceUntil(till(priceUntil))}
        </Callout>
      )}
      <div class="row mt-6">
        <PayAgain frame={frame} payPath={payPath} text={t.declined.again} />
        <ButtonLink look="second" href={pathIn(frame, places.support)}>
          {t.support}
        </ButtonLink>
      </div>
      <OrderLine frame={frame} number={applicationNumber} before={view.code === null ? null : t.declined.code(view.code)} />
    </Sheet>
  );
}

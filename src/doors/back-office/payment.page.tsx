import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { CaseRefusal } from '#refunds';
import { FactsList, Money, MomentText, pathIn, Table } from '#ui/components.ts';
import { CustomerSheet, LedgerSheet, Sum } from './deal-parts.page.tsx';
import { dealTexts } from './deal.messages.ts';
import type { PaymentView } from './deal.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { State } from './person-lists.page.tsx';
import type { DisputableMoney } from './refunds/disputable-money.ts';
import { disputeErrors, type TypedDispute } from './refunds/dispute-form.page.tsx';
import { disputeIdOf, MoneyDisputes } from './refunds/disputes.page.tsx';
import { Refused } from './refunds/refused.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';

type Props = OfficeProps<{
  readonly view: PaymentView;
  /** Money of it that concluded no contract, each with its disputes. */
  readonly disputable: readonly DisputableMoney[];
  readonly mayDecide: boolean;
  readonly typed: TypedDispute;
  readonly refused?: CaseRefusal;
}>;
type Shown = Pick<Props, 'shell' | 'view'>;

/** One try to pay: its steps, the bank's notices, money that came, money that went back. */
export function PaymentPage({ shell, view, disputable, mayDecide, typed, refused }: Props): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = dealTexts[locale];
  const { attempt, application } = view;
  const number = application && application.state !== 'draft' ? application.number : null;
  const errors = disputeErrors(refused, typed, locale, disputeIdOf(typed['capture'] ?? ''));
  const badge = (
    <State tone={attempt.state === 'paid' ? 'good' : attempt.state === 'failed' ? 'bad' : undefined}>
      {t.attemptStates[attempt.state]}
    </State>
  );
  return (
    <OfficeView
      shell={shell}
      title={`${t.payment} ${attempt.id.slice(-6)}`}
      section="payments"
      badge={badge}
      {...(number ? { crumbs: [{ text: number, href: pathIn(frame, office.application(number)) }, { text: t.payment }] } : {})}
      wrong={errors.length > 0}
    >
      <Refused locale={locale} refused={refused} errors={errors} />
      <div class={refused ? 'bo-detail mt-4' : 'bo-detail'}>
        <div class="stack">
          <Sheet title={t.payment}>
            <FactsList
              facts={[
                [t.programme, view.programme],
                [t.sum, <Money amount={tiyn(attempt.terms.amount)} />],
                [t.access, t.days(attempt.terms.accessDays)],
                [t.attempt, <MomentText at={attempt.createdAt} locale={locale} short />],
                [t.honouredUntil, <MomentText at={attempt.honouredUntil} locale={locale} short />],
                ['ID', <span class="mono">{attempt.id}</span>],
              ]}
            />
          </Sheet>
          <Captures shell={shell} view={view} />
          {view.returns.length > 0 && <Returns shell={shell} view={view} />}
          {disputable.map((money) => (
            <MoneyDisputes
              frame={frame}
              money={money}
              mayDecide={mayDecide}
              typed={typed['capture'] === money.paid.id ? typed : {}}
              errors={errors}
            />
          ))}
          {view.oddities.length > 0 && (
            <Sheet title={t.oddities}>
              <ul>
                {view.oddities.map((one) => (
                  <li>
                    <a href={pathIn(frame, office.oddity(one.id))}>{oddityTexts[locale].kinds[one.kind].title}</a>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          <LedgerSheet frame={frame} ledger={view.ledger} />
          <Notices shell={shell} view={view} />
          <CustomerSheet frame={frame} customer={view.customer} />
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={view.lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function Captures({ shell: { frame }, view }: Shown): VNode {
  const t = dealTexts[frame.locale];
  if (view.captures.length === 0)
    return (
      <Sheet title={t.captures}>
        <p class="quiet">{t.noMoney}</p>
      </Sheet>
    );
  return (
    <Sheet title={t.captures}>
      <div class="stack">
        {view.captures.map((one) => (
          <FactsList
            facts={[
              [t.sum, <Sum amount={one.amount} currency={one.currency} />],
              [
                t.decision,
                <State tone={one.decision === 'conclude' ? 'good' : one.decision === 'hold' ? 'warn' : undefined}>
                  {t.decisions[one.decision]}
                </State>,
              ],
              [t.transaction, <span class="nowrap">{one.transactionId}</span>],
              ...(one.card ? [[t.card, `${one.card.type} •••• ${one.card.lastFour}`] as const] : []),
              ...(one.paidAt ? [[t.paidAt, <MomentText at={one.paidAt} locale={frame.locale} short />] as const] : []),
            ]}
          />
        ))}
      </div>
    </Sheet>
  );
}

function Returns({ shell: { frame }, view }: Shown): VNode {
  const t = dealTexts[frame.locale];
  const { reasons } = timelineTexts[frame.locale];
  const currencyOf = (captureId: string) => view.captures.find((one) => one.id === captureId)?.currency ?? 'KZT';
  return (
    <Sheet title={t.moneyBack} flush>
      <Table
        label={t.moneyBack}
        rows={view.returns}
        columns={[
          { title: t.reason, cell: (one) => reasons[one.reason] ?? one.reason },
          { title: t.time, named: true, cell: (one) => <MomentText at={one.owedAt} locale={frame.locale} short /> },
          { title: t.sum, as: 'money', cell: (one) => <Sum amount={one.amount} currency={currencyOf(one.captureId)} /> },
          {
            title: t.state,
            as: 'state',
            cell: (one) => (
              <State tone={one.state === 'done' ? 'good' : one.state === 'refused' ? 'bad' : 'warn'}>{t.moneyBackStates[one.state]}</State>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

function Notices({ shell: { frame }, view }: Shown): VNode {
  const t = dealTexts[frame.locale];
  if (view.notices.length === 0)
    return (
      <Sheet title={t.notices}>
        <p class="quiet">{t.noNotices}</p>
      </Sheet>
    );
  return (
    <Sheet title={t.notices} flush>
      <Table
        label={t.notices}
        rows={view.notices}
        columns={[
          { title: t.time, cell: (one) => <MomentText at={one.receivedAt} locale={frame.locale} short /> },
          { title: t.kind, cell: (one) => <span class="mono">{one.type}</span> },
          { title: t.reply, named: true, cell: (one) => one.reply && <span class="mono">{one.reply}</span> },
          { title: '№', cell: (one) => t.times(one.deliveries) },
          { title: 'SHA-256', as: 'full', cell: (one) => <span class="mono">{one.hash.slice(0, 16)}…</span> },
        ]}
      />
    </Sheet>
  );
}

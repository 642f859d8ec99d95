import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import { ButtonLink, FactsList, Money, MomentText, pathIn, Table, type Fact } from '#ui/components.ts';
import type { Attempt } from '#payments';
import { boundFacts, CustomerSheet } from './deal-parts.page.tsx';
import { dealTexts } from './deal.messages.ts';
import type { ApplicationView } from './deal.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { applicationTone, State } from './person-lists.page.tsx';
import { refusalTexts } from './refusal/refusal.messages.ts';
import { RefusalSheet } from './refusal/refusal.page.tsx';
import { personTexts } from './person.messages.ts';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';

/** An electronic application: what was shown and submitted, every try to pay, what became of it. */
export function ApplicationPage({
  shell,
  view,
  mayRefuse,
}: OfficeProps<{ readonly view: ApplicationView; readonly mayRefuse: boolean }>): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = dealTexts[locale];
  const { application } = view;
  const number = application.state === 'draft' ? null : application.number;
  const badge = <State tone={applicationTone[application.state]}>{t.applicationStates[application.state]}</State>;
  return (
    <OfficeView shell={shell} title={number ?? `${t.application}, ${personTexts[locale].draft}`} section="applications" badge={badge}>
      <div class="bo-detail">
        <div class="stack">
          <CustomerSheet frame={frame} customer={view.customer} />
          <Sheet title={t.basis}>
            <FactsList facts={facts(shell, view)} />
          </Sheet>
          {view.refusal && <RefusalSheet shell={shell} refusal={view.refusal} />}
          {view.attempts.length > 0 && <Attempts shell={shell} attempts={view.attempts} />}
          {mayRefuse && application.state === 'submitted' && (
            <p>
              <ButtonLink look="second" href={pathIn(frame, office.refusal(application.number))}>
                {refusalTexts[locale].refuse}
              </ButtonLink>
            </p>
          )}
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={view.lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function facts({ frame }: OfficeProps['shell'], view: ApplicationView): Fact[] {
  const { locale } = frame;
  const t = dealTexts[locale];
  const { application } = view;
  const submission = application.state === 'draft' ? null : application.submission;
  const moment = (at: Date) => <MomentText at={at} locale={locale} short />;
  return [
    ...boundFacts(frame, view.bound, submission?.shown.locale ?? locale),
    ...(view.price === null ? [] : [[t.price, <Money amount={tiyn(view.price)} />] as const]),
    ...(submission ? [[t.shownAt, moment(submission.shown.at)] as const, [t.submittedAt, moment(submission.at)] as const] : []),
    [t.expiresAt, moment(application.expiresAt)],
    ...(view.contractNumber
      ? [[t.contract, <a href={pathIn(frame, office.contract(view.contractNumber))}>{view.contractNumber}</a>] as const]
      : []),
  ];
}

function Attempts({ shell: { frame }, attempts }: OfficeProps<{ readonly attempts: readonly Attempt[] }>): VNode {
  const t = dealTexts[frame.locale];
  return (
    <Sheet title={t.payments} flush>
      <Table
        label={t.payments}
        rows={attempts}
        columns={[
          {
            title: t.attempt,
            cell: (one) => (
              <a href={pathIn(frame, office.payment(one.id))}>
                <MomentText at={one.createdAt} locale={frame.locale} short />
              </a>
            ),
          },
          { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.terms.amount)} /> },
          {
            title: t.state,
            as: 'state',
            cell: (one) => (
              <State tone={one.state === 'paid' ? 'good' : one.state === 'failed' ? 'bad' : undefined}>{t.attemptStates[one.state]}</State>
            ),
          },
        ]}
      />
    </Sheet>
  );
}

import type { VNode } from 'preact';
import { Badge, ButtonLink, Code, DateText, FactsList, Money, MomentText, pathIn, type Fact } from '#ui/components.ts';
import { contractStateWords, isClosedState } from '#contracts';
import { lastDay } from '#enrolments';
import { seatWords } from '#my';
import { ActsSheet } from './acts/acts.page.tsx';
import { AcceptanceSheet } from './acceptance.page.tsx';
import { acceptanceTexts } from './acceptance.messages.ts';
import { conductTexts } from './conduct/conduct.messages.ts';
import { boundFacts, CustomerSheet, LedgerSheet } from './deal-parts.page.tsx';
import { dealTexts } from './deal.messages.ts';
import type { ContractView } from './deal.ts';
import { evidenceTexts } from './evidence/evidence.messages.ts';
import { GivenDaysSheet } from './given-days.page.tsx';
import { UncountedSheet } from './uncounted.page.tsx';
import { OfficeView, Sheet } from './office.page.tsx';
import { OrganisationSheet } from './organisations/customer.page.tsx';
import { refundPaths } from './refunds/addresses.ts';
import { officeRefundWords } from './refunds/refunds.messages.ts';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';

type Props = OfficeProps<{ readonly view: ContractView }>;

/** A contract: who, on what ground, what money, under which versions, what happened. */
export function ContractPage({ shell, view }: Props): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = dealTexts[locale];
  const { contract, papers } = view;
  const actions = (
    <>
      <ButtonLink look="second" size="small" icon="undo-2" href={pathIn(frame, refundPaths.ofContract(contract.number))}>
        {officeRefundWords[locale].title}
      </ButtonLink>
      {papers.contract && (
        <ButtonLink look="second" size="small" icon="file-text" href={pathIn(frame, `${office.contract(contract.number)}/papers/contract`)}>
          {t.contractPdf}
        </ButtonLink>
      )}
      {papers.receipt && (
        <ButtonLink look="second" size="small" icon="receipt" href={pathIn(frame, `${office.contract(contract.number)}/papers/receipt`)}>
          {t.receiptPdf}
        </ButtonLink>
      )}
      <ButtonLink look="second" size="small" icon="triangle-alert" href={pathIn(frame, `${office.contract(contract.number)}/conduct`)}>
        {conductTexts[locale].openFromContract}
      </ButtonLink>
      {papers.act && (
        <ButtonLink look="second" size="small" icon="file-text" href={pathIn(frame, `${office.contract(contract.number)}/papers/act`)}>
          {acceptanceTexts[locale].act}
        </ButtonLink>
      )}
      {papers.corrections.map(({ no }) => (
        <ButtonLink
          look="second"
          size="small"
          icon="file-text"
          href={pathIn(frame, `${office.contract(contract.number)}/papers/act.${no}`)}
        >
          {acceptanceTexts[locale].correction(no)}
        </ButtonLink>
      ))}
      <ButtonLink look="second" size="small" icon="shield" href={pathIn(frame, office.evidence(contract.number))}>
        {evidenceTexts[locale].title}
      </ButtonLink>
    </>
  );
  return (
    <OfficeView
      shell={shell}
      title={contract.number}
      section="contracts"
      badge={<Badge tone={isClosedState(view.state) ? 'warn' : 'good'}>{contractStateWords[locale].names[view.state]}</Badge>}
      actions={actions}
    >
      <div class="bo-detail">
        <div class="stack">
          {view.organisation ? (
            <OrganisationSheet frame={frame} organisation={view.organisation} customer={view.customer} number={contract.number} />
          ) : (
            <CustomerSheet frame={frame} customer={view.customer} />
          )}
          <Sheet title={t.basis}>
            <FactsList facts={basis(shell, view)} />
          </Sheet>
          <GivenDaysSheet frame={frame} given={view.given} />
          <UncountedSheet frame={frame} attempts={view.uncounted} />
          <AcceptanceSheet frame={frame} view={view} />
          {view.acts && <ActsSheet frame={frame} number={contract.number} acts={view.acts} />}
          <LedgerSheet frame={frame} ledger={view.ledger} />
          <Sheet title={t.governing}>
            <FactsList
              facts={view.governing.map((one): Fact => [
                <>{one.no === null ? '' : <a href={pathIn(frame, `/documents/offer/${one.no}`)}>{t.version(one.no)}</a>}</>,
                <MomentText at={one.from} locale={locale} short />,
              ])}
            />
          </Sheet>
        </div>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={view.lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function basis({ frame }: Props['shell'], view: ContractView): Fact[] {
  const { locale } = frame;
  const t = dealTexts[locale];
  const { contract, enrolment, applicationNumber, attemptId } = view;
  return [
    [t.date, <DateText day={contract.date} locale={locale} short />],
    ...boundFacts(frame, view.bound, contract.locale),
    ...[...view.seats].map(([no, standing]) => [seatWords[locale].seatTitle(no), contractStateWords[locale].names[standing]] as const),
    [t.price, <Money amount={contract.amount} />],
    [t.access, t.days(contract.accessDays)],
    ...(enrolment ? [[t.openUntil, <DateText day={lastDay(enrolment.term)} locale={locale} role="till" />] as const] : []),
    ...(applicationNumber
      ? [
          [
            t.application,
            <a href={pathIn(frame, office.application(applicationNumber))}>
              <Code text={applicationNumber} />
            </a>,
          ] as const,
        ]
      : []),
    [
      t.paidAt,
      attemptId ? (
        <a href={pathIn(frame, office.payment(attemptId))}>
          <MomentText at={contract.paidAt} locale={locale} short />
        </a>
      ) : (
        <MomentText at={contract.paidAt} locale={locale} short />
      ),
    ],
    [t.recordedAt, <MomentText at={contract.recordedAt} locale={locale} short />],
    [t.hash, <span class="mono">{shortHash(contract.offerHash)}</span>],
  ];
}

/** `4b18 c05e 9a27 … 07fa`: enough to compare by eye. */
const shortHash = (hash: string): string => `${(hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ')} … ${hash.slice(-4)}`;

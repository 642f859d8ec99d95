import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { OwnApplication } from '#checkout';
import { isClosedState, type Contract, type ContractState } from '#contracts';
import { Badge, ButtonLink, Code, DateText, Empty, Money, NextLink, pathIn, Table, type Frame } from '#ui/components.ts';
import { StateBadge } from './contract-state.page.tsx';
import { contractPath } from './contract-path.ts';
import { contractWords } from './contracts.messages.ts';
import { organisationWords } from './organisations/organisation.messages.ts';
import { ownSeatWords } from './own-seats/own-seats.messages.ts';
import { MyPage } from './my.page.tsx';
import { paymentsWords } from './payments.messages.ts';
import { PaymentsPart } from './payments.page.tsx';

export type ContractLine = {
  readonly contract: Contract;
  readonly programme: Trilingual;
  readonly lastDay: CivilDate | null;
  readonly state: ContractState;
  readonly open: boolean;
  readonly paper: boolean;
  readonly receipt: boolean;
};
type ContractsProps = {
  readonly frame: Frame;
  readonly lines: readonly ContractLine[];
  readonly applications: readonly OwnApplication[];
  readonly hasSeats: boolean;
};

export function ContractsPage({ frame, lines, applications, hasSeats }: ContractsProps): VNode {
  const { locale } = frame;
  const t = contractWords[locale];
  const p = paymentsWords[locale];
  const link = ({ contract }: ContractLine) => (
    <a href={pathIn(frame, contractPath(contract.number))}>
      <Code text={contract.number} />
    </a>
  );
  return (
    <MyPage frame={frame} tab="contracts" title={t.title}>
      {lines.length === 0 ? (
        <Empty title={t.none} action={<ButtonLink href={pathIn(frame, '/programmes')}>{t.toProgrammes}</ButtonLink>}>
          {t.noneText}
        </Empty>
      ) : (
        <Table
          label={t.title}
          rows={lines}
          columns={[
            { title: t.number, cell: link },
            { title: t.programme, cell: ({ programme }) => programme[locale], as: 'full' },
            { title: t.date, cell: ({ contract }) => <DateText day={contract.date} locale={locale} short /> },
            { title: t.until, cell: ({ lastDay }) => lastDay && <DateText day={lastDay} locale={locale} short />, named: true },
            {
              title: p.state,
              cell: ({ open, state }) =>
                isClosedState(state) ? (
                  <StateBadge frame={frame} state={state} />
                ) : (
                  <Badge {...(open && { tone: 'good' as const })}>{open ? p.open : p.ended}</Badge>
                ),
              as: 'state',
            },
            { title: t.amount, cell: ({ contract }) => <Money amount={contract.amount} />, as: 'money' },
            { title: p.papers, cell: (line) => <Papers frame={frame} line={line} />, as: 'full' },
          ]}
        />
      )}
      <p class="mt-6">
        <NextLink href={pathIn(frame, '/my/organisations')}>{organisationWords[locale].title}</NextLink>
      </p>
      {hasSeats && (
        <p class="mt-4">
          <NextLink href={pathIn(frame, '/my/seats')}>{ownSeatWords[locale].title}</NextLink>
        </p>
      )}
      <PaymentsPart frame={frame} applications={applications} />
    </MyPage>
  );
}

function Papers({ frame, line: { contract, paper, receipt } }: { readonly frame: Frame; readonly line: ContractLine }): VNode {
  const p = paymentsWords[frame.locale];
  const at = pathIn(frame, contractPath(contract.number));
  if (!paper) return <span class="quiet">{p.coming}</span>;
  return (
    <span class="tiny">
      <a href={`${at}/file`}>{p.contractPaper}</a>
      {receipt && ' · '}
      {receipt && <a href={`${at}/receipt`}>{p.receipt}</a>}
    </span>
  );
}

import type { VNode } from 'preact';
import { tiyn } from '#kernel/tiyn.ts';
import type { LatestReturn } from '#payments';
import { refundWords, type Chargeback, type RefundCase } from '#refunds';
import { Code, Empty, Money, MomentText, NextLink, pathIn, Table, Tabs, type Column } from '#ui/components.ts';
import { OfficeView } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { disputeTexts } from './disputes.messages.ts';
import { endsOf } from './disputes.page.tsx';
import { officeRefundWords } from './refunds.messages.ts';

export const listKinds = ['open', 'ended', 'disputes', 'returns'] as const;
export type ListKind = (typeof listKinds)[number];
/** With the number of the contract each is about. */
export type Listed<One> = One & { readonly contractNumber: string | null };
type Props = OfficeProps<{
  readonly which: ListKind;
  readonly cases: readonly Listed<RefundCase>[];
  readonly disputes: readonly Listed<Chargeback>[];
  readonly returns: readonly LatestReturn[];
}>;

/** All money that goes back: cases, disputes at the bank, and what returned by itself. */
export function RefundsPage(props: Props): VNode {
  const { shell, which } = props;
  const { frame, waiting } = shell;
  const t = officeRefundWords[frame.locale];
  const tabs = listKinds.map((kind) => ({
    href: `${pathIn(frame, refundPaths.list)}${kind === 'open' ? '' : `?which=${kind}`}`,
    text: t.tabs[kind],
    current: which === kind,
    ...(kind === 'open' ? { count: waiting.refunds } : {}),
  }));
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="refunds"
      actions={<NextLink href={pathIn(frame, refundPaths.rules)}>{t.rules}</NextLink>}
    >
      <Tabs label={t.title} items={tabs} />
      <div class="mt-4">
        <Matter {...props} />
      </div>
    </OfficeView>
  );
}

function Matter({ shell: { frame }, which, cases, disputes, returns }: Props): VNode {
  const t = officeRefundWords[frame.locale];
  const count = { open: cases, ended: cases, disputes, returns }[which].length;
  if (count === 0) return <Empty title={t.none}>{t.noneText}</Empty>;
  const contract = (number: string | null) =>
    number === null ? (
      <span class="quiet">{disputeTexts[frame.locale].noContract}</span>
    ) : (
      <a href={pathIn(frame, office.contract(number))}>
        <Code text={number} />
      </a>
    );
  const when = (at: Date) => <MomentText at={at} locale={frame.locale} short />;
  if (which === 'disputes') {
    const columns: Column<Listed<Chargeback>>[] = [
      { title: t.bankRef, cell: (one) => <a href={pathIn(frame, refundPaths.dispute(one.id))}>{one.bankRef}</a> },
      { title: t.contract, named: true, cell: (one) => contract(one.contractNumber) },
      { title: t.since, named: true, cell: (one) => when(one.at) },
      { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
      {
        title: t.state,
        as: 'full',
        cell: (one) => <State tone={one.outcome ? undefined : 'warn'}>{endsOf(one, frame.locale)[one.outcome?.is ?? 'open']}</State>,
      },
    ];
    return <Sheeted>{<Table label={t.tabs.disputes} rows={disputes} columns={columns} />}</Sheeted>;
  }
  if (which === 'returns') {
    const columns: Column<LatestReturn>[] = [
      {
        title: t.reason,
        cell: (one) =>
          one.attemptId ? (
            <a href={pathIn(frame, office.payment(one.attemptId))}>{t.reasons[one.reason]}</a>
          ) : (
            (t.reasons[one.reason] ?? one.reason)
          ),
      },
      { title: t.since, named: true, cell: (one) => when(one.owedAt) },
      { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
      {
        title: t.state,
        as: 'state',
        cell: (one) => <State tone={one.state === 'done' ? 'good' : 'warn'}>{t.reasons[one.state] ?? one.state}</State>,
      },
    ];
    return <Sheeted>{<Table label={t.tabs.returns} rows={returns} columns={columns} />}</Sheeted>;
  }
  const r = refundWords[frame.locale];
  const columns: Column<Listed<RefundCase>>[] = [
    {
      title: t.number,
      cell: (one) => (
        <a href={pathIn(frame, refundPaths.one(one.number))}>
          <Code text={one.number} />
        </a>
      ),
    },
    { title: t.contract, named: true, as: 'full', cell: (one) => contract(one.contractNumber) },
    { title: t.ground, cell: (one) => r.grounds[one.ground], as: 'full' },
    { title: t.since, named: true, cell: (one) => when(one.openedAt) },
    { title: t.sum, as: 'money', cell: (one) => <Money amount={tiyn(one.amount)} /> },
    { title: t.state, as: 'full', cell: (one) => <State tone={toneOf(one)}>{r.states[one.state]}</State> },
  ];
  return <Sheeted>{<Table label={t.tabs[which]} rows={cases} columns={columns} />}</Sheeted>;
}

export const toneOf = ({ state }: RefundCase): 'good' | 'warn' | 'info' =>
  state === 'done' ? 'good' : state === 'stuck' || state === 'appealed' || state === 'asked' ? 'warn' : 'info';

const Sheeted = ({ children }: { readonly children: VNode }): VNode => <section class="sheet flush">{children}</section>;

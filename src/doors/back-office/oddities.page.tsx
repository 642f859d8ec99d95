import type { VNode } from 'preact';
import { Code, Empty, MomentText, pathIn, Table, Tabs } from '#ui/components.ts';
import type { Oddity } from '#payments';
import { Sum } from './deal-parts.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { OfficeView } from './office.page.tsx';
import { State } from './person-lists.page.tsx';
import { office, type OfficeProps } from './shell.ts';

export type OdditiesPageProps = OfficeProps<{ readonly which: 'open' | 'resolved'; readonly cases: readonly Oddity[] }>;

/** The operators' queue, the oldest first, each with its prepared action. */
export function OdditiesPage({ shell, which, cases }: OdditiesPageProps): VNode {
  const { frame, waiting } = shell;
  const t = oddityTexts[frame.locale];
  const tabs = [
    { href: pathIn(frame, office.oddities), text: t.open, count: waiting.oddities, current: which === 'open' },
    { href: `${pathIn(frame, office.oddities)}?which=resolved`, text: t.resolved, current: which === 'resolved' },
  ];
  return (
    <OfficeView shell={shell} title={t.title} section="oddities">
      <Tabs label={t.title} items={tabs} />
      <div class="mt-4">
        {cases.length === 0 ? (
          which === 'open' ? (
            <Empty title={t.nothingOpen}>{t.nothingOpenText}</Empty>
          ) : (
            <p class="quiet">{t.nothingResolved}</p>
          )
        ) : (
          <Cases shell={shell} which={which} cases={cases} />
        )}
      </div>
    </OfficeView>
  );
}

function Cases({ shell: { frame }, which, cases }: OdditiesPageProps): VNode {
  const t = oddityTexts[frame.locale];
  return (
    <section class="sheet flush">
      <Table
        label={t.title}
        rows={cases}
        columns={[
          { title: t.what, cell: (one) => <a href={pathIn(frame, office.oddity(one.id))}>{t.kinds[one.kind].title}</a> },
          { title: t.when, named: true, cell: (one) => <MomentText at={one.at} locale={frame.locale} short /> },
          {
            title: t.transaction,
            named: true,
            cell: (one) => typeof one.facts['transaction'] === 'string' && <Code text={one.facts['transaction']} />,
          },
          { title: t.sum, as: 'money', cell: (one) => <Amount oddity={one} /> },
          which === 'open'
            ? { title: t.next, as: 'state', cell: (one) => <State tone="warn">{t.prepared[one.prepared.do]}</State> }
            : {
                title: t.state,
                as: 'state',
                cell: (one) => one.resolved && <State tone="good">{t.actions[one.resolved.action] ?? one.resolved.action}</State>,
              },
        ]}
      />
    </section>
  );
}

export function Amount({ oddity }: { readonly oddity: Oddity }): VNode | null {
  const { amount, currency } = oddity.facts;
  if (typeof amount !== 'string' || !/^\d+$/.test(amount)) return null;
  return <Sum amount={BigInt(amount)} currency={typeof currency === 'string' ? currency : 'KZT'} />;
}

import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { Badge, ButtonLink, Callout, DateText, pathIn, Table } from '#ui/components.ts';
import { OfficeView } from './office.page.tsx';
import { pricesTexts } from './prices.messages.ts';
import type { ListLine, ListState } from './prices.ts';
import { office, type OfficeProps } from './shell.ts';
import { TakeBackPage } from './take-back.page.tsx';

const TONES: Partial<Record<ListState, 'good' | 'info'>> = { 'in-force': 'good', coming: 'info' };

/** Every list there was, is and will be, and the way to the next. */
export function PricesPage({
  shell,
  lists,
  published,
}: OfficeProps<{ readonly lists: readonly ListLine[]; readonly published: number | null }>): VNode {
  const { frame } = shell;
  const t = pricesTexts[frame.locale];
  const add = <ButtonLink href={pathIn(frame, office.newPrices)}>{t.add}</ButtonLink>;
  return (
    <OfficeView shell={shell} title={t.title} section="prices" actions={add}>
      <p class="cap">{t.lead}</p>
      {published !== null && (
        <Callout tone="good" role="status" class="mt-4">
          {t.publishedNow(published)}
        </Callout>
      )}
      <section class="sheet flush mt-4">
        <Table
          label={t.title}
          rows={lists}
          columns={[
            {
              title: t.title,
              cell: (one) =>
                one.state === 'withdrawn' ? t.list(one.no) : <a href={pathIn(frame, `/price-list/${one.no}`)}>{t.list(one.no)}</a>,
            },
            { title: t.from, named: true, cell: (one) => <DateText day={almatyDay(one.effectiveFrom)} locale={frame.locale} short /> },
            { title: t.lines, named: true, as: 'right', cell: (one) => one.lines },
            {
              title: t.state,
              as: 'state',
              cell: ({ state }) => <Badge {...(TONES[state] ? { tone: TONES[state] } : {})}>{t.states[state]}</Badge>,
            },
            {
              title: t.withdraw,
              cell: (one) => one.state === 'coming' && <a href={pathIn(frame, office.pricesWithdrawal(one.no))}>{t.withdraw}</a>,
            },
          ]}
        />
      </section>
    </OfficeView>
  );
}

export type WithdrawPricesProps = OfficeProps<{
  readonly no: number;
  readonly reason: string;
  readonly fault?: 'no-reason' | 'not-coming';
}>;

export function WithdrawPricesPage({ shell, no, reason, fault }: WithdrawPricesProps): VNode {
  const { frame } = shell;
  const t = pricesTexts[frame.locale];
  return (
    <TakeBackPage
      shell={shell}
      section="prices"
      title={t.withdrawTitle(no)}
      from={{ text: t.title, href: pathIn(frame, office.prices) }}
      action={pathIn(frame, office.pricesWithdrawal(no))}
      words={t}
      typed={reason}
      noReason={fault === 'no-reason' ? t.noReason : null}
      refused={fault === 'not-coming' ? t.notComing : null}
    />
  );
}

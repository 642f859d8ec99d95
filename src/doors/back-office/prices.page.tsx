import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { Badge, Button, ButtonLink, Callout, DateText, ErrorSummary, errorOf, Form, pathIn, Table, TextArea } from '#ui/components.ts';
import { OfficeView } from './office.page.tsx';
import { pricesTexts } from './prices.messages.ts';
import type { ListLine, ListState } from './prices.ts';
import { office, type OfficeProps } from './shell.ts';

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
  const errors = fault === 'no-reason' ? [{ field: 'reason', text: t.noReason }] : [];
  const back = pathIn(frame, office.prices);
  return (
    <OfficeView
      shell={shell}
      title={t.withdrawTitle(no)}
      section="prices"
      crumbs={[{ text: t.title, href: back }, { text: t.withdraw }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {fault === 'not-coming' && (
        <Callout tone="warn" role="alert">
          {t.notComing}
        </Callout>
      )}
      <p class="cap">{t.withdrawText}</p>
      <Form frame={frame} action={pathIn(frame, office.pricesWithdrawal(no))} class="stack cap mt-6">
        <TextArea
          locale={frame.locale}
          name="reason"
          label={t.reason}
          value={reason}
          rows={3}
          maxlength={1000}
          error={errorOf(errors, 'reason')}
          required
        />
        <div class="row">
          <Button look="danger">{t.withdraw}</Button>
          <ButtonLink look="second" href={back}>
            {t.keep}
          </ButtonLink>
        </div>
      </Form>
    </OfficeView>
  );
}

import type { VNode } from 'preact';
import { Button, DateText, errorOf, ErrorSummary, FactsList, Pagination, pathIn, SelectField, Table, TextField } from '#ui/components.ts';
import { accountCodes, type AccountTurnover, type LedgerLine } from '#ledger';
import { Sum } from '../deal-parts.page.tsx';
import { dealTexts } from '../deal.messages.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { booksTexts } from './books.messages.ts';
import { ENTRIES_PAGE, entriesText, type BooksFaultField, type EntriesQuery } from './books-query.ts';
import { FileButtons } from './file-buttons.page.tsx';

export type EntriesPageProps = OfficeProps<{
  readonly query: EntriesQuery;
  readonly faults: readonly BooksFaultField[];
  readonly rows: readonly LedgerLine[];
  readonly count: number;
  readonly events: readonly string[];
  /** Of the account that is asked for. */
  readonly turnover: AccountTurnover | null;
  readonly numbers: ReadonlyMap<string, string>;
  readonly tooLong?: boolean;
}>;

/** Entries of a period; with one account chosen, its sheet. */
export function EntriesPage(props: EntriesPageProps): VNode {
  const { shell, query, faults, count, turnover, tooLong } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [t, names] = [booksTexts[locale], dealTexts[locale].accounts];
  const errors = [...faults.map((field) => ({ field, text: t.faults[field] })), ...(tooLong ? [{ field: 'from', text: t.tooLong }] : [])];
  const title = query.account ? t.sheet(names[query.account]) : t.entries;
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="books"
      wrong={errors.length > 0}
      crumbs={[{ text: t.title, href: pathIn(frame, office.books) }, { text: title }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <div class="stack">
        <Sheet title={t.found(count)}>
          <FilterForm {...props} errors={errors} />
          {turnover && (
            <FactsList
              class="mt-4"
              facts={[
                [t.before, <Sum amount={turnover.before} currency="KZT" />],
                [
                  t.turnover,
                  <>
                    <Sum amount={turnover.debit} currency="KZT" /> / <Sum amount={turnover.credit} currency="KZT" />
                  </>,
                ],
                [t.after, <Sum amount={turnover.after} currency="KZT" />],
              ]}
            />
          )}
          <FileButtons frame={frame} what="entries" question={entriesText(query)} class="mt-4" />
        </Sheet>
        {count === 0 ? <p class="quiet">{t.none}</p> : <Rows {...props} />}
        <Pagination
          locale={locale}
          page={query.page}
          of={Math.ceil(count / ENTRIES_PAGE)}
          href={(page) => `${pathIn(frame, office.bookEntries)}?${entriesText(query, { page })}`}
        />
      </div>
    </OfficeView>
  );
}

function FilterForm({
  shell: { frame },
  query,
  events,
  errors,
}: EntriesPageProps & { errors: readonly { field: string; text: string }[] }): VNode {
  const { locale } = frame;
  const [t, names] = [booksTexts[locale], dealTexts[locale].accounts];
  return (
    <form method="get" action={pathIn(frame, office.bookEntries)} class="fields" novalidate>
      <TextField locale={locale} kind="date" name="from" label={t.from} value={query.from} error={errorOf(errors, 'from')} width="half" />
      <TextField locale={locale} kind="date" name="to" label={t.to} value={query.to} error={errorOf(errors, 'to')} width="half" />
      <SelectField
        locale={locale}
        name="account"
        label={t.account}
        empty={t.any}
        options={accountCodes.map((value) => ({ value, text: names[value] }))}
        value={query.account ?? ''}
        width="half"
      />
      <SelectField
        locale={locale}
        name="event"
        label={t.event}
        empty={t.any}
        options={events.map((value) => ({ value, text: t.events[value] ?? value }))}
        value={query.event ?? ''}
        width="half"
      />
      <TextField
        locale={locale}
        name="contract"
        label={t.contract}
        hint={t.contractHint}
        value={query.contract}
        error={errorOf(errors, 'contract')}
        autocomplete="off"
        maxlength={40}
        optional
      />
      <div>
        <Button look="second">{t.show}</Button>
      </div>
    </form>
  );
}

function Rows({ shell: { frame }, query, rows, numbers }: EntriesPageProps): VNode {
  const { locale } = frame;
  const [t, names] = [booksTexts[locale], dealTexts[locale].accounts];
  const side = (line: LedgerLine, which: 'debit' | 'credit') =>
    line[which] === query.account ? (
      <strong>{names[line[which]]}</strong>
    ) : (
      <a href={`${pathIn(frame, office.bookEntries)}?${entriesText(query, { account: line[which] })}`}>{names[line[which]]}</a>
    );
  return (
    <section class="sheet flush">
      <Table
        ledger
        label={t.entries}
        rows={rows}
        columns={[
          { title: t.day, cell: (line) => <DateText day={line.day} locale={locale} short /> },
          { title: t.event, cell: (line) => t.events[line.event] ?? line.event },
          { title: t.debit, cell: (line) => side(line, 'debit') },
          { title: t.credit, cell: (line) => side(line, 'credit') },
          { title: t.sum, as: 'money', cell: (line) => <Sum amount={line.amount} currency={line.currency} /> },
          {
            title: t.contract,
            cell: (line) => {
              const number = line.contractId && numbers.get(line.contractId);
              return number ? (
                <a class="nowrap" href={pathIn(frame, office.contract(number))}>
                  {number}
                </a>
              ) : null;
            },
          },
          { title: t.reference, cell: (line) => <span class="mono tiny">{line.reference}</span> },
        ]}
      />
    </section>
  );
}

import type { VNode } from 'preact';
import { ButtonLink, Callout, Chips, Code, DateText, Empty, ErrorSummary, MomentText, pathIn, Table, type Tone } from '#ui/components.ts';
import type { Column as TableColumn } from '#ui/components.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import { Sum } from '../deal-parts.page.tsx';
import { OfficeView } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { organisationName, wordsOf } from './cells.messages.ts';
import { FilterForm, FindForm } from './list-filter.page.tsx';
import { listTexts } from './list.messages.ts';
import type { CellFacts, Column, FilterOptions, ListRow, ListSpec } from './list.ts';
import { queryText, type ListQuery, type QueryFault } from './list-query.ts';
import { viewTexts } from './view.messages.ts';
import type { View } from './view.ts';

export type ListPageProps = OfficeProps<{
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly faults: readonly QueryFault[];
  /** As typed, for fields that could not be read. */
  readonly typed: URLSearchParams;
  readonly options: FilterOptions;
  readonly cells: CellFacts;
  readonly rows: readonly ListRow[];
  /** Counted up to a bound: `10 000+`. */
  readonly count: string;
  readonly pages: { readonly before: string | null; readonly after: string | null };
  readonly views: readonly View[];
  readonly words: string | null;
  readonly trouble?: 'search-gone' | 'too-many';
}>;

/** A list of the office: asked by its address, shown page by page, kept as a view, taken as a file. */
export function ListPage(props: ListPageProps): VNode {
  const { shell, spec, query, faults, trouble } = props;
  const { frame } = shell;
  const [t, v] = [listTexts[frame.locale], viewTexts[frame.locale]];
  const asked = queryText(spec, query);
  const shown = faults.length === 0 && trouble === undefined;
  return (
    <OfficeView
      shell={shell}
      title={t.titles[spec.name]}
      section={spec.name}
      wrong={faults.length > 0}
      badge={shown && <span class="quiet">{t.count(props.count)}</span>}
      actions={
        shown && (
          <>
            <ButtonLink look="second" size="small" icon="tag" href={`${pathIn(frame, office.listViews(spec.name))}?${asked}`}>
              {v.views}
            </ButtonLink>
            <ButtonLink look="second" size="small" icon="download" href={`${pathIn(frame, office.listExport(spec.name))}?${asked}`}>
              {v.export}
            </ButtonLink>
          </>
        )
      }
    >
      <ErrorSummary
        locale={frame.locale}
        title={t.faultsTitle}
        errors={faults.map((fault) => ({ field: fieldOf(fault), text: t.faults[fault.field](fault.value) }))}
      />
      {trouble && <Callout tone="warn">{trouble === 'too-many' ? t.tooMany : t.searchGone}</Callout>}
      <ViewChips {...props} />
      <FindForm {...props} />
      <FilterForm {...props} />
      {shown && <Rows {...props} />}
    </OfficeView>
  );
}

const fieldOf = ({ field }: QueryFault): string => (field === 'order' ? 'from' : ['who', 'sort', 'page'].includes(field) ? 'main' : field);

/** Views of this list as links, the one that is open lit. */
function ViewChips({ shell: { frame }, spec, query, views }: ListPageProps): VNode {
  const v = viewTexts[frame.locale];
  const here = queryText(spec, query, { who: null });
  const base = pathIn(frame, office[spec.name]);
  const all = 'sort=-date';
  const items = [
    { href: `${base}?${all}`, text: v.everything, current: here === all },
    ...views.map((view) => ({
      href: `${base}?${view.query}`,
      text: view.own ? view.name : `${view.name} (${v.shared})`,
      current: here === view.query,
    })),
  ];
  return <Chips locale={frame.locale} label={v.views} items={items} slide class="list-views" />;
}

function Rows({ shell: { frame }, spec, query, rows, pages, cells }: ListPageProps): VNode {
  const t = listTexts[frame.locale];
  const link = (change: Partial<ListQuery>): string => `${pathIn(frame, office[spec.name])}?${queryText(spec, query, change)}`;
  if (rows.length === 0) {
    return (
      <Empty title={t.nothing}>
        {t.nothingText} {query.page && <a href={link({})}>{t.begin}</a>}
      </Empty>
    );
  }
  const columns = spec.columns
    .filter((column) => query.columns.includes(column.key))
    .map((column): TableColumn<ListRow> => {
      const by = SORTED_BY[spec.name][column.key];
      const sorted = by !== undefined && query.sort.by === by;
      const down = sorted ? !query.sort.down : column.kind !== 'person';
      return {
        title: t.columns[column.key]!,
        ...align(column),
        ...(by !== undefined && {
          sort: {
            href: link({ sort: { by, down } }),
            ...(sorted && { now: query.sort.down ? ('descending' as const) : ('ascending' as const) }),
          },
        }),
        cell: (row) => <Cell column={column} row={row} cells={cells} frame={frame} />,
      };
    });
  return (
    <>
      <section class="sheet flush mt-4">
        <Table label={t.titles[spec.name]} rows={rows} columns={columns} />
      </section>
      <nav aria-label={t.pages} class="row between mt-4">
        <span class="row">
          {pages.before && (
            <>
              <ButtonLink look="second" size="small" href={link({})}>
                {t.begin}
              </ButtonLink>
              <ButtonLink look="second" size="small" icon="arrow-left" href={link({ page: { before: pages.before } })}>
                {t.earlier}
              </ButtonLink>
            </>
          )}
        </span>
        {pages.after && (
          <ButtonLink look="second" size="small" iconAfter="arrow-right" href={link({ page: { after: pages.after } })}>
            {t.later}
          </ButtonLink>
        )}
      </nav>
    </>
  );
}

/** Which column's head orders the list by what. */
const SORTED_BY: Record<ListSpec['name'], Readonly<Record<string, string>>> = {
  applications: { opened: 'date', customer: 'person' },
  people: { registered: 'date', person: 'person' },
  contracts: { date: 'date', customer: 'person', amount: 'amount' },
  payments: { recorded: 'date', amount: 'amount' },
};

function align({ kind, key }: Column): Pick<TableColumn<ListRow>, 'as' | 'named'> {
  if (kind === 'money') return { as: 'money' };
  if (kind === 'count') return { as: 'right', named: true };
  if (kind === 'state') return { as: 'state' };
  if (kind === 'person' || kind === 'customer' || kind === 'programme') return { as: 'full' };
  return key === 'number' || key === 'transaction' ? {} : { named: true };
}

const TONES: Readonly<Record<string, Tone>> = {
  concluded: 'good',
  studying: 'good',
  completed: 'good',
  submitted: 'warn',
  waiting: 'warn',
  declined: 'bad',
  refused: 'bad',
  'not-opened': 'warn',
  'seats-left': 'warn',
  suspended: 'bad',
  closed: 'bad',
};

function Cell(props: {
  readonly column: Column;
  readonly row: ListRow;
  readonly cells: CellFacts;
  readonly frame: OfficeProps['shell']['frame'];
}): VNode | null {
  const { column, row, cells, frame } = props;
  const value = row.values[column.key] ?? null;
  const t = listTexts[frame.locale];
  if (column.kind === 'person') return <Person row={row} frame={frame} name={value as string | null} />;
  if (column.kind === 'customer') return <Customer row={row} frame={frame} />;
  if (column.kind === 'code') {
    return (
      <a href={pathIn(frame, pageOf(cells.list, row))}>
        <Code text={(value as string | null) ?? t.states.applications['draft']!} />
      </a>
    );
  }
  if (value === null) return null;
  if (column.kind === 'money') return <Sum amount={value as bigint} currency={row.currency ?? 'KZT'} />;
  if (column.kind === 'moment') return <MomentText at={value as Date} locale={frame.locale} short />;
  if (column.kind === 'day') return <DateText day={value as CivilDate} locale={frame.locale} short />;
  const words = wordsOf(column, value, cells, true);
  if (column.kind === 'state') return <State tone={TONES[value as string]}>{words}</State>;
  return ['phone', 'iin', 'bin'].includes(column.kind) ? <span class="num nowrap">{words}</span> : <>{words}</>;
}

function Person({ row, frame, name }: { row: ListRow; frame: OfficeProps['shell']['frame']; name: string | null }): VNode {
  const t = listTexts[frame.locale];
  if (!row.accountId) return <span class="quiet">{t.stray}</span>;
  return <a href={pathIn(frame, office.person(row.accountId))}>{name ?? t.noName}</a>;
}

/** Who owes and is owed: an organisation by its name and number, else the person. */
function Customer({ row, frame }: { row: ListRow; frame: OfficeProps['shell']['frame'] }): VNode {
  const { organisation } = row;
  if (!organisation) return <Person row={row} frame={frame} name={(row.values['customer'] as string | null) || null} />;
  return (
    <>
      <a href={pathIn(frame, office.organisation(organisation.id))}>{organisationName(organisation, frame.locale)}</a>{' '}
      <span class="quiet num nowrap">{organisation.bin}</span>
    </>
  );
}

/** Money that names no attempt of ours stands in the queue of odd payments. */
function pageOf(list: ListSpec['name'], { id, link }: ListRow): string {
  switch (list) {
    case 'applications':
      return office.application(link ?? id);
    case 'contracts':
      return office.contract(link ?? id);
    case 'payments':
      return link ? office.payment(link) : office.oddities;
    case 'people':
      return office.person(id);
  }
}

import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** `money` and `right` stand at the end with even figures; `state` goes to the corner of a phone card, `full` takes its whole line. */
  readonly as?: 'money' | 'right' | 'state' | 'full';
  /** On phone cards the title stands before the value. */
  readonly named?: boolean;
  /** The link that sorts by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' };
};

export type TableProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Names the table for readers; also its scroll box. */
  readonly label: string;
  /** Ledgers keep their columns on phones and scroll instead of becoming cards. */
  readonly ledger?: boolean;
  readonly foot?: ComponentChildren;
};

/** Dense, calm rows; cards on phones. Sorting is a link. */
export function Table<Row>({ columns, rows, label, ledger = false, foot }: TableProps<Row>): VNode {
  const table = (
    <table class={ledger ? 'table' : 'table cards'}>
      <caption class="sr">{label}</caption>
      <thead>
        <tr>{columns.map((column) => headCell(column))}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <td class={column.as} data-label={column.named ? column.title : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
  const box = ledger ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div class="table-box" {...box}>
      {table}
    </div>
  );
}

function headCell<Row>({ title, as, sort }: Column<Row>): VNode {
  return (
    <th scope="col" class={as} aria-sort={sort?.now}>
      {sort ? (
        <a href={sort.href}>
          {title}
          {sort.now && <Icon name={sort.now === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
        </a>
      ) : (
        title
      )}
    </th>
  );
}

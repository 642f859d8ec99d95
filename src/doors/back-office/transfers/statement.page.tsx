import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { LikelyRepeat, RowFault, StatementLine, StatementRefusal, StatementRow } from '#transfers';
import { Button, errorOf, FileField, Form, Hidden, Money, pathIn, Table, type FieldError, type Frame } from '#ui/components.ts';
import { Sheet } from '../office.page.tsx';
import { transferPaths } from './addresses.ts';
import { LikelyRepeats } from './repeat.page.tsx';
import { transferTexts } from './transfers.messages.ts';

/** A row of the file that may state what is known, with the line of the file it begins on. */
export type LikelyRow = LikelyRepeat<StatementLine> & { readonly row: StatementRow; readonly line: number };

export type StatementView = {
  readonly refusal?: StatementRefusal | 'differs' | 'over-limit';
  readonly faults?: readonly RowFault[];
  /** Read and in order: what would be taken, and the table to be sent back. */
  readonly checked?: {
    readonly rows: readonly StatementRow[];
    readonly repeats: readonly LikelyRow[];
    readonly table: string;
    readonly format: '1c' | 'table';
  };
};
type Props = StatementView & { readonly shell: { readonly frame: Frame } };

export function statementErrors({ refusal, faults = [] }: StatementView, locale: Locale): FieldError[] {
  const t = transferTexts[locale];
  if (refusal) return [{ field: 'file', text: t.refusals[refusal] }];
  return faults.length > 0 ? [{ field: 'file', text: t.faultsTitle }] : [];
}

/** A statement comes in two steps: looked at, then taken. */
export function StatementSheets(props: Props): VNode {
  const { frame } = props.shell;
  const { locale } = frame;
  const { checked, faults = [] } = props;
  const t = transferTexts[locale];
  const error = errorOf(statementErrors(props, locale), 'file');
  const field = { locale, name: 'file', label: t.file, hint: t.fileHint, error };
  return (
    <>
      {checked && <Checked frame={frame} checked={checked} />}
      {faults.length > 0 && (
        <Sheet title={t.faultsTitle}>
          <ul>
            {faults.slice(0, 50).map(({ line, column, why }) => (
              <li>
                {t.line(line)}: {t.faults[why](t.columns[column])}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={t.statement}>
        <p class="cap">{t.statementIntro}</p>
        <Form frame={frame} action={pathIn(frame, transferPaths.statement)} class="stack cap mt-4" multipart>
          <FileField {...field} accept=".txt,.csv,.xlsx,text/plain,text/csv" />
          <div>
            <Button look={checked ? 'second' : 'main'} name="action" value="check">
              {t.check}
            </Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}

function Checked({
  frame,
  checked: { rows, repeats, table, format },
}: {
  readonly frame: Frame;
  readonly checked: NonNullable<StatementView['checked']>;
}): VNode {
  const t = transferTexts[frame.locale];
  const sides = (['in', 'out'] as const).map((side) => ({ side, of: rows.filter((row) => row.direction === side) }));
  return (
    <Sheet title={t.checked(sides[0]!.of.length, sides[1]!.of.length)}>
      <p role="status">{t.nothingYet}</p>
      <Table
        label={t.statement}
        rows={sides}
        columns={[
          { title: '', cell: ({ side }) => (side === 'in' ? t.came : t.went) },
          { title: t.count, as: 'right', named: true, cell: ({ of }) => of.length },
          { title: t.sum, as: 'money', cell: ({ of }) => <Money amount={tiyn(of.reduce((sum, row) => sum + row.amount, 0n))} /> },
        ]}
      />
      {repeats.length > 0 && <LikelyRepeats frame={frame} repeats={repeats} />}
      <Form frame={frame} action={pathIn(frame, transferPaths.statement)} class="mt-4">
        <Hidden name="table" value={table} />
        <Hidden name="format" value={format} />
        <Button name="action" value="accept">
          {t.accept}
        </Button>
      </Form>
    </Sheet>
  );
}

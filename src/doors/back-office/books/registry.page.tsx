import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import {
  Button,
  Callout,
  DateText,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
  Money,
  MomentText,
  pathIn,
  SelectField,
  Table,
  FileField,
  Fields,
  TextField,
} from '#ui/components.ts';
import { type RegistryLine, type RegistryRow, type RowFault, type TableFault } from '#reconciliation';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { booksTexts } from './books.messages.ts';
import { registryTexts } from './registry.messages.ts';

export type RegistryPageProps = OfficeProps<{
  readonly latest: readonly RegistryLine[];
  /** The bank and the days that staff came here for, or nothing. */
  readonly chosen: TypedDays & { readonly bank: string };
  /** Names of the banks with settings. */
  readonly banks: readonly string[];
  readonly fault?: TableFault | 'no-file' | 'over-limit';
  readonly faults?: readonly RowFault[];
  /** Read and in order: what would be taken, and the table to be sent back. */
  readonly checked?: {
    readonly rows: readonly RegistryRow[];
    readonly table: string;
    readonly bank: string;
    readonly difference: bigint | null;
    readonly days: TypedDays;
  };
  /** The days that were typed are none, or not over. */
  readonly wrongDays?: boolean;
  readonly done?: 'taken' | 'known';
}>;

/** As they stand in the fields. */
export type TypedDays = { readonly from: string; readonly to: string };

/** Names that need no translation. */
export const BANKS: Readonly<Record<string, string>> = { tiptop: 'TipTop Pay', epay: 'Halyk ePay' };

/** A registry comes in two steps: looked at, then taken. */
export function RegistryPage(props: RegistryPageProps): VNode {
  const { shell, fault, faults = [], checked, done } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = registryTexts[locale];
  const told = fault ? t.faults[fault] : faults.length > 0 ? t.faultsTitle : null;
  const errors = told ? [{ field: 'file', text: told }] : props.wrongDays ? [{ field: 'from', text: t.wrongDays }] : [];
  const field = { locale, name: 'file', label: t.file, hint: t.fileHint, error: errorOf(errors, 'file') };
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="books"
      wrong={errors.length > 0}
      crumbs={[{ text: booksTexts[locale].title, href: pathIn(frame, office.books) }, { text: t.title }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {done && <Callout tone={done === 'taken' ? 'good' : 'info'}>{t[done]}</Callout>}
      <div class="stack mt-4">
        {checked && <Checked {...props} checked={checked} />}
        {faults.length > 0 && (
          <Sheet title={t.faultsTitle}>
            <ul>
              {faults.slice(0, 50).map((one) => (
                <li>
                  {t.line(one.line)}: {one.fault === 'twice' ? t.twice : t.wrong(t.columns[one.column])}
                </li>
              ))}
            </ul>
          </Sheet>
        )}
        <Sheet title={t.file}>
          <p class="cap">{t.intro}</p>
          <Form frame={frame} action={pathIn(frame, office.registry)} class="stack cap mt-4" multipart>
            {props.banks.length > 1 && (
              <SelectField
                locale={locale}
                name="bank"
                label={t.bank}
                empty={false}
                options={props.banks.map((value) => ({ value, text: BANKS[value] ?? value }))}
                value={checked?.bank ?? props.chosen.bank}
              />
            )}
            <Hidden name="whole-from" value={props.chosen.from} />
            <Hidden name="whole-to" value={props.chosen.to} />
            {props.chosen.from && <p>{t.chosenDays(`${props.chosen.from} – ${props.chosen.to}`)}</p>}
            <FileField {...field} accept=".csv,.xlsx,text/csv" />
            <div>
              <Button look={checked ? 'second' : 'main'} name="action" value="check">
                {t.check}
              </Button>
            </div>
          </Form>
        </Sheet>
        <Latest {...props} />
      </div>
    </OfficeView>
  );
}

function Checked({
  shell: { frame },
  checked: { rows, table, bank, difference, days },
  wrongDays = false,
}: RegistryPageProps & { checked: NonNullable<RegistryPageProps['checked']> }): VNode {
  const { locale } = frame;
  const t = registryTexts[locale];
  const errors = wrongDays ? [{ field: 'from', text: t.wrongDays }] : [];
  const groups = [...Map.groupBy(rows, (row) => row.kind)];
  const sum = (of: readonly RegistryRow[], what: (row: RegistryRow) => bigint): VNode => (
    <Money amount={tiyn(of.reduce((total, row) => total + what(row), 0n))} />
  );
  return (
    <Sheet title={t.rows(rows.length)}>
      <Table
        label={t.rows(rows.length)}
        rows={groups}
        columns={[
          { title: '', cell: ([kind]) => t.kinds[kind] },
          { title: t.count, as: 'right', named: true, cell: ([, of]) => of.length },
          { title: t.sum, as: 'money', named: true, cell: ([, of]) => sum(of, (row) => row.amount) },
          { title: t.fees, as: 'money', named: true, cell: ([, of]) => sum(of, (row) => row.fee ?? 0n) },
        ]}
      />
      <p class="mt-4">{difference === null ? t.noPayout : difference === 0n ? t.adds : t.differs(moneyText(tiyn(difference)))}</p>
      <Form frame={frame} action={pathIn(frame, office.registry)} class="stack mt-4">
        <Hidden name="table" value={table} />
        <Hidden name="bank" value={bank} />
        <p class="cap">{t.covers}</p>
        <Fields>
          <TextField locale={locale} name="from" kind="date" label={t.from} value={days.from} error={errorOf(errors, 'from')} />
          <TextField locale={locale} name="to" kind="date" label={t.to} value={days.to} />
        </Fields>
        <div>
          <Button name="action" value="accept">
            {t.accept}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Latest({ shell: { frame }, latest }: RegistryPageProps): VNode {
  const t = registryTexts[frame.locale];
  if (latest.length === 0)
    return (
      <Sheet title={t.latest}>
        <p class="quiet">{t.none}</p>
      </Sheet>
    );
  return (
    <Sheet title={t.latest} flush>
      <Table
        label={t.latest}
        rows={latest}
        columns={[
          {
            title: t.title,
            cell: (one) => (
              <>
                {BANKS[one.provider] ?? one.provider}, {one.source === 'api' ? t.source.api : t.source.file}
                {one.from && ', '}
                {one.from && <DateText day={one.from} locale={frame.locale} short />}
                {one.to && one.to !== one.from && (
                  <>
                    {' – '}
                    <DateText day={one.to} locale={frame.locale} short />
                  </>
                )}
              </>
            ),
          },
          { title: t.when, named: true, cell: (one) => <MomentText at={one.at} locale={frame.locale} short /> },
          { title: t.count, as: 'right', named: true, cell: (one) => one.rows },
        ]}
      />
    </Sheet>
  );
}

import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import {
  Button,
  Callout,
  CheckField,
  ErrorSummary,
  errorOf,
  Fields,
  Form,
  Hidden,
  pathIn,
  SelectField,
  Table,
  TextField,
  type FieldError,
  FileField,
} from '#ui/components.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { pricesTexts } from './prices.messages.ts';
import type { PriceChange, Sellable, TypedRow } from './prices.ts';
import { office, type OfficeProps } from './shell.ts';

export type NewPricesProps = OfficeProps<{
  readonly no: number;
  readonly programmes: readonly Sellable[];
  readonly rows: readonly TypedRow[];
  readonly day: string;
  /** The list it is compared with. */
  readonly baseNo: number | null;
  readonly errors?: readonly FieldError[];
  readonly refused?: string;
  readonly taken?: boolean;
  /** Looked at and lawful: shown with the field that confirms it. */
  readonly changes?: readonly PriceChange[];
  /** The mark of what is shown: comes back with the button that publishes. */
  readonly shown?: string;
}>;

/** The next list, made from the one before by hand or by a table, looked at, confirmed, published. */
export function NewPricesPage(props: NewPricesProps): VNode {
  const { shell, no, errors = [], refused, taken = false } = props;
  const { frame } = shell;
  const t = pricesTexts[frame.locale];
  const crumbs = [{ text: t.title, href: pathIn(frame, office.prices) }, { text: t.newTitle(no) }];
  return (
    <OfficeView shell={shell} title={t.newTitle(no)} section="prices" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {refused && (
        <Callout tone="warn" role="alert">
          {refused}
        </Callout>
      )}
      {taken && (
        <Callout tone="info" role="status">
          {t.taken}
        </Callout>
      )}
      <div class="stack mt-4">
        <Upload {...props} errors={errors} />
        <Sheet title={t.fill}>
          <Form frame={frame} action={pathIn(frame, office.newPrices)} class="stack">
            {props.changes && <Changes {...props} errors={errors} changes={props.changes} />}
            <Rows {...props} errors={errors} />
          </Form>
        </Sheet>
      </div>
    </OfficeView>
  );
}

type Shown = NewPricesProps & { readonly errors: readonly FieldError[] };

function Upload({ shell: { frame }, baseNo, errors }: Shown): VNode {
  const t = pricesTexts[frame.locale];
  const field = { locale: frame.locale, name: 'table', label: t.file, error: errorOf(errors, 'table') };
  return (
    <Sheet title={t.upload}>
      <p class="cap">{t.uploadHint}</p>
      {baseNo !== null && (
        <p class="mt-2">
          <a href={`/price-list/${baseNo}.csv`} download>
            {t.download}
          </a>
        </p>
      )}
      <Form frame={frame} action={pathIn(frame, office.newPrices)} class="stack cap mt-4" multipart>
        <FileField {...field} accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
        <div>
          <Button look="second" name="action" value="table">
            {t.read}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function Rows({ shell: { frame }, programmes, rows, day, errors, changes }: Shown): VNode {
  const { locale } = frame;
  const t = pricesTexts[locale];
  const vats = (['none', '0', '16'] as const).map((value) => ({ value, text: t.vats[value] }));
  return (
    <>
      {programmes.map(({ slug, title }, i) => {
        const row = rows[i]!;
        const field = (name: string) => ({ locale, name: `${name}:${slug}`, error: errorOf(errors, `${name}:${slug}`) });
        return (
          <fieldset class="group">
            <legend>{title}</legend>
            <CheckField name={`sale:${slug}`} label={t.onSale} checked={row.onSale} error={errorOf(errors, `sale:${slug}`)} />
            <Fields class="mt-2">
              <TextField
                {...field('amount')}
                kind="number"
                width="third"
                label={t.amount}
                value={row.amount}
                maxlength={15}
                autocomplete="off"
              />
              <SelectField {...field('vat')} width="third" label={t.vat} options={vats} value={row.vat} empty={false} />
              <TextField {...field('days')} kind="number" width="third" label={t.days} value={row.days} maxlength={4} autocomplete="off" />
            </Fields>
          </fieldset>
        );
      })}
      <TextField
        locale={locale}
        name="day"
        kind="date"
        label={t.day}
        hint={t.dayHint}
        value={day}
        error={errorOf(errors, 'day')}
        autocomplete="off"
      />
      <div>
        <Button look={changes ? 'second' : 'main'} name="action" value="show">
          {t.show}
        </Button>
      </div>
    </>
  );
}

/** Above the rows it was made from: the button publishes what was shown; rows edited since are shown anew. */
function Changes({
  shell: { frame },
  no,
  baseNo,
  errors,
  changes,
  shown = '',
}: Shown & { readonly changes: readonly PriceChange[] }): VNode {
  const { locale } = frame;
  const t = pricesTexts[locale];
  const terms = (one: PriceChange['before']) =>
    one ? `${moneyText(one.amount)}, ${t.vat} ${t.vats[String(one.vat) as 'none']}, ${t.daysCount(one.accessDays)}` : t.notOnSale;
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{baseNo === null ? t.fill : t.changes(baseNo)}</h3>
      {changes.length === 0 ? (
        <p class="quiet">{t.noChanges}</p>
      ) : (
        <Table
          label={t.fill}
          rows={changes}
          columns={[
            { title: t.programme, as: 'full', cell: (one) => <b>{one.title}</b> },
            { title: t.before, named: true, cell: (one) => terms(one.before) },
            { title: t.after, named: true, cell: (one) => terms(one.after) },
          ]}
        />
      )}
      <Hidden name="shown" value={shown} />
      <div class="stack cap mt-4">
        <TextField
          locale={locale}
          name="confirm"
          kind="number"
          label={t.confirm(no)}
          hint={t.confirmHint}
          error={errorOf(errors, 'confirm')}
          maxlength={6}
          autocomplete="off"
        />
        <div>
          <Button name="action" value="publish">
            {t.publish}
          </Button>
        </div>
      </div>
    </section>
  );
}

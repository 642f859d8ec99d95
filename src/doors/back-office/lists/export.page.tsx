import type { VNode } from 'preact';
import {
  Button,
  Callout,
  ChoiceGroup,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Hidden,
  pathIn,
  TextArea,
  type FieldError,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { columnsOf, exportFormats, isPersonal, MOST_ROWS, type ExportRefusal } from './export.ts';
import { exportTexts } from './export.messages.ts';
import { listTexts } from './list.messages.ts';
import type { FilterOptions, ListSpec } from './list.ts';
import { queryText, type ListQuery } from './list-query.ts';

export const LONGEST_REASON = 300;

export type ExportPageProps = OfficeProps<{
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly options: FilterOptions;
  readonly count: string;
  readonly typed?: { readonly format: string; readonly reason: string };
  readonly fault?: ExportRefusal | 'no-format';
}>;

/** What will leave, said before it does. */
export function ExportPage(props: ExportPageProps): VNode {
  const { shell, spec, query, typed, fault } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [t, lists] = [exportTexts[locale], listTexts[locale]];
  const columns = columnsOf(spec, query);
  const back = `${pathIn(frame, office[spec.name])}?${queryText(spec, query)}`;
  const errors: FieldError[] = fault
    ? [{ field: fault === 'reason-missing' ? 'reason' : 'format', text: fault === 'no-format' ? t.noFormat : t.refusals[fault] }]
    : [];
  const notes = t.formatNotes(rowsText(MOST_ROWS.csv), rowsText(MOST_ROWS.xlsx));
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section={spec.name}
      wrong={fault !== undefined}
      crumbs={[{ text: lists.titles[spec.name], href: back }, { text: t.title }]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <div class="bo-detail">
        <Sheet title={t.title}>
          <Form frame={frame} action={pathIn(frame, office.listExport(spec.name))} class="stack">
            <Hidden name="back" value={queryText(spec, query)} />
            <p class="quiet">{t.intro}</p>
            <ChoiceGroup
              locale={locale}
              kind="radio"
              name="format"
              label={t.format}
              error={errorOf(errors, 'format')}
              chosen={[typed?.format ?? 'csv']}
              choices={exportFormats.map((format) => ({ value: format, text: t.formats[format], note: notes[format] }))}
            />
            {isPersonal(columns) && (
              <>
                <Callout tone="warn">{t.personal}</Callout>
                <TextArea
                  locale={locale}
                  name="reason"
                  label={t.reason}
                  hint={t.reasonHint}
                  value={typed?.reason}
                  error={errorOf(errors, 'reason')}
                  maxlength={LONGEST_REASON}
                  rows={3}
                  required
                />
              </>
            )}
            <div class="row">
              <Button icon="download">{t.button}</Button>
              <a href={back}>{t.back}</a>
            </div>
          </Form>
        </Sheet>
        <Sheet title={lists.titles[spec.name]}>
          <FactsList
            facts={[
              [t.rows, props.count],
              [t.filter, filterWords(props)],
              [t.columns, columns.map((column) => lists.columns[column.key]).join(', ')],
            ]}
          />
          {isPersonal(columns) && <p class="tiny quiet mt-4">{t.whole}</p>}
        </Sheet>
      </div>
    </OfficeView>
  );
}

const rowsText = (rows: number): string => String(rows).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** The filter in words; whom somebody looked for is not repeated. */
function filterWords({ shell, spec, query, options }: ExportPageProps): string {
  const { locale } = shell.frame;
  const [t, lists] = [exportTexts[locale], listTexts[locale]];
  const named = (choices: FilterOptions['regions'], value: string | null) => choices.find((one) => one.value === value)?.text;
  const parts = [
    query.state && lists.states[spec.name][query.state],
    named(options.programmes, query.programme),
    named(options.regions, query.region),
    query.from && `${lists.dates[spec.name]}: ${query.from} ${lists.from}`,
    query.to && `${lists.dates[spec.name]}: ${query.to} ${lists.to}`,
    query.who && t.search,
  ].filter((part) => part !== null && part !== undefined && part !== '');
  return parts.length === 0 ? t.everything : parts.join('; ');
}

import type { VNode } from 'preact';
import {
  Button,
  Callout,
  ChoiceGroup,
  errorOf,
  Form,
  Hidden,
  pathIn,
  SelectField,
  TextField,
  type FieldError,
  type Option,
} from '#ui/components.ts';
import { office, type OfficeProps } from '../shell.ts';
import { listTexts } from './list.messages.ts';
import type { FilterOptions, ListSpec } from './list.ts';
import { queryText, type ListQuery, type QueryFault } from './list-query.ts';

type Props = OfficeProps<{
  readonly spec: ListSpec;
  readonly query: ListQuery;
  readonly faults: readonly QueryFault[];
  readonly typed: URLSearchParams;
  readonly options: FilterOptions;
  readonly words: string | null;
}>;

/** Sent by POST: a name gets an id that says nothing, and only the id stands in the address. */
export function FindForm({ shell: { frame }, spec, query, words }: Props): VNode {
  const t = listTexts[frame.locale];
  const find = t.find[spec.name === 'people' ? 'person' : 'customer'];
  if (words !== null) {
    return (
      <Callout class="mt-4">
        {t.foundBy(words)}. <a href={`${pathIn(frame, office[spec.name])}?${queryText(spec, query, { who: null })}`}>{t.stopSearch}</a>
      </Callout>
    );
  }
  return (
    <Form frame={frame} action={pathIn(frame, office.listSearch(spec.name))} role="search" label={find.title} class="list-find mt-4">
      <Hidden name="back" value={queryText(spec, query)} />
      <TextField
        locale={frame.locale}
        kind="search"
        name="words"
        id="find-words"
        label={find.title}
        hint={find.hint}
        autocomplete="off"
        enterkeyhint="search"
        maxlength={200}
      />
      <Button look="second" icon="search">
        {t.findButton}
      </Button>
    </Form>
  );
}

/** A plain form by GET: what is chosen stands in the address and can be sent to a colleague. */
export function FilterForm(props: Props): VNode {
  const { shell, spec, query, faults, typed, options } = props;
  const { frame } = shell;
  const { locale } = frame;
  const t = listTexts[locale];
  const errors: FieldError[] = faults.map((fault) => ({
    field: fault.field === 'order' ? 'from' : fault.field,
    text: t.faults[fault.field](fault.value),
  }));
  const select = (name: 'state' | 'programme' | 'region', label: string, list: readonly Option[]): VNode => (
    <SelectField
      locale={locale}
      name={name}
      label={label}
      empty={t.any}
      options={list}
      value={query[name] ?? ''}
      error={errorOf(errors, name)}
    />
  );
  const day = (name: 'from' | 'to'): VNode => (
    <TextField
      locale={locale}
      name={name}
      kind="date"
      label={`${capital(t.dates[spec.name])}, ${t[name]}`}
      value={typed.get(name) ?? ''}
      error={errorOf(errors, name)}
    />
  );
  return (
    <Form frame={frame} method="get" action={pathIn(frame, office[spec.name])} label={t.filter} class="list-filter mt-4">
      {query.who && <Hidden name="who" value={query.who} />}
      <Hidden name="sort" value={`${query.sort.down ? '-' : ''}${query.sort.by}`} />
      <div class="list-fields">
        {select(
          'state',
          t.state,
          spec.states.map((state) => ({ value: state, text: t.states[spec.name][state]! })),
        )}
        {select('programme', t.programme, options.programmes)}
        {options.regions.length > 0 && select('region', t.region, options.regions)}
        {day('from')}
        {day('to')}
      </div>
      <div class="row between mt-2">
        <details class="list-columns" open={errorOf(errors, 'column') !== undefined}>
          <summary class="under">{t.chooseColumns}</summary>
          <div class="mt-2">
            <ChoiceGroup
              locale={locale}
              name="column"
              kind="checkbox"
              plain
              label={t.chooseColumns}
              labelHidden
              hint={t.columnsHint}
              error={errorOf(errors, 'column')}
              chosen={query.columns}
              choices={spec.columns.map((column) => ({ value: column.key, text: t.columns[column.key]! }))}
            />
          </div>
        </details>
        <div class="row">
          {isAsked(spec, query) && <a href={`${pathIn(frame, office[spec.name])}?sort=-date`}>{t.clear}</a>}
          <Button size="small">{t.show}</Button>
        </div>
      </div>
    </Form>
  );
}

const isAsked = (spec: ListSpec, query: ListQuery): boolean => queryText(spec, query) !== 'sort=-date';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

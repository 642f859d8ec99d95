import type { ComponentChildren, VNode } from 'preact';
import { uiText } from '../ui.messages.ts';
import { described, Field, Fields, type FieldProps } from './field.tsx';

export type Option = { readonly value: string; readonly text: string };

export type SelectFieldProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | undefined;
  /** Words of the empty first line; `false` leaves it out (a choice is always made). */
  readonly empty?: string | false;
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Long list: becomes a searchable box when the page loads `combo-box`. */
  readonly searchable?: boolean;
};

/** A choice of one from a list. */
export function SelectField(props: SelectFieldProps): VNode {
  return <Field {...props}>{props.searchable ? <Searchable {...props} /> : <Select {...props} />}</Field>;
}

function Searchable(props: SelectFieldProps): VNode {
  return (
    <combo-box class="combo" data-none={uiText(props.locale).nothingFound}>
      <Select {...props} />
    </combo-box>
  );
}

/** The bare select, also for toolbars (with `label` hidden by the caller's own Field). */
export function Select(props: SelectFieldProps): VNode {
  const { options, value = '', empty = uiText(props.locale).choose } = props;
  return (
    <select class="input" {...described(props)} autocomplete={props.autocomplete} required={props.required} disabled={props.disabled}>
      {empty !== false && (
        <option value="" selected={value === ''}>
          {empty}
        </option>
      )}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

export type DependentSelectsProps = {
  /** Answers `GET src?parent=CODE` with `[{ "value": "…", "text": "…" }]`. */
  readonly src: string;
  /** A `continue` button that reloads the page with the next list; hides while the script works. */
  readonly fallback: ComponentChildren;
  readonly class?: string;
  /** SelectFields in order: region, district, settlement. */
  readonly children: ComponentChildren;
};

/** Selects of which each fills the next (`dependent-selects`); without script, step by step by the fallback button. */
export function DependentSelects({ src, fallback, class: extra, children }: DependentSelectsProps): VNode {
  return (
    <dependent-selects src={src}>
      <Fields {...(extra && { class: extra })}>{children}</Fields>
      <p class="mt-4" data-fallback>
        {fallback}
      </p>
    </dependent-selects>
  );
}

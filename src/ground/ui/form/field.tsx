import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { Icon } from '../elements/icon.tsx';
import { uiText } from '../ui.messages.ts';

/** What every field says about itself. */
export type FieldProps = {
  readonly locale: Locale;
  readonly name: string;
  /** Defaults to the name; give one when a name repeats on the page. */
  readonly id?: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Marks the field as not required, in words. */
  readonly optional?: boolean;
  /** Share of the row on wider screens. */
  readonly width?: 'half' | 'third';
  /** The label is for readers only (a search box beside its button). */
  readonly labelHidden?: boolean;
};

/** What a control needs from its field: the id, and what describes it. */
export type Described = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
};

/** Id, description and state of the control, bound to the hint and the error. */
export function described(field: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'>): Described {
  const id = field.id ?? field.name;
  const by = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    name: field.name,
    ...(by && { 'aria-describedby': by }),
    ...(field.error && { 'aria-invalid': 'true' as const }),
  };
}

/** Label, hint, error, control, in this order. Used by every kind of field; also for a control of your own. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): VNode {
  const id = props.id ?? props.name;
  return (
    <div class={['field', props.width, props.error && 'wrong'].filter(Boolean).join(' ')}>
      <label for={id} class={props.labelHidden ? 'sr' : undefined}>
        {props.label}
        {props.optional && <Optional locale={props.locale} />}
      </label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {props.children}
    </div>
  );
}

export function Optional({ locale }: { readonly locale: Locale }): VNode {
  return <span class="opt"> {uiText(locale).optional}</span>;
}

type NotesProps = { readonly id: string; readonly hint?: ComponentChildren; readonly error?: string | undefined };

/** The lines under a label: hint, then what is wrong. */
export function HintAndError({ id, hint, error }: NotesProps): VNode {
  return (
    <>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <ErrorLine id={`${id}-error`} text={error} />}
    </>
  );
}

export function ErrorLine({ id, text }: { readonly id: string; readonly text: string }): VNode {
  return (
    <span class="error" id={id}>
      <Icon name="circle-alert" />
      {text}
    </span>
  );
}

/** Fields in rows of six columns on wider screens: `half`, `third` or whole. */
export function Fields({ children, class: extra }: { readonly children: ComponentChildren; readonly class?: string }): VNode {
  return <div class={extra ? `fields ${extra}` : 'fields'}>{children}</div>;
}

import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../elements/icon.tsx';
import { described, ErrorLine, HintAndError, Optional, type FieldProps } from './field.tsx';

export type Choice = {
  readonly value: string;
  readonly text: ComponentChildren;
  /** A quiet second line. */
  readonly note?: ComponentChildren;
  readonly disabled?: boolean;
  /** After marking: the colour, with words beside it. */
  readonly verdict?: { readonly right: boolean; readonly text: string };
};

export type ChoiceGroupProps = Omit<FieldProps, 'label'> & {
  readonly label: ComponentChildren;
  readonly kind: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  readonly chosen?: readonly string[];
  /** Whole cards (default) or plain lines. */
  readonly plain?: boolean;
};

/** One or several of a few. The whole card is the label; the first control carries the group's id, so the error summary leads there. */
export function ChoiceGroup(props: ChoiceGroupProps): VNode {
  const { id, ...about } = described(props);
  const chosen = new Set(props.chosen);
  return (
    <fieldset class={['field', props.width, props.error && 'wrong'].filter(Boolean).join(' ')} aria-describedby={about['aria-describedby']}>
      <legend class={props.labelHidden ? 'sr' : undefined}>
        {props.label}
        {props.optional && <Optional locale={props.locale} />}
      </legend>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      <div class={props.plain ? undefined : 'choices'}>
        {props.choices.map((choice, i) => (
          <OneChoice
            choice={choice}
            kind={props.kind}
            name={props.name}
            id={i === 0 ? id : `${id}-${i + 1}`}
            checked={chosen.has(choice.value)}
            plain={props.plain === true}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

type OneChoiceProps = {
  readonly choice: Choice;
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly checked: boolean;
  readonly plain: boolean;
  readonly invalid: boolean;
};

function OneChoice({ choice, plain, invalid, ...input }: OneChoiceProps): VNode {
  const verdict = choice.verdict && (choice.verdict.right ? 'right' : 'off');
  const control = (
    <input
      type={input.kind}
      id={input.id}
      name={input.name}
      value={choice.value}
      checked={input.checked}
      disabled={choice.disabled}
      aria-invalid={invalid && input.kind === 'checkbox' ? 'true' : undefined}
    />
  );
  if (plain) {
    return (
      <label class="check">
        {control}
        <span>{choice.text}</span>
        {choice.note && <span class="hint">{choice.note}</span>}
      </label>
    );
  }
  return (
    <label class={verdict ? `choice ${verdict}` : 'choice'}>
      {control}
      <span>
        {choice.note ? <b>{choice.text}</b> : choice.text}
        {choice.note && <span class="quiet tiny">{choice.note}</span>}
        {choice.verdict && (
          <span class="mark">
            <Icon name={choice.verdict.right ? 'check' : 'x'} />
            {choice.verdict.text}
          </span>
        )}
      </span>
    </label>
  );
}

export type CheckFieldProps = Omit<FieldProps, 'label' | 'labelHidden' | 'locale'> & {
  /** May hold links: they open beside the box without ticking it. */
  readonly label: ComponentChildren;
  readonly value?: string;
  readonly checked?: boolean;
  readonly required?: boolean;
};

/** One box to tick, with its sentence. A consent starts unticked. */
export function CheckField(props: CheckFieldProps): VNode {
  const about = described(props);
  return (
    <label class={props.error ? 'check wrong' : 'check'}>
      <input type="checkbox" {...about} value={props.value ?? '1'} checked={props.checked ?? false} required={props.required} />
      <span>{props.label}</span>
      {props.hint && (
        <span class="hint" id={`${about.id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.error && <ErrorLine id={`${about.id}-error`} text={props.error} />}
    </label>
  );
}

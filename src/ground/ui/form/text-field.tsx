import type { VNode } from 'preact';
import { Icon } from '../elements/icon.tsx';
import type { IconName } from '../elements/icons.ts';
import { described, Field, type FieldProps } from './field.tsx';

export type TextKind = 'text' | 'email' | 'phone' | 'password' | 'number' | 'search' | 'iin' | 'bin' | 'code' | 'date' | 'url';

type InputMode = 'text' | 'email' | 'tel' | 'numeric' | 'decimal' | 'search' | 'url';
type InputType = 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'url';
type KindOf = {
  readonly type: InputType;
  readonly mode?: InputMode;
  readonly auto?: string;
  readonly digits?: boolean;
};

/** How a kind of text is typed: keyboard, memory of the browser, digits set apart. */
const KINDS: Record<TextKind, KindOf> = {
  text: { type: 'text' },
  email: { type: 'email', mode: 'email', auto: 'email' },
  phone: { type: 'tel', mode: 'tel', auto: 'tel', digits: true },
  password: { type: 'password' },
  number: { type: 'text', mode: 'numeric', digits: true },
  search: { type: 'search', mode: 'search' },
  iin: { type: 'text', mode: 'numeric', auto: 'off', digits: true },
  bin: { type: 'text', mode: 'numeric', auto: 'off', digits: true },
  code: { type: 'text', mode: 'numeric', auto: 'one-time-code', digits: true },
  date: { type: 'date' },
  url: { type: 'url', mode: 'url', auto: 'url' },
};

export type TextFieldProps = FieldProps & {
  readonly kind?: TextKind;
  readonly value?: string | undefined;
  /** The browser's memory: `family-name`, `new-password`, `off`. Known kinds bring their own. */
  readonly autocomplete?: string;
  readonly enterkeyhint?: 'next' | 'done' | 'search' | 'send' | 'go';
  readonly autocapitalize?: 'characters' | 'words' | 'none';
  readonly inputmode?: InputMode;
  readonly maxlength?: number;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly spellcheck?: boolean;
  /** An icon inside, at the start. */
  readonly icon?: IconName;
};

/** A line of text. `iin`, `bin` and `phone` are grouped while typing when the page loads `format-input`. */
export function TextField(props: TextFieldProps): VNode {
  return (
    <Field {...props}>
      {props.icon ? (
        <div class="input-group">
          <Icon name={props.icon} />
          <TextInput {...props} />
        </div>
      ) : (
        <TextInput {...props} />
      )}
    </Field>
  );
}

/** The bare input of a TextField, for rows with a button (`.joined`). */
export function TextInput(props: TextFieldProps): VNode {
  const { kind = 'text', enterkeyhint = 'next' } = props;
  const how = KINDS[kind];
  const input = (
    <input
      class={how.digits ? 'input num' : 'input'}
      {...described(props)}
      type={how.type as 'text'} // preact types each kind of input apart; these share all we set
      inputmode={props.inputmode ?? how.mode}
      autocomplete={props.autocomplete ?? how.auto}
      enterkeyhint={enterkeyhint}
      autocapitalize={props.autocapitalize ?? (kind === 'email' || kind === 'password' ? 'none' : undefined)}
      spellcheck={props.spellcheck}
      maxlength={props.maxlength}
      placeholder={props.placeholder}
      required={props.required}
      disabled={props.disabled}
      value={props.value}
    />
  );
  return kind === 'iin' || kind === 'bin' || kind === 'phone' ? <format-input kind={kind}>{input}</format-input> : input;
}

export type TextAreaProps = FieldProps & {
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly maxlength?: number;
  readonly required?: boolean;
};

/** Several lines of text. */
export function TextArea(props: TextAreaProps): VNode {
  return (
    <Field {...props}>
      <textarea class="input" {...described(props)} rows={props.rows ?? 4} maxlength={props.maxlength} required={props.required}>
        {props.value}
      </textarea>
    </Field>
  );
}

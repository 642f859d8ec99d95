import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { csrfField, type Frame } from '../frame.ts';
import { uiText } from '../ui.messages.ts';

export type FormProps = {
  readonly frame: Pick<Frame, 'locale' | 'csrf'>;
  /** Full address, language included (`visit.url('/my/card')`). */
  readonly action: string;
  readonly method?: 'post' | 'get';
  readonly class?: string;
  readonly id?: string;
  readonly role?: 'search';
  readonly label?: string;
  /** For files. */
  readonly multipart?: boolean;
  readonly children: ComponentChildren;
};

/** A form with its hidden token; with `busy-form` on the page it shows that it works and is not sent twice. */
export function Form({ frame, method = 'post', multipart, label, children, ...rest }: FormProps): VNode {
  const form = (
    <form {...rest} method={method} aria-label={label} enctype={multipart ? 'multipart/form-data' : undefined} novalidate>
      {method === 'post' && frame.csrf !== null && <input type="hidden" name={csrfField} value={frame.csrf} />}
      {children}
    </form>
  );
  return method === 'get' ? form : <busy-form data-busy={uiText(frame.locale).sending}>{form}</busy-form>;
}

/** A value the person does not see. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string }): VNode {
  return <input type="hidden" name={name} value={value} />;
}

/** First in a form whose buttons decide different things: Enter in a line of it presses none of them (HTML, implicit submission). */
export const EnterDecidesNothing = (): VNode => <button type="submit" disabled hidden></button>;

/** What is wrong: id of the control and the words. */
export type FieldError = { readonly field: string; readonly text: string };

/** Stands on top of a refused form, takes the focus, leads to each control. Nothing wrong, nothing shown. */
export function ErrorSummary(props: {
  readonly locale: Locale;
  readonly errors: readonly FieldError[];
  readonly title?: string;
}): VNode | null {
  if (props.errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{props.title ?? uiText(props.locale).fix(props.errors.length)}</h2>
      <ul role="list">
        {props.errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The words for one field, for its `error` prop. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;

/** Shown only where scripts do not run (`continue` of dependent selects, `refresh` of a waiting page). */
export function WithoutScript({ children }: { readonly children: ComponentChildren }): VNode {
  return <noscript>{children}</noscript>;
}

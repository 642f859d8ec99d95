import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { uiText } from '../ui.messages.ts';

type StepperProps = {
  readonly locale: Locale;
  readonly steps: readonly string[];
  readonly current: number;
  readonly class?: string;
};

/** Where one is in a short row of steps; `current` counts from 0. Phones show the current name only. */
export function Stepper({ locale, steps, current, class: extra }: StepperProps): VNode {
  return (
    <ol class={extra ? `steps ${extra}` : 'steps'} role="list" aria-label={uiText(locale).steps}>
      {steps.map((step, i) => (
        <li class={i < current ? 'done' : undefined} aria-current={i === current ? 'step' : undefined}>
          {step}
          {i < current && <span class="sr"> ({uiText(locale).done})</span>}
        </li>
      ))}
    </ol>
  );
}

type FoldProps = {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly open?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** Opens and closes without script. Give its matter as one `div`, `ol` or `ul`. */
export function Fold({ title, note, open, class: extra, children }: FoldProps): VNode {
  return (
    <details class={extra ? `fold ${extra}` : 'fold'} open={open}>
      <summary>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </summary>
      {children}
    </details>
  );
}

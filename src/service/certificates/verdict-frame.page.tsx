import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from '#ui/components.ts';

/** A name and a value of the answer. */
export const Fact = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

type FrameProps = {
  readonly look: 'ok' | 'no' | 'none';
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly children?: ComponentChildren;
};

/** The answer of a public check: how it stands, why, and what may be told. */
export function VerdictFrame({ look, icon, title, note, children }: FrameProps): VNode {
  return (
    <div class="verdicts">
      <section class={`sheet raised verdict ${look}`}>
        <header>
          <span class={look === 'ok' ? 'stamp good' : look === 'no' ? 'stamp bad' : 'stamp'}>
            <Icon name={icon} />
          </span>
          <div>
            <h2>{title}</h2>
            <p class="quiet">{note}</p>
          </div>
        </header>
        {children}
      </section>
    </div>
  );
}

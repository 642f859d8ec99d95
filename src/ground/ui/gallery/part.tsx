import type { ComponentChildren, VNode } from 'preact';

type PartProps = { readonly name: string; readonly title: string; readonly children: ComponentChildren };

/** A shelf of the gallery: its title in the margin, the things beside; `name` is that of its accepted picture. */
export function Part({ name, title, children }: PartProps): VNode {
  return (
    <section class="ui-sec margined" data-part={name}>
      <div class="label">
        <h2>{title}</h2>
      </div>
      <div class="matter">{children}</div>
    </section>
  );
}

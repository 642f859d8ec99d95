import type { ComponentChildren, VNode } from 'preact';

/** A shelf of the gallery: its name in the margin, the things beside. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <section class="ui-sec margined">
      <div class="label">
        <h2>{title}</h2>
      </div>
      <div class="matter">{children}</div>
    </section>
  );
}

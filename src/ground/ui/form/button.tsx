import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../elements/icon.tsx';
import type { IconName } from '../elements/icons.ts';

export type ButtonLook = {
  /** One main button a screen; `second` beside it, `plain` like a link, `danger` for what cannot be undone. */
  readonly look?: 'main' | 'second' | 'plain' | 'danger';
  readonly size?: 'large' | 'small';
  /** As wide as its column. */
  readonly wide?: boolean;
  readonly icon?: IconName;
  /** The icon after the words. */
  readonly iconAfter?: IconName;
  readonly class?: string;
  readonly children: ComponentChildren;
};

const classes = ({ look, size, wide, class: extra }: Partial<ButtonLook>): string =>
  ['btn', look === 'main' ? '' : look, size, wide && 'wide', extra].filter(Boolean).join(' ');

export type ButtonProps = ButtonLook & {
  readonly type?: 'submit' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly formaction?: string;
  readonly label?: string;
};

/** A button; it sends its form unless `type` says otherwise. */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      class={classes(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formaction={props.formaction}
      aria-label={props.label}
    >
      <Inside {...props} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: ButtonLook & { readonly href: string; readonly download?: boolean }): VNode {
  return (
    <a class={classes(props)} href={props.href} download={props.download}>
      <Inside {...props} />
    </a>
  );
}

function Inside({ icon, iconAfter, children }: ButtonLook): VNode {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** A quiet link with an arrow or an icon before it: `All 24 programmes →`. */
export function NextLink(props: { readonly href: string; readonly icon?: IconName; readonly children: ComponentChildren }): VNode {
  return (
    <a class="next-link" href={props.href}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
      {!props.icon && <Icon name="arrow-right" />}
    </a>
  );
}

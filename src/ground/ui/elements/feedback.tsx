import type { ComponentChildren, VNode } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Tone = 'info' | 'sun' | 'good' | 'warn' | 'bad';

const CALLOUT_ICONS: Record<Tone, IconName> = {
  info: 'info',
  sun: 'calendar-clock',
  good: 'check',
  warn: 'triangle-alert',
  bad: 'circle-alert',
};

type CalloutProps = {
  readonly tone?: Tone;
  readonly title?: ComponentChildren;
  readonly icon?: IconName;
  /** `status` is read out when it appears; `alert`, why a form was refused, takes the focus as the error summary does. */
  readonly role?: 'status' | 'alert';
  readonly class?: string;
  readonly children?: ComponentChildren;
};

/** One a screen: tint, icon, at most two sentences. */
export function Callout({ tone = 'info', title, icon, role, class: extra, children }: CalloutProps): VNode {
  return (
    <div
      class={['callout', tone === 'info' ? '' : tone, extra].filter(Boolean).join(' ')}
      role={role}
      {...(role === 'alert' && { tabIndex: -1, autofocus: true })}
    >
      <Icon name={icon ?? CALLOUT_ICONS[tone]} />
      <div>
        {title && <b>{title}</b>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}

const BADGE_ICONS: Partial<Record<Tone, IconName>> = { good: 'check', warn: 'clock', bad: 'x' };

type BadgeProps = { readonly tone?: Tone; readonly icon?: IconName | false; readonly children: ComponentChildren };

/** A state in one or two words; good, waiting and bad carry a sign as well as a colour. */
export function Badge({ tone, icon = tone && BADGE_ICONS[tone], children }: BadgeProps): VNode {
  return (
    <span class={tone ? `badge ${tone}` : 'badge'}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

type EmptyProps = {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly class?: string;
};

/** Nothing here yet: the seal, what to do, one button. */
export function Empty({ title, children, action, class: extra }: EmptyProps): VNode {
  return (
    <div class={extra ? `empty ${extra}` : 'empty'}>
      <div class="seal" aria-hidden="true"></div>
      <h2 class="h3">{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** The diamond of a verdict: certificate valid, payment refused. */
export function Stamp({ tone }: { readonly tone: 'good' | 'bad' }): VNode {
  return (
    <span class={`stamp ${tone}`}>
      <Icon name={tone === 'good' ? 'check' : 'x'} />
    </span>
  );
}

/** What has just happened, with the way to undo it. */
export function Toast({ children, undo }: { readonly children: ComponentChildren; readonly undo?: ComponentChildren }): VNode {
  return (
    <div class="toast" role="status">
      <Icon name="check" />
      <span>{children}</span>
      {undo}
    </div>
  );
}

type ConfirmProps = {
  /** Without script the link leads to a page of its own with the same words. */
  readonly href: string;
  /** Words of the link that opens it. */
  readonly text: ComponentChildren;
  readonly look?: 'second' | 'plain' | 'danger';
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Words of the button that changes nothing. */
  readonly keep: string;
  /** The form with its dangerous button. */
  readonly action: ComponentChildren;
  /** What will happen. */
  readonly children: ComponentChildren;
};

/** A question before something that cannot be undone, named by its own name. Never inside a `p`: a dialog would end it. */
export function ConfirmDialog({ href, text, look = 'danger', id, title, keep, action, children }: ConfirmProps): VNode {
  return (
    <confirm-dialog>
      <a class={`btn ${look}`} href={href}>
        {text}
      </a>
      <dialog class="dialog" id={id} aria-labelledby={`${id}-title`}>
        <h2 class="h3" id={`${id}-title`}>
          {title}
        </h2>
        <p class="quiet">{children}</p>
        <div class="row">
          {action}
          <form method="dialog">
            <button class="btn second">{keep}</button>
          </form>
        </div>
      </dialog>
    </confirm-dialog>
  );
}

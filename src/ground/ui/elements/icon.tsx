import type { VNode } from 'preact';
import { icons, type IconName } from './icons.ts';
import { TrustedSvg } from './trusted-html.tsx';

/** A Lucide outline; decoration beside words, so hidden from readers. With `label` it stands alone. */
export function Icon(props: { readonly name: IconName; readonly big?: boolean; readonly label?: string }): VNode {
  const name = props.label === undefined ? { 'aria-hidden': 'true' as const } : { role: 'img' as const, 'aria-label': props.label };
  return <TrustedSvg class={props.big ? 'icon big' : 'icon'} viewBox="0 0 24 24" {...name} inner={icons[props.name]} />;
}

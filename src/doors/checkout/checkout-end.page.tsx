import type { VNode } from 'preact';
import { ButtonLink, Layout, PageHead, pathIn, places, type Frame } from '#ui/components.ts';
import { t } from './checkout.messages.ts';

/** A plain page that ends the way: declined, not sold, already bought. */
export function CheckoutEndPage(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly more?: string;
  readonly link: { readonly href: string; readonly text: string };
}): VNode {
  const catalogue = pathIn(props.frame, places.programmes);
  return (
    <Layout frame={props.frame} title={props.title} hidden>
      <PageHead title={props.title} lede={props.text} />
      {props.more && <p>{props.more}</p>}
      <p class="mt-6">
        <ButtonLink href={props.link.href}>{props.link.text}</ButtonLink>
      </p>
      {props.link.href !== catalogue && (
        <p class="mt-4">
          <a href={catalogue}>{t[props.frame.locale].toCatalogue}</a>
        </p>
      )}
    </Layout>
  );
}

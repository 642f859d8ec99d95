import type { ComponentChildren, VNode } from 'preact';
import { Crumbs, type Crumb } from '../elements/navigation.tsx';
import { Unbroken } from '../format/texts.tsx';
import { Document, type PageProps } from './document.tsx';
import { SiteFooter } from './footer.tsx';
import { SiteHeader, type Section } from './header.tsx';

export type LayoutProps = PageProps & {
  /** Which menu link is lit. */
  readonly section?: Section;
  /** Full-width pages (home) set their own `.wrap`s. */
  readonly wide?: boolean;
  /** Stands after the matter, outside the wrap: the sticky pay bar of phones. */
  readonly after?: ComponentChildren;
};

/** A page of the site: header, matter, footer. */
export function Layout({ section, wide = false, after, children, ...page }: LayoutProps): VNode {
  return (
    <Document {...page} styles={['site.css']}>
      <SiteHeader frame={page.frame} {...(section && { section })} />
      <main id="main">{wide ? children : <div class="wrap">{children}</div>}</main>
      {after}
      <SiteFooter frame={page.frame} />
    </Document>
  );
}

type PageHeadProps = {
  readonly title: ComponentChildren;
  readonly lede?: ComponentChildren;
  /** A quiet line above the title. */
  readonly above?: ComponentChildren;
  readonly crumbs?: readonly Crumb[];
  readonly locale?: PageProps['frame']['locale'];
  /** Stands under the title: steps, actions. */
  readonly children?: ComponentChildren;
};

/** The title of a page with what belongs to it. One a page: it holds the h1. */
export function PageHead({ title, lede, above, crumbs, locale = 'kk', children }: PageHeadProps): VNode {
  return (
    <>
      {crumbs && <Crumbs locale={locale} items={crumbs} />}
      <div class="page-head">
        {above && <p class="quiet tiny">{above}</p>}
        <h1 class={above ? 'mt-2' : undefined}>{typeof title === 'string' ? <Unbroken text={title} /> : title}</h1>
        {lede && <p class="lede mt-4">{lede}</p>}
        {children}
      </div>
    </>
  );
}

type MarginedProps = {
  readonly title: string;
  readonly note?: string;
  /** 3 where a heading of its own stands above several of them. */
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
};

/** A label in the notebook's margin, a ruled line, the matter. */
export function Margined(props: MarginedProps): VNode {
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section class="margined">
      <div class="label">
        <Heading>{props.title}</Heading>
        {props.note && <p class="mt-2">{props.note}</p>}
      </div>
      <div class="matter">{props.children}</div>
    </section>
  );
}

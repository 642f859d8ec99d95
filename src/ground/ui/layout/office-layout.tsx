import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../elements/icon.tsx';
import type { IconName } from '../elements/icons.ts';
import { pathIn, places } from '../frame.ts';
import { uiText } from '../ui.messages.ts';
import { Document, type PageProps } from './document.tsx';
import { LanguageSwitch } from './header.tsx';

export type OfficeLink = {
  readonly href: string;
  readonly text: string;
  readonly icon: IconName;
  readonly current?: boolean;
  /** How many wait there. */
  readonly waiting?: number;
};

export type OfficeLayoutProps = PageProps & {
  readonly links: readonly OfficeLink[];
  /** Search form of the top bar. */
  readonly search?: ComponentChildren;
  /** Name of the member of staff; its first letter stands in the corner. */
  readonly who: string;
  /** Stands at the end of the top bar: sign out. */
  readonly exit?: ComponentChildren;
};

/** The frame of the back office: sections at the side, search on top, the matter. */
export function OfficeLayout({ links, search, who, exit, children, ...page }: OfficeLayoutProps): VNode {
  return (
    <Document {...page} hidden body="office" styles={['office.css']}>
      <div class="bo">
        <nav class="bo-nav" aria-label={uiText(page.frame.locale).sections}>
          <a class="brand" href={pathIn(page.frame, places.home)}>
            <i></i>Smart Ustaz
          </a>
          <ul role="list">{links.map(sectionLink)}</ul>
        </nav>
        <div class="bo-main">
          <header class="bo-top">
            {search}
            <LanguageSwitch frame={page.frame} />
            <span class="avatar" title={who} aria-hidden="true">
              {who.slice(0, 1)}
            </span>
            {exit}
          </header>
          <main id="main" class="bo-page">
            {children}
          </main>
        </div>
      </div>
    </Document>
  );
}

const sectionLink = (link: OfficeLink): VNode => (
  <li>
    <a href={link.href} aria-current={link.current ? 'page' : undefined}>
      <Icon name={link.icon} />
      <span>{link.text}</span>
      {link.waiting ? <em>{link.waiting}</em> : null}
    </a>
  </li>
);

import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../elements/icon.tsx';
import { uiText } from '../ui.messages.ts';
import { Document, type PageProps } from './document.tsx';
import { MiniFooter } from './footer.tsx';
import { LanguageSwitch } from './header.tsx';

export type LearnLayoutProps = PageProps & {
  /** Where the arrow leads, and its words. */
  readonly back: { readonly href: string; readonly text: string };
  /** The course or test in the thin header. */
  readonly heading: string;
  /** `3 / 24 lessons`. */
  readonly count: string;
  /** A ProgressBar or Band. */
  readonly progress: ComponentChildren;
  /** Contents of the course; given, it stands in the margin on laptops (and folds above the matter on phones: put `outlineFold` first in children). */
  readonly outline?: ComponentChildren;
};

/** A learning page: thin sticky header with the progress, thin footer, nothing else. */
export function LearnLayout({ back, heading, count, progress, outline, children, ...page }: LearnLayoutProps): VNode {
  return (
    <Document {...page} hidden styles={['site.css']}>
      <header class="learn-head">
        <div class="wrap">
          <a class="back brand" href={back.href}>
            <i></i>
            <span class="back-text">
              <Icon name="arrow-left" />
              <span class="back-words">{back.text}</span>
            </span>
          </a>
          <p>
            <b>{heading}</b>
            <span class="quiet">{count}</span>
          </p>
          {progress}
          <LanguageSwitch frame={page.frame} />
        </div>
      </header>
      {outline ? (
        <div class="wrap learn">
          <nav class="outline only-wide" aria-label={uiText(page.frame.locale).sections}>
            {outline}
          </nav>
          <main id="main">{children}</main>
        </div>
      ) : (
        <main id="main">{children}</main>
      )}
      <MiniFooter frame={page.frame} />
    </Document>
  );
}
